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
	SomeIds,
	StanceName,
	ThingId,
	WebAddress,
	wordsUpTo,
} from './fields.ts';

const Paragraph = z.strictObject({ text: z.string().min(1), repeats: ParagraphNumber.optional() });

const Section = z.strictObject({
	id: ThingId,
	title: wordsUpTo(80),
	paragraphs: z.array(ParagraphNumber).min(1),
	summary: wordsUpTo(600),
});

const Actor = z.strictObject({
	id: ThingId,
	name: wordsUpTo(60),
	kind: z.enum(['person', 'party', 'state', 'government', 'agency', 'group', 'society', 'other']),
	aliases: z.array(lineUpTo(80)),
	searchNames: z.array(lineUpTo(80)),
	note: wordsUpTo(300).optional(),
});

const Claim = z.strictObject({
	id: ThingId,
	paragraph: QuotedParagraph,
	quote: Quote,
	label: wordsUpTo(90),
	holder: ThingId,
	reportedBy: ThingId.optional(),
	mode: z.enum(['asserted', 'hedged', 'hypothetical']),
	kind: ClaimKindName,
	about: SomeIds.optional(),
	keywords: z.array(lineUpTo(60)).min(1).optional(),
	caution: wordsUpTo(300).optional(),
	supports: SomeIds.optional(),
	attacks: SomeIds.optional(),
});

const Issue = z.strictObject({
	id: ThingId,
	title: wordsUpTo(80),
	motion: wordsUpTo(100),
	background: wordsUpTo(300),
	keywords: z.array(lineUpTo(60)).min(1).optional(),
	pro: Ids,
	con: Ids,
	gap: z.strictObject({ pro: wordsUpTo(300).optional(), con: wordsUpTo(300).optional() }).optional(),
});

const Position = z.strictObject({
	actor: ThingId,
	issue: ThingId,
	stance: StanceName,
	basis: BasisName,
	statement: wordsUpTo(300),
	evidence: SomeIds,
});

/**
 * An article file of format 1, which was the only one until November 2026. Such files are still read: `upgradeFile` makes format 2 of
 * them. Nothing is added to this format.
 */
export const Format1File = z.strictObject({
	$schema: z.string().optional(),
	format: z.literal(1),
	id: ThingId,
	title: lineUpTo(200),
	author: ThingId,
	source: z.strictObject({
		name: lineUpTo(120),
		url: WebAddress.optional(),
		published: Day.optional(),
		retrieved: Day.optional(),
		rights: lineUpTo(200).optional(),
	}),
	language: LanguageTag,
	paragraphs: z.array(Paragraph).min(1),
	thesis: wordsUpTo(600).optional(),
	sections: z.array(Section).min(1),
	actors: z.array(Actor).min(1),
	issues: z.array(Issue),
	claims: z.array(Claim).min(1),
	positions: z.array(Position),
});

export type Format1File = FrozenOutput<typeof Format1File>;
