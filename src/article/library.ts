import type { Article } from './article.ts';
import { articleFilesIn, contentOf, readArticleText, type Verified, verifiedFile } from './article-files.ts';
import { deepFreeze } from './deep-freeze.ts';
import { type Edition, makeEdition } from './edition.ts';
import type { Entry } from './entry.ts';
import { keepPassed, passedBefore } from './passed-before.ts';
import { verifyApart } from './verify-apart.ts';

export type { Entry };

/** The articles of a folder, every one of them verified. */
export type Library = {
	/** All articles, by title; another list as soon as one of them is found changed. */
	readonly list: () => readonly Entry[];
	/** The article of this id. Throws a LibraryFault when its file has gone bad since it was verified. */
	readonly get: (id: string) => Edition | undefined;
	readonly size: number;
};

/** Some article cannot be trusted; the message is what `npm run check` prints about it. */
export class LibraryFault extends Error {
	override name = 'LibraryFault';
}

/**
 * How many characters of article files stay open at once: some 1,100 articles of usual size, 120 KB of memory each. Closing
 * more was measured to save nothing: what opening leaves behind takes more than what stays open.
 */
const MOST_OPEN = 64 * 1024 * 1024;

/** Fewer files are verified sooner than a record of them is read. */
const WORTH_A_RECORD = 50;

/**
 * Verifies every article of a folder. Throws a LibraryFault telling all that is wrong in all of them. With a `record`, the name
 * of a file kept between starts, files of the same bytes as one that passed before are not verified again.
 */
export async function openLibrary(folder: string, record?: string): Promise<Library> {
	const files = articleFilesIn(folder);
	const kept = files.length < WORTH_A_RECORD ? undefined : record;
	const before = kept === undefined ? [] : passedBefore(kept, files);
	const passed = new Set(before.map(({ file }) => file));
	const { verified, faults } = await verifyApart(files.filter((file) => !passed.has(file)));
	if (faults.length > 0) throw new LibraryFault(faults.join('\n'));
	const all = [...before, ...verified];
	if (kept !== undefined && verified.length > 0) keepPassed(kept, all);
	return libraryOf(all);
}

function libraryOf(verified: readonly Verified[]): Library {
	const known = new Map(verified.map((file) => [file.entry.id, file]));
	const open = new Map<string, Edition>();
	let openLength = 0;
	let entries = byTitle(known);

	const close = (id: string) => {
		open.delete(id);
		openLength -= known.get(id)?.length ?? 0;
	};
	const closeOldest = (except: string) => {
		for (const id of open.keys()) {
			if (openLength <= MOST_OPEN || id === except) return;
			close(id);
		}
	};
	const opened = (before: Verified) => {
		const { edition, now } = reopened(before);
		known.set(now.entry.id, now);
		if (now !== before) entries = byTitle(known);
		open.set(now.entry.id, edition);
		openLength += now.length;
		return edition;
	};

	return {
		size: known.size,
		list: () => entries,
		get: (id) => {
			const file = known.get(id);
			if (!file) return undefined;
			const edition = open.get(id) ?? opened(file);
			// Last in, last out: a Map keeps the order of insertion, so its first is what nobody asked for longest.
			open.delete(id);
			open.set(id, edition);
			closeOldest(id);
			return edition;
		},
	};
}

/** The article in a file that passed before. Unless its bytes are still the same, it is verified anew. */
function reopened(before: Verified): { edition: Edition; now: Verified } {
	const { file } = before;
	const content = contentOf(file);
	if (content.hash === before.hash) return { edition: makeEdition(articleIn(content.text)), now: before };
	const read = readArticleText(file, content.text);
	if ('faults' in read) throw new LibraryFault(read.faults.join('\n'));
	return { edition: makeEdition(read.article), now: verifiedFile(file, content, read.article) };
}

/** The article in a text that passed every check, which is why nothing of it is checked here. */
const articleIn = (text: string) => deepFreeze(JSON.parse(text.replace(/^\uFEFF/, '')) as Article);

const byTitle = (known: ReadonlyMap<string, Verified>) =>
	[...known.values()].map(({ entry }) => entry).sort((a, b) => a.title.localeCompare(b.title));
