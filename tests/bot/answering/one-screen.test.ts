import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import type { Edition } from '../../../src/article/model/edition.ts';
import { quotableAt, quotedWords } from '../../../src/article/model/passage.ts';
import { searchReply } from '../../../src/bot/answering/search-view.ts';
import { ONE_SCREEN, sizeOf } from '../../../src/bot/reply/one-screen.ts';
import type { Block } from '../../../src/bot/reply/reply.ts';
import { sayIn } from '../../../src/bot/reply/say.ts';
import { editionOf, harbour, harbourWith, nth, shipped } from '../../article/articles.ts';
import { messagesOf } from '../../discord/messages-of.ts';

/** Questions made of the record and of words that questions are made of, and half-remembered sentences of the text. */
function questionAbout({ article }: Edition): fc.Arbitrary<string> {
	const actor = fc.constantFrom(...article.actors.flatMap(({ name, searchNames }) => [name, ...searchNames]));
	const issue = fc.constantFrom(...article.issues.flatMap(({ title, motion }) => [title, motion]));
	const sentences = article.paragraphs.flatMap(({ text }) => text.split(/(?<=[.!?])\s+/));
	const half = fc
		.tuple(fc.constantFrom(...sentences), fc.array(fc.boolean(), { minLength: 8 }))
		.map(([sentence, kept]) =>
			sentence
				.split(' ')
				.filter((_, n) => kept[n % kept.length])
				.join(' '),
		);
	const frame = fc.constantFrom(
		(a: string, i: string) => `what does ${a} think about ${i}`,
		(a: string, i: string) => `is ${a} for ${i}?`,
		(a: string, i: string) => `why does ${a} oppose ${i}`,
		(a: string, i: string) => `${a} and Biden on ${i}`,
		(_: string, i: string) => `who is against ${i}`,
		(a: string) => a,
		(a: string) => `who is ${a}`,
		(a: string) => `qué es ${a}`,
		(a: string) => `who agrees with ${a}`,
		(a: string, i: string) => `what does ${a} think of the mayor and ${i}`,
		(a: string, i: string) => `where did ${a} see ${i}`,
		(a: string) => `whose fault is ${a}`,
		(a: string, i: string) => `¿qué piensa ${a} de ${i}?`,
		(a: string, i: string) => `¿está ${a} a favor de ${i}?`,
	);
	const several = fc
		.array(actor, { minLength: 2, maxLength: 6 })
		.chain((actors) => issue.map((i) => `${actors.join(', ')} and the US on ${i}`));
	return fc.oneof(
		fc.tuple(frame, actor, fc.oneof(issue, half)).map(([make, a, i]) => make(a, i)),
		several,
		half,
		fc.string(),
		fc.constantFrom(
			'what is it about',
			'who wrote this',
			'when was this published',
			'de qué trata',
			'quién lo escribió',
		),
	);
}

const textOfBlock = (block: Block): string =>
	block.kind === 'list' ? block.items.map((i) => i.markdown).join('\n') : 'text' in block ? block.text.markdown : '';

/** The texts that end in a colon with nothing of the article below them. The parts of an article may be in the menu of its sections. */
const headingsOverNothing = (blocks: readonly Block[]): string[] =>
	blocks.flatMap((block, n) => {
		const text = block.kind === 'note' ? '' : textOfBlock(block);
		const below = blocks[n + 1];
		const isFollowed = ['text', 'quote', 'list', 'picture'].includes(below?.kind ?? '');
		const hasSections = below?.kind === 'menu' && below.fills === 'section';
		return /:\**$/.test(text) && !isFollowed && !hasSections ? [text] : [];
	});

const withLetters = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const LAMENT = `The quay ${'is falling down slowly and nobody in the town knows what to do about it, '.repeat(14)}and so on.`;
/** An edition with a claim whose quotation has no room on a screen. */
const lament = editionOf(
	JSON.stringify(
		harbourWith(({ paragraphs, claims, sections }) => {
			paragraphs.push({ text: LAMENT });
			nth(sections, sections.length - 1).paragraphs.push(paragraphs.length);
			claims.push({
				...nth(claims, 0),
				id: 'long',
				paragraph: paragraphs.length,
				quote: LAMENT,
				label: 'A long lament',
			});
		}),
	),
);

test.each([
	['is the answer', 'falling down slowly', 0],
	['follows the line that announces it', 'is it falling down slowly?', 1],
])('if a quotation has no room, its point %s, and its words are a press away', (_, typed, at) => {
	const reply = searchReply(lament, typed, answerFor(lament, typed), sayIn('en'));
	expect(reply.blocks[at]).toMatchObject({ text: { markdown: '**Mara Quill**: A long lament' } });
	expect(reply.blocks.filter(({ kind }) => kind === 'quote')).toEqual([]);
	expect(reply.blocks).toContainEqual(expect.objectContaining({ kind: 'menu', fills: 'claim' }));
});

/** The words that a row of a menu quotes: those of a claim or a passage, whose reference ends in a mark of its text. */
function quoteOf(edition: Edition, ref: string): string {
	const quotable = quotableAt(edition, ref.replace(/~.*/, ''));
	return quotable ? quotedWords(edition.article, quotable) : '';
}

test.each([
	['the shipped article', shipped, 'en'],
	['the shipped article in Spanish', shipped, 'es'],
	['another article', harbour, 'en'],
] as const)('whatever is asked about %s, the answer is one short message, and nothing is in it twice', (_, edition, locale) => {
	const say = sayIn(locale);
	fc.assert(
		fc.property(questionAbout(edition), (typed) => {
			const reply = searchReply(edition, typed, answerFor(edition, typed), say);
			const shown = reply.blocks.map(textOfBlock).filter((text) => text !== '');
			const lines = reply.blocks
				.flatMap((block) => (block.kind === 'note' ? [] : textOfBlock(block).split('\n')))
				.filter(Boolean);
			const quotes = reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quotation.words] : []));
			const choices = reply.blocks.flatMap((block) =>
				block.kind === 'menu' && block.fills === 'claim' ? block.choices.map(({ value }) => value) : [],
			);
			const offered = choices.map((ref) => quoteOf(edition, ref));
			expect(reply.blocks[0]?.kind).toBe('text');
			expect(headingsOverNothing(reply.blocks)).toEqual([]);
			expect(withLetters(shown.join(' ')).length).toBeLessThanOrEqual(120);
			expect(quotes.length).toBeLessThanOrEqual(2);
			expect(new Set(lines).size).toBe(lines.length);
			expect(new Set([...quotes, ...offered]).size).toBe(quotes.length + offered.length);
			expect(sizeOf(reply.blocks).height).toBeLessThanOrEqual(ONE_SCREEN.height);
			expect(messagesOf(...reply.blocks)).toHaveLength(1);
		}),
		{ numRuns: 300 },
	);
});

test('of many on one side, what is known from the same is said once, and only some are named', () => {
	const crowd = editionOf(
		JSON.stringify(
			harbourWith(({ actors, positions }) => {
				const [position] = positions.filter(({ issue, stance }) => issue === 'sale' && stance === 'against');
				for (let n = 0; n < 12; n++) {
					const id = `neighbour-${n}`;
					actors.push({ ...nth(actors, 0), id, name: `Neighbour ${n}`, aliases: [], searchNames: [] });
					if (position) positions.push({ ...position, actor: id });
				}
			}),
		),
	);
	const { blocks } = searchReply(crowd, '?', answerFor(crowd, 'who is against the sale'), sayIn('en'));
	expect(blocks.map(textOfBlock)[0]).toMatch(
		/^\*\*Fishers' guild\*\*.*, and 8 more \(as reported\) are \*\*against\*\* this:/,
	);
	expect(sizeOf(blocks).height).toBeLessThanOrEqual(ONE_SCREEN.height);
});
