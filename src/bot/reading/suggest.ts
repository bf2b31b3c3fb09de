import { type Library, listsOf } from '../../article/library/library.ts';
import type { Claim } from '../../article/model/article.ts';
import { type ClaimRow, claimRow } from '../../article/model/claim-row.ts';
import type { Edition } from '../../article/model/edition.ts';
import { isPassage, type Passage, passageRef, type Quotable } from '../../article/model/passage.ts';
import {
	searchActors,
	searchArticles,
	searchIssues,
	searchQuotables,
	searchSections,
} from '../../article/search/search.ts';
import { searchLibraryRows } from '../../article/search/search-library.ts';
import { motionClaims } from '../../debate/motion-claims.ts';
import { byLocale } from '../../locales/locales.ts';
import type { SuggestContext } from '../host/context.ts';
import type { Suggest } from '../host/option.ts';
import { NOT_CHOSEN } from '../host/read-args.ts';
import type { Suggestion } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { rowText, shorten } from '../reply/shorten.ts';
import { firstWords, sayersText } from './buttons-and-menus.ts';

/** Discord shows at most 25 rows of autocomplete. */
const ROWS = 25;
/** How much of an article's title a claim's row shows. The claim's label has up to 90 of the row's 100 characters. */
const LONGEST_TITLE = 30;

/**
 * Claims by any of their words, and sentences that no claim has whole. In a debate, claims about its motion come first. While several articles could be meant, it searches
 * all of them, and each row's value names its article (`article/claim`).
 */
export const suggestClaim: Suggest = (typed, { edition, library, debate, namedArticle, say }) => {
	if (edition) {
		const found = searchQuotables(edition, typed, ROWS);
		// What the usual article lacks may be in another one.
		if (found.length === 0 && library.size > 1 && namedArticle === undefined) return rowsOfAll(library, typed, say);
		const claims = motionFirst(found, motionClaims(debate, edition), typed);
		return claims.map((one) =>
			isPassage(one) ? passageChoice(edition, one, say) : rowOnce(one, say, () => claimChoice(edition, one, say)),
		);
	}
	return rowsOfAll(library, typed, say);
};

/** Rows of all articles. Each names its article, since several could be meant. */
async function rowsOfAll(library: Library, typed: string, say: Say): Promise<Suggestion[]> {
	const titleOf = (id: string) => library.list().find((entry) => entry.id === id)?.title ?? id;
	const found = await searchLibraryRows(library, typed, ROWS, say.locale);
	return found.map((row) =>
		rowOnce(row, say, () => {
			const name = rowText(row.label, sayersText(row.holders, say), shorten(titleOf(row.article), LONGEST_TITLE));
			return choiceOf(name, `${row.article}/${row.claim}`);
		}),
	);
}

/** A claim's row never changes, and the same rows are offered again with each letter typed. So each is made once in each language. */
const knownRows = byLocale(() => new WeakMap<object, Suggestion>());

function rowOnce(of: Claim | ClaimRow, { locale }: Say, make: () => Suggestion): Suggestion {
	const choice = knownRows[locale].get(of) ?? make();
	knownRows[locale].set(of, choice);
	return choice;
}

/** The actors of the article in use, by name, alias or nickname. */
export const suggestActor: Suggest = (typed, context) =>
	rowsInArticle(context, (edition) => searchActors(edition, typed, ROWS).map(({ id, name }) => choiceOf(name, id)));

/** The issues of the article in use, by title or motion. */
export const suggestIssue: Suggest = (typed, context) =>
	rowsInArticle(context, (edition) => searchIssues(edition, typed, ROWS).map(({ id, title }) => choiceOf(title, id)));

/** The sections of the article in use, by title or number. */
export const suggestSection: Suggest = (typed, context) =>
	rowsInArticle(context, (edition) =>
		searchSections(edition, typed, ROWS).map((section) => {
			const number = edition.article.sections.indexOf(section) + 1;
			return choiceOf(context.say.plain('rows.section', { number, title: section.title }), section.id);
		}),
	);

/** Articles by title or author. */
export const suggestArticle: Suggest = (typed, { library }) =>
	searchArticles(listsOf(library), typed, ROWS).map(({ id, title, authors }) =>
		choiceOf(
			authors.length > 0 ? rowText(shorten(title, 60), authors.join(', '), id) : `${shorten(title, 60)} · ${id}`,
			id,
		),
	);

/**
 * Before anything is typed, the motion's claims come first. When words are typed, the best match stays first, then come the matches
 * that belong to the motion.
 */
function motionFirst(found: readonly Quotable[], motion: readonly Claim[], typed: string): readonly Quotable[] {
	if (motion.length === 0) return found;
	if (typed.trim() === '') return [...new Set([...motion, ...found])].slice(0, ROWS);
	const ofMotion = found.filter((one) => !isPassage(one) && motion.includes(one));
	return [...new Set([...found.slice(0, 1), ...ofMotion, ...found])];
}

function claimChoice(edition: Edition, claim: Claim, say: Say): Suggestion {
	const { label, holders, paragraph } = claimRow(edition, claim);
	return choiceOf(rowText(label, sayersText(holders, say), say.plain('rows.paragraph', { paragraph })), claim.id);
}

function passageChoice(edition: Edition, passage: Passage, say: Say): Suggestion {
	const where = say.plain('rows.paragraph', { paragraph: passage.paragraph });
	return choiceOf(`${firstWords(edition, passage, LONGEST_ROW - where.length - 3)} · ${where}`, passageRef(passage));
}

/** Rows from the article in use, or one row that asks for the article first. */
function rowsInArticle(
	{ edition, say }: SuggestContext,
	rows: (edition: Edition) => readonly Suggestion[],
): readonly Suggestion[] {
	return edition ? rows(edition) : [choiceOf(say.plain('rows.choose-article'), NOT_CHOSEN)];
}

/** Discord shows at most this many characters of a row. */
const LONGEST_ROW = 100;

const choiceOf = (name: string, value: string): Suggestion => ({ name: shorten(name, LONGEST_ROW), value });
