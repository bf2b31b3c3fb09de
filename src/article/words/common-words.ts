import { listedWords } from './listed-words.ts';

/** Words so frequent, in any language that Lectern reads, that finding one says next to nothing. */
export const COMMON: ReadonlySet<string> = listedWords(({ common }) => common);
