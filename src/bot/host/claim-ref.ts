import type { Article } from '../../article/model/article.ts';
import { imprintOf, type Quotable, quotableRef } from '../../article/model/passage.ts';

/**
 * A claim or a passage as a row of autocomplete names it: `claim` or `@12.3`, or `article/claim` and `article/@12.3` if several articles
 * could be meant. A button also has the imprint of the words it was made for: `@12.3~k3x9`.
 */
export type ClaimRef = {
	readonly article: string | undefined;
	readonly claim: string;
	readonly imprint: string | undefined;
};

const REF = /^(?:([a-z0-9-]{1,32})\/)?([a-z0-9-]{1,32}|@\d{1,6}\.\d{1,6}(?:-\d{1,6})?)(?:~([\w-]{4}))?$/;

/** Reads what a row or button names. Undefined for free words: they are searched for, and never quoted. */
export function claimRef(text: string): ClaimRef | undefined {
	const [, article, claim, imprint] = REF.exec(text) ?? [];
	return claim === undefined ? undefined : { article, claim, imprint };
}

/** Whether a text names a passage, and so cannot be words of an article. */
export const isPassageRef = (text: string): boolean => claimRef(text)?.claim.startsWith('@') === true;

/** The claim or passage and the imprint of its words, as a button has them. */
export const pinnedRef = (article: Article, quotable: Quotable): string =>
	`${quotableRef(quotable)}~${imprintOf(article, quotable)}`;
