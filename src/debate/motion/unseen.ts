/**
 * Invisible characters that no motion may have: control characters (Postgres cannot store NUL at all), marks that turn the
 * reading direction of the words after them, so that they read as another sentence, annotation marks, and halves of
 * surrogate pairs. Joiners are allowed, since emoji and several scripts need them.
 */
const FORBIDDEN = /(?!\s)\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB]|\p{Cs}/gu;

/** A text that shows nothing: only spaces, characters that Unicode calls ignorable, and the empty Braille pattern. */
const BLANK = /^[\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Whether a text has forbidden invisible characters, or has characters but none that anyone can see. False for an empty text. */
export function hasUnseen(text: string): boolean {
	return text.trim() !== '' && (text.search(FORBIDDEN) >= 0 || BLANK.test(text));
}

/** The text without its forbidden characters, as a reader saw it. Empty if nothing of it can be seen. */
export function withoutUnseen(text: string): string {
	return BLANK.test(text) ? '' : text.replace(FORBIDDEN, '');
}
