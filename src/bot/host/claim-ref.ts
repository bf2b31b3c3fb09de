/**
 * A claim or a passage as a row of autocomplete names it: `claim` or `@12.3`, or `article/claim` and `article/@12.3` if several articles
 * could be meant.
 */
type ClaimRef = { readonly article: string | undefined; readonly claim: string };

const REF = /^(?:([a-z0-9-]{1,32})\/)?([a-z0-9-]{1,32}|@\d{1,6}\.\d{1,6}(?:-\d{1,6})?)$/;

/** Reads what a row or button names. Undefined for free words: they are searched for, and never quoted. */
export function claimRef(text: string): ClaimRef | undefined {
	const [, article, claim] = REF.exec(text) ?? [];
	return claim === undefined ? undefined : { article, claim };
}

/** Whether a text names a passage, and so cannot be words of an article. */
export const isPassageRef = (text: string): boolean => claimRef(text)?.claim.startsWith('@') === true;
