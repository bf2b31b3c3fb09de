/** What a page may have around an article. */
export const LEFT_OUT_KINDS = [
	'advertising',
	'byline',
	'comments',
	'contents',
	'form',
	'hidden',
	'navigation',
	'newsletter',
	'related',
	'sharing',
] as const;
export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number];
