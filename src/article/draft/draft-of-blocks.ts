import type { DraftFormat, DraftText } from './draft-text.ts';
import { DraftRefusal, type LeftOut } from './draft-text.ts';
import { type RawBlock, type TextFrame, withoutFrame } from './recognise/frame.ts';
import { cleanBlocks, createOddCharacterCount } from './recognise/odd-characters.ts';
import { repeatsAmong } from './recognise/repeats.ts';
import { sectionsOf } from './recognise/sections.ts';
import { withSpeakers } from './recognise/speakers.ts';
import { textLanguage } from './recognise/text-language.ts';

/** What the reader of a format found. */
export type ReadText = {
	readonly format: DraftFormat;
	readonly blocks: readonly RawBlock[];
	readonly frame: TextFrame;
	readonly leftOut: readonly LeftOut[];
	readonly language?: string | undefined;
	readonly url?: string | undefined;
};

/** Recognises what the blocks of a text are, whatever its format was. Throws a `DraftRefusal` if no text is left. */
export async function draftOfBlocks({
	format,
	blocks: raw,
	frame: known,
	leftOut: before,
	language,
	url,
}: ReadText): Promise<DraftText> {
	const odd = createOddCharacterCount();
	const clean = (text: string) => odd.withoutRefused(text);
	const { blocks: framed, frame, leftOut } = withoutFrame(cleanBlocks(raw, clean), known);
	const blocks = withSpeakers(framed);
	if (!blocks.some(({ kind }) => kind !== 'heading' && kind !== 'aside' && kind !== 'caption'))
		throw new DraftRefusal('empty');
	const { title, authors, published, updated, sourceName } = frame;
	return {
		format,
		...(title === undefined ? {} : { title: clean(title) }),
		authors: authors.map(clean),
		...(published === undefined ? {} : { published }),
		...(updated === undefined || updated === published ? {} : { updated }),
		language: await textLanguage(blocks.map(({ text }) => text).join('\n'), language),
		...(sourceName === undefined ? {} : { sourceName: clean(sourceName) }),
		...(url === undefined ? {} : { url }),
		blocks,
		sections: sectionsOf(blocks),
		leftOut: [...before, ...leftOut],
		repeats: repeatsAmong(blocks),
		oddCharacters: odd.list(),
	};
}
