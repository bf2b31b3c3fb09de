import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Format1File } from '../../src/article/file/format-1.ts';
import { readTrusted } from '../../src/article/file/read-trusted.ts';
import { upgradeFile } from '../../src/article/file/upgrade-file.ts';
import { type Library, libraryOfFolder } from '../../src/article/library/library.ts';
import { type Edition, makeEdition } from '../../src/article/model/edition.ts';
import { entryOf } from '../../src/article/model/entry.ts';
import { fillIn } from '../../src/article/model/fill-in.ts';
import type { Fault } from '../../src/article/verify/fault.ts';
import { readArticle } from '../../src/article/verify/read-article.ts';

/** An article that a test may change. */
export type Draft = z.infer<typeof Format1File>;

/** The text of the article that these tests share: a town argues about its harbour. */
export const HARBOUR = readFileSync(new URL('../fixtures/harbour.json', import.meta.url), 'utf8');

/** A changed copy of the shared article. */
export function harbourWith(change: (draft: Draft) => void): Draft {
	const draft: Draft = JSON.parse(HARBOUR);
	change(draft);
	return draft;
}

/** The edition of a changed copy of the shared article. It is not checked. */
export const editionWith = (change: (draft: Draft) => void): Edition =>
	makeEdition(fillIn(upgradeFile(harbourWith(change))));

/** The item at this index. Throws a RangeError if there is none. */
export function nth<T>(list: readonly T[], n: number): T {
	const thing = list[n];
	if (thing === undefined) throw new RangeError(`nothing at ${n}`);
	return thing;
}

/** The thing with this id. Throws a RangeError if there is none. */
export function itemWithId<T extends { readonly id: string }>(list: readonly T[], id: string): T {
	const thing = list.find((one) => one.id === id);
	if (!thing) throw new RangeError(`nothing is called ${id}`);
	return thing;
}

/** The faults of a text, each as `path | message`. */
export function faultsIn(json: string): string[] {
	const read = readArticle(json);
	return 'faults' in read ? read.faults.map(lineOf) : [];
}

const lineOf = ({ path, message }: Fault) => `${path.join('.')} | ${message}`;

/** The edition of an article from its text, which must have no faults. */
export function editionOf(json: string): Edition {
	const read = readArticle(json);
	if ('faults' in read) throw new Error(read.faults.map(lineOf).join('\n'));
	return makeEdition(read.article);
}

/** The edition of the shared article. */
export const harbour = editionOf(HARBOUR);

const SHIPPED = readFileSync(new URL('../../data/articles/us-mexico-cartels.json', import.meta.url), 'utf8');

/** The edition of the article that Lectern comes with. */
export const shipped = editionOf(SHIPPED);

/** The file of that article. */
export const shippedFile = readTrusted(SHIPPED);

/** A library of these editions. */
export function libraryWith(editions: readonly Edition[]): Library {
	const entries = editions.map(({ file }) => entryOf(file));
	const get = async (id: string) => editions.find(({ article }) => article.id === id);
	return libraryOfFolder({ list: () => entries, get });
}
