import { z } from 'zod';

/** Names a thing inside one article (or the article itself): short enough for two of them to ride in a button's `custom_id`. */
const Id = z
	.string()
	.max(32)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "information-campaign"');

const line = (most: number) => z.string().min(1).max(most);
const ids = z.array(Id);
const someIds = ids.min(1);
const day = z.iso.date();

/** The number of a paragraph, counted from 1 as a reader counts. */
const ParagraphNumber = z.int().min(1);

export const Paragraph = z.strictObject({
	text: z.string().min(1).describe('The words themselves, character for character.'),
	repeats: ParagraphNumber.optional().describe(
		'The paragraph this one repeats word for word; claims are filed on that one.',
	),
});

export const Section = z.strictObject({
	id: Id,
	title: line(80).describe('What happens in this step of the argument.'),
	paragraphs: z.array(ParagraphNumber).min(1),
	summary: line(600).describe('One to three neutral sentences that attribute every opinion.'),
});

export const ActorKind = z.enum(['person', 'party', 'state', 'government', 'agency', 'group', 'society', 'other']);

export const Actor = z.strictObject({
	id: Id,
	name: line(60),
	kind: ActorKind,
	aliases: z.array(line(80)).describe('What the text calls this actor.'),
	searchNames: z.array(line(80)).describe('What people type: nicknames and acronyms the text may never use.'),
	note: line(300).optional(),
});

export const Mode = z.enum(['asserted', 'hedged', 'hypothetical']);
export const ClaimKind = z.enum(['fact', 'causal', 'evaluative', 'predictive', 'normative']);

export const Claim = z.strictObject({
	id: Id,
	paragraph: ParagraphNumber,
	quote: z
		.string()
		.min(1)
		.max(1500)
		.describe('A passage that stands exactly once in its paragraph, at sentence or clause level.'),
	label: line(90).describe("The point in plain words for a list of results: the editor's words, not the article's."),
	holder: Id.describe('The actor who asserts it.'),
	reportedBy: Id.optional().describe("The actor who tells us the holder's words, when they are reported speech."),
	mode: Mode,
	kind: ClaimKind,
	about: someIds.optional().describe('The actors it is about.'),
	keywords: z.array(line(60)).min(1).optional().describe('Words a reader may search by that the quote does not have.'),
	caution: line(300).optional().describe('What a reader must know before quoting it alone.'),
	supports: someIds.optional().describe('Claims this one is given as a reason for.'),
	attacks: someIds.optional().describe('Claims this one is given as a reason against.'),
});

export const Issue = z.strictObject({
	id: Id,
	title: line(80),
	motion: line(100).describe('A statement one can be for or against: one idea, fairly worded.'),
	background: line(300),
	pro: ids.describe('Claims that help the side for the motion.'),
	con: ids.describe('Claims that help the side against it.'),
	gap: z
		.strictObject({ pro: line(300).optional(), con: line(300).optional() })
		.optional()
		.describe('What the article does not offer a side. Required for a side without claims.'),
});

export const Stance = z.enum(['for', 'against', 'conditional', 'mixed', 'unclear']);
export const Basis = z.enum(['stated', 'reported', 'ascribed', 'predicted', 'hypothetical']);

export const Position = z.strictObject({
	actor: Id,
	issue: Id,
	stance: Stance,
	basis: Basis,
	statement: line(300).describe("The actor's stance in one neutral sentence."),
	evidence: someIds.describe('The claims that prove it.'),
});

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
 * One article as data: its whole text and what an editor found in it. This schema is the source of the types, of
 * `data/article.schema.json` and of the first check; what a schema cannot say is in `rules.ts`.
 */
export const Article = z.strictObject({
	$schema: z.string().optional(),
	format: z.literal(1),
	id: Id,
	title: line(200),
	author: Id,
	source: Source,
	language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as "en" or "es-MX"'),
	paragraphs: z.array(Paragraph).min(1),
	sections: z.array(Section).min(1),
	actors: z.array(Actor).min(1),
	issues: z.array(Issue),
	claims: z.array(Claim).min(1),
	positions: z.array(Position),
});

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type Article = Frozen<z.infer<typeof Article>>;
export type Paragraph = Article['paragraphs'][number];
export type Section = Article['sections'][number];
export type Actor = Article['actors'][number];
export type Claim = Article['claims'][number];
export type Issue = Article['issues'][number];
export type Position = Article['positions'][number];
export type Stance = Position['stance'];
export type Basis = Position['basis'];
export type Mode = Claim['mode'];
