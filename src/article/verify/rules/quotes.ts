import { countOccurrences } from '../../model/count-occurrences.ts';
import { HEADLINE, textOf } from '../../model/excerpt.ts';
import type { CheckedFile } from '../checked-file.ts';
import type { Fault } from '../fault.ts';
import { firstDifference } from '../first-difference.ts';
import { nearestPassage } from '../nearest-passage.ts';

type Passage = CheckedFile['claims'][number]['passages'][number];

/**
 * Each quote is found, character for character, exactly once in the paragraph its passage names, or in the title, and the passages of a
 * claim are in the order of the text. Nothing is normalised or repaired, because a bot that tidies quotations misquotes.
 */
export function quoteFaults(article: CheckedFile): Fault[] {
	return article.claims.flatMap(({ passages }, n) =>
		passages.flatMap((passage, m): Fault[] => {
			const path = ['claims', n, 'passages', m];
			const { paragraph } = passage;
			if (textOf(article, paragraph) === undefined) {
				const message = `there is no paragraph ${paragraph}: name one from 1 to ${article.paragraphs.length}`;
				return [{ path: [...path, 'paragraph'], message }];
			}
			const message = faultOfQuote(article, passage) ?? faultOfOrder(article, passages[m - 1], passage);
			return message ? [{ path: [...path, 'quote'], message }] : [];
		}),
	);
}

function faultOfQuote(article: CheckedFile, passage: Passage): string | undefined {
	const { paragraph, quote } = passage;
	if (quote !== quote.trim()) return 'begins or ends with a space: delete it';
	const found = countOccurrences(textOf(article, paragraph) ?? '', quote);
	if (found > 1) return `occurs ${found} times in ${nameOf(paragraph)}: lengthen it until it occurs there only once`;
	return found === 1 ? undefined : messageForUnprovenQuote(article, passage);
}

function faultOfOrder(article: CheckedFile, before: Passage | undefined, passage: Passage): string | undefined {
	if (!before || before.paragraph < passage.paragraph) return undefined;
	const startOf = ({ paragraph, quote }: Passage) => textOf(article, paragraph)?.indexOf(quote) ?? 0;
	const isAfter = before.paragraph === passage.paragraph && startOf(before) + before.quote.length <= startOf(passage);
	return isAfter ? undefined : 'is not after the passage before it: put them in the order of the text';
}

function messageForUnprovenQuote(article: CheckedFile, { quote, paragraph }: Passage): string {
	const elsewhere = article.paragraphs.findIndex((p) => p.text.includes(quote)) + 1;
	if (elsewhere > 0 || article.title.includes(quote))
		return `is in ${nameOf(elsewhere)}, not in ${nameOf(paragraph)}: set "paragraph" to ${elsewhere}`;
	const nearest = nearestPassage(article, quote, paragraph);
	if (!nearest)
		return `is not in ${nameOf(paragraph)}, and the article has nothing like it: copy the quote from the text`;
	const where = nearest.paragraph === paragraph ? '' : `, and set "paragraph" to ${nearest.paragraph}`;
	const difference = firstDifference(nearest.passage, quote);
	const why = difference ? ` (${difference})` : '';
	return `is not in ${nameOf(paragraph)} character for character${why}: write the nearest passage${where}: ${JSON.stringify(nearest.passage)}`;
}

const nameOf = (paragraph: number) => (paragraph === HEADLINE ? 'the title' : `paragraph ${paragraph}`);
