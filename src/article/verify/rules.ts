import type { ArticleFile } from '../file/article-file.ts';
import { type CheckedFile, checkedFile } from './checked-file.ts';
import type { Fault } from './fault.ts';
import { blockFaults } from './rules/blocks.ts';
import { characterFaults } from './rules/characters.ts';
import { claimFaults } from './rules/claims.ts';
import { idFaults } from './rules/ids.ts';
import { issueFaults } from './rules/issues.ts';
import { languageFaults } from './rules/languages.ts';
import { nameFaults } from './rules/names.ts';
import { positionFaults } from './rules/positions.ts';
import { quoteFaults } from './rules/quotes.ts';
import { referenceFaults } from './rules/references.ts';
import { sectionFaults } from './rules/sections.ts';

/**
 * Checks one thing that the schema cannot express, and returns every fault of an article. The article has the right shape, but
 * other rules may be broken: an id may lead nowhere, and a paragraph may not exist.
 */
type Rule = (article: CheckedFile) => Fault[];

const RULES: readonly Rule[] = [
	characterFaults,
	languageFaults,
	blockFaults,
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
export function faultsOf(file: ArticleFile): Fault[] {
	const article = checkedFile(file);
	return RULES.flatMap((rule) => rule(article));
}
