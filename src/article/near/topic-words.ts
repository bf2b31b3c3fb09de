import { isTelling } from '../answer/question-words.ts';
import type { Issue } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { excerptOf } from '../model/excerpt.ts';
import type { Passage } from '../model/passage.ts';
import { inAllLanguages, translatedLanguages } from '../search/claim-index.ts';
import { documentsWithForm } from '../search/expand-word.ts';
import { type InvertedIndex, makeInvertedIndex } from '../search/inverted-index.ts';
import { beginningOf, wordsOf } from '../words/fold.ts';

/** How much of a message is read, in characters and in different words. */
const MOST_READ = { characters: 4000, words: 24 };

/** Which words belong to which issue: an index of claims, of sentences that are in no claim, and of issues by their own words. */
export type TopicWords = {
	/** Its documents are the claims, then the sentences, then the issues. */
	readonly index: InvertedIndex;
	/** The places of the claims in the article's list, by document number. */
	readonly claims: readonly number[];
	/** The numbers of the issues' documents, by the issues' places in the article's list. */
	readonly issues: ReadonlyMap<number, number>;
};

/** Indexes the words of these claims and issues, given by their places in the article's lists, and of these sentences. */
export function makeTopicWords(
	edition: Edition,
	claims: readonly number[],
	issues: readonly number[],
	passages: readonly Passage[],
): TopicWords {
	const { article, file } = edition;
	const ofClaims = claims.map((place) => {
		const { quote = '', label, keywords = [] } = file.claims[place] ?? {};
		return [...wordsOf([quote, ...keywords].join('\n')), ...inAllLanguages(label)];
	});
	const ofPassages = passages.map((passage) => wordsOf(excerptOf(article, passage).quote));
	const ofIssues = issues.map((place) => {
		const issue = file.issues[place];
		return [issue?.title, issue?.motion, issue?.background].flatMap(inAllLanguages);
	});
	const all = [...ofClaims, ...ofPassages, ...ofIssues];
	const first = all.length - ofIssues.length;
	return {
		index: makeInvertedIndex(
			all.map((words) => [{ words, weight: 1 }]),
			translatedLanguages(edition),
		),
		claims,
		issues: new Map(issues.map((place, n) => [place, first + n])),
	};
}

/**
 * How far an issue is about what a message says, from 0 to 1: the share of the message's telling words that belong to it, the rarer ones
 * counting more. A word belongs to an issue whose own words have it; else as far as it is the issue's claims that have it, and not others.
 * Words that are nowhere in the article don't count.
 */
export function coverageOf(edition: Edition, { index, claims, issues }: TopicWords, message: string) {
	const words = [...new Set(wordsOf(beginningOf(message, MOST_READ.characters)).filter(isTelling))];
	const firstIssue = Math.min(index.size, ...issues.values());
	const known = words.slice(0, MOST_READ.words).flatMap((word) => {
		const documents = documentsWithForm(index, word);
		if (documents.size === 0) return [];
		const elsewhere = [...documents].filter((document) => document < firstIssue);
		return { documents, elsewhere, idf: Math.log(1 + firstIssue / (1 + elsewhere.length)) };
	});
	const all = known.reduce((sum, { idf }) => sum + idf, 0);
	return (issue: Issue): number => {
		const own = issues.get(edition.article.issues.indexOf(issue)) ?? -1;
		const listed = new Set([...issue.pro, ...issue.con]);
		const isListed = (document: number) => listed.has(edition.article.claims[claims[document] ?? -1]?.id ?? '');
		const covered = known.map(({ documents, elsewhere, idf }) => {
			if (documents.has(own)) return idf;
			return (idf * elsewhere.filter(isListed).length) / Math.max(1, elsewhere.length);
		});
		return all === 0 ? 1 : covered.reduce((sum, idf) => sum + idf, 0) / all;
	};
}
