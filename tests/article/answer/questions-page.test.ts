import { expect, test } from 'vitest';
import { makePage, readPage } from './questions-page.ts';

test('docs/questions.md shows the tables as they are in the code (node tests/article/answer/questions-page.ts writes them)', () => {
	expect(readPage()).toBe(makePage());
});
