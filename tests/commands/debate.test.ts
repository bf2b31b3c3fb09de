import { expect, test } from 'vitest';
import type { BotAnswer } from '../../src/bot/host/bot.ts';
import type { Poll } from '../../src/debate/debate.ts';
import type { NewDebate } from '../../src/store/records.ts';
import { harbourBot, invocationOf, pressesOf, quotesOf, replyOf, textOf } from '../bot/harbour-bot.ts';
import { member } from '../store/sample.ts';
import { ana, ben, type Club, club, maya, olga, pressIn } from './club.ts';

const MINUTE = 60_000;

test('A1: only moderators move, close and export a debate; everybody can read its status', async () => {
	const { ask, now } = await club();
	for (const verb of ['next', 'close', 'export', 'open']) {
		const answer = await ask(ana, `debate ${verb}`);
		expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer)).toContain('This is for moderators');
	}
	expect(await now()).toMatchObject({ phase: 0 });
	expect(await ask(ana, 'debate status')).toMatchObject({ private: false, outcome: { kind: 'answered' } });
});

test('B12: the status says that a unanimous result shows every vote', async () => {
	const { ask } = await club();
	expect(textOf(await ask(ana, 'debate status'))).toContain(
		'If everyone votes the same, the result shows how each one voted.',
	);
});

test('B11: the status shows the minimum for a winner, which is a rule and no count', async () => {
	const { ask } = await club({ minimum: 7 });
	expect(textOf(await ask(ana, 'debate status'))).toContain('For a winner, at least 7 members must vote both times.');
});

test('A1: a role chosen in the settings makes moderators', async () => {
	const { ask, store, debate, now, pass } = await club();
	await store.addModeratorRole(debate.guild, '55');
	pass(MINUTE);
	expect(textOf(await ask({ ...ana, roles: ['55'] }, 'debate next'))).toContain('Discussion');
	expect(await now()).toMatchObject({ phase: 1 });
});

const labelsIn = (answer: BotAnswer) =>
	replyOf(answer).blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons.map(({ label }) => label) : []));

/** Votes of so many members in the poll that is open. */
async function castBallots({ store, debate }: Club, poll: Poll, count: number): Promise<void> {
	for (let n = 0; n < count; n++)
		await store.castBallot({ debate: debate.id, poll, member: member(n), choice: n % 2 ? 'for' : 'against' });
}

/** An Oxford debate whose last vote began two minutes ago, and in which so many voted twice. */
async function inLastVote(twice: number, change: Partial<NewDebate> = {}): Promise<Club> {
	const started = await club(change);
	await castBallots(started, 'first', twice + 1);
	await started.store.advance(started.debate.id, { from: 0, to: 2, by: olga.id });
	await castBallots(started, 'last', twice);
	started.pass(2 * MINUTE);
	return started;
}

test('`next` takes one phase after the other where each had its time and enough voted, and says when it is closed', async () => {
	const started = await club({ minimum: 3 });
	const { ask, now, pass, debate, store } = started;
	await castBallots(started, 'first', 3);
	for (const phase of ['Discussion', 'Last vote']) {
		pass(MINUTE);
		expect(textOf(await ask(maya, 'debate next'))).toContain(`Done. The debate is now in: **${phase}**`);
	}
	await castBallots(started, 'last', 3);
	pass(MINUTE);
	expect(textOf(await ask(maya, 'debate next'))).toContain('Done. The debate is closed.');
	expect(await now()).toMatchObject({ phase: 'closed' });
	expect(await store.result(debate.id)).toMatchObject({ n: 3 });
	expect(textOf(await ask(maya, 'debate next'))).toContain('This debate is closed');
});

test('P2, P4: however often `next` is typed in a row, a debate takes no step that nobody confirmed', async () => {
	const { ask, press, now, pass } = await club();
	pass(MINUTE);
	await ask(maya, 'debate next');
	const question = await ask(maya, 'debate next');
	for (const who of [maya, olga, maya]) await ask(who, 'debate next');
	expect(await now()).toMatchObject({ phase: 1 });
	expect(textOf(question)).toContain(
		'**Discussion** began less than a minute ago. Move the debate on to **Last vote**?',
	);
	expect(labelsIn(question)).toEqual(['Move on']);
	expect(textOf(await press(maya, pressIn(question)))).toContain('**Last vote**');
	for (const verb of ['next', 'close', 'next']) await ask(maya, `debate ${verb}`);
	await press(maya, pressIn(question));
	expect(await now()).toMatchObject({ phase: 2 });
});

test.each([
	'next',
	'close',
])('P6, P7: `%s` asks before it closes a debate in which too few have voted twice, and says nothing else about the votes', async (verb) => {
	const { ask, press, now } = await inLastVote(4);
	const question = await ask(maya, `debate ${verb}`);
	expect(question).toMatchObject({ private: true });
	expect(textOf(question)).toBe(
		'Fewer than 5 members have voted both times, so nobody can win. Close the debate? This can’t be undone.\n',
	);
	expect(labelsIn(question)).toEqual(['Close the debate']);
	expect(await now()).toMatchObject({ phase: 2 });
	expect(textOf(await press(maya, pressIn(question)))).toContain('Done. The debate is closed.');
	expect(await now()).toMatchObject({ phase: 'closed' });
	expect(textOf(await press(maya, pressIn(question)))).toContain('This debate is closed');
});

test('L2, P7: a moderator who uses Discord in Spanish is asked in Spanish, also in an English debate', async () => {
	const { ask } = await inLastVote(2);
	const question = await ask(maya, 'debate next', {}, { locale: 'es' });
	expect(textOf(question)).toContain('Menos de 5 miembros votaron las dos veces');
	expect(labelsIn(question)).toEqual(['Cerrar el debate']);
});

test.each([
	'next',
	'close',
])('P6: `%s` closes the last phase without asking once the minimum has voted twice', async (verb) => {
	const { ask, now } = await inLastVote(5);
	await ask(maya, `debate ${verb}`);
	expect(await now()).toMatchObject({ phase: 'closed' });
});

test('P2: a debate without a vote is closed without asking, unless it began less than a minute ago', async () => {
	const { ask, now, pass } = await club({ format: 'open', durations: [undefined], polls: [undefined] });
	pass(MINUTE - 1);
	for (const verb of ['next', 'close']) {
		const question = await ask(maya, `debate ${verb}`);
		expect(textOf(question)).toMatch(/^\*\*Discussion\*\* began less than a minute ago\. Close the debate\?/);
		expect(labelsIn(question)).toEqual(['Close the debate']);
	}
	pass(1);
	await ask(maya, 'debate next');
	expect(await now()).toMatchObject({ phase: 'closed' });
});

test('P3, P4: right after another moderator `next` asks first, and its button means the step it was asked about', async () => {
	const { ask, press, now, pass } = await club();
	pass(MINUTE);
	await ask(maya, 'debate next');
	const question = await ask(olga, 'debate next');
	expect(textOf(question)).toContain('Another moderator has just moved the debate on to **Discussion**');
	expect(await now()).toMatchObject({ phase: 1 });
	const again = pressIn(question);
	expect(textOf(await press(olga, again))).toContain('**Last vote**');
	expect(textOf(await press(olga, again))).toContain('Somebody was faster');
	expect(await now()).toMatchObject({ phase: 2 });
});

test('P4, P8: closing before the last phase is asked about first, and that question ends with the phase it was asked in', async () => {
	const { ask, press, now, pass } = await club();
	pass(MINUTE);
	const question = await ask(maya, 'debate close');
	expect(textOf(question)).toContain('more phases to come');
	expect(textOf(question)).toContain('nobody can win');
	expect(await now()).toMatchObject({ phase: 0 });
	await ask(maya, 'debate next');
	expect(textOf(await press(maya, pressIn(question)))).toContain('Somebody was faster');
	expect(await now()).toMatchObject({ phase: 1 });
	await press(maya, pressIn(await ask(maya, 'debate close')));
	expect(await now()).toMatchObject({ phase: 'closed' });
});

test('outside a debate’s thread the open debates are listed with their motions', async () => {
	const { ask } = await club();
	const answer = await ask(ana, 'debate status', {}, { channel: { id: '9', kind: 'text' } });
	expect(answer).toMatchObject({ private: true });
	expect(textOf(answer)).toContain('Saltmouth should sell its harbour');
});

test('in its thread a debate is found although the payload does not say what kind of place that is', async () => {
	const { ask, debate } = await club();
	const answer = await ask(ana, 'debate status', {}, { channel: { id: debate.thread ?? '', kind: 'other' } });
	expect(answer).toMatchObject({ private: false, outcome: { kind: 'answered' } });
});

test.each([
	'debate open',
	'debate status',
	'settings show',
	'doctor',
])('in direct messages `/%s` says that it takes a server', async (command) => {
	expect(textOf(await harbourBot.invoke(invocationOf(command, {}, { user: maya })))).toContain(
		'This works in a server',
	);
});

test('Q9, Q10, Q12: the status lists the quotations of each side that were used for everybody, by whom, and those not used yet', async () => {
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

test('Q9: “Quote here” counts as used, and a press that answers only its member does not', async () => {
	const { press, store, debate } = await club();
	await press(ana, { command: 'quote', args: { claim: 'price-out', article: 'harbour' } });
	await press(ben, { command: 'quote', args: { claim: 'last-tide', article: 'harbour', hide: false } });
	expect(await store.quotesIn(debate.id)).toMatchObject([{ claim: 'last-tide', by: ben.id }]);
});

test('W8: the answer to a close says that the result is in the thread only once it is announced there', async () => {
	const slow = await inLastVote(5);
	const unannounced = textOf(await slow.ask(maya, 'debate next'));
	expect(unannounced).toContain('Done. The debate is closed. I’m announcing it in the thread.');
	const quick = await inLastVote(5);
	const answer = quick.ask(maya, 'debate next');
	await expect.poll(async () => (await quick.now()).phase, { interval: 5 }).toBe('closed');
	await quick.store.recordAnnouncement(`lectern-${quick.debate.id}-3`, '1');
	expect(textOf(await answer)).toBe('Done. The debate is closed, and its result is in the thread.');
});

test('Q12: the status of a closed debate lists what was quoted and offers no more quotations', async () => {
	const { ask, store, debate } = await club();
	await ask(ana, 'quote', { claim: 'last-tide' });
	await store.advance(debate.id, { from: 0, to: 'closed', by: maya.id });
	const answer = await ask(ana, 'debate status', { debate: String(debate.id) });
	expect(textOf(answer)).toContain('**For the motion:** 1 quoted\n');
	expect(textOf(answer)).not.toContain('not yet');
	expect(pressesOf(answer).filter(({ command }) => command === 'quote')).toEqual([]);
});

test('a question before a step names both phases in Spanish, without markup', async () => {
	const { ask } = await club();
	expect(textOf(await ask(maya, 'debate next', {}, { locale: 'es' }))).toContain(
		'La fase «Primera votación» empezó hace menos de un minuto. ¿Pasar el debate a la fase «Discusión»?',
	);
});

test('L11: `/quote` offers the claims of the motion first, for and against in turn; with words typed, the best match stays on top', async () => {
	const { complete } = await club();
	const rows = await complete('quote', 'claim', '');
	expect(rows.slice(0, 5)).toEqual(['last-tide', 'price-out', 'wall-lost', 'worst-case', 'repair-first']);
	expect(rows.length).toBeGreaterThan(5);
	expect((await complete('quote', 'claim', 'nobody doubts the harbour is failing'))[0]).toBe('failing');
});

test('L10, Q11: a quotation is shown even when the store cannot record it', async () => {
	const { ask, store } = await club();
	await store.close();
	const answer = await ask(ana, 'quote', { claim: 'last-tide', article: 'harbour' });
	expect(answer).toMatchObject({ outcome: { kind: 'answered' } });
	expect(quotesOf(answer)).toHaveLength(1);
});
