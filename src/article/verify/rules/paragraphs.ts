import type { ArticleFile, Paragraph } from '../../model/article.ts';
import { HEADLINE } from '../../model/excerpt.ts';
import type { Fault } from '../fault.ts';
import { repeatsIn } from '../repeats.ts';

/** A paragraph that repeats another is marked with the number of that one, which is no repeat itself. No claim is filed on a repeat. */
export function paragraphFaults(article: ArticleFile): Fault[] {
	return [...wrongMarks(article), ...unmarkedRepeats(article), ...misfiledClaims(article)];
}

function wrongMarks({ paragraphs }: ArticleFile): Fault[] {
	return paragraphs.flatMap((paragraph, n): Fault[] => {
		const message = paragraph.repeats === undefined ? undefined : faultOfMark(paragraphs, paragraph, n + 1);
		return message ? [{ path: ['paragraphs', n, 'repeats'], message }] : [];
	});
}

function faultOfMark(paragraphs: readonly Paragraph[], { repeats, text }: Paragraph, own: number): string | undefined {
	const original = paragraphs[(repeats ?? 0) - 1];
	if (!original) return `there is no paragraph ${repeats}: name one from 1 to ${paragraphs.length}`;
	if (repeats === own) return 'is the number of this paragraph: name the other paragraph with this text';
	if (original.text !== text) return `paragraph ${repeats} has another text: delete "repeats" or correct the number`;
	if (original.repeats === undefined) return undefined;
	return `paragraph ${repeats} is marked as a repeat too: name the paragraph that is not`;
}

function unmarkedRepeats({ paragraphs }: ArticleFile): Fault[] {
	const textIfUnmarked = ({ text, repeats }: Paragraph) => (repeats === undefined ? text : undefined);
	return repeatsIn(paragraphs, textIfUnmarked).map(({ index, first }): Fault => {
		const message = `has the same text as paragraph ${first + 1}: mark one of the two with "repeats"`;
		return { path: ['paragraphs', index], message };
	});
}

function misfiledClaims({ claims, paragraphs }: ArticleFile): Fault[] {
	return claims.flatMap(({ paragraph }, n): Fault[] => {
		if (paragraph === HEADLINE) return [];
		const filedOn = paragraphs[paragraph - 1];
		const path = ['claims', n, 'paragraph'];
		if (!filedOn)
			return [{ path, message: `there is no paragraph ${paragraph}: name one from 1 to ${paragraphs.length}` }];
		// A wrong mark may name a wrong paragraph, so the author has to correct it before we can say where to file the claim.
		if (filedOn.repeats === undefined || faultOfMark(paragraphs, filedOn, paragraph)) return [];
		return [{ path, message: `paragraph ${paragraph} is a repeat: file the claim on paragraph ${filedOn.repeats}` }];
	});
}
