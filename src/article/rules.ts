import type { Article } from './article.ts';
import { faultyCharacters } from './rules/characters.ts';
import { faultyClaims } from './rules/claims.ts';
import { faultyIds } from './rules/ids.ts';
import { faultyIssues } from './rules/issues.ts';
import { faultyNames } from './rules/names.ts';
import { faultyParagraphs } from './rules/paragraphs.ts';
import { faultyPositions } from './rules/positions.ts';
import { faultyQuotes } from './rules/quotes.ts';
import { faultyReferences } from './rules/references.ts';
import { faultySections } from './rules/sections.ts';

/** A reason to refuse an article: what is wrong with the thing at `path`, and how to mend it. */
export type Fault = { readonly path: readonly (string | number)[]; readonly says: string };

const RULES: readonly ((article: Article) => Fault[])[] = [
	faultyCharacters,
	faultyParagraphs,
	faultySections,
	faultyIds,
	faultyReferences,
	faultyNames,
	faultyQuotes,
	faultyClaims,
	faultyIssues,
	faultyPositions,
];

/** Everything that is wrong with an article beyond its shape; an article without faults quotes nobody wrongly. */
export function faultsOf(article: Article): Fault[] {
	return RULES.flatMap((rule) => rule(article));
}
