import { readFileSync, writeFileSync } from 'node:fs';
import { CONTEXT_CASES } from '../../../src/article/answer/names/name-context.ts';
import { NAME_PATTERNS } from '../../../src/article/answer/names/names-not-in-article.ts';
import { QUESTION_CASES, readQuestion } from '../../../src/article/answer/question-cases.ts';
import { shipped } from '../articles.ts';
import { readingInShort } from './reading-in-short.ts';

const PAGE = new URL('../../../docs/questions.md', import.meta.url);

/** The page about questions as it is. */
export const readPage = (): string => readFileSync(PAGE, 'utf8');

/** The page with its tables made again from the code. */
export function makePage(): string {
	return readPage().replaceAll(
		/(<!-- table (.+?) -->\n).*?(?=<!-- end -->)/gs,
		(_, begin, name) => `${begin}${TABLES[name]?.() ?? ''}\n`,
	);
}

const TABLES: Readonly<Record<string, () => string>> = {
	cases: () =>
		table(
			['', 'case', 'example', 'is read as', 'without this case'],
			QUESTION_CASES.map(({ name, example: { question, reading } }, n) => [
				`${n + 1}`,
				`**${name}**`,
				`“${question}”`,
				reading,
				withoutCase(name, question),
			]),
		),
	order: () =>
		QUESTION_CASES.map(
			({ name, explanation, order }, n) => `${n + 1}. **${name}**: ${explanation}\\\n   *Why here:* ${order}\n`,
		).join(''),
	names: () =>
		table(
			['', 'example', 'whose view'],
			NAME_PATTERNS.map(({ example }, n) => [`${n + 1}`, `“${example.question}”`, example.name]),
		),
	context: () =>
		table(
			['', 'next to the name', 'example', 'who is meant'],
			CONTEXT_CASES.map(({ name, example: [question, actor] }, n) => [
				`${n + 1}`,
				`**${name}**`,
				`“${question}”`,
				actor,
			]),
		),
};

function withoutCase(name: string, question: string): string {
	const others = QUESTION_CASES.filter((one) => one.name !== name);
	return name === QUESTION_CASES.at(-1)?.name ? '' : readingInShort(readQuestion(shipped, question, others).reading);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

if (import.meta.main) writeFileSync(PAGE, makePage());
