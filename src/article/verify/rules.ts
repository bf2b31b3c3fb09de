import type { Article } from '../model/article.ts';
import type { Fault } from './fault.ts';
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
