import type { ArticleFile } from '../model/article.ts';
import type { Fault } from './fault.ts';
import { characterFaults } from './rules/characters.ts';
import { claimFaults } from './rules/claims.ts';
import { idFaults } from './rules/ids.ts';
import { issueFaults } from './rules/issues.ts';
import { languageFaults } from './rules/languages.ts';
import { nameFaults } from './rules/names.ts';
import { paragraphFaults } from './rules/paragraphs.ts';
import { positionFaults } from './rules/positions.ts';
import { quoteFaults } from './rules/quotes.ts';
import { referenceFaults } from './rules/references.ts';
import { sectionFaults } from './rules/sections.ts';

/**
 * Checks one thing that the schema cannot express, and returns every fault of an article. The article has the right shape, but
 * other rules may be broken: an id may lead nowhere, and a paragraph may not exist.
 */
type Rule = (article: ArticleFile) => Fault[];

const RULES: readonly Rule[] = [
	characterFaults,
	languageFaults,
	paragraphFaults,
	sectionFaults,
	idFaults,
	referenceFaults,
	nameFaults,
	quoteFaults,
	claimFaults,
	issueFaults,
	positionFaults,
];

/** All faults that the rules find in an article of the right shape. An article without faults may be quoted. */
export function faultsOf(article: ArticleFile): Fault[] {
	return RULES.flatMap((rule) => rule(article));
}
