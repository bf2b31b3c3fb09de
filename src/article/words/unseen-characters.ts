/** Control characters, line separators and marks that change the reading direction. They can make a reader see another sentence. */
export const DECEPTIVE = /[\p{Cc}\u2028\u2029\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** Characters that nobody sees. A zero-width joiner is allowed inside an emoji. */
export const INVISIBLE =
	/(?<!\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D|\u200D(?!\p{Extended_Pictographic})|[\u00AD\u200B\u200C\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/u;
