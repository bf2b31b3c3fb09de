import { z } from 'zod';
import {
	BasisName,
	ClaimKindName,
	Day,
	type FrozenOutput,
	Ids,
	LanguageTag,
	lineUpTo,
	ParagraphNumber,
	Quote,
	QuotedParagraph,
	StanceName,
	ThingId,
	WebAddress,
	wordsUpTo,
} from './fields.ts';

/** What a block of the text is. Every block but a heading counts as a paragraph. */
export const BlockKind = z.enum(['paragraph', 'heading', 'item', 'row', 'line', 'note', 'caption', 'aside']);

const BlockObject = z.strictObject({
	text: z.string().min(1).describe('The text of the block, character for character.'),
	kind: BlockKind.optional().describe(
		'paragraph (the default), heading, item of a list, row of a table, line of a poem or song, note at the foot, caption of a picture, or aside: a stage direction, or page furniture worth keeping.',
	),
	level: z.int().min(1).max(6).optional().describe('Of a heading: 1 is the highest.'),
	cells: z.array(z.string()).min(1).optional().describe('Of a row: the texts of its cells, which are all in its text.'),
	mark: lineUpTo(12).optional().describe('Of a note: the mark by which the text refers to it.'),
	speaker: ThingId.optional().describe('The actor who says this block, in a transcript.'),
});

const Block = z
	.union([z.string().min(1), BlockObject])
	.describe('A block of the text. A paragraph may be written as its text alone.');

const sectionFields = {
	id: ThingId,
	title: wordsUpTo(80).describe('What the article does in this step of its argument.'),
	firstParagraph: ParagraphNumber.describe(
		'The number of its first paragraph. It ends where the next section begins. A heading belongs to the paragraph below it.',
	),
	summary: wordsUpTo(600).optional().describe('One to three neutral sentences that attribute every opinion.'),
};

const Section = z.strictObject({
	...sectionFields,
	sections: z.array(z.strictObject(sectionFields)).min(1).optional().describe('The sections inside this one.'),
});

const ActorKind = z.enum([
	'person',
	'party',
	'state',
	'government',
	'agency',
	'court',
	'company',
	'organisation',
	'medium',
	'document',
	'group',
	'society',
	'unnamed',
	'other',
]);

const Actor = z.strictObject({
	id: ThingId,
	name: wordsUpTo(60),
	kind: ActorKind.describe('A medium is a newspaper or a programme; unnamed are sources that the text gives no name.'),
	aliases: z.array(lineUpTo(80)).optional().describe('What the text calls this actor.'),
	searchNames: z
		.array(lineUpTo(80))
		.optional()
		.describe(
			'What people type when they look for this actor: nicknames and acronyms, even if the text never uses them.',
		),
	role: wordsUpTo(80).optional().describe('The office or part of this actor, in a few words: “Senator for Ohio”.'),
	note: wordsUpTo(300).optional(),
});

const QuotedPassage = z.strictObject({
	paragraph: QuotedParagraph.describe(
		'The number of the paragraph that has the quote, counted from 1, or 0 for the title.',
	),
	quote: Quote.describe(
		'One or more whole sentences or clauses, copied from the paragraph, in which they occur exactly once.',
	),
});

const Mode = z.enum(['asserted', 'hedged', 'hypothetical', 'question', 'foil']);

const Claim = z.strictObject({
	id: ThingId,
	passages: z
		.array(QuotedPassage)
		.min(1)
		.describe('The words, in the order of the text. Several, if they run over a paragraph’s end or leave a gap.'),
	label: wordsUpTo(90)
		.optional()
		.describe("The point in plain words, for lists. These are the editor's words, not the article's."),
	holders: Ids.optional().describe('The actors who say it.'),
	reportedBy: Ids.optional().describe(
		'If it is reported speech: who reports it. Of several, each cites the next; the first is nearest to the reader.',
	),
	mode: Mode.optional().describe(
		'asserted (the default), hedged, hypothetical, question, or foil: words put up to be knocked down, which their holder does not mean.',
	),
	kind: ClaimKindName.optional(),
	about: Ids.optional().describe('The actors the claim is about.'),
	keywords: z
		.array(lineUpTo(60))
		.optional()
		.describe('Words that people may search for and that are not in the quote.'),
	caution: wordsUpTo(300).optional().describe('What a reader must know before quoting the claim alone.'),
	supports: Ids.optional().describe('The claims that this one is a reason for, as the text argues.'),
	attacks: Ids.optional().describe('The claims that this one is a reason against, as the text argues.'),
});

const Issue = z.strictObject({
	id: ThingId,
	title: wordsUpTo(80),
	motion: wordsUpTo(100).describe('A statement that people can be for or against: one idea, in fair words.'),
	background: wordsUpTo(300).optional(),
	keywords: z
		.array(lineUpTo(60))
		.optional()
		.describe('Words that people may use for the motion, in any language, and that are not in its title or motion.'),
	pro: Ids.optional().describe('The claims that help the side for the motion.'),
	con: Ids.optional().describe('The claims that help the side against the motion.'),
	gap: z
		.strictObject({ pro: wordsUpTo(300).optional(), con: wordsUpTo(300).optional() })
		.optional()
		.describe('What the article lacks for a side.'),
});

const Position = z.strictObject({
	actor: ThingId,
	issue: ThingId,
	stance: StanceName,
	basis: BasisName,
	statement: wordsUpTo(300).describe("The actor's stance in one neutral sentence."),
	evidence: Ids.min(1).describe('The claims that prove the stance.'),
});

const NO_DATE = 'is no date: write a day as 2025-03-31, a month as 2025-03, or a year as 2025';

/** A day, a month or a year: as much of a date as is known. */
const PartialDate = z
	.string()
	.regex(/^\d{4}(-\d\d){0,2}$/, { error: NO_DATE, abort: true })
	.refine((date) => Day.safeParse(`${date}-01-01`.slice(0, '2025-03-31'.length)).success, NO_DATE)
	.describe('A day, a month or a year: 2025-03-31, 2025-03 or 2025.');

/** Where an article was published. */
export const Source = z.strictObject({
	name: lineUpTo(120),
	url: WebAddress.optional(),
	published: PartialDate.optional(),
	updated: PartialDate.optional(),
	retrieved: Day.optional(),
	rights: lineUpTo(200).optional(),
});

/**
 * One article as its file has it: its text, and what an editor found in it, in the words of one or several languages. Only the text
 * has to be there. `data/article.schema.json` is made from this schema. It is also the first check of an article; what a schema cannot
 * check is in `verify/rules.ts`.
 */
export const ArticleFile = z.strictObject({
	$schema: z.string().optional(),
	format: z.literal(2),
	id: ThingId,
	title: lineUpTo(200),
	authors: Ids.optional().describe('The actors who wrote it.'),
	source: Source.optional(),
	language: LanguageTag,
	blocks: z.array(Block).min(1).describe('The whole text, in order.'),
	thesis: wordsUpTo(600)
		.optional()
		.describe('The whole article in one to three neutral sentences that attribute every opinion.'),
	sections: z
		.array(Section)
		.min(1)
		.optional()
		.describe('The steps of the argument. Without any, the headings make them.'),
	actors: z.array(Actor).optional(),
	issues: z.array(Issue).optional(),
	claims: z.array(Claim).optional(),
	positions: z.array(Position).optional(),
});

export type ArticleFile = FrozenOutput<typeof ArticleFile>;
export type SectionInFile = NonNullable<ArticleFile['sections']>[number];
export type ClaimInFile = NonNullable<ArticleFile['claims']>[number];
export type BlockInFile = ArticleFile['blocks'][number];
