import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Article } from '../../src/article/model/article.ts';
import { type Edition, makeEdition } from '../../src/article/model/edition.ts';
import { type LocatedFault, readArticle } from '../../src/article/verify/read-article.ts';

/** An article that may still be changed. */
export type Draft = z.infer<typeof Article>;

/** The text of the fixture all these tests share: a town's quarrel over its harbour. */
export const HARBOUR = readFileSync(new URL('../fixtures/harbour.json', import.meta.url), 'utf8');

/** A copy of the fixture of one's own, changed. */
export function changed(change: (draft: Draft) => void): Draft {
	const draft: Draft = JSON.parse(HARBOUR);
	change(draft);
	return draft;
}

/** The n-th thing of a list that must have one. */
export function nth<T>(list: readonly T[], n: number): T {
	const thing = list[n];
	if (thing === undefined) throw new RangeError(`nothing at ${n}`);
	return thing;
}

/** The thing of this id. */
export function called<T extends { readonly id: string }>(list: readonly T[], id: string): T {
	const thing = list.find((one) => one.id === id);
	if (!thing) throw new RangeError(`nothing is called ${id}`);
	return thing;
}

/** All that is wrong with a text as `path | what is wrong`; empty when nothing is. */
export function faultsIn(json: string): string[] {
	const read = readArticle(json);
	return 'faults' in read ? read.faults.map(told) : [];
}

const told = ({ path, says }: LocatedFault) => `${path.join('.')} | ${says}`;

/** An edition of a text without faults. */
export function editionOf(json: string): Edition {
	const read = readArticle(json);
	if ('faults' in read) throw new Error(read.faults.map(told).join('\n'));
	return makeEdition(read.article);
}

/** The fixture, ready to answer. */
export const harbour = editionOf(HARBOUR);
