import { basename } from 'node:path';
import { lruCache } from '../../lru-cache.ts';
import type { Edition } from '../model/edition.ts';
import type { Entry } from '../model/entry.ts';
import { ArticleFault } from './article-fault.ts';
import { articleFilesIn } from './article-files.ts';
import type { FaultyFile, VerifiedFile } from './files-report.ts';
import { type ReopenedArticle, reopenArticle } from './reopen-article.ts';
import { trustedFiles, writeRecord } from './verification-record.ts';
import { verifyInProcesses } from './verify-in-processes.ts';

/** Verified articles that are listed, indexed and searched together: those of a folder, or a server's own. */
export type Collection = {
	/** Its articles, sorted by title. The list is another array as soon as an article has changed. */
	readonly list: () => readonly Entry[];
	/** The article with this id, or undefined if there is none. Rejects with an ArticleFault if the article cannot be used. */
	readonly get: (id: string) => Promise<Edition | undefined>;
};

/** All articles that can be used in one place: those of the operator's folder, and in a server its own. */
export type Library = Collection & {
	/** How many articles it has, including those that were left out because they had faults. */
	readonly size: number;
	/** The collections it is made of, a server's own first. Indexes are kept for each, so that servers share those of the folder. */
	readonly collections: readonly Collection[];
	/**
	 * The article that a debate or a quote was made with. `revision` is that of a server's own article, which may have been followed by
	 * others; undefined means the article of the folder. Rejects as `get` does.
	 */
	readonly getRevision: (id: string, revision: number | undefined) => Promise<Edition | undefined>;
	/** Whether an article with this id is in the folder, also one that was left out. No server's own article may have its id. */
	readonly isShipped: (id: string) => boolean;
	/** The server's own article with this id, if it is on its list: which revision is the current one. */
	readonly ownRevision: (id: string) => number | undefined;
	/** The ids of the server's own articles, also of those that cannot be used. */
	readonly ownIds: () => readonly string[];
	/** The store could not say in time what a server's own articles are, so that none or old ones are in it. */
	readonly isPartial: boolean;
};

/** A library, and the files that were left out of it. A file that is fixed later is used from the next start on. */
export type OpenedLibrary = Library & { readonly leftOut: readonly FaultyFile[] };

/** Reports that a file has become faulty. It is called once for each different message, not each time somebody asks for the article. */
type ReportFault = (fault: ArticleFault) => void;

/**
 * How many characters of article files may be open at once: some 1,100 articles of usual size, with 120 KB of memory each. A lower bound
 * was measured to save no memory, because opening an article again leaves more behind than keeping it open takes.
 */
const MOST_OPEN = 64 * 1024 * 1024;

/** Fewer files are verified more quickly than a record of them is read. */
const WORTH_A_RECORD = 50;

/**
 * Verifies the articles of a folder, and opens a library of those without faults. `record` is the name of a file that is kept between
 * starts; with it, files that have not changed since they passed are not verified again. `report` is called when a file becomes faulty
 * later. Throws what the file system throws if the folder cannot be read.
 */
export async function openLibrary(
	folder: string,
	record?: string,
	report: ReportFault = () => {},
): Promise<OpenedLibrary> {
	const files = articleFilesIn(folder);
	const recordFile = files.length < WORTH_A_RECORD ? undefined : record;
	const trusted = recordFile === undefined ? [] : trustedFiles(recordFile, files);
	const names = new Set(trusted.map(({ file }) => file));
	const { verified, faulty } = await verifyInProcesses(files.filter((file) => !names.has(file)));
	const all = [...trusted, ...verified];
	if (recordFile !== undefined && verified.length > 0) writeRecord(recordFile, all);
	return makeLibrary(all, faulty, report);
}

function makeLibrary(
	verified: readonly VerifiedFile[],
	leftOut: readonly FaultyFile[],
	report: ReportFault,
): OpenedLibrary {
	// A member who means an article that was left out must not be answered from another one, so its id is known.
	const startFaults = new Map(leftOut.map((file) => [idOfFile(file), faultOfFile(file)]));
	const files = new Map(verified.map((file) => [file.entry.id, file]));
	const laterFaults = new Map<string, ArticleFault>();
	const openArticles = lruCache<string, ReopenedArticle>(MOST_OPEN, ({ file }) => file.length);
	let entries = entriesByTitle(files);

	const noteFault = (fault: ArticleFault) => {
		const { id } = fault.entry;
		if (laterFaults.get(id)?.message !== fault.message) report(fault);
		laterFaults.set(id, fault);
	};
	const openArticle = (before: VerifiedFile): ReopenedArticle => {
		const { id } = before.entry;
		const opened = noteIfFaulty(() => reopenArticle(before, laterFaults.get(id)), noteFault);
		files.set(id, opened.file);
		// Indexes are kept for a list. One that was made while this article was faulty lacks it, so there has to be another list.
		if (laterFaults.delete(id) || opened.file !== before) entries = entriesByTitle(files);
		return opened;
	};

	const collection: Collection = {
		list: () => entries,
		get: async (id) => {
			const fault = startFaults.get(id);
			if (fault) throw fault;
			const file = files.get(id);
			return file && openArticles.get(id, () => openArticle(file)).edition;
		},
	};
	const isShipped = (id: string) => startFaults.has(id) || files.has(id);
	return { ...libraryOfFolder(collection), size: files.size + leftOut.length, isShipped, leftOut };
}

/** The library of a place that has only the articles of a folder. */
export function libraryOfFolder(collection: Collection): Library {
	const { list, get } = collection;
	return {
		list,
		get,
		size: list().length,
		collections: [collection],
		getRevision: async (id, revision) => (revision === undefined ? get(id) : undefined),
		isShipped: (id) => list().some((entry) => entry.id === id),
		ownRevision: () => undefined,
		ownIds: () => [],
		isPartial: false,
	};
}

/** The id that an article must have by the name of its file. The id inside a faulty file is not trusted. */
const idOfFile = ({ file }: FaultyFile) => basename(file, '.json');

function faultOfFile(file: FaultyFile): ArticleFault {
	const id = idOfFile(file);
	return new ArticleFault({ id, title: id }, undefined, file.faults.join('\n'));
}

function noteIfFaulty<T>(work: () => T, noteFault: ReportFault): T {
	try {
		return work();
	} catch (error) {
		if (error instanceof ArticleFault) noteFault(error);
		throw error;
	}
}

/** The lists of all collections of a library, to be searched one by one. */
export const listsOf = ({ collections }: Library) => collections.map(({ list }) => list());

/** The article with this id, for callers that go through many articles: undefined also if it is faulty. */
export const usableEdition = ({ get }: Collection, id: string): Promise<Edition | undefined> => orUnusable(get(id));

/** An article that is being opened; undefined also if it cannot be used. */
export async function orUnusable(opening: Promise<Edition | undefined>): Promise<Edition | undefined> {
	try {
		return await opening;
	} catch (error) {
		if (error instanceof ArticleFault) return undefined;
		throw error;
	}
}

const entriesByTitle = (files: ReadonlyMap<string, VerifiedFile>) =>
	[...files.values()].map(({ entry }) => entry).sort((a, b) => a.title.localeCompare(b.title));
