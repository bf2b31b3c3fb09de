import { expect, test } from 'vitest';
import { packAnswer } from '../../src/bot/reading/message-answer.ts';
import type { Press } from '../../src/bot/reply/reply.ts';
import { harbourBot, invocationOf, quotesOf, replyOf, textOf } from '../bot/harbour-bot.ts';
import { ana, ben, club } from './club.ts';

const answering = (claim: string, more: { issue?: number; author?: string } = {}): Press => {
	const { author, ...issue } = more;
	return {
		command: 'post',
		args: { q: packAnswer({ article: 'harbour', claim, message: { id: '900', ...(author && { author }) }, ...issue }) },
	};
};
const pressAlone = ({ command, args }: Press, more = {}) =>
	harbourBot.invoke(invocationOf(command, args, { gesture: 'pressed', user: ben, ...more }));
const here = { guild: { id: '20' }, channel: { id: '30', kind: 'text' } } as const;

test('“Quote here” says for everyone who answers whose message, with a link to it, and pings nobody', async () => {
	const answer = await pressAlone(answering('last-tide', { author: ana.id }), here);
	expect(answer).toMatchObject({ private: false });
	expect(textOf(answer)).toMatch(
		/^<@6> answers <@5>’s \[message\]\(https:\/\/discord\.com\/channels\/20\/30\/900\):\n/,
	);
	expect(replyOf(answer).pings ?? []).toEqual([]);
	expect(quotesOf(answer)).toHaveLength(1);
});

test('in direct messages the link has no server', async () => {
	const answer = await pressAlone(answering('last-tide', { author: ana.id }), { channel: here.channel });
	expect(textOf(answer)).toContain('(https://discord.com/channels/@me/30/900)');
});

test('a message whose author nobody can name, and one’s own message, read well too', async () => {
	expect(textOf(await pressAlone(answering('last-tide'), here))).toMatch(/^<@6> answers \[this message\]\(/);
	expect(textOf(await pressAlone(answering('last-tide', { author: ben.id }), here))).toMatch(
		/^<@6> adds to \[their own message\]\(/,
	);
	const spanish = { ...here, locale: 'es' } as const;
	expect(textOf(await pressAlone(answering('last-tide', { author: ana.id }), spanish))).toMatch(
		/^<@6> responde al \[mensaje\]\(.*\) de <@5>:\n/,
	);
});

test('outside of debates the issue under which the claim was found says which side it is listed for', async () => {
	const answer = await pressAlone(answering('last-tide', { issue: 0 }), here);
	expect(textOf(answer)).toContain('Listed **for** “Saltmouth should sell its harbour');
	expect(replyOf(answer).accent).toBeUndefined();
	expect(textOf(await pressAlone(answering('last-tide'), here))).not.toContain('Listed');
	expect(textOf(await pressAlone(answering('last-tide', { issue: 40 }), here))).not.toContain('Listed');
});

test('Q10, Q16: in a debate a quotation says and shows which side of the motion it is listed for, and counts as used for it', async () => {
	const { press, ask, store, debate } = await club();
	const answer = await press(ben, answering('last-tide', { issue: 0, author: ana.id }));
	expect(textOf(answer)).toContain('Listed **for** the motion');
	expect(replyOf(answer).accent).toBe('for');
	expect(await store.quotesIn(debate.id)).toMatchObject([{ claim: 'last-tide', by: ben.id, side: 'for' }]);
	const against = await ask(ana, 'quote', { claim: 'worst-case' });
	expect(textOf(against)).toContain('Listed **against** the motion');
	expect(replyOf(against).accent).toBe('against');
	const neither = await ask(ana, 'quote', { claim: 'third-way' });
	expect(textOf(neither)).not.toContain('Listed');
	expect(replyOf(neither).accent).toBeUndefined();
});

test('a claim that the article no longer has is not posted, and the member reads so privately', async () => {
	const answer = await pressAlone(answering('gone', { author: ana.id }), here);
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('no longer in the article');
});

test('“Quote here” quotes a sentence that no claim has, with what is known of it, and for no side', async () => {
	const answer = await pressAlone(answering('@7.1', { author: ana.id, issue: 0 }), here);
	expect(answer).toMatchObject({ private: false });
	expect(textOf(answer)).toMatch(/^<@6> answers <@5>’s \[message\]\(/);
	expect(quotesOf(answer)).toEqual(['There is a third way.']);
	expect(textOf(answer)).toContain('Nobody has recorded who says this.');
	expect(textOf(answer)).not.toContain('Listed');
	expect(textOf(await pressAlone(answering('@99.1'), here))).toContain('no longer in the article');
});
