import { expect, test } from 'vitest';
import { harbourBot, invocationOf, pressesOf, quotesOf, textOf } from '../bot/harbour-bot.ts';

const positions = (args: Record<string, string>) => harbourBot.invoke(invocationOf('positions', args));

test('every actor is listed once per issue, under the recorded stance', async () => {
	const text = textOf(await positions({}));
	expect(text).toContain(
		"For: Inés Calderón (as reported)\nConditional: Mara Quill (in their own words)\nAgainst: Fishers' guild (as reported)",
	);
});

test('an actor’s positions come with stance, basis and the words that prove them', async () => {
	const answer = await positions({ actor: 'calderon' });
	expect(textOf(answer)).toContain('**Inés Calderón · For** · as reported\nMotion: Saltmouth should sell');
	expect(quotesOf(answer)).toEqual(['Mayor Inés Calderón called the vote “the last tide we will get”']);
});

test('an issue shows its motion, every actor’s stance, and what a side without claims lacks', async () => {
	const text = textOf(await positions({ issue: 'regional-money' }));
	expect(text).toContain("Motion: The regional government should pay for Saltmouth's quay wall.");
	expect(text).toContain('**Gap, against the motion:**');
});

test('where no position is recorded the answer says so, and names the nearest things for what they are', async () => {
	const answer = await positions({ actor: 'northway', issue: 'sale' });
	expect(textOf(answer)).toContain('The article gives Northway Shipping no position on “Selling the harbour”.');
	expect(textOf(answer)).toContain('What others say about Northway Shipping');
	expect(quotesOf(answer)).toEqual([]);
});

test('an actor with claims of their own but no position keeps them as claims', async () => {
	const text = textOf(await positions({ actor: 'o-dell' }));
	expect(text).toContain('no position on any issue');
	expect(text).toContain('What Tomas O’Dell does say in the article');
});

test('a name that is no id is answered with a menu of the nearest actors', async () => {
	const answer = await positions({ actor: 'the **mayor**' });
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('“the \\*\\*mayor\\*\\*”');
	expect(pressesOf(answer)[0]).toEqual({ command: 'positions', args: { article: 'harbour', actor: 'calderon' } });
});
