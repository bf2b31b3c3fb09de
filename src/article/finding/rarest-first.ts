import { claimMatches, hasWordOrMeaning, shareOfWords } from '../answer/claim-matches.ts';
import type { Question } from '../answer/reading.ts';
import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { claimIndex, claimOfDocument } from '../search/claim-index.ts';
import { documentsWithForm } from '../search/expand-word.ts';
import { type PassageHit, passagesWithWords, rarestInText } from '../search/passages.ts';
import { wordsOf } from '../words/fold.ts';

/** A word of the text, the sentences that have it, or another form of it, and the claims whose own words do. */
type RareWord = { readonly passages: readonly PassageHit[]; readonly claims: readonly Claim[] };

/** Of the sentences with a word only this many are looked at. A word that more have is not rare. */
const MOST_SENTENCES = 20;
/** Only this many words are looked up. A question has fewer. */
const MOST_WORDS = 24;

/** The one of these words that is rarest in the text, if any is in it. It tells most of what somebody is looking for. */
export function rarestWord(edition: Edition, words: readonly string[]): RareWord | undefined {
	const inText = rarestInText(edition, words);
	const ofEditors = rarestOfEditors(edition, words);
	if (!inText || (ofEditors && ofEditors.claims.length < inText.count)) return ofEditors;
	const { word } = inText;
	const passages = passagesWithWords(edition, [word]).slice(0, MOST_SENTENCES);
	const claims = new Set(passages.flatMap((hit) => hit.claims));
	const hasWord = ({ quote }: Claim) => {
		return hasWordOrMeaning(edition, wordsOf(quote), word);
	};
	return { passages, claims: [...claims].filter(hasWord) };
}

/** The same among words that only editors use, in labels and keywords: the text has no form of them. */
function rarestOfEditors(edition: Edition, words: readonly string[]): RareWord | undefined {
	const index = claimIndex(edition);
	const own = words.slice(0, MOST_WORDS).filter((word) => rarestInText(edition, [word]) === undefined);
	const documents = own.map((word) => documentsWithForm(index.index, word));
	const [rarest] = documents.filter(({ size }) => size > 0).sort((a, b) => a.size - b.size);
	if (!rarest) return undefined;
	const claims = [...rarest].flatMap((document) => claimOfDocument(edition, index, document) ?? []);
	return { passages: [], claims: claims.slice(0, MOST_SENTENCES) };
}

/**
 * These claims in their order, but first those that have the word which is rarest in the text. If none of them has it, claims that do come
 * first: a claim that only shares frequent words with a question is about something else.
 */
export function rarestFirst(edition: Edition, claims: readonly Claim[], words: readonly string[]): Claim[] {
	const having = new Set(rarestWord(edition, words)?.claims);
	const known = claims.filter((claim) => having.has(claim));
	return [...new Set([...(known.length > 0 ? known : having), ...claims])];
}

/** Names that more than this share of an article's claims have tell nothing of what a question about them asks. */
const SHARE_OF_BIG_NAME = 0.15;
/** Any of the words will do. */
const ANY_SHARE = 0.01;

/**
 * The words that decide what is near: those that are no names, and names that few claims have. All telling words if the question has only
 * names that are nearly everywhere.
 */
export function decidingWords({ edition, words, named, telling, isTold }: Question): readonly string[] {
	const { index, places } = claimIndex(edition);
	const isBig = (word: string) => documentsWithForm(index, word).size > SHARE_OF_BIG_NAME * places.length;
	const isInName = (at: number) => named.some(({ from, to }) => at >= from && at < to);
	const deciding = words.filter((word, at) => isTold(word, at) && !(isInName(at) && isBig(word)));
	return deciding.length > 0 ? deciding : telling;
}

/**
 * Those of these claims that are near a question, nearest first. Names that are nearly everywhere make none near if the question has better words,
 * and the headline, which has all of them, comes after what the text says as well.
 */
export function nearestFirst(question: Question, claims: readonly Claim[]): Claim[] {
	const { edition, telling, isForeign } = question;
	const words = decidingWords(question);
	const ranked = rarestFirst(edition, claims, words);
	const having = new Set(claimMatches(edition, words, { share: ANY_SHARE, cognates: isForeign }));
	const near = words === telling ? ranked : ranked.filter((claim) => having.has(claim));
	return bodyFirst(edition, near, words);
}

/** The number of the headline as a paragraph. */
const HEADLINE = 0;

/** These claims in their order, but the headline, which sums up the text, after what the text says with as many of the words. */
export function bodyFirst(edition: Edition, claims: readonly Claim[], words: readonly string[]): Claim[] {
	const [first] = claims;
	if (first?.paragraph !== HEADLINE) return [...claims];
	const share = (claim: Claim) => shareOfWords(edition, claim, words);
	const inBody = claims.filter((claim) => claim !== first && share(claim) >= share(first));
	return [...new Set([...inBody, ...claims])];
}
