import { expect, test } from 'vitest';
import { asking, harbourBot, pressesOf, quotesOf, replyOf, textOf } from '../bot/asking.ts';
import { ana, ben, club, maya, olga } from './club.ts';

test('only moderators move, close and export a debate; everybody sees how it stands', async () => {
	const { ask, now } = await club();
	for (const verb of ['next', 'close', 'export', 'open']) {
		const answer = await ask(ana, `debate ${verb}`);
		expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer)).toContain('This is for moderators');
	}
	expect(await now()).toMatchObject({ phase: 0 });
	expect(await ask(ana, 'debate status')).toMatchObject({ private: false, outcome: { kind: 'answered' } });
});

test('before voting members read in status that a unanimous result shows every vote', async () => {
	const { ask } = await club();
	expect(textOf(await ask(ana, 'debate status'))).toContain('If all vote alike, the result shows how each voted.');
});

test('how many must vote twice is told while it runs: it is the rule, and no count', async () => {
	const { ask } = await club({ minimum: 7 });
	expect(textOf(await ask(ana, 'debate status'))).toContain('A winner takes at least 7 members who vote both times.');
});

test('a role of the settings makes moderators', async () => {
	const { ask, store, debate, now } = await club();
	await store.changeSettings(debate.guild, { moderatorRoles: ['55'] });
	expect(textOf(await ask({ ...ana, roles: ['55'] }, 'debate next'))).toContain('Discussion');
	expect(await now()).toMatchObject({ phase: 1 });
});

test('`next` takes one phase after the other to the close, and says so when it is closed', async () => {
	const { ask, now } = await club();
	for (const phase of ['Discussion', 'Last vote', 'Closed'])
		expect(textOf(await ask(maya, 'debate next'))).toContain(`**${phase}**`);
	expect(await now()).toMatchObject({ phase: 'closed' });
	expect(textOf(await ask(maya, 'debate next'))).toContain('This debate is closed');
});

test('right after another moderator `next` asks first, and its button means the step it was asked about', async () => {
	const { ask, press, now } = await club();
	await ask(maya, 'debate next');
	const question = await ask(olga, 'debate next');
	expect(textOf(question)).toContain('Another moderator has just moved the debate on to **Discussion**');
	expect(await now()).toMatchObject({ phase: 1 });
	const [again] = pressesOf(question);
	if (!again) throw new Error('There is no button.');
	expect(textOf(await press(olga, again))).toContain('**Last vote**');
	expect(textOf(await press(olga, again))).toContain('Somebody was faster');
	expect(await now()).toMatchObject({ phase: 2 });
});

test('closing before the last phase is asked about first; in the last phase it is done', async () => {
	const { ask, press, now } = await club();
	const question = await ask(maya, 'debate close');
	expect(textOf(question)).toContain('no winner can be named');
	expect(await now()).toMatchObject({ phase: 0 });
	await ask(maya, 'debate next');
	const [old] = pressesOf(question);
	if (!old) throw new Error('There is no button.');
	expect(textOf(await press(maya, old))).toContain('Somebody was faster');
	await ask(maya, 'debate next');
	await ask(maya, 'debate close');
	expect(await now()).toMatchObject({ phase: 'closed' });
});

test('outside a debate’s thread the open debates are listed with their motions', async () => {
	const { ask } = await club();
	const answer = await ask(ana, 'debate status', {}, { channel: { id: '9', kind: 'text' } });
	expect(answer).toMatchObject({ private: true });
	expect(textOf(answer)).toContain('Saltmouth should sell its harbour');
});

test.each([
	'debate open',
	'debate status',
	'settings show',
	'doctor',
])('in direct messages `/%s` says that it takes a server', async (command) => {
	expect(textOf(await harbourBot.invoke(asking(command, {}, { user: maya })))).toContain('This works in a server');
});

test('status tells the quotations used, by whom, and those not used yet, side by side', async () => {
	const { ask } = await club();
	await ask(ana, 'quote', { claim: 'last-tide' });
	await ask(ben, 'quote', { claim: 'price-out' });
	await ask(ben, 'quote', { claim: 'third-way' });
	await ask(ben, 'quote', { claim: 'wall-lost', hide: true });
	const answer = await ask(ana, 'debate status');
	const text = textOf(answer);
	expect(text).toContain('**For the motion:** 1 quoted, 1 not yet');
	expect(text).toContain('**Against the motion:** 1 quoted, 2 not yet');
	expect(text).toContain('(quoted by <@5>)');
	expect(text).toContain('For neither side');
	const unused = pressesOf(answer).filter(({ command }) => command === 'quote');
	expect(unused.map(({ args }) => args['claim'])).toEqual(['wall-lost', 'worst-case', 'repair-first']);
});

test('`/quote` offers the claims of the motion first, for and against in turn; words typed keep their best fit on top', async () => {
	const { complete } = await club();
	const rows = await complete('quote', 'claim', '');
	expect(rows.slice(0, 5)).toEqual(['last-tide', 'price-out', 'wall-lost', 'worst-case', 'repair-first']);
	expect(rows.length).toBeGreaterThan(5);
	expect((await complete('quote', 'claim', 'nobody doubts the harbour is failing'))[0]).toBe('failing');
});

test('a quotation is answered even when the store cannot keep it', async () => {
	const { ask, store } = await club();
	await store.close();
	const answer = await ask(ana, 'quote', { claim: 'last-tide', article: 'harbour' });
	expect(answer).toMatchObject({ outcome: { kind: 'answered' } });
	expect(quotesOf(answer)).toHaveLength(1);
});

test('an export before the close has no result; after it, the whole matrix and no member', async () => {
	const { ask, store, debate } = await club({ minimum: 3 });
	const files = async () => {
		const { blocks } = replyOf(await ask(maya, 'debate export', { debate: String(debate.id) }));
		return blocks.flatMap((block) => (block.kind === 'file' ? [new TextDecoder().decode(block.data)] : []));
	};
	const voters = ['900000000000000001', '900000000000000002', '900000000000000003'];
	for (const member of voters) await store.castBallot({ debate: 1, poll: 'first', member, choice: 'for' });
	expect((await files()).join()).not.toMatch(/matrix|900000000000000001/);
	await store.advance(1, { from: 0, to: 1, by: maya.id });
	await store.advance(1, { from: 1, to: 2, by: maya.id });
	for (const member of voters) await store.castBallot({ debate: 1, poll: 'last', member, choice: 'against' });
	await store.advance(1, { from: 2, to: 'closed', by: maya.id });
	const [markdown = '', csv = '', json = ''] = await files();
	expect(markdown).toContain('Saltmouth should sell its harbour');
	expect(csv).toContain('matrix');
	expect(JSON.parse(json)).toMatchObject({ result: { n: 3, matrix: { for: { against: 3 } } } });
	expect(markdown + csv + json).not.toMatch(/900000000000000001|"7"/);
});
