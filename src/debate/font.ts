import { fileURLToPath } from 'node:url';

const file = (path: string) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/inter/${path}`));

/** Inter in the weights 500 and 700, and no font of the system: the same picture on every machine. */
export const FONT = {
	loadSystemFonts: false,
	defaultFontFamily: 'Inter',
	fontFiles: [file('500Medium/Inter_500Medium.ttf'), file('700Bold/Inter_700Bold.ttf')],
};

/** The text as Inter can write it, without emoji; undefined when it has letters of a script that Inter does not know. */
export function writable(text: string): string | undefined {
	const plain = text.replace(/(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, '');
	return /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(plain) ? undefined : plain;
}
