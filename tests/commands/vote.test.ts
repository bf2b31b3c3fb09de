import { expect, test } from 'vitest';
import { replyOf, textOf } from '../bot/harbour-bot.ts';
import { ana, ben, type Club, club, maya } from './club.ts';

const vote = (choice: string, debate: string | number = 1) => ({ command: 'vote', args: { debate, choice } });

/** Everything about how members voted that anybody but themselves could read before the close. */
async function readable({ ask }: Club) {
	const exported = replyOf(await ask(maya, 'debate export'));
	const files = exported.blocks.flatMap((block) =>
		block.kind === 'file' ? [new TextDecoder().decode(block.data)] : [],
	);
	const all = [textOf(await ask(ana, 'debate status')), ...files].join('\n');
	return all.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'some time');
}

test('B1: a vote is stored, shown to its member alone, and can be changed', async () => {
	const { press, store } = await club();
	const first = await press(ana, vote('for'));
	expect(first).toMatchObject({ private: true, outcome: { kind: 'answered' } });
	expect(textOf(first)).toContain('you voted **For**');
	expect(textOf(await press(ana, vote('against')))).toContain('changed your vote to **Against**');
	expect(textOf(await press(ana, vote('against')))).toContain('is still **Against**');
	expect(await store.turnout(1)).toEqual({ first: 1, last: 0 });
});

test('B2, B3: before the close members read how many voted, and nothing about how', async () => {
	const untimed = { durations: [undefined, undefined, undefined] };
	const one = await club(untimed);
	const other = await club(untimed);
	for (const who of [ana, ben]) await one.press(who, vote('for'));
	for (const who of [ana, ben]) await other.press(who, vote('against'));
	expect(await readable(one)).toEqual(await readable(other));
	expect(await readable(one)).toContain('First vote: 2 votes');
});

test.each([
	['in the discussion', 1, 'There is no vote right now'],
	['after the close', 'closed', 'This debate is closed'],
] as const)('B4: %s a press is refused in plain words', async (_, phase, words) => {
	const { press, store } = await club();
	await store.advance(1, { from: 0, to: phase, by: undefined });
	const text = textOf(await press(ana, vote('for')));
	expect(text).toContain(words);
	expect(text).toContain('Nothing was recorded');
	expect(await store.turnout(1)).toEqual({ first: 0, last: 0 });
});

test('B4: when the format has no vote, the answer to a press says so', async () => {
	const { press } = await club({ format: 'open', durations: [undefined], polls: [undefined] });
	expect(textOf(await press(ana, vote('for')))).toContain('has no vote');
});

test.each([
	'99',
	'0x1',
	'1e3',
	'-1',
	'',
	'99999999999999999999',
])('a press on the ballot of debate %j, which does not exist, records nothing', async (number) => {
	const { press, store } = await club();
	expect(textOf(await press(ana, vote('for', number)))).not.toContain('you voted');
	expect(await store.turnout(1)).toEqual({ first: 0, last: 0 });
});

test('a debate of another server cannot be voted in', async () => {
	const { ask, store } = await club();
	const elsewhere = { guild: { id: '100000000000000077' }, gesture: 'pressed' } as const;
	expect(textOf(await ask(ana, 'vote', { debate: '1', choice: 'for' }, elsewhere))).toContain('no such debate');
	expect(await store.turnout(1)).toEqual({ first: 0, last: 0 });
});

test('O5: the ballot of a preview votes nowhere', async () => {
	const { press } = await club();
	expect(textOf(await press(ana, vote('for', 0)))).toContain('This is a preview');
});

test('B1: when the store fails, the member reads that the vote was not recorded', async () => {
	const { press, store } = await club();
	await press(ana, vote('for'));
	await store.close();
	const answer = await press(ana, vote('against'));
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'failed' } });
	expect(textOf(answer)).toContain('**not** recorded');
});
