import type { Option } from '../host/command.ts';
import { suggestArticle } from './suggest.ts';

/** The article, when it is not the one in use; a command that has it is about an article. */
export const article = { suggest: suggestArticle, meant: true } as const satisfies Option;

/** An article to speak of or to choose, whichever is in use. */
export const anyArticle = { suggest: suggestArticle } as const satisfies Option;

/** Whether only the member who asked sees the answer. */
export const hide = { kind: 'flag' } as const satisfies Option;
