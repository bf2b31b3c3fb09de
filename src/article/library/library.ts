import { basename } from 'node:path';
import { lruCache } from '../../lru-cache.ts';
import type { Edition } from '../model/edition.ts';
import type { Entry } from '../model/entry.ts';
import { articleFilesIn, type FaultyFile, type Verified } from './article-files.ts';
import { ArticleFault } from './library-fault.ts';
import { keepPassed, passedBefore } from './passed-before.ts';
import { reopened } from './reopened.ts';
import { verifyApart } from './verify-apart.ts';

export { ArticleFault };
export type { Entry, FaultyFile };

/** The articles of a folder, every one of them verified. */
export type Library = {
	/** The articles that were sound at the start, by title; another list as soon as one of them is found changed. */
	readonly list: () => readonly Entry[];
	/** The article of this id. Throws an ArticleFault when its file was left out, or has gone bad since it was verified. */
	readonly get: (id: string) => Edition | undefined;
	/** How many article files the folder held at the start, with those that were left out. */
	readonly size: number;
};

/** A library with the files that were faulty when it was opened; fixing them takes effect when it is opened again. */
export type OpenedLibrary = Library & { readonly leftOut: readonly FaultyFile[] };

/** Takes note that an article cannot be used: told once for each thing that is wrong with its file. */
export type TellFault = (fault: ArticleFault) => void;

/**
 * How many characters of article files stay open at once: some 1,100 articles of usual size, 120 KB of memory each. Closing
 * more was measured to save nothing: what opening leaves behind takes more than what stays open.
 */
const MOST_OPEN = 64 * 1024 * 1024;

/** Fewer files are verified sooner than a record of them is read. */
const WORTH_A_RECORD = 50;

/**
 * Verifies every article of a folder and leaves out those that are faulty. With a `record`, the name of a file kept between
 * starts, files of the same bytes as one that passed before are not verified again. `tell` is given the faults of files that go bad later.
 * Throws what the file system throws about the folder.
 */
export async function openLibrary(folder: string, record?: string, tell: TellFault = () => {}): Promise<OpenedLibrary> {
	const files = articleFilesIn(folder);
	const kept = files.length < WORTH_A_RECORD ? undefined : record;
	const before = kept === undefined ? [] : passedBefore(kept, files);
	const passed = new Set(before.map(({ file }) => file));
	const { verified, faulty } = await verifyApart(files.filter((file) => !passed.has(file)));
	const all = [...before, ...verified];
	if (kept !== undefined && verified.length > 0) keepPassed(kept, all);
	return libraryOf(all, faulty, tell);
}

/** An open article, and its file as it was when it was opened. */
type Opened = ReturnType<typeof reopened>;

function libraryOf(verified: readonly Verified[], leftOut: readonly FaultyFile[], tell: TellFault): OpenedLibrary {
	// They are known by their names, so that nobody who means one is answered from another article.
	const leftOutFaults = new Map(leftOut.map((one) => [idOfFile(one), leftOutFault(one)]));
	const known = new Map(verified.map((file) => [file.entry.id, file]));
	const open = lruCache<string, Opened>(MOST_OPEN, ({ now }) => now.length);
	const refused = new Map<string, ArticleFault>();
	let entries = byTitle(known);

	const refuse = (fault: ArticleFault) => {
		const { id } = fault.entry;
		if (refused.get(id)?.message !== fault.message) tell(fault);
		refused.set(id, fault);
	};
	const openFile = (before: Verified): Opened => {
		const { id } = before.entry;
		const opened = orRefused(() => reopened(before, refused.get(id)), refuse);
		const { now } = opened;
		known.set(id, now);
		// What is made of a list holds nothing of the articles that were bad then.
		if (refused.delete(id) || now !== before) entries = byTitle(known);
		return opened;
	};

	return {
		size: known.size + leftOut.length,
		leftOut,
		list: () => entries,
		get: (id) => {
			const fault = leftOutFaults.get(id);
			if (fault) throw fault;
			const file = known.get(id);
			return file && open.get(id, () => openFile(file)).edition;
		},
	};
}

/** The id an article must have by its file's name: what a faulty file says inside is not believed. */
const idOfFile = ({ file }: FaultyFile) => basename(file, '.json');

function leftOutFault(one: FaultyFile): ArticleFault {
	const id = idOfFile(one);
	return new ArticleFault({ id, title: id }, undefined, one.faults.join('\n'));
}

function orRefused<T>(work: () => T, refuse: TellFault): T {
	try {
		return work();
	} catch (error) {
		if (error instanceof ArticleFault) refuse(error);
		throw error;
	}
}

/** The article of this id for what looks into many: undefined also while its file is bad. */
export function usable(library: Library, id: string): Edition | undefined {
	try {
		return library.get(id);
	} catch (error) {
		if (error instanceof ArticleFault) return undefined;
		throw error;
	}
}

const byTitle = (known: ReadonlyMap<string, Verified>) =>
	[...known.values()].map(({ entry }) => entry).sort((a, b) => a.title.localeCompare(b.title));
