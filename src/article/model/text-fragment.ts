import type { Article, Claim } from './article.ts';
import { occurrences } from './occurrences.ts';
import { spanOf } from './passage.ts';

/** The longest address a Discord link button takes. */
const LONGEST_URL = 512;
/** Up to this length a quotation is linked whole; longer ones by their first and last words. */
const WHOLE = 60;
const WORDS = 4;

/** In this many characters there are four words of nearly any text: segmenting more would only take longer. */
const NEAR = 100;

const SEGMENTERS = new Map<string, Intl.Segmenter>();

/** Where the words of a text begin and end. Making a segmenter takes longer than using it. */
function wordsOf(text: string, language: string): { readonly start: number; readonly end: number }[] {
	const segmenter = SEGMENTERS.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
	SEGMENTERS.set(language, segmenter);
	const words = [...segmenter.segment(text)].filter((segment) => segment.isWordLike);
	return words.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

const firstWords = (text: string, language: string) =>
	text.slice(0, wordsOf(text.slice(0, NEAR), language).at(WORDS - 1)?.end);

const lastWords = (text: string, language: string) => {
	const tail = text.slice(-NEAR);
	return tail.slice(wordsOf(tail, language).at(-WORDS)?.start ?? 0);
};

/** Besides what an address cannot hold: what a text directive gives a meaning to, and what Markdown would read. */
const encoded = (text: string) =>
	encodeURIComponent(text).replace(/[-!'()*~_.]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/**
 * What to link by, best first: all of a short quotation, the first and last words of a long one. Where those words stand
 * elsewhere too, a few words around them in the same paragraph tell them apart: beyond it a page may print anything.
 */
function directives(article: Article, claim: Claim): string[] {
	const { text, start, end } = spanOf(article, claim);
	const { language } = article;
	const quote = text.slice(start, end);
	const ends = quote.length <= WHOLE ? [quote] : [firstWords(quote, language), lastWords(quote, language)];
	const plain = ends.map(encoded).join(',');
	const [from = quote] = ends;
	const isAmbiguous = article.paragraphs.reduce((sum, p) => sum + occurrences(p.text, from), 0) > 1;
	if (!isAmbiguous) return [plain];
	const before = lastWords(text.slice(0, start).trim(), language);
	const after = firstWords(text.slice(end).trim(), language);
	if (!before && !after) return [plain];
	return [before ? `${encoded(before)}-,${plain}` : `${plain},-${encoded(after)}`, plain];
}

/** Finding the words to link by takes longer than all else a quotation needs, and a claim's never change. */
const LINKS = new WeakMap<Claim, string>();

/**
 * The source's address, opening at the quotation in browsers that know text fragments; the bare address where that would be
 * longer than a Discord button takes; undefined without a source address.
 */
export function textFragment(article: Article, claim: Claim): string | undefined {
	const { url } = article.source;
	if (!url) return undefined;
	const known = LINKS.get(claim) ?? linkTo(url, article, claim);
	LINKS.set(claim, known);
	return known;
}

function linkTo(url: string, article: Article, claim: Claim): string {
	const links = directives(article, claim).map(
		(directive) => `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`,
	);
	return links.find((link) => link.length <= LONGEST_URL) ?? url;
}
