import { COGNATE_ENDINGS, isTelling } from '../answer/question-words.ts';
import type { AskedPart } from '../answer/reading.ts';
import type { Edition } from '../model/edition.ts';
import { excerptOf } from '../model/excerpt.ts';
import { type PassageHit, passagesWithWords, wordsBeginning, wordsNearlyAlike } from '../search/passages.ts';
import { commonPrefixShare } from '../words/common-prefix.ts';
import { differInEnding } from '../words/endings.ts';
import { wordsOf } from '../words/fold.ts';

/** Sentences with another form of the words, or with the only one that is missing in nearly the same letters. */
export function likeWord(
	edition: Edition,
	part: AskedPart,
	isForeign: boolean,
	nowhere: readonly string[],
	similar: readonly PassageHit[],
) {
	const [missing = ''] = part.words.length === 1 ? part.words : nowhere;
	// Between languages more letters differ, and the answer only says "maybe".
	const leastAlike = isForeign ? 0 : LEAST_ALIKE;
	const isTypo = nowhere.length === 1 && missing.length >= SHORTEST_TYPO;
	if (part.words.length > 1 && similar.length > 0) return { hits: similar };
	if (!isTypo && similar.length === 0) return undefined;
	for (const word of wordsNearlyAlike(edition, missing)) {
		if (!isTelling(word) || (similar.length > 0 && commonPrefixShare(word, missing) < leastAlike)) continue;
		const hits = passagesWithWords(
			edition,
			part.words.map((one) => (one === missing ? word : one)),
		);
		const having = hits.filter(({ passage }) => wordsOf(excerptOf(edition.article, passage).quote).includes(word));
		if (word.slice(0, 2) === missing.slice(0, 2) && having.length > 0) return { hits: having, instead: word };
	}
	return undefined;
}

/** The share of letters in common from which a word may be meant as another form: 0.8 for "tourism" and "tourists", 0.7 for "contracts" and "contrast". */
const LEAST_ALIKE = 0.78;
/** Of shorter words, one that is nearly alike is another word. */
const SHORTEST_TYPO = 6;

/** The sentences that have all of the words or their cognates: the same beginning, and endings that translate each other. */
export function sentencesWithCognates(edition: Edition, words: readonly string[]): PassageHit[] {
	const cognates = words.map((word) =>
		wordsBeginning(edition, word.slice(0, SHORTEST_STEM)).find(
			(other) => stemsOf(other).intersection(stemsOf(word)).size > 0,
		),
	);
	return cognates.every((word) => word !== undefined) ? passagesWithWords(edition, cognates) : [];
}

/** What may be left of a word without an ending: "corrup" of "corruption" and of "corrupcion". */
const stemsOf = (word: string) =>
	new Set(
		COGNATE_ENDINGS.flatMap((endings, kind) =>
			endings
				.filter((ending) => word.endsWith(ending))
				.map((ending) => `${word.slice(0, word.length - ending.length)}.${kind}`),
		).filter((stem) => stem.indexOf('.') >= SHORTEST_STEM),
	);

/** Shorter beginnings are common to words that have nothing to do with each other. */
const SHORTEST_STEM = 4;

/** The words that others don't have, not even with another ending. */
export const wordsNotIn = (others: readonly string[], words: readonly string[]) =>
	words.filter((word) => !others.some((other) => other === word || differInEnding(word, other)));
