import { expect, test } from 'vitest';
import { openingOf } from '../../src/bot/debates/opening/opening.ts';
import type { Invocation } from '../../src/bot/host/invocation.ts';
import type { Form } from '../../src/bot/reply/reply.ts';
import { writeReply } from '../../src/discord/write/write-reply.ts';
import { harbourServices, pressesOf, quotesOf, replyOf, textOf } from '../bot/harbour-bot.ts';
import { ask, channelByName, manager, open, restartBot, sandbox, services, useDebateStage } from './debate-stage.ts';

useDebateStage();

const pressed = { gesture: 'pressed' } as const;

test('O4: the preview is private, quotes both sides equally and offers Confirm, Edit and Cancel', async () => {
	const preview = await open({ issue: 'sale', format: 'oxford', first_vote: '90m' });
	expect(preview).toMatchObject({ private: true, outcome: { kind: 'answered' } });
	expect(quotesOf(preview)).toHaveLength(4);
	expect(textOf(preview)).toContain('First vote (1h30m) → Discussion → Last vote');
	const presses = pressesOf(preview).filter(({ args }) => 'draft' in args);
	expect(presses.map(({ command }) => command)).toEqual(['debate confirm', 'debate edit', 'debate cancel']);
});

test('O4, O6: every issue’s preview is one message and shows exactly what will be posted', async () => {
	for (const [n, { id: issue }] of ((await harbourServices.library.get('harbour'))?.article.issues ?? []).entries()) {
		const more = { id: String(8000 + n) };
		const preview = replyOf(
			await ask('debate open', { issue, format: 'oxford', channel: channelByName('debates').id }, more),
		);
		expect(writeReply(preview, true), issue).toHaveLength(1);
		await ask('debate confirm', { draft: more.id }, pressed);
		const [debate] = (await services.store.openDebates(channelByName('debates').guild)).slice(-1);
		if (!debate) throw new Error('There is no debate.');
		const posted = (await openingOf(debate, 'n', services)).reply.blocks.slice(0, -1);
		// Only the buttons differ: the post's carry the debate's number, and the preview's cannot be pressed.
		expect(preview.blocks.slice(1, posted.length + 1), issue).toEqual(posted);
	}
});

test('O5, O29: a preview’s ballot cannot be pressed, and where it will be opened and the warnings are right above Confirm', async () => {
	const { blocks } = replyOf(await open({ motion: 'Harbours', format: 'oxford' }));
	const rows = blocks.flatMap((block) => (block.kind === 'buttons' ? [block.buttons] : []));
	const isDisabled = rows.map((row) => row.flatMap((button) => ('press' in button ? [button.disabled === true] : [])));
	expect(isDisabled).toEqual([
		[true, true, true, true],
		[false, false, false],
	]);
	expect(blocks.slice(-3).map(({ kind }) => kind)).toEqual(['text', 'list', 'buttons']);
});

test.each([
	['two ideas in one motion', { motion: 'The town should sell the harbour and abolish the council' }, 'two ideas'],
	['a question', { motion: 'Should the town sell the harbour?' }, 'is a question'],
	['a topic', { motion: 'Harbours' }, 'says nothing about it'],
	['a denial', { motion: 'The town should not sell the harbour' }, 'a vote against it means yes'],
	['a side without a claim', { issue: 'publish' }, 'no claim for this side'],
])('it warns of %s', async (_, args, words) => {
	expect(textOf(await open(args))).toContain(words);
});

test('an issue with claims on both sides gives nothing to warn of but what is unequal', async () => {
	expect(textOf(await open({ issue: 'sale' }))).not.toContain('two ideas');
	expect(textOf(await open({ motion: 'The town should sell the harbour' }))).not.toContain('is a question');
});

test('it warns of a debate on the same motion, whatever its case, with the way there', async () => {
	await open({ motion: 'The town should sell the harbour' });
	await ask('debate confirm', { draft: '4711' }, pressed);
	const again = await open({ motion: 'the town  should sell the harbour.' });
	expect(textOf(again)).toMatch(/already open: https:\/\/discord\.com\/channels\/\d+\/\d+/);
});

test.each([
	[{}, 'What is the debate about?'],
	[{ issue: 'sale', motion: 'Another' }, 'not both'],
	[{ issue: 'no such issue' }, 'no issue called'],
	[{ motion: 'x'.repeat(301) }, '300 characters at most'],
	[{ issue: 'sale', format: 'duel' }, 'no format called “duel”'],
	[{ issue: 'sale', discussion: 'soon' }, 'I don’t know how long “soon” is'],
	[{ issue: 'sale', discussion: '31d' }, 'I don’t know how long “31d” is'],
])('O11: %j is refused, and the answer says what to type instead', async (args, words) => {
	const answer = await open(args);
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain(words);
});

const unseen = [
	['a NUL', 'Keep\u0000 the harbour', 'Keep the harbour'],
	['an escape', 'Keep \u001B[31mthe harbour', 'Keep [31mthe harbour'],
	['a mark that turns the reading direction', 'Keep the \u202Eruobrah', 'Keep the ruobrah'],
	['half a character', 'Keep the harbour \uD83D', 'Keep the harbour '],
	['nothing that can be seen', '\u3164\u2800\u200D', undefined],
] as const;

test.each(unseen)('O12: a motion with %s is refused with the reason, and no draft is stored', async (_, motion) => {
	const answer = await open({ motion });
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('The motion has invisible characters in it');
	expect(await services.store.draft('4711')).toBeUndefined();
});

test.each(
	unseen,
)('O12: a form with %s in its motion changes nothing, and comes back without it', async (_, motion, seen) => {
	await open({ issue: 'sale' });
	const before = await services.store.draft('4711');
	const typed = { motion, first_vote: '', discussion: '', last_vote: '' };
	const refused = await ask('debate edit', { draft: '4711', typed: true, ...typed }, pressed);
	expect(textOf(refused)).toContain('The motion has invisible characters in it');
	expect((await services.store.draft('4711'))?.debate).toEqual(before?.debate);
	expect((await fieldsOf('4711'))['motion'] || undefined).toBe(seen);
});

test.each([
	['emoji of several parts', 'Keep the 👩🏽‍🌾 and the 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
	['Persian', 'بندر را می\u200Cفروشیم'],
	['Hebrew with a mark of its own', 'הנמל\u200F יישאר'],
])('O13: a motion with %s is stored as it was typed', async (_, motion) => {
	await open({ motion });
	expect((await services.store.draft('4711'))?.debate.motion).toBe(motion);
});

test('Q8: the form shows the motion and the times, changes the preview, and warns about quotations when the motion is reworded', async () => {
	await open({ issue: 'sale', format: 'oxford', discussion: '2d' });
	const form = await ask('debate edit', { draft: '4711' }, pressed);
	if (form.kind !== 'form') throw new Error('The answer is no form.');
	expect(textFields(form.form).map(({ name, value }) => [name, value])).toEqual([
		['motion', 'Saltmouth should sell its harbour to Northway Shipping.'],
		['first_vote', undefined],
		['discussion', '2d'],
		['last_vote', undefined],
	]);
	const typed = { motion: 'Saltmouth should keep its harbour', first_vote: '1h', discussion: '', last_vote: '' };
	const changed = await ask('debate edit', { ...form.form.press.args, ...typed }, pressed);
	expect(replyOf(changed).replaces).toBe(true);
	expect(textOf(changed)).toContain('First vote (1h) → Discussion → Last vote');
	expect(textOf(changed)).toContain('Check that each quote still fits its side');
	expect(quotesOf(changed)).toHaveLength(4);
});

const textFields = ({ fields }: Form) => fields.flatMap((field) => (field.kind === 'text' ? [field] : []));

const badly = { motion: ' ', first_vote: 'fortnight', discussion: '-3h', last_vote: '2d' };
const fieldsOf = async (draft: string) => {
	const form = await ask('debate edit', { draft }, pressed);
	if (form.kind !== 'form') throw new Error('The answer is no form.');
	return Object.fromEntries(textFields(form.form).map(({ name, value }) => [name, value]));
};

test('O8, O9: all faults of a form are listed at once, and “Try again” opens it as it was sent, also after a restart', async () => {
	await open({ issue: 'sale', format: 'oxford' });
	const refused = await ask('debate edit', { draft: '4711', typed: true, ...badly }, pressed);
	expect(replyOf(refused)).toMatchObject({ private: true, replaces: true });
	expect(textOf(refused)).toContain('The motion is empty.');
	expect(textOf(refused)).toContain('First vote: I don’t know how long “fortnight” is');
	expect(textOf(refused)).toMatch(/Discussion: I don’t know how long “.*3h” is/);
	const [again, back] = pressesOf(refused);
	expect([again?.command, back?.command]).toEqual(['debate edit', 'debate preview']);
	restartBot();
	expect(await fieldsOf('4711')).toMatchObject({ first_vote: 'fortnight', discussion: '-3h', last_vote: '2d' });
	const preview = await ask('debate preview', { draft: '4711' }, pressed);
	expect(textOf(preview)).toContain('Preview: only you see this');
	expect(await fieldsOf('4711')).toMatchObject({ motion: 'Saltmouth should sell its harbour to Northway Shipping.' });
});

test('O2, O9: when the bot lacks a permission in the channel, it names the permission and what was typed is stored', async () => {
	await open({ issue: 'sale', format: 'oxford' });
	sandbox.overwrite('debates', 'Bot', { deny: ['PinMessages'] });
	restartBot();
	const typed = { motion: 'Saltmouth should keep its harbour', first_vote: '3h', discussion: '', last_vote: '' };
	const refused = await ask('debate edit', { draft: '4711', typed: true, ...typed }, pressed);
	expect(textOf(refused)).toContain('Pin Messages');
	expect(textOf(refused)).toContain('in the channel’s settings under Permissions');
	expect(await fieldsOf('4711')).toMatchObject({ motion: typed.motion, first_vote: '3h', discussion: undefined });
});

test('the warnings have a title of their own, apart from the sentence that says where the debate will be opened', async () => {
	expect(textOf(await open({ motion: 'Harbours' }))).toMatch(/exactly as above\.\n\n\*\*Before you confirm\*\*\n/);
});

test('O8: all faulty times of /debate open are listed at once', async () => {
	const text = textOf(await open({ issue: 'sale', first_vote: 'soon', last_vote: '99999999d' }));
	expect(text).toContain('First vote: I don’t know how long “soon” is');
	expect(text).toContain('Last vote: I don’t know how long “99999999d” is');
});

test('B11: the preview and the post of a debate with votes show the minimum for a winner', async () => {
	const minimum = 'For a winner, at least 5 members must vote both times.';
	expect(textOf(await open({ issue: 'sale', format: 'oxford' }))).toContain(minimum);
	expect(textOf(await open({ issue: 'sale' }))).not.toContain(minimum);
});

test('B12: the post says that a unanimous result shows every vote', async () => {
	const unanimous = 'If everyone votes the same, the result shows how each one voted.';
	expect(textOf(await open({ issue: 'sale', format: 'oxford' }))).toContain(unanimous);
	expect(textOf(await open({ issue: 'sale' }))).not.toContain(unanimous);
});

test('the confirmation names the debate once', async () => {
	await open({ issue: 'sale' });
	expect(textOf(await ask('debate confirm', { draft: '4711' }, pressed))).toMatch(/^The debate is open: <#\d+>\n$/);
});

test('O10: after Cancel there is nothing to confirm', async () => {
	await open({ issue: 'sale' });
	await ask('debate cancel', { draft: '4711' }, pressed);
	expect(textOf(await ask('debate confirm', { draft: '4711' }, pressed))).toContain('This preview is over');
});

test('O14, O16: the time of the discussion is also that of each turn, and Edit leaves the times of turns as they are', async () => {
	await open({ motion: 'The town should keep its harbour', format: 'lincoln-douglas', discussion: '90m' });
	const durations = async () => (await services.store.draft('4711'))?.debate.durations;
	const turns = Array(7).fill(90 * 60_000);
	expect(await durations()).toEqual(turns);
	expect(Object.keys(await fieldsOf('4711'))).toEqual(['motion']);
	const motion = 'The town should keep its quay';
	expect(textOf(await ask('debate edit', { draft: '4711', typed: true, motion }, pressed))).toContain(motion);
	expect(await durations()).toEqual(turns);
});

test('O19: when Discord refuses to make the thread, the debate is withdrawn and its draft can be confirmed again', async () => {
	await open({ issue: 'sale' });
	sandbox.faults.answer(/^POST .*\/threads$/, 403, { code: 200000, times: 2 });
	const refused = await ask('debate confirm', { draft: '4711' }, pressed);
	expect(pressesOf(refused)).toEqual([{ command: 'debate confirm', args: { draft: '4711' } }]);
	const { guild } = channelByName('debates');
	expect(await services.store.openDebates(guild)).toEqual([]);
	expect(await services.store.draft('4711')).toBeDefined();
	expect(textOf(await ask('debate confirm', { draft: '4711' }, pressed))).toContain('The debate is open');
	expect(await services.store.openDebates(guild)).toHaveLength(1);
});

test('Q7: a motion of the moderator’s own has no quotations', async () => {
	const preview = await open({ motion: 'Saltmouth should sell its harbour to Northway Shipping.' });
	expect(quotesOf(preview)).toEqual([]);
	expect((await services.store.draft('4711'))?.debate.issue).toBeUndefined();
});

test('L1: a debate uses the server’s language, else that of the moderator who opens it', async () => {
	const localeOf = async (more: Partial<Invocation>) => {
		await ask('debate open', { issue: 'sale', channel: channelByName('debates').id }, more);
		return (await services.store.draft('4711'))?.debate.locale;
	};
	expect(await localeOf({ locale: 'en' })).toBe('en');
	expect(await localeOf({ locale: 'es' })).toBe('es');
	await ask('settings set', { language: 'en' }, manager);
	expect(await localeOf({ locale: 'es' })).toBe('en');
});

test('a post about an article without a word in the debate’s language says so once', async () => {
	const preview = await ask('debate open', { issue: 'sale', channel: channelByName('debates').id }, { locale: 'es' });
	expect(textOf(preview).split('Estas notas están en inglés')).toHaveLength(2);
	expect(textOf(await open({ issue: 'sale' }))).not.toContain('nobody has translated');
});
