import { expect, test } from 'vitest';
import { quotationsOf } from '../../../src/article/attribution/quotations.ts';

const quotationsIn = (text: string) => quotationsOf(text).map(({ start, end }) => text.slice(start, end));

test.each([
	['“We go,” she said. “Now.”', ['“We go,”', '“Now.”']],
	['"We go," she said. "Now."', ['"We go,"', '"Now."']],
	["``We go,'' she said.", ["``We go,''"]],
	["''We go,'' she said. ''The 'new' one.''", ["''We go,''", "''The 'new' one.''"]],
	["''It was on 'The News,''' she said.", ["''It was on 'The News,'''"]],
	['«Vamos», dijo.', ['«Vamos»']],
	['“He said ‘go’ to me,” she said.', ['“He said ‘go’ to me,”']],
	['He doesn’t like the dogs’ food.', []],
	["The workers' 'plan' isn't new.", ["'plan'"]],
	['A board of 6" and one of 8" fit.', []],
	['She said: “It goes on', ['“It goes on']],
	['the“ palma aceitera ” grows', ['“ palma aceitera ”']],
	['“Like this“, she said.', ['“Like this“']],
])('%s', (text, expected) => {
	expect(quotationsIn(text)).toEqual(expected);
});

test('a quotation that the paragraph does not close is open', () => {
	expect(quotationsOf('“We go.” “We stay').map(({ isClosed }) => isClosed)).toEqual([true, false]);
});
