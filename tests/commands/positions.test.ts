import { expect, test } from 'vitest';
import {
	harbourBot,
	invocationOf,
	invocationOfPress,
	pressesOf,
	quotesOf,
	replyOf,
	textOf,
} from '../bot/harbour-bot.ts';

const positions = (args: Record<string, string | boolean>) => harbourBot.invoke(invocationOf('positions', args));

test('without options the answer is a picture of all stances, described in words, with menus of issues and of who takes a side', async () => {
	const { blocks } = replyOf(await positions({}));
	expect(blocks.map(({ kind }) => kind)).toEqual(['text', 'picture', 'menu', 'menu', 'buttons']);
	expect(blocks[1]).toMatchObject({ alt: expect.stringContaining("Against: Fishers' guild (Selling the harbour).") });
	expect(pressesOf(await positions({})).map(({ args }) => args['issue'] ?? args['actor'])).toEqual(
		expect.arrayContaining(['sale', 'regional-money', 'publish', 'quill', 'calderon', 'guild']),
	);
});

test('an actor’s positions are a line each with the motion, and what all are known from is said once', async () => {
	const text = textOf(await positions({ actor: 'quill' }));
	expect(text).toContain('**What Mara Quill thinks** about 3 issues, judging by their own words:');
	expect(text).toContain('**With conditions:** *Saltmouth should sell its harbour to Northway Shipping.*');
	expect(text.match(/by their own words/g)).toHaveLength(1);
	expect(text.indexOf('**For:**')).toBeLessThan(text.indexOf('**With conditions:**'));
});

test('the words that prove a position are a choice in a menu away, for the member alone', async () => {
	const answer = await positions({ actor: 'quill' });
	expect(quotesOf(answer)).toEqual([]);
	const press = pressesOf(answer).find(({ args }) => args['issue'] === 'sale');
	expect(press?.args).toMatchObject({ actor: 'quill', issue: 'sale' });
	const proof = await harbourBot.invoke(invocationOfPress(press ?? { command: '', args: {} }));
	expect(proof).toMatchObject({ private: true });
	expect(quotesOf(proof)).toEqual(['Saltmouth should therefore repair first and sell, if at all, later.']);
});

test('an actor with one position is answered with it and its proof at once', async () => {
	const answer = await positions({ actor: 'calderon' });
	expect(textOf(answer)).toContain('**Inés Calderón is for it**, as the article reports: *Saltmouth should sell');
	expect(quotesOf(answer)).toEqual(['Mayor Inés Calderón called the vote “the last tide we will get”']);
});

test('an issue shows its motion and names by stance, always in the same order, each with what it is known from', async () => {
	const text = textOf(await positions({ issue: 'sale' }));
	expect(text).toContain('*Saltmouth should sell its harbour to Northway Shipping.*');
	expect(text).toContain(
		"**For:** Inés Calderón (as reported)\n**With conditions:** Mara Quill (by their own words)\n**Against:** Fishers' guild (as reported)",
	);
	expect(text).not.toContain('crumbles');
});

test('the background of an issue and what the article lacks for a side are one press away, privately', async () => {
	const answer = await positions({ issue: 'regional-money' });
	expect(textOf(answer)).toContain('The article has no claim against it.');
	expect(textOf(answer)).not.toContain('Brackwater');
	const press = pressesOf(answer).find(({ args }) => args['background'] === true);
	const background = await harbourBot.invoke(invocationOfPress(press ?? { command: '', args: {} }));
	expect(background).toMatchObject({ private: true });
	expect(textOf(background)).toContain('The region paid for such a wall in Brackwater.');
	expect(textOf(background)).toContain('**What the article lacks against it:** The article gives no argument');
});

test('from an issue, a menu shows the words that prove each position, and others quote its claims', async () => {
	const presses = pressesOf(await positions({ issue: 'sale' }));
	const proof = presses.filter(({ args }) => 'actor' in args).map(({ args }) => args['actor']);
	expect(proof).toEqual(['calderon', 'quill', 'guild']);
	const claims = presses.filter(({ command }) => command === 'quote').map(({ args }) => args['claim']);
	expect(claims).toEqual(['last-tide', 'wall-lost', 'price-out', 'worst-case', 'repair-first']);
});

test('where the article does not say what somebody thinks, the answer says so, and who does take a side', async () => {
	const answer = await positions({ actor: 'northway', issue: 'sale' });
	const [first, second] = replyOf(answer).blocks;
	expect(first).toMatchObject({
		text: { markdown: expect.stringContaining('The article doesn’t say what Northway Shipping thinks') },
	});
	expect(second).toMatchObject({ text: { markdown: expect.stringContaining('**For:** Inés Calderón') } });
	expect(quotesOf(answer)).toEqual([]);
});

test('somebody without any position is answered with their own words, as words and not as a side', async () => {
	const text = textOf(await positions({ actor: 'o-dell' }));
	expect(text).toContain('The article doesn’t say which side Tomas O’Dell takes.');
	expect(text).not.toMatch(/\*\*(For|Against)/);
});

test('a name that is no id is answered with a menu of the nearest actors', async () => {
	const answer = await positions({ actor: 'the **mayr**' });
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('“the \\*\\*mayr\\*\\*”');
	expect(pressesOf(answer)[0]).toEqual({ command: 'positions', args: { article: 'harbour', actor: 'calderon' } });
});

test.each([
	'the mayor',
	'Calderón',
	'la alcaldesa',
	'Mayor Calderon',
])('%s: whoever /search knows by these words is known here too', async (actor) => {
	expect(textOf(await positions({ actor }))).toContain('**Inés Calderón is for it**');
});

test.each([
	'the',
	'the mayor of Northway and the guild',
	'nobody at all',
])('%s: what names no single actor is refused', async (actor) => {
	expect(textOf(await positions({ actor }))).toContain('I found nobody called');
});
