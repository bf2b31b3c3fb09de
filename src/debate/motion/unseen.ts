/**
 * What no motion may hold although nobody sees it: control characters (Postgres cannot keep a NUL at all), marks that turn the
 * reading direction of the words after them, so that they read as another sentence, marks of annotation, and halves of
 * characters. Joiners stay, since emoji and several scripts are written with them.
 */
const FORBIDDEN = /(?!\s)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\p{Cs}/gu;

/** What leaves nothing on the page: spaces, all that Unicode calls ignorable, and the empty Braille pattern. */
const BLANK = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text that is not empty holds characters that nobody sees and that deceive or cannot be kept, or no other characters. */
export function hasUnseen(text: string): boolean {
	return text.trim() !== '' && (text.search(FORBIDDEN) >= 0 || BLANK.test(text));
}

/** The text without them: what a reader saw of it. */
export function withoutUnseen(text: string): string {
	return BLANK.test(text) ? '' : text.replace(FORBIDDEN, '');
}
