import { expect, test } from 'vitest';
import { type Runnable, runnablesOf } from '../../src/bot/host/command.ts';
import { commands } from '../../src/commands.ts';
import { textOf } from '../bot/harbour-bot.ts';
import { oxford } from '../store/sample.ts';
import { club, MANAGE_GUILD, maya, olga } from './club.ts';

/** Everything that can be done with the draft of a debate: what is added later is held to the same. Those of articles are any moderator's. */
const onDrafts: readonly Runnable[] = commands
	.flatMap(runnablesOf)
	.filter(({ path, options }) => path.startsWith('debate ') && 'draft' in options);

const strangers = [
	['another moderator of the server', { user: olga }],
	['a member who manages the server', { user: { ...olga, may: MANAGE_GUILD } }],
	['its moderator, from another server', { guild: { id: '100000000000000077' } }],
	['a moderator of another server', { user: olga, guild: { id: '100000000000000077' } }],
] as const;

const typed = { typed: true, motion: 'Another motion', first_vote: '1h', discussion: '', last_vote: '' };

test('a draft is confirmed, edited, looked at and cancelled', () => {
	expect(onDrafts.map(({ path }) => path).toSorted()).toEqual([
		'debate cancel',
		'debate confirm',
		'debate edit',
		'debate preview',
	]);
});

test.each(
	onDrafts.flatMap(({ path }) =>
		strangers.flatMap(([who, more]) => [
			[path, who, more, {}] as const,
			...(path === 'debate edit' ? [[path, who, more, typed] as const] : []),
		]),
	),
)('A7: /%s of a draft by %s is refused in private, and changes nothing', async (path, _, more, args) => {
	const { ask, store } = await club();
	const debate = { ...oxford, openedBy: maya.id, motion: 'Saltmouth should dredge its harbour' };
	await store.saveDraft({ id: '4711', debate });
	const open = await store.openDebates(oxford.guild);
	const answer = await ask(maya, path, { draft: '4711', ...args }, { gesture: 'pressed', ...more });
	expect(answer).toMatchObject({ kind: 'message', private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain('This preview is another moderator’s, or from another server');
	expect(textOf(answer)).not.toContain(debate.motion);
	expect(await store.draft('4711')).toEqual({ id: '4711', debate });
	expect(await store.openDebates(oxford.guild)).toEqual(open);
});

test('every button of a preview without a draft answers that the preview is over', async () => {
	const { ask } = await club();
	for (const { path } of onDrafts)
		expect(textOf(await ask(maya, path, { draft: '4711' }, { gesture: 'pressed' }))).toContain('This preview is over');
});
