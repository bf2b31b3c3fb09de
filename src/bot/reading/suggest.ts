import type { Claim } from '../../article/model/article.ts';
import { type ClaimRow, claimRow } from '../../article/model/claim-row.ts';
import type { Edition } from '../../article/model/edition.ts';
import {
	searchActors,
	searchArticles,
	searchClaims,
	searchIssues,
	searchSections,
} from '../../article/search/search.ts';
import { searchLibraryRows } from '../../article/search/search-library.ts';
import { motionClaims } from '../../debate/motion-claims.ts';
import type { SuggestContext } from '../host/context.ts';
import type { Suggest } from '../host/option.ts';
import { NOT_CHOSEN } from '../host/read-args.ts';
import type { Choice } from '../reply/reply.ts';
import { rowText, shorten } from '../reply/shorten.ts';

/** Discord's bound on the rows of autocomplete. */
const ROWS = 25;

/**
 * Claims by any words of them, in a debate its motion's first; across all articles, each row naming its own, while it is open
 * which one is meant.
 */
export const suggestClaim: Suggest = (typed, { edition, library, debate }) => {
	if (edition) {
		const found = searchClaims(edition, typed, ROWS).map(({ claim }) => claim);
		const claims = motionFirst(found, motionClaims(debate, edition), typed);
		return claims.map((claim) => rowOnce(claim, () => claimChoice(claimRow(edition, claim), claim.id)));
	}
	const found = searchLibraryRows(library, typed, ROWS);
	return found.map((one) => rowOnce(one, () => claimChoice(one, `${one.article}/${one.claim}`)));
};

/** A claim's row never changes, and people are offered the same ones letter by letter. */
const CHOICES = new WeakMap<object, Choice>();

function rowOnce(of: Claim | ClaimRow, made: () => Choice): Choice {
	const choice = CHOICES.get(of) ?? made();
	CHOICES.set(of, choice);
	return choice;
}

/** Actors by name, alias or nickname. */
export const suggestActor: Suggest = (typed, context) =>
	within(context, (edition) => searchActors(edition, typed, ROWS).map(({ id, name }) => choice(name, id)));

/** Issues by title or motion. */
export const suggestIssue: Suggest = (typed, context) =>
	within(context, (edition) => searchIssues(edition, typed, ROWS).map(({ id, title }) => choice(title, id)));

/** Sections by title or number. */
export const suggestSection: Suggest = (typed, context) =>
	within(context, (edition) =>
		searchSections(edition, typed, ROWS).map((section) => {
			const number = edition.article.sections.indexOf(section) + 1;
			return choice(context.say.plain('rows.section', { number, title: section.title }), section.id);
		}),
	);

/** Articles by title or author. */
export const suggestArticle: Suggest = (typed, { library }) =>
	searchArticles(library, typed, ROWS).map(({ id, title, author }) =>
		choice(rowText(shorten(title, 60), author, id), id),
	);

/** Nothing typed: the motion's claims, then others. Words typed: what fits best stays first, then what fits of the motion. */
function motionFirst(found: readonly Claim[], motion: readonly Claim[], typed: string): readonly Claim[] {
	if (motion.length === 0) return found;
	if (typed.trim() === '') return [...new Set([...motion, ...found])].slice(0, ROWS);
	return [...new Set([...found.slice(0, 1), ...found.filter((claim) => motion.includes(claim)), ...found])];
}

const claimChoice = ({ label, holder, section }: ClaimRow, value: string) =>
	choice(rowText(label, holder, `§${section}`), value);

function within({ edition, say }: SuggestContext, rows: (edition: Edition) => readonly Choice[]): readonly Choice[] {
	return edition ? rows(edition) : [choice(say.plain('rows.choose-article'), NOT_CHOSEN)];
}

const choice = (name: string, value: string): Choice => ({ name: shorten(name, 100), value });
