import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AttributedText, TextSpan } from '../../../src/article/attribution/attribution.ts';
import { attributionsOf } from '../../../src/article/attribution/attributions-of.ts';
import { claimUnits } from '../../../src/article/attribution/claim-units.ts';
import { likelyMotions } from '../../../src/article/attribution/likely-motions.ts';
import { suggestAttributions } from '../../../src/article/attribution/suggest-attributions.ts';
import { passageText, suggestHolders } from '../../../src/article/attribution/suggest-holders.ts';

const REPORT: AttributedText = {
	language: 'en',
	authors: ['The Springfield Herald'],
	paragraphs: [
		{ text: 'Mayor Ann Lee told the council that the old bridge must close. It is ninety years old.' },
		{ text: '“Every driver is in danger,” said Bob Ray, an engineer. “The city should build a new one.”' },
	],
};

const spanOf = ({ paragraphs }: AttributedText, words: string): TextSpan => {
	const paragraph = paragraphs.findIndex(({ text }) => text.includes(words));
	const start = paragraphs[paragraph]?.text.indexOf(words) ?? 0;
	return { paragraph, start, end: start + words.length };
};

async function holdersOf(text: AttributedText, words: string) {
	const draft = await suggestAttributions(text);
	const { first, others } = suggestHolders(draft, [spanOf(text, words)]);
	const nameOf = (holder: 'author' | { actor: string }) =>
		holder === 'author' ? 'author' : draft.actors.find(({ id }) => id === holder.actor)?.name;
	return { first: nameOf(first.holder), others: others.map(({ holder }) => nameOf(holder)) };
}

test('whoever is said to say a passage is suggested first, and at most four others after', async () => {
	const { first, others } = await holdersOf(REPORT, 'the old bridge must close');
	expect(first).toBe('Ann Lee');
	expect(others.length).toBeLessThanOrEqual(4);
	expect(others).toContain('Springfield Herald');
});

test('a sentence without a source is the author’s, and not the source’s before', async () => {
	expect((await holdersOf(REPORT, 'It is ninety years old.')).first).toBe('Springfield Herald');
	const opinion = { ...REPORT, authors: [] };
	expect((await holdersOf(opinion, 'It is ninety years old.')).first).toBe('author');
});

test('the second half of a quotation is its speaker’s', async () => {
	expect((await holdersOf(REPORT, 'The city should build a new one.')).first).toBe('Bob Ray');
});

test('in a transcript the turn’s speaker holds what nobody else is surely said to say', async () => {
	const text: AttributedText = {
		language: 'en',
		paragraphs: [
			{ speaker: 'Ms. LEE', text: 'Ms. LEE. I believe that the bridge must close. Some people want a tunnel.' },
			{ speaker: 'Ms. LEE', text: 'The engineer Bob Ray said: “It will fall.”' },
		],
	};
	expect((await holdersOf(text, 'the bridge must close')).first).toBe('LEE');
	expect((await holdersOf(text, 'Some people want a tunnel.')).first).toBe('LEE');
	expect((await holdersOf(text, 'It will fall.')).first).toBe('Bob Ray');
});

test('a claim is offered as one unit: what is said, the sentence, the words of a quotation, a clause', async () => {
	const draft = await suggestAttributions(REPORT);
	const units = [0, 1].flatMap((paragraph) => claimUnits(REPORT, draft, paragraph));
	const offered = units.map((unit) => passageText(REPORT, [unit]));
	for (const words of [
		'that the old bridge must close',
		'the old bridge must close',
		'It is ninety years old.',
		'Every driver is in danger',
		'The city should build a new one.',
	]) {
		expect(offered).toContain(words);
	}
	expect(new Set(offered).size).toBe(offered.length);
	expect(units[0]?.why).toBe('said');
});

test('what ought to be done may become a motion, with who says so', async () => {
	const draft = await suggestAttributions(REPORT);
	const motions = likelyMotions(REPORT, draft);
	expect(motions.map(({ passage }) => passageText(REPORT, [passage]))).toEqual([
		'that the old bridge must close',
		'“The city should build a new one.”',
	]);
});

test('words that leave something open are found', async () => {
	const text = { language: 'en', paragraphs: [{ text: 'In May it may rain. The bridge is reportedly closed.' }] };
	const { hedges } = await suggestAttributions(text);
	expect(hedges.map((span) => passageText(text, [span]))).toEqual(['may', 'reportedly']);
});

test('a long text is read in another thread, with the same result', async () => {
	const paragraphs = Array.from({ length: 200 }, (_, n) => ({
		text: `Ann Lee said in year ${n} that the bridge was old. “It may fall,” she added. The council called for help.`,
	}));
	const text = { language: 'en', paragraphs };
	expect(await attributionsOf(text)).toEqual(await suggestAttributions(text));
});

const WORDS = [
	'Ann Lee',
	'she',
	'said',
	'that',
	'the mayor',
	'told',
	',',
	'.',
	':',
	'“',
	'”',
	'"',
	'—',
	'(',
	')',
	'it rained',
	'according to',
	'dijo',
	'según',
	'que',
	'called for',
	'’',
	"''",
	'\n',
	'  ',
	'Mr. Ray',
	'who',
	'and',
	'U.S.',
	'🌧️',
	'ñ',
	'- ',
];

test.each(['en', 'es'])('every span is a slice of its paragraph, whatever the text (%s)', async (language) => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 24 }), { maxLength: 5 }),
			async (lines) => {
				const text = { language, paragraphs: lines.map((line) => ({ text: line.join(' ') })) };
				const draft = await suggestAttributions(text);
				const spans = [
					...draft.attributions.flatMap(({ source, cue, content }) => [...(source ? [source] : []), cue, ...content]),
					...draft.actors.flatMap(({ mentions }) => mentions),
					...draft.hedges,
					...text.paragraphs.flatMap((_, n) => claimUnits(text, draft, n)),
				];
				for (const { paragraph, start, end } of spans) {
					const { length } = text.paragraphs[paragraph]?.text ?? '';
					expect(0 <= start && start < end && end <= length).toBe(true);
				}
			},
		),
		{ numRuns: 150 },
	);
});
