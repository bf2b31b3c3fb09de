import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AttributedText, AttributionDraft, FoundActor } from '../../../src/article/attribution/attribution.ts';
import { claimUnits } from '../../../src/article/attribution/claim-units.ts';
import { suggestAttributions } from '../../../src/article/attribution/suggest-attributions.ts';
import {
	type HolderSuggestion,
	passageText,
	suggestHolders,
} from '../../../src/article/attribution/suggest-holders.ts';
import { makeDraft } from '../../../src/article/draft/make-draft.ts';
import { fold } from '../../../src/article/words/fold.ts';

const Words = z
	.union([z.string(), z.record(z.string(), z.string())])
	.transform((words) => (typeof words === 'string' ? words : (Object.values(words)[0] ?? '')));
const Quote = z.object({ paragraph: z.number(), quote: z.string() });
const People = z.array(
	z.object({
		id: z.string(),
		name: Words,
		aliases: z.array(Words).default([]),
		searchNames: z.array(z.string()).default([]),
	}),
);
/** What is read of an article that was annotated by hand, in format 2; a block may be its text alone. */
const Format2 = z.object({
	id: z.string(),
	language: z.string(),
	authors: z.array(z.string()).min(1),
	blocks: z.array(z.union([z.string().transform((text) => ({ text })), z.object({ text: z.string() })])),
	actors: People,
	claims: z.array(z.object({ passages: z.array(Quote).min(1), holders: z.array(z.string()).min(1) })),
});
/** The same in format 1. */
const Format1 = z.object({
	id: z.string(),
	language: z.string(),
	author: z.string(),
	paragraphs: z.array(z.object({ text: z.string() })),
	actors: People,
	claims: z.array(Quote.extend({ holder: z.string() })),
});
const Annotated = z.union([
	Format1,
	Format2.transform(({ id, language, authors, blocks, actors, claims }) => ({
		id,
		language,
		author: authors[0] ?? '',
		paragraphs: blocks,
		actors,
		claims: claims.flatMap(({ passages, holders }) =>
			passages.slice(0, 1).map((passage) => ({ ...passage, holder: holders[0] ?? '' })),
		),
	})),
]);
type Annotated = z.infer<typeof Annotated>;
type Actor = Annotated['actors'][number];

/** What is the same in two texts but for case, accents, marks and "the". */
const plain = (words: string) =>
	fold(words)
		.replace(/[^\p{L}\p{N} ]/gu, '')
		.replace(/^the /, '')
		.trim();
const percent = (part: number, all: number) => `${part} of ${all} (${((100 * part) / Math.max(1, all)).toFixed(0)} %)`;

/** Compares suggestions with articles that were annotated by hand: `folder` has the articles or a folder `annotated`, and raw texts. */
export async function printHolders(folder: string): Promise<void> {
	const places = [join(folder, 'annotated'), folder, 'data/articles'].filter(existsSync);
	const files = places.flatMap((place) =>
		readdirSync(place)
			.filter((name) => name.endsWith('.json'))
			.map((name) => join(place, name)),
	);
	const speakers = await speakersIn(folder);
	console.log(
		'\n| text | claims offered as one unit | among the first 12 | holder first | among five | people: precision | recall |',
	);
	console.log('| --- | --- | --- | --- | --- | --- | --- |');
	for (const file of files) {
		const article = Annotated.safeParse(JSON.parse(readFileSync(file, 'utf8')));
		if (article.success) console.log(await rowFor(article.data, speakers));
	}
}

/** The speaker of each paragraph of a transcript, by its text without spaces, as the drafts of the raw texts have them. */
async function speakersIn(folder: string): Promise<Map<string, string>> {
	const speakers = new Map<string, string>();
	for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
		const { blocks } = await makeDraft({ text: readFileSync(join(folder, name), 'utf8'), fileName: name });
		for (const { text, speaker } of blocks) if (speaker !== undefined) speakers.set(bare(text), speaker);
	}
	return speakers;
}

const bare = (text: string) => fold(text).replace(/\s+/g, '');

async function rowFor(article: Annotated, speakers: ReadonlyMap<string, string>): Promise<string> {
	const author = article.actors.find(({ id }) => id === article.author);
	const paragraphs = article.paragraphs.map(({ text }) => ({ text, speaker: speakers.get(bare(text)) }));
	const isTranscript = paragraphs.some(({ speaker }) => speaker !== undefined);
	const authors = isTranscript || author === undefined ? [] : [author.name];
	const text: AttributedText = { language: article.language, paragraphs, authors };
	const draft = await suggestAttributions(text);
	const claims = article.claims.filter(({ paragraph }) => paragraph > 0);
	const count = { offered: 0, early: 0, first: 0, five: 0 };
	for (const { paragraph: number, quote, holder } of claims) {
		const paragraph = number - 1;
		const start = paragraphs[paragraph]?.text.indexOf(quote) ?? 0;
		const units = claimUnits(text, draft, paragraph).map((unit) => plain(passageText(text, [unit])));
		const place = units.indexOf(plain(quote));
		if (place >= 0) count.offered += 1;
		if (place >= 0 && place < 12) count.early += 1;
		const { first, others } = suggestHolders(draft, [{ paragraph, start, end: start + quote.length }]);
		const wanted = article.actors.find(({ id }) => id === holder);
		const isRight = (suggestion: HolderSuggestion) => wanted !== undefined && means(suggestion, wanted, article, draft);
		if (isRight(first)) count.first += 1;
		if ([first, ...others].some(isRight)) count.five += 1;
	}
	const named = article.actors.filter(({ aliases }) =>
		aliases.some((alias) => paragraphs.some((one) => one.text.includes(alias))),
	);
	const rightly = draft.actors.filter(
		(actor) => actor.id === draft.author || article.actors.some((other) => isSameActor(actor, other)),
	);
	const recalled = named.filter((actor) => draft.actors.some((other) => isSameActor(other, actor)));
	return `| ${[
		article.id,
		percent(count.offered, claims.length),
		percent(count.early, claims.length),
		percent(count.first, claims.length),
		percent(count.five, claims.length),
		percent(rightly.length, draft.actors.length),
		percent(recalled.length, named.length),
	].join(' | ')} |`;
}

function means({ holder }: HolderSuggestion, wanted: Actor, { author }: Annotated, draft: AttributionDraft): boolean {
	if (wanted.id === author) return holder === 'author' || holder.actor === draft.author;
	const actor = holder === 'author' ? undefined : draft.actors.find(({ id }) => id === holder.actor);
	return actor !== undefined && isSameActor(actor, wanted);
}

/** Whether one of the names of both is the same, or a person's surname or a longer name of the other. */
function isSameActor(found: FoundActor, wanted: Actor): boolean {
	const mine = [found.name, ...found.aliases].map(plain);
	const theirs = [wanted.name, ...wanted.aliases, ...wanted.searchNames].map(plain);
	return mine.some((one) =>
		theirs.some((other) => one === other || one.endsWith(` ${other}`) || other.endsWith(` ${one}`)),
	);
}
