import { expect, test } from 'vitest';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import type { Position } from '../../../src/article/model/article.ts';
import type { Edition } from '../../../src/article/model/edition.ts';
import { editionOf, harbour, harbourWith, shipped } from '../articles.ts';
import { short } from './in-short.ts';

const ARTICLES = [
	['another article', harbour],
	['the shipped article', shipped],
] as const;

const SIDES: Readonly<Record<Position['stance'], string | undefined>> = {
	for: 'for',
	conditional: 'for',
	against: 'against',
	mixed: undefined,
	unclear: undefined,
};

/** Who the record has on the same side as an actor, or the other, as `issue actor`. */
function inRecord({ article }: Edition, id: string, agrees: boolean): string[] {
	const own = article.positions.filter(({ actor, stance }) => actor === id && SIDES[stance]);
	return own.flatMap(({ issue, stance }) =>
		article.positions
			.filter((other) => other.issue === issue && other.actor !== id && SIDES[other.stance])
			.filter((other) => (SIDES[other.stance] === SIDES[stance]) === agrees)
			.map((other) => `${issue} ${other.actor}`),
	);
}

test.each(ARTICLES)('%s: who agrees or disagrees with somebody is who the record has on that side', (_, edition) => {
	for (const { id, name } of edition.article.actors) {
		for (const [asked, agrees] of [
			[`who agrees with ${name}`, true],
			[`who disagrees with ${name}?`, false],
			[`who is on the same side as ${name}`, true],
			[`¿Quién está de acuerdo con ${name}?`, true],
			[`quién no está de acuerdo con ${name}`, false],
		] as const) {
			const answer = answerFor(edition, asked);
			if (answer.kind !== 'allies') continue; // Some names are whole sentences ("Some who read …").
			expect(answer.actor.id, asked).toBe(id);
			const found = answer.shared.flatMap(({ issue, others }) => others.map(({ actor }) => `${issue.id} ${actor}`));
			expect(found.toSorted(), asked).toEqual(inRecord(edition, id, agrees).toSorted());
		}
	}
});

test.each([
	['who agrees with Graham', shipped],
	['who supports AMLO', shipped],
	['who disagrees with the guild', harbour],
	['¿Quién está de acuerdo con Calderón?', harbour],
])('%s: it is asked who is on somebody’s side', (asked, edition) => {
	expect(answerFor(edition, asked).kind).toBe('allies');
});

test('asked what somebody thinks of somebody else, the answer has their positions that have to do with them', () => {
	const answer = answerFor(shipped, 'is mexico against the US');
	expect(answer).toMatchObject({ kind: 'actor', actor: { id: 'mexico' }, toward: { actor: { id: 'us' } } });
	const positions = answer.kind === 'actor' ? answer.toward?.positions : [];
	expect(positions?.map(({ issue }) => issue)).toContain('military-force');
	expect(answerFor(harbour, 'is the mayor against Northway')).toMatchObject({
		toward: { positions: [expect.objectContaining({ issue: 'sale' })] },
	});
});

test.each([
	'US and cartels',
	'los demócratas y los cárteles',
	'the Republicans and Mexico',
])('%s: names that are only joined ask for nobody’s view, and what comes first is about both', (asked) => {
	const answer = answerFor(shipped, asked);
	if (answer.kind !== 'claims') throw new Error(answer.kind);
	expect(answer.isSure).toBe(true);
});

test('several who are compared without a topic are compared on an issue that they share', () => {
	expect(short('Graham vs AMLO', shipped)).toBe(
		'position graham military-force + position lopez-obrador military-force',
	);
	expect(short('does the guild agree with the mayor')).toBe('position guild sale + position calderon sale');
});

test.each([
	['is this article biased?', 'judgement'],
	['¿quién tiene la razón?', 'judgement'],
	['how many words does it have', 'length'],
	['who are you', 'bot'],
	['ayuda', 'bot'],
])('%s: it is asked about the article or the bot', (asked, asks) => {
	expect(answerFor(shipped, asked)).toEqual({ kind: 'about-article', asks });
});

test('a motion that denies something takes no side from a question, which may mean it the other way round', () => {
	const denied = editionOf(
		JSON.stringify(
			harbourWith(({ issues }) => {
				for (const issue of issues)
					if (issue.id === 'sale') issue.motion = 'Saltmouth should not sell its harbour to Northway Shipping.';
			}),
		),
	);
	const who = answerFor(denied, 'who is against the sale');
	expect(who).toMatchObject({ kind: 'issue' });
	expect(who).toMatchObject({ side: undefined });
	const whether = answerFor(denied, 'is the guild against the sale');
	expect(whether).toMatchObject({ kind: 'position' });
	expect(whether).toMatchObject({ verdict: undefined });
});
