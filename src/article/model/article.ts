import { z } from 'zod';

/** The id of an article, or of a thing in it. At most 32 characters, so that two ids fit into the `custom_id` of a button. */
const Id = z
	.string()
	.max(32)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "information-campaign"');

/** A text of one line, of at most `most` characters. */
const line = (most: number) => z.string().min(1).max(most);

/** A language tag, such as "en" or "es-MX". */
const LanguageTag = z
	.string()
	.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "en" or "es-MX"');

/** Editorial words of at most `most` characters: a text in the article's language, or one for each of several languages. */
const words = (most: number) => z.union([line(most), z.record(LanguageTag, line(most))]);

const ids = z.array(Id);
const someIds = ids.min(1);
const day = z.iso.date();

/** The number of a paragraph, counted from 1 as a reader counts. */
const ParagraphNumber = z.int().min(1);

const Paragraph = z.strictObject({
	text: z.string().min(1).describe('The text of the paragraph, character for character.'),
	repeats: ParagraphNumber.optional().describe(
		'The number of the paragraph that this one repeats word for word. Claims are filed on that one.',
	),
});

const Section = z.strictObject({
	id: Id,
	title: words(80).describe('What the article does in this step of its argument.'),
	paragraphs: z.array(ParagraphNumber).min(1),
	summary: words(600).describe('One to three neutral sentences that attribute every opinion.'),
});

const ActorKind = z.enum(['person', 'party', 'state', 'government', 'agency', 'group', 'society', 'other']);

const Actor = z.strictObject({
	id: Id,
	name: words(60),
	kind: ActorKind,
	aliases: z.array(line(80)).describe('What the text calls this actor.'),
	searchNames: z
		.array(line(80))
		.describe(
			'What people type when they look for this actor: nicknames and acronyms, even if the text never uses them.',
		),
	note: words(300).optional(),
});

const Mode = z.enum(['asserted', 'hedged', 'hypothetical']);
const ClaimKind = z.enum(['fact', 'causal', 'evaluative', 'predictive', 'normative']);

const Claim = z.strictObject({
	id: Id,
	paragraph: z
		.int()
		.min(0)
		.describe('The number of the paragraph that has the quote, counted from 1, or 0 for the title.'),
	quote: z
		.string()
		.min(1)
		.max(1500)
		.describe('One or more whole sentences or clauses, copied from the paragraph, in which they occur exactly once.'),
	label: words(90).describe("The point in plain words, for lists. These are the editor's words, not the article's."),
	holder: Id.describe('The actor who asserts it.'),
	reportedBy: Id.optional().describe("The actor who reports the holder's words, if they are reported speech."),
	mode: Mode,
	kind: ClaimKind,
	about: someIds.optional().describe('The actors the claim is about.'),
	keywords: z
		.array(line(60))
		.min(1)
		.optional()
		.describe('Words that people may search for and that are not in the quote.'),
	caution: words(300).optional().describe('What a reader must know before quoting the claim alone.'),
	supports: someIds.optional().describe('The claims that this one is a reason for, as the text argues.'),
	attacks: someIds.optional().describe('The claims that this one is a reason against, as the text argues.'),
});

const Issue = z.strictObject({
	id: Id,
	title: words(80),
	motion: words(100).describe('A statement that people can be for or against: one idea, in fair words.'),
	background: words(300),
	keywords: z
		.array(line(60))
		.min(1)
		.optional()
		.describe('Words that people may use for the motion, in any language, and that are not in its title or motion.'),
	pro: ids.describe('The claims that help the side for the motion.'),
	con: ids.describe('The claims that help the side against the motion.'),
	gap: z
		.strictObject({ pro: words(300).optional(), con: words(300).optional() })
		.optional()
		.describe('What the article lacks for a side. Required for a side without claims.'),
});

const Stance = z.enum(['for', 'against', 'conditional', 'mixed', 'unclear']);
const Basis = z.enum(['stated', 'reported', 'ascribed', 'predicted', 'hypothetical']);

const Position = z.strictObject({
	actor: Id,
	issue: Id,
	stance: Stance,
	basis: Basis,
	statement: words(300).describe("The actor's stance in one neutral sentence."),
	evidence: someIds.describe('The claims that prove the stance.'),
});

/** Where an article was published. */
export const Source = z.strictObject({
	name: line(120),
	url: z
		.url({ protocol: /^https?$/ })
		.max(300)
		.optional(),
	published: day.optional(),
	retrieved: day.optional(),
	rights: line(200).optional(),
});

/**
 * One article as its file has it: its whole text, and what an editor found in it, in the words of one or several languages. The types
 * below and `data/article.schema.json` are made from this schema. It is also the first check of an article; what a schema cannot
 * check is in `verify/rules.ts`.
 */
export const ArticleFile = z.strictObject({
	$schema: z.string().optional(),
	format: z.literal(1),
	id: Id,
	title: line(200),
	author: Id,
	source: Source,
	language: LanguageTag,
	paragraphs: z.array(Paragraph).min(1),
	thesis: words(600)
		.optional()
		.describe('The whole article in one to three neutral sentences that attribute every opinion.'),
	sections: z.array(Section).min(1),
	actors: z.array(Actor).min(1),
	issues: z.array(Issue),
	claims: z.array(Claim).min(1),
	positions: z.array(Position),
});

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Replaces objects with any keys, which only words by language are, by the text of one language. */
type InOneLanguage<T> = T extends object
	? string extends keyof T
		? string
		: { readonly [K in keyof T]: InOneLanguage<T[K]> }
	: T;

export type ArticleFile = Frozen<z.infer<typeof ArticleFile>>;

/** An article with its editorial words in one language. Its own title and text are as they were printed. */
export type Article = InOneLanguage<ArticleFile>;
export type Paragraph = Article['paragraphs'][number];
export type Section = Article['sections'][number];
export type Actor = Article['actors'][number];
export type Claim = Article['claims'][number];
export type Issue = Article['issues'][number];
export type Position = Article['positions'][number];
export type Stance = Position['stance'];
