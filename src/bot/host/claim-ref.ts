/** A claim as a row of autocomplete names it: `claim`, or `article/claim` if several articles could be meant. */
type ClaimRef = { readonly article: string | undefined; readonly claim: string };

const REF = /^(?:([a-z0-9-]{1,32})\/)?([a-z0-9-]{1,32})$/;

/** Reads what a row or button names. Undefined for free words: they are searched for, and never quoted. */
export function claimRef(text: string): ClaimRef | undefined {
	const [, article, claim] = REF.exec(text) ?? [];
	return claim === undefined ? undefined : { article, claim };
}
