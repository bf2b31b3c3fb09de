import { expect, test } from 'vitest';
import { writeReply } from '../../src/discord/write/write-reply.ts';
import {
	harbourBot,
	invocationOf,
	invocationOfPress,
	pressesOf,
	quotesOf,
	replyOf,
	textOf,
} from '../bot/harbour-bot.ts';
import { ana, club } from './club.ts';

const find = (text: string) => harbourBot.invoke(invocationOf('Find evidence', {}, { target: { id: '9', text } }));

test('claims for and against the motion that a message is near to come privately, as many on each side, under their own headings', async () => {
	const answer = await find('honestly the big company will just price out all the small fishing boats');
	expect(answer).toMatchObject({ private: true });
	const text = textOf(answer);
	expect(text).toMatch(/^\*\*Evidence on this:\*\* \*Saltmouth should sell its harbour to Northway Shipping\.\*\n/);
	const [, pro = '', con = ''] = text.split(/\*\*For the motion\*\*|\*\*Against the motion\*\*/);
	const quoted = (side: string) => quotesOf(answer).filter((quote) => side.includes(quote));
	expect([quoted(pro).length, quoted(con).length]).toEqual([2, 2]);
	expect(quoted(con)[0]).toContain('price the small boats out');
});

test('a button next to each claim quotes it for everyone, as an answer to the message and with the side it is listed for', async () => {
	const answer = await find('honestly the big company will just price out all the small fishing boats');
	const presses = pressesOf(answer).filter(({ command }) => command === 'post');
	expect(presses).toHaveLength(quotesOf(answer).length);
	const [press = expect.fail('There is no button.')] = presses.slice(2);
	const posted = await harbourBot.invoke({ ...invocationOfPress(press), channel: { id: '30', kind: 'text' } });
	expect(posted).toMatchObject({ private: false });
	expect(textOf(posted)).toMatch(/^<@5> answers \[this message\]/);
	expect(textOf(posted)).toContain('Listed **against** “Saltmouth should sell its harbour');
	expect(quotesOf(posted)[0]).toContain('price the small boats out');
});

test('a side without claims says what the article lacks for it, next to a single claim for the other', async () => {
	const answer = await find('just publish the contract before any more talks, what is there to hide');
	expect(textOf(answer)).toContain(
		'**Against the motion**\nThe article has nothing against the motion. Nobody in the article argues for keeping the contract private.',
	);
	expect(textOf(answer).match(/\*\*For the motion\*\*\n(.+)\n/)?.[1]).toBe(quotesOf(answer)[0]);
});

test('the answer is one message, and says of other near claims that nobody judged whether they fit', async () => {
	const answer = await find('sell the harbour, the wall is failing and repairs cost too much');
	expect(writeReply(replyOf(answer), true)).toHaveLength(1);
	const near = await find(
		'the annex of the tender papers contradicts the clause, publish the contract, and mend the wall first',
	);
	expect(textOf(near)).toMatch(
		/\*\*Also near the message\*\*\n(.+\n)+Near in words or topic. You judge whether it fits\./,
	);
});

test.each([
	'lol',
	'what did you have for lunch',
	'good morning everyone',
	'🎉🎉',
])('the answer to small talk (%s) is plainly that no topic is near', async (message) => {
	expect(textOf(await find(message))).toBe('No topic of this article is near this message.');
});

test('in a debate the issue of its motion comes first', async () => {
	const { ask } = await club();
	const target = { id: '9', text: 'publish the contract before any further talks about the harbour' };
	expect(textOf(await ask(ana, 'Find evidence', {}, { target }))).toMatch(
		/^\*\*Evidence on this:\*\* \*Saltmouth should sell its harbour/,
	);
	expect(textOf(await find(target.text))).toMatch(
		/^\*\*Evidence on this:\*\* \*The council should publish the contract/,
	);
	const chat = { id: '9', text: 'what did you have for lunch' };
	expect(textOf(await ask(ana, 'Find evidence', {}, { target: chat }))).toContain('No topic of this article is near');
});

test('a message without text gets another answer than one without evidence', async () => {
	expect(await find('  ')).toMatchObject({ private: true, outcome: { kind: 'refused' } });
});
