import { expect, test } from 'vitest';
import { harbourBot, invocationOf, invocationOfPress, pressesOf, quotesOf, textOf } from '../bot/harbour-bot.ts';

const find = (text: string) => harbourBot.invoke(invocationOf('Find evidence', {}, { target: { id: '9', text } }));

test('the claims nearest to a message come privately, each with a button that quotes it for everyone', async () => {
	const answer = await find('honestly the big company will just price out all the small fishing boats');
	expect(answer).toMatchObject({ private: true });
	expect(quotesOf(answer)[0]).toContain('price the small boats out');
	const [press = expect.fail('There is no button.')] = pressesOf(answer);
	const posted = await harbourBot.invoke({ ...invocationOfPress(press), channel: { id: '30', kind: 'text' } });
	expect(posted).toMatchObject({ private: false });
	expect(textOf(posted)).toMatch(/^<@5> answers \[this message\]/);
	expect(quotesOf(posted)[0]).toContain('price the small boats out');
});

test('the answer says plainly when nothing is near', async () => {
	expect(textOf(await find('lol'))).toContain('nothing near that message');
});

test('a message without text gets another answer than one without evidence', async () => {
	expect(await find('  ')).toMatchObject({ private: true, outcome: { kind: 'refused' } });
});
