import { describe, expect, test } from 'vitest';
import { readQuestion } from '../../../src/article/answer/question-cases.ts';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import type { Edition } from '../../../src/article/model/edition.ts';
import { harbour, shipped } from '../articles.ts';
import { type Asked, questionsByRule, type Topics } from './questions-by-rule.ts';

const TOPICS = {
	shipped: {
		en: { 'military-force': 'military force', 'information-campaign': 'the information campaign' },
		es: { 'military-force': 'la fuerza militar', 'cooperation-soon': 'la cooperación' },
	},
	harbour: {
		en: { sale: 'the sale', 'regional-money': 'regional money for the wall', publish: 'publishing the contract' },
		es: { sale: 'la venta', publish: 'publicar el contrato' },
	},
} satisfies Readonly<Record<string, Topics>>;

describe.each([
	['the article that Lectern comes with', shipped, TOPICS.shipped],
	['another article', harbour, TOPICS.harbour],
] as const)('%s', (_, edition, topics) => {
	const questions = [...questionsByRule(edition, topics)];

	test('there are enough questions to tell something', () => {
		expect(questions.length).toBeGreaterThan(1000);
	});

	test('whoever is asked about in any usual way, their view is what is asked for, on the side that the question names', () => {
		expect(questions.flatMap((one) => misreadings(edition, one))).toEqual([]);
	});

	test('a question that presumes a side gets yes or no as the record has it, and nobody else’s view', () => {
		expect(questions.flatMap((one) => misleading(edition, one))).toEqual([]);
	});
});

function misreadings(edition: Edition, { text, actor, presumes, asks }: Asked): string[] {
	const { reading } = readQuestion(edition, text);
	const isRight =
		reading.kind === 'view' &&
		reading.actors.length === 1 &&
		reading.actors[0]?.id === actor.id &&
		reading.names.length === 0 &&
		reading.presumes === presumes &&
		reading.asks === asks;
	return isRight ? [] : [`${text} (${actor.id})`];
}

function misleading(edition: Edition, { text, actor, issue, presumes, asks }: Asked): string[] {
	const answer = answerFor(edition, text);
	if (!('actor' in answer) || answer.actor.id !== actor.id) return [`${text}: ${answer.kind}`];
	if (answer.kind !== 'position') return [];
	const [recorded] = edition.positionsOf({ actor: actor.id, issue });
	if (answer.issue.id !== issue) return [`${text}: on ${answer.issue.id}`];
	if (!presumes || asks !== 'whether' || !recorded) return [];
	const isYes = recorded.stance === presumes;
	return (answer.verdict === 'yes') === isYes ? [] : [`${text}: ${answer.verdict}`];
}
