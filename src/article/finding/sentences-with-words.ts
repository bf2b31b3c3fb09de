import { hasFormOf } from '../answer/claim-matches.ts';
import type { Article, Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { wordsOf } from '../words/fold.ts';

/**
 * A sentence of the text, character for character, and its paragraph. The headline is paragraph 0. `claims` are those that have
 * words of the sentence.
 */
export type FoundSentence = { readonly paragraph: number; readonly text: string; readonly claims: readonly Claim[] };

type Sentence = Omit<FoundSentence, 'claims'> & { readonly words: readonly string[] };

/** By the paragraphs, which an article shares between its languages. Made when it is first asked for. */
const sentences = new WeakMap<Article['paragraphs'], readonly Sentence[]>();

/** Only this many words are looked for. A question has fewer. */
const MOST_WORDS = 24;

/**
 * The sentences of the headline and the text in which all of these folded words occur, or other forms of them, in the order of the
 * text. First come those that have the words just as they are. A sentence that is printed twice is found once.
 */
export function sentencesWithWords(edition: Edition, words: readonly string[]): FoundSentence[] {
	const { article } = edition;
	const known = sentences.get(article.paragraphs) ?? sentencesOf(article);
	sentences.set(article.paragraphs, known);
	const wanted = [...new Set(words)];
	if (wanted.length === 0 || wanted.length > MOST_WORDS) return [];
	const exact = known.filter((sentence) => wanted.every((word) => sentence.words.includes(word)));
	const inForms = known.filter((sentence) =>
		wanted.every((word) => sentence.words.includes(word) || hasFormOf(sentence.words, word)),
	);
	return [...new Set([...exact, ...inForms])].map(({ paragraph, text }) => {
		const claims = article.claims.filter((claim) => claim.paragraph === paragraph && overlaps(claim.quote, text));
		return { paragraph, text, claims };
	});
}

const overlaps = (quote: string, sentence: string) => quote.includes(sentence) || sentence.includes(quote);

function sentencesOf({ title, paragraphs, language }: Article): Sentence[] {
	const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
	const inParagraph = (text: string, paragraph: number) =>
		Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).map((sentence) => ({
			paragraph,
			text: sentence,
			words: wordsOf(sentence),
		}));
	const own = paragraphs.flatMap(({ text, repeats }, n) => (repeats === undefined ? inParagraph(text, n + 1) : []));
	return [{ paragraph: 0, text: title, words: wordsOf(title) }, ...own];
}
