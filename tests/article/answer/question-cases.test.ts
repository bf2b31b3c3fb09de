import { expect, test } from 'vitest';
import { ARTICLE_PATTERNS } from '../../../src/article/answer/fact-questions.ts';
import { CONTEXT_CASES, contextOfName, phraseAt } from '../../../src/article/answer/names/name-context.ts';
import { namePhrasesOf } from '../../../src/article/answer/names/name-phrases.ts';
import { NAME_PATTERNS, withoutAccents } from '../../../src/article/answer/names/names-not-in-article.ts';
import { QUESTION_CASES, readQuestion } from '../../../src/article/answer/question-cases.ts';
import { wordsOf } from '../../../src/article/words/fold.ts';
import { harbour, shipped } from '../articles.ts';
import { readingInShort } from './reading-in-short.ts';

test.each(QUESTION_CASES)('$name: this case reads its own example, as the table says', ({ name, example }) => {
	const read = readQuestion(shipped, example.question);
	expect(read.case.name).toBe(name);
	expect(readingInShort(read.reading)).toBe(example.reading);
});

test.each(QUESTION_CASES.slice(0, -1))('$name: without this case its example would be misread', ({ name, example }) => {
	const others = QUESTION_CASES.filter((one) => one.name !== name);
	expect(readingInShort(readQuestion(shipped, example.question, others).reading)).not.toBe(example.reading);
});

test('the last case reads every question', () => {
	expect(readQuestion(shipped, '').case.name).toBe('words alone');
});

test.each(
	NAME_PATTERNS,
)('the pattern for “$example.question” finds the name, and no pattern before it does', (named) => {
	const { question, name } = named.example;
	expect(NAME_PATTERNS.find(({ expression }) => expression.test(withoutAccents(question)))).toBe(named);
	const [from, to] = named.expression.exec(withoutAccents(question))?.indices?.[1] ?? [];
	expect(question.slice(from, to)).toBe(name);
});

test.each(CONTEXT_CASES)('$name: this case decides who is meant in its example', ({ name, example }) => {
	const [question, actor] = example;
	const words = wordsOf(question);
	const phrases = namePhrasesOf(shipped);
	const contexts = [...words.keys()].flatMap((from) => {
		const found = phraseAt(phrases, words, from);
		return found ? (contextOfName(phrases, found, words) ?? []) : [];
	});
	const decided = contexts.find((context) => context.name === name)?.meant;
	expect(typeof decided === 'object' ? decided.actor.id : decided).toBe(actor);
});

test.each(ARTICLE_PATTERNS)('“$example” asks for the article’s $asks', ({ example, asks }) => {
	expect(readingInShort(readQuestion(shipped, example).reading)).toBe(`the article’s ${asks}`);
	expect(readingInShort(readQuestion(harbour, example.toLowerCase()).reading)).toBe(`the article’s ${asks}`);
});
