import { expect, test } from 'vitest';
import { CONTEXT_CASES, contextOf, phraseAt } from '../../../src/article/answer/name-context.ts';
import { namePhrasesOf } from '../../../src/article/answer/name-phrases.ts';
import { NAME_PATTERNS } from '../../../src/article/answer/names-not-in-article.ts';
import { QUESTION_CASES, readQuestion } from '../../../src/article/answer/question-cases.ts';
import type { Reading } from '../../../src/article/answer/reading.ts';
import { wordsOf } from '../../../src/article/words/fold.ts';
import { shipped } from './in-short.ts';

/** A reading in short: what kind of question, whose view, about what. */
function readingInShort(reading: Reading): string {
	switch (reading.kind) {
		case 'sentence':
			return 'a sentence';
		case 'words':
			return 'words';
		case 'sides':
			return `the sides of ${reading.issue.id}`;
		case 'view':
		case 'mention': {
			const asked = [...reading.actors.map(({ id }) => id), ...reading.names.map((name) => `“${name}”`)].join(' and ');
			return reading.kind === 'view'
				? `the view of ${asked} about: ${reading.topic.join(' ')}`
				: `a mention of ${asked} with: ${reading.about.join(' ')}`;
		}
	}
}

test.each(QUESTION_CASES)('$name: its example is read by this case, as the table says', ({ name, example }) => {
	const read = readQuestion(shipped, example.question);
	expect(read.case.name).toBe(name);
	expect(readingInShort(read.reading)).toBe(example.reading);
});

test.each(NAME_PATTERNS)('$pattern finds the name in its example, and no pattern before it does', (named) => {
	const { question, name } = named.example;
	const first = NAME_PATTERNS.find(({ expression }) => expression.test(question));
	expect(first?.pattern).toBe(named.pattern);
	expect(named.expression.exec(question)?.[1]).toBe(name);
});

test.each(CONTEXT_CASES)('$name: the words next to the example’s name decide who is meant', ({ name, example }) => {
	const [question, actor] = example;
	const words = wordsOf(question);
	const phrases = namePhrasesOf(shipped);
	const found = words.flatMap((_, from) => phraseAt(phrases, words, from) ?? []);
	const contexts = found.map((one) => contextOf(phrases, one, words));
	const decided = contexts.find((context) => context?.name === name);
	expect(decided && (decided.meant === 'nobody' ? 'nobody' : decided.meant.actor.id)).toBe(actor);
});
