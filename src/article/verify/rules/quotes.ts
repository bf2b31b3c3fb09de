import type { Article, Claim } from '../../model/article.ts';
import { countOccurrences } from '../../model/count-occurrences.ts';
import type { Fault } from '../fault.ts';
import { nearestPassage } from '../nearest-passage.ts';

/**
 * Every quote the article cannot prove. Characters are compared exactly and nothing is repaired: a bot that tidies
 * quotations is a bot that misquotes.
 */
export function faultyQuotes(article: Article): Fault[] {
	return article.claims.flatMap((claim, n) => {
		const says = faultOfQuote(article, claim);
		return says ? [{ path: ['claims', n, 'quote'], says }] : [];
	});
}

function faultOfQuote(article: Article, claim: Claim): string | undefined {
	const text = article.paragraphs[claim.paragraph - 1]?.text;
	if (text === undefined) return undefined;
	if (claim.quote !== claim.quote.trim()) return 'begins or ends with a space: delete it';
	const found = countOccurrences(text, claim.quote);
	if (found > 1) return `stands ${found} times in paragraph ${claim.paragraph}: lengthen it until it stands there once`;
	return found === 1 ? undefined : notFound(article, claim);
}

function notFound(article: Article, { quote, paragraph }: Claim): string {
	const elsewhere = article.paragraphs.findIndex((p) => p.repeats === undefined && p.text.includes(quote)) + 1;
	if (elsewhere > 0) return `stands in paragraph ${elsewhere}, not ${paragraph}: set "paragraph" to ${elsewhere}`;
	const nearest = nearestPassage(article, quote, paragraph);
	if (!nearest) return `is not in paragraph ${paragraph}, and nothing like it in the article: copy it from the text`;
	const where = nearest.paragraph === paragraph ? '' : `, and set "paragraph" to ${nearest.paragraph}`;
	return `is not in paragraph ${paragraph} character for character: copy the nearest passage${where}: ${nearest.passage}`;
}
