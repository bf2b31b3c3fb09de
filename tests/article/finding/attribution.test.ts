import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import type { SearchAnswer } from '../../../src/article/finding/search-answer.ts';
import { harbour } from '../articles.ts';

/** Every claim an answer gives as the actor's own, and as about the actor. */
function attributionOf(answer: SearchAnswer) {
	switch (answer.kind) {
		case 'position':
			return { actor: answer.actor, own: answer.claims, about: [], positions: answer.positions };
		case 'no-position':
			return {
				actor: answer.actor,
				own: answer.nearest.claimsByActor,
				about: answer.nearest.claimsAboutActor,
				positions: [],
			};
		case 'actor':
			return {
				actor: answer.actor,
				own: answer.claimsByActor,
				about: answer.claimsAboutActor,
				positions: answer.positions,
			};
		default:
			return undefined;
	}
}

const WORD = fc.constantFrom(
	...harbour.article.actors.flatMap(({ name, aliases, searchNames }) => [name, ...aliases, ...searchNames]),
	...harbour.article.issues.map(({ title }) => title),
	...'what does think of on sale harbour marina wall contract anti according to voters and , vs mayor of London agree with the <@1> ** “'.split(
		' ',
	),
);

test('whatever is asked, no claim and no position is given to anyone but its holder', () => {
	fc.assert(
		fc.property(fc.array(fc.oneof(WORD, fc.string()), { maxLength: 12 }), (words) => {
			const answer = answerFor(harbour, words.join(' '));
			for (const one of answer.kind === 'several' ? answer.answers : [answer]) expectOwn(attributionOf(one));
		}),
		{ numRuns: 400 },
	);
});

function expectOwn(given: ReturnType<typeof attributionOf>): void {
	for (const claim of given?.own ?? []) expect(claim.holders).toContain(given?.actor.id);
	for (const position of given?.positions ?? []) expect(position.actor).toBe(given?.actor.id);
	for (const claim of given?.about ?? []) {
		expect(claim.about).toContain(given?.actor.id);
		expect(claim.holders).not.toContain(given?.actor.id);
	}
}
