import type { Article, Claim } from './article.ts';
import { countOccurrences } from './count-occurrences.ts';
import { placeOf, type TextPlace, textOf } from './excerpt.ts';

/** Discord refuses link buttons with a longer address. */
const LONGEST_URL = 512;
/**
 * A quotation of at most this many characters is linked by its whole text, which is the most reliable. A longer one is linked by
 * its first and last words, because the address has to stay short.
 */
const WHOLE = 60;
/** How many words are taken from each end: enough to be rare in an article, and few enough for a short address. */
const WORDS = 4;

/** This many characters contain four words of nearly any text. Segmenting more would only take longer. */
const NEAR = 100;

/** By language. A segmenter is kept because making one takes longer than using it. */
const SEGMENTERS = new Map<string, Intl.Segmenter>();

/** Where each word of a text begins and ends. */
function wordSpans(text: string, language: string): { readonly start: number; readonly end: number }[] {
	const segmenter = SEGMENTERS.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
	SEGMENTERS.set(language, segmenter);
	const words = [...segmenter.segment(text)].filter((segment) => segment.isWordLike);
	return words.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

const firstWords = (text: string, language: string) =>
	text.slice(0, wordSpans(text.slice(0, NEAR), language).at(WORDS - 1)?.end);

const lastWords = (text: string, language: string) => {
	const tail = text.slice(-NEAR);
	return tail.slice(wordSpans(tail, language).at(-WORDS)?.start ?? 0);
};

/** Percent-encodes a text, also the characters that have a meaning in a text directive or in Markdown. */
const percentEncode = (text: string) =>
	encodeURIComponent(text).replace(/[-!'()*~_.]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * The text directives that find a quotation, the best first: the whole of a short quotation, the first and last words of a long
 * one. If the article has the first words elsewhere too, the best directive adds a few words of context. They come from
 * the same paragraph, because a page may print anything between two paragraphs.
 */
function textDirectives(article: Article, { paragraph, start, end }: TextPlace): string[] {
	const text = textOf(article, paragraph) ?? '';
	const { language } = article;
	const quote = text.slice(start, end);
	const ends = quote.length <= WHOLE ? [quote] : [firstWords(quote, language), lastWords(quote, language)];
	const plain = ends.map(percentEncode).join(',');
	const [from = quote] = ends;
	const texts = [article.title, ...article.paragraphs.map((p) => p.text)];
	const found = texts.reduce((sum, one) => sum + countOccurrences(one, from), 0);
	const isAmbiguous = found > 1;
	if (!isAmbiguous) return [plain];
	const before = lastWords(text.slice(0, start).trim(), language);
	const after = firstWords(text.slice(end).trim(), language);
	if (!before && !after) return [plain];
	return [before ? `${percentEncode(before)}-,${plain}` : `${plain},-${percentEncode(after)}`, plain];
}

/** The links made so far. Making one takes longer than everything else a quotation needs, and it never changes. */
const LINKS = new WeakMap<Claim | TextPlace, string>();

/**
 * A link to the source of the article that opens at a claim's quotation or at a passage, in browsers that support text fragments. Where it would be
 * too long for a Discord button, the link is the plain address. Undefined if the source has no address.
 */
export function quoteLink(article: Article, quoted: Claim | TextPlace): string | undefined {
	const url = article.source?.url;
	if (!url) return undefined;
	const link = LINKS.get(quoted) ?? makeQuoteLink(url, article, 'start' in quoted ? quoted : placeOf(article, quoted));
	LINKS.set(quoted, link);
	return link;
}

function makeQuoteLink(url: string, article: Article, place: TextPlace): string {
	const links = textDirectives(article, place).map(
		(directive) => `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`,
	);
	return links.find((link) => link.length <= LONGEST_URL) ?? url;
}
