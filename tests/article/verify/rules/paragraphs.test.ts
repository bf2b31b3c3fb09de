import { expect, test } from 'vitest';
import { type Draft, faultsIn, harbourWith, itemWithId, nth } from '../../articles.ts';
import { refuses } from './refuses.ts';

const claim = (draft: Draft, id: string) => itemWithId(draft.claims, id);

refuses([
	[
		'a repeated text without a mark is refused',
		(d) => delete nth(d.paragraphs, 3).repeats,
		'paragraphs.3 | has the same text as paragraph 1: mark one of the two with "repeats"',
	],
	[
		'a repeat of a paragraph with another text is refused',
		(d) => Object.assign(nth(d.paragraphs, 4), { repeats: 8 }),
		'paragraphs.4.repeats | paragraph 8 has another text',
	],
	[
		'a paragraph that repeats itself is refused',
		(d) => Object.assign(nth(d.paragraphs, 6), { repeats: 7 }),
		'paragraphs.6.repeats | is the number of this paragraph',
	],
	[
		'a repeat of a paragraph that does not exist is refused',
		(d) => Object.assign(nth(d.paragraphs, 3), { repeats: 12 }),
		'paragraphs.3.repeats | there is no paragraph 12',
	],
	[
		'a claim on a repeat is refused',
		(d) => Object.assign(claim(d, 'failing'), { paragraph: 4 }),
		'claims.0.paragraph | paragraph 4 is a repeat: file the claim on paragraph 1',
	],
	[
		'a claim on a paragraph that does not exist is refused',
		(d) => Object.assign(claim(d, 'failing'), { paragraph: 40 }),
		'claims.0.paragraph | there is no paragraph 40: name one from 1 to 8',
	],
]);

test('two paragraphs that are marked as repeats of each other are both refused', () => {
	const faults = faultsIn(
		JSON.stringify(
			harbourWith((d) => {
				nth(d.paragraphs, 0).repeats = 4;
				d.claims = d.claims.filter(({ paragraph }) => paragraph !== 1);
			}),
		),
	);
	expect(faults).toEqual([
		expect.stringContaining('paragraphs.0.repeats | paragraph 4 is marked as a repeat too'),
		expect.stringContaining('paragraphs.3.repeats | paragraph 1 is marked as a repeat too'),
	]);
});

test('a paragraph may be marked as a repeat of a later one', () => {
	const later = harbourWith((d) => {
		nth(d.paragraphs, 0).repeats = 4;
		delete nth(d.paragraphs, 3).repeats;
		for (const one of d.claims) if (one.paragraph === 1) one.paragraph = 4;
	});
	expect(faultsIn(JSON.stringify(later))).toEqual([]);
});
