import type { Article, Paragraph } from '../../model/article.ts';
import type { Fault } from '../fault.ts';

/** Repeated paragraphs that are not marked as such, marked wrongly, or carry claims. */
export function faultyParagraphs(article: Article): Fault[] {
	return [...faultyMarks(article), ...unmarkedRepeats(article), ...misfiledClaims(article)];
}

function faultyMarks({ paragraphs }: Article): Fault[] {
	return paragraphs.flatMap((paragraph, n): Fault[] => {
		const says = paragraph.repeats === undefined ? undefined : faultOfMark(paragraphs, paragraph, n + 1);
		return says ? [{ path: ['paragraphs', n, 'repeats'], says }] : [];
	});
}

function faultOfMark(paragraphs: readonly Paragraph[], { repeats, text }: Paragraph, own: number): string | undefined {
	const original = paragraphs[(repeats ?? 0) - 1];
	if (!original) return `there is no paragraph ${repeats}: the article has ${paragraphs.length}`;
	if (repeats === own) return 'a paragraph cannot repeat itself: name the other paragraph with this text';
	if (original.text !== text) return `paragraph ${repeats} has another text: delete "repeats" or correct the number`;
	if (original.repeats === undefined) return undefined;
	return `paragraph ${repeats} is itself marked as a repeat: name the paragraph that is not`;
}

function unmarkedRepeats({ paragraphs }: Article): Fault[] {
	const first = new Map<string, number>();
	return paragraphs.flatMap(({ text, repeats }, n): Fault[] => {
		if (repeats !== undefined) return [];
		const earlier = first.get(text);
		if (earlier === undefined) first.set(text, n + 1);
		const says = `is the same text as paragraph ${earlier}: mark one of the two with "repeats"`;
		return earlier === undefined ? [] : [{ path: ['paragraphs', n], says }];
	});
}

function misfiledClaims({ claims, paragraphs }: Article): Fault[] {
	return claims.flatMap(({ paragraph }, n): Fault[] => {
		const filed = paragraphs[paragraph - 1];
		const path = ['claims', n, 'paragraph'];
		if (!filed) return [{ path, says: `there is no paragraph ${paragraph}: the article has ${paragraphs.length}` }];
		// What a faulty mark names is no place to file a claim on: the mark is to be mended first.
		if (filed.repeats === undefined || faultOfMark(paragraphs, filed, paragraph)) return [];
		return [{ path, says: `paragraph ${paragraph} is a repeat: file the claim on paragraph ${filed.repeats}` }];
	});
}
