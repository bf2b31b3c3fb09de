import type { Option } from '../host/option.ts';
import { suggestArticle, suggestClaim } from './suggest.ts';

/** An article by its id. It decides which article is in use, whatever the debate, the channel or the server has. */
export const article = { suggest: suggestArticle, forHost: 'article' } as const satisfies Option;

/** A claim by its id. A row that spans articles names its own as well (`article/claim`), which then is the article in use. */
export const claim = { required: true, suggest: suggestClaim, forHost: 'claim' } as const satisfies Option;

/** Whether only the member who asked sees the answer. */
export const hide = { kind: 'flag', forHost: 'hide' } as const satisfies Option;
