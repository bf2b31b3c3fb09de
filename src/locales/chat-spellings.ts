/**
 * How people write frequent words in a hurry, and the words they stand for. Both in lower case without accents; a spelling is one word. Leave
 * out a spelling that is a word of the same language, such as "wont": questions are read without apostrophes anyway.
 */
export type ChatSpellings = Readonly<Record<string, string>>;
