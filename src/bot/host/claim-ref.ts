/** A claim as a row of autocomplete names it: by its id, with its article's before it where that was open. */
type ClaimRef = { readonly article: string | undefined; readonly claim: string };

const REF = /^(?:([a-z0-9-]{1,32})\/)?([a-z0-9-]{1,32})$/;

/** What a row or button names; `undefined` for free words, which are searched and never quoted. */
export function claimRef(text: string): ClaimRef | undefined {
	const [, article, claim] = REF.exec(text) ?? [];
	return claim === undefined ? undefined : { article, claim };
}
