import type { ArticleFile } from '../file/article-file.ts';
import { fold } from '../words/fold.ts';
import { madeId } from '../words/made-id.ts';
import { type ArticleDetails, withDetails } from './article-details.ts';
import type { DraftBlock, DraftSection, DraftText } from './draft-text.ts';
import { oneLine, oneLineUpTo } from './one-line.ts';
import { openingWords } from './recognise/opening-words.ts';

type BlockInFile = ArticleFile['blocks'][number];
type Actor = NonNullable<ArticleFile['actors']>[number];

const LONGEST_NAME = 60;
const LONGEST_TITLE = 200;
const LONGEST_SECTION_TITLE = 80;
const LONGEST_SITE = 120;
const LONGEST_MARK = 12;
/** A longer address than an article may have is left out: it is only where the text was found. */
const LONGEST_URL = 300;
const TITLE_WORDS = 10;

/** What is known of an article besides its draft. */
export type Beside = {
	readonly id: string;
	/** The day on which a page was read. */
	readonly retrieved?: string | undefined;
	/** What a source is called that has no name. */
	readonly unnamed: string;
};

/**
 * The article that a draft becomes: its blocks as they are, whoever wrote it or speaks in it as actors, and the suggested sections if it has
 * no headings. A draft without a title is called by its first words. It has no claims: nobody has read it yet.
 *
 * Names and the titles of sections are made to fit what the rules ask of them. What the rules may still refuse is the title, the date and
 * the names of things that somebody must correct.
 */
export function articleOfDraft(draft: DraftText, { id, retrieved, unnamed }: Beside): ArticleFile {
	const { actors, idOf } = speakersOf(draft.blocks);
	const blocks = draft.blocks.flatMap((block) => blockOf(block, idOf));
	const sections = sectionsOfDraft(draft);
	const file: ArticleFile = {
		format: 2,
		id,
		title: '',
		language: draft.language,
		blocks,
		...(sections.length > 0 && { sections }),
		...(actors.length > 0 && { actors }),
		...(retrieved !== undefined && { source: { name: '', retrieved } }),
	};
	const dated = withDetails(file, foundDetails(draft), unnamed);
	const { updated } = draft;
	return dated.source && updated ? { ...dated, source: { ...dated.source, updated } } : dated;
}

function foundDetails({ title, authors, published, sourceName, url, blocks }: DraftText): ArticleDetails {
	return {
		title: title === undefined ? firstWords(blocks) : oneLine(title),
		authors,
		published: published ?? '',
		sourceName: oneLineUpTo(LONGEST_SITE, sourceName ?? ''),
		url: url !== undefined && url.length <= LONGEST_URL ? url : '',
		rights: '',
	};
}

const firstWords = (blocks: readonly DraftBlock[]): string =>
	oneLineUpTo(LONGEST_TITLE, openingWords(blocks.find(({ kind }) => kind !== 'aside')?.text ?? '', TITLE_WORDS));

function blockOf(
	{ kind, text: printed, level, cells, mark, speaker }: DraftBlock,
	idOf: (speaker: string) => string | undefined,
): BlockInFile[] {
	const text = printed.trim();
	if (text === '') return [];
	const said = speaker === undefined ? undefined : idOf(speaker);
	const shortMark = mark === undefined ? '' : oneLine(mark);
	const more = {
		...(kind !== 'paragraph' && { kind }),
		...(kind === 'heading' && level !== undefined && { level }),
		...(kind === 'row' && cells !== undefined && areInside(cells, text) && { cells }),
		...(kind === 'note' && shortMark !== '' && shortMark.length <= LONGEST_MARK && { mark: shortMark }),
		...(said !== undefined && { speaker: said }),
	};
	return [Object.keys(more).length === 0 ? text : { text, ...more }];
}

/** Whether these are in the text, in this order. */
function areInside(cells: readonly string[], text: string): boolean {
	let at = 0;
	return (
		cells.length > 0 &&
		cells.every((cell) => {
			const found = text.indexOf(cell, at);
			at = found + cell.length;
			return found >= 0;
		})
	);
}

/** The speakers of a transcript. Labels that differ only in case or accents are the same speaker. */
function speakersOf(blocks: readonly DraftBlock[]): {
	readonly actors: readonly Actor[];
	readonly idOf: (speaker: string) => string | undefined;
} {
	const byName = new Map<string, Actor>();
	const ids = new Set<string>();
	const nameKey = (label: string) => fold(oneLineUpTo(LONGEST_NAME, label));
	for (const { speaker } of blocks) {
		if (speaker === undefined) continue;
		const key = nameKey(speaker);
		if (key === '' || byName.has(key)) continue;
		const name = oneLineUpTo(LONGEST_NAME, speaker);
		const id = madeId(name, ids, 'speaker');
		ids.add(id);
		byName.set(key, { id, name, kind: 'person' });
	}
	return { actors: [...byName.values()], idOf: (speaker) => byName.get(nameKey(speaker))?.id };
}

/** The suggested sections. Those that headings make need not be in a file. */
function sectionsOfDraft({ blocks, sections }: DraftText): NonNullable<ArticleFile['sections']> {
	const ids = new Set<string>();
	const titles = new Set<string>();
	let last = 0;
	return sections.flatMap((section: DraftSection) => {
		const firstParagraph = paragraphAt(blocks, section.firstBlock);
		if (!section.suggested || firstParagraph <= last) return [];
		last = firstParagraph;
		const title = unlike(titles, oneLineUpTo(LONGEST_SECTION_TITLE - 5, section.title) || `${firstParagraph}`);
		const id = madeId(title, ids, 'section');
		ids.add(id);
		titles.add(fold(title));
		return [{ id, title, firstParagraph }];
	});
}

/** The number of the paragraph at a block, or of the next one. */
const paragraphAt = (blocks: readonly DraftBlock[], block: number): number =>
	1 + blocks.slice(0, block).filter(({ kind, text }) => kind !== 'heading' && text.trim() !== '').length;

/** A title that none of the others has. */
function unlike(titles: ReadonlySet<string>, title: string): string {
	let number = 1;
	while (titles.has(fold(number === 1 ? title : `${title} (${number})`))) number++;
	return number === 1 ? title : `${title} (${number})`;
}
