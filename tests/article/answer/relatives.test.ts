import { expect, test } from 'vitest';
import { relativesOf } from '../../../src/article/answer/names/relatives.ts';
import { readQuestion } from '../../../src/article/answer/question-cases.ts';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import { itemWithId, shipped } from '../articles.ts';

const relatives = (id: string) => relativesOf(shipped, itemWithId(shipped.article.actors, id)).map((actor) => actor.id);

test.each([
	['mexican-government', ['lopez-obrador', 'mexico']],
	['mexico', ['lopez-obrador']],
	['mexicans', []],
	['us-tourists', []],
	['republicans', ['graham']],
	['democrats', []],
])('%s may be meant together with %j, who have positions', (id, expected) => {
	expect(relatives(id).toSorted()).toEqual(expected);
});

test('a government without positions is not given its state’s, but the answer points to who has some', () => {
	const answer = answerFor(shipped, 'what does the Mexican government think');
	if (answer.kind !== 'actor') throw new Error(answer.kind);
	expect(answer.actor.id).toBe('mexican-government');
	expect(answer.positions).toEqual([]);
	expect(answer.relatives.map(({ id }) => id).toSorted()).toEqual(['lopez-obrador', 'mexico']);
});

test('the members of a party are not the party, and the answer points to those who may have been meant', () => {
	const { reading } = readQuestion(shipped, 'what do the Republican lawmakers think of military force');
	expect(reading).toMatchObject({
		names: ['Republican lawmakers'],
		near: [{ id: 'republicans' }, { id: 'us-lawmakers' }],
	});
});
