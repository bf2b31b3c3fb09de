import type { ArticleFile, SectionInFile } from '../file/article-file.ts';
import { type HeadingInFile, headingsIn } from '../file/paragraphs-in.ts';
import { madeId } from '../words/made-id.ts';
import type { ArticleInAll } from './article.ts';

type SectionInAll = ArticleInAll['sections'][number];
/** A section that begins at a paragraph and ends where the next one begins. */
type SectionStart = Omit<SectionInAll, 'paragraphs'> & { readonly firstParagraph: number };

/**
 * The sections of an article with `count` paragraphs: those of the file; or else one for each heading, those of lower levels inside those of
 * the highest; or else one for the whole text. What comes before the first of them is a section that has the title of the article.
 */
export function sectionsIn(file: ArticleFile, count: number): SectionInAll[] {
	const given = file.sections ? startsOf(file.sections) : startsOfHeadings(headingsIn(file));
	const first = given[0]?.firstParagraph ?? Number.POSITIVE_INFINITY;
	const ids = new Set(given.map(({ id }) => id));
	const opening = { id: madeId('text', ids, 'text'), title: file.title, firstParagraph: 1 };
	const starts: readonly SectionStart[] = first > 1 ? [opening, ...given] : given;
	return starts.map(({ firstParagraph, ...section }, n) => {
		const end = starts[n + 1]?.firstParagraph ?? count + 1;
		const paragraphs = Array.from({ length: Math.max(0, end - firstParagraph) }, (_, at) => firstParagraph + at);
		return { ...section, paragraphs };
	});
}

const startsOf = (sections: readonly SectionInFile[]): SectionStart[] =>
	sections.flatMap(({ sections: inner = [], ...section }) => [
		section,
		...inner.map((one) => ({ ...one, parent: section.id })),
	]);

function startsOfHeadings(headings: readonly HeadingInFile[]): SectionStart[] {
	const highest = headings.reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY);
	const ids = new Set<string>();
	let parent: string | undefined;
	return headings.map(({ text, level, firstParagraph }): SectionStart => {
		const id = madeId(text, ids, 'section');
		ids.add(id);
		const isInside = level > highest && parent !== undefined;
		if (!isInside) parent = id;
		return { id, title: text, firstParagraph, ...(isInside && parent !== undefined && { parent }) };
	});
}
