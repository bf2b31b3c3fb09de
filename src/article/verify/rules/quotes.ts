import type { ArticleFile } from '../../model/article.ts';
import { countOccurrences } from '../../model/count-occurrences.ts';
import { HEADLINE, textOf } from '../../model/excerpt.ts';
import type { Fault } from '../fault.ts';
import { nearestPassage } from '../nearest-passage.ts';

type Claim = ArticleFile['claims'][number];

/**
 * Each quote is found, character for character, exactly once in the paragraph its claim names, or in the title. Nothing is normalised or repaired,
 * because a bot that tidies quotations misquotes.
 */
export function quoteFaults(article: ArticleFile): Fault[] {
	return article.claims.flatMap((claim, n) => {
		const message = faultOfQuote(article, claim);
		return message ? [{ path: ['claims', n, 'quote'], message }] : [];
	});
}

function faultOfQuote(article: ArticleFile, claim: Claim): string | undefined {
	const text = textOf(article, claim.paragraph);
	if (text === undefined) return undefined;
	if (claim.quote !== claim.quote.trim()) return 'begins or ends with a space: delete it';
	const found = countOccurrences(text, claim.quote);
	if (found > 1)
		return `occurs ${found} times in ${nameOf(claim.paragraph)}: lengthen it until it occurs there only once`;
	return found === 1 ? undefined : messageForUnprovenQuote(article, claim);
}

function messageForUnprovenQuote(article: ArticleFile, { quote, paragraph }: Claim): string {
	const elsewhere = article.paragraphs.findIndex((p) => p.repeats === undefined && p.text.includes(quote)) + 1;
	if (elsewhere > 0 || article.title.includes(quote))
		return `is in ${nameOf(elsewhere)}, not in ${nameOf(paragraph)}: set "paragraph" to ${elsewhere}`;
	const nearest = nearestPassage(article, quote, paragraph);
	if (!nearest)
		return `is not in ${nameOf(paragraph)}, and the article has nothing like it: copy the quote from the text`;
	const where = nearest.paragraph === paragraph ? '' : `, and set "paragraph" to ${nearest.paragraph}`;
	return `is not in ${nameOf(paragraph)} character for character: copy the nearest passage${where}: ${nearest.passage}`;
}

const nameOf = (paragraph: number) => (paragraph === HEADLINE ? 'the title' : `paragraph ${paragraph}`);
