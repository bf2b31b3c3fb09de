import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Blob, Face, Font } from 'harfbuzzjs';

/** How heavy letters are. Only Inter is here in both weights. The other typefaces are for motions, which are bold. */
export type Weight = 500 | 700;

/** One em has this many units, in which outlines and advances are given. It is Inter's own number, so nothing is rounded. */
export const UNITS = 2048;

/** A font file and the characters it is for. The file is read when a text first has one of these characters. */
type Typeface = { readonly file: string; readonly isFor: RegExp };

const fontFile = (path: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${path}`));

const INTER: Readonly<Record<Weight, Typeface>> = {
	500: { file: fontFile('inter/500Medium/Inter_500Medium.ttf'), isFor: /./su },
	700: { file: fontFile('inter/700Bold/Inter_700Bold.ttf'), isFor: /./su },
};

/**
 * The typefaces next to Inter, about 2 MB of files that are read. There is none for Chinese, Japanese and Korean: the
 * packages that exist would add 30 to 96 MB for each. The picture shows a sentence in the motion's place.
 */
const OTHERS: readonly Typeface[] = [
	{ file: fontFile('noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'), isFor: /\p{scx=Arabic}/u },
	{ file: fontFile('noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf'), isFor: /\p{scx=Hebrew}/u },
	{ file: fontFile('noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf'), isFor: /\p{scx=Devanagari}/u },
	{ file: fontFile('noto-sans-thai/700Bold/NotoSansThai_700Bold.ttf'), isFor: /\p{scx=Thai}/u },
	{
		file: fontFile('noto-emoji/700Bold/NotoEmoji_700Bold.ttf'),
		isFor: /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u,
	},
];

const INVISIBLE = /^\p{Default_Ignorable_Code_Point}$/u;

/** The fonts read so far, by their files. */
const fonts = new Map<string, Font>();

/** The font that has all characters of a grapheme; undefined if there is none. */
export function fontFor(grapheme: string, weight: Weight): Font | undefined {
	const visible = Array.from(grapheme).filter((character) => !INVISIBLE.test(character));
	for (const { file, isFor } of [INTER[weight], ...OTHERS]) {
		if (!isFor.test(grapheme)) continue;
		const font = fontIn(file);
		if (visible.every((character) => font.nominalGlyph(character.codePointAt(0) ?? 0) !== undefined)) return font;
	}
	return undefined;
}

/** The font for a grapheme that no font has. It draws a box. */
export const fallbackFont = (weight: Weight): Font => fontIn(INTER[weight].file);

function fontIn(file: string): Font {
	const known = fonts.get(file);
	if (known) return known;
	const font = new Font(new Face(new Blob(readFileSync(file))));
	font.setScale(UNITS, UNITS);
	fonts.set(file, font);
	return font;
}
