import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MessageAnswer, packAnswer, unpackAnswer } from '../../../src/bot/reading/message-answer.ts';
import { fitsButton } from '../../../src/bot/reply/press.ts';

const id = fc
	.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 })
	.map((words) => words.join('-').slice(0, 32).replace(/-$/, ''));
const snowflake = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const answer: fc.Arbitrary<MessageAnswer> = fc.record(
	{
		article: id,
		claim: fc.oneof(id, fc.constantFrom('@12.3', '@1234.56-78')),
		imprint: fc.stringMatching(/^[\w-]{4}$/),
		issue: fc.nat(62),
		message: fc.record({ id: snowflake, author: snowflake }, { requiredKeys: ['id'] }),
	},
	{ requiredKeys: ['article', 'claim', 'message'] },
);

test('whatever ids an answer to a message has, its button fits, and reads as the same answer when it is pressed', () => {
	fc.assert(
		fc.property(answer, (made) => {
			const q = packAnswer(made);
			expect(fitsButton({ command: 'post', args: { q } })).toBe(true);
			const { imprint, ...others } = made;
			const hasRoom = made.article.length + made.claim.length < 60;
			expect(unpackAnswer(q)).toEqual(hasRoom ? made : others);
		}),
	);
});

test('the longest ids fit', () => {
	const [long, most] = ['a'.repeat(32), String(2n ** 64n - 1n)];
	const q = packAnswer({ article: long, claim: long, issue: 3, message: { id: most, author: most } });
	expect(fitsButton({ command: 'post', args: { q } })).toBe(true);
});

test.each([
	'',
	'harbour',
	'harbour/mess',
	'harbour/mess_0000000000!00000000000',
])('a text that is no answer to a message (%j) is read as none', (text) => {
	expect(unpackAnswer(text)).toBeUndefined();
});
