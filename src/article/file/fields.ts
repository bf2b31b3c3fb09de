import { z } from 'zod';

/** The id of an article, or of a thing in it. At most 32 characters, so that two ids fit into the `custom_id` of a button. */
export const ThingId = z
	.string()
	.max(32)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "information-campaign"');

/** A text of one line, of at most `most` characters. */
export const lineUpTo = (most: number) => z.string().min(1).max(most);

/** A language tag, such as "en" or "es-MX". */
export const LanguageTag = z
	.string()
	.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "en" or "es-MX"');

/** Editorial words of at most `most` characters: a text in the article's language, or one for each of several languages. */
export const wordsUpTo = (most: number) => z.union([lineUpTo(most), z.record(LanguageTag, lineUpTo(most))]);

export const Ids = z.array(ThingId);
export const SomeIds = Ids.min(1);
export const Day = z.iso.date();
export const WebAddress = z.url({ protocol: /^https?$/ }).max(300);

/** The number of a paragraph, counted from 1 as a reader counts. */
export const ParagraphNumber = z.int().min(1);

/** The number of a paragraph, or 0 for the title. */
export const QuotedParagraph = z.int().min(0);

/** Words of the article's own, copied from it. */
export const Quote = z.string().min(1).max(1500);

export const ClaimKindName = z.enum(['fact', 'causal', 'evaluative', 'predictive', 'normative']);
export const StanceName = z.enum(['for', 'against', 'conditional', 'mixed', 'unclear']);
export const BasisName = z.enum(['stated', 'reported', 'ascribed', 'predicted', 'hypothetical']);

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** What a schema reads, for callers that must not change it. */
export type FrozenOutput<S extends z.ZodType> = Frozen<z.infer<S>>;
