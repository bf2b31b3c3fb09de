import { draftOfBlocks, type ReadText } from './draft-of-blocks.ts';
import { type DraftFormat, DraftRefusal, type DraftText } from './draft-text.ts';
import { guessFormat, type TextOrigin } from './guess-format.ts';
import { readMarkdown } from './markdown/draft-markdown.ts';
import { readPage } from './page/draft-page.ts';
import { plainBlocks } from './plain/plain-blocks.ts';

/** A text, and what is known of where it comes from. */
export type DraftSource = TextOrigin & {
	readonly text: string;
	/** If it is known; otherwise it is guessed. */
	readonly format?: DraftFormat | undefined;
	/** Where the text was read. A page may name a better address of itself. */
	readonly url?: string | undefined;
};

/** Longer texts are refused: the largest page that is read from the web has 5 MB. */
const LONGEST_TEXT = 6_000_000;

const READERS: Readonly<Record<DraftFormat, (text: string) => Promise<ReadText>>> = {
	html: readPage,
	markdown: readMarkdown,
	plain: async (text) => ({ format: 'plain', blocks: plainBlocks(text), frame: { authors: [] }, leftOut: [] }),
};

/** Makes a draft here and now, which blocks the thread it runs in. Throws a `DraftRefusal` if there is no draft to be made. */
export async function makeDraft(source: DraftSource): Promise<DraftText> {
	const text = source.text.replace(/^\uFEFF/, '');
	if (text.length > LONGEST_TEXT) throw new DraftRefusal('too-long');
	if (isBinary(text)) throw new DraftRefusal('not-text');
	const format = source.format ?? guessFormat(text, source);
	const read = await READERS[format](text);
	return draftOfBlocks({ ...read, url: read.url ?? source.url });
}

/** Whether this is a file of another kind, read as text. */
function isBinary(text: string): boolean {
	const sample = text.slice(0, 4000);
	const odd = sample.match(/(?![\t\n\f\r\v])[\p{Cc}\uFFFD]/gu)?.length ?? 0;
	return odd > 0.02 * sample.length;
}
