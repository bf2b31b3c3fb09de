import { createHash } from 'node:crypto';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { BotAnswer } from '../../src/bot/host/bot.ts';
import { runnablesOf } from '../../src/bot/host/command.ts';
import type { Invocation, Member } from '../../src/bot/host/invocation.ts';
import { commands } from '../../src/commands.ts';
import { harbourBot, invocationOf, textOf } from '../bot/harbour-bot.ts';
import { oxford } from '../store/sample.ts';
import { ana, type Club, club, MANAGE_GUILD, MANAGE_THREADS } from './club.ts';

const CHOSEN_ROLE = '55';
const DRAFT = '900';
/** The content of a draft of an article, and what its card's buttons carry of its hash. */
const KEPT = JSON.stringify({
	file: { format: 2, id: 'mill', title: 'The mill', language: 'en', blocks: ['It turns.'] },
});
const SEEN = createHash('sha256').update(KEPT).digest('hex').slice(0, 10);
const { ViewChannel, Administrator } = PermissionFlagsBits;

/** Every permission except the three that make a member a moderator. */
const others =
	Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n) &
	~(MANAGE_THREADS | MANAGE_GUILD | Administrator);

/** Every kind of member, and what each may use besides the commands for everybody. */
const members = {
	'without any right': [{ ...ana, may: ViewChannel }, []],
	'with a role that nobody chose': [{ ...ana, roles: ['56', '550', ''] }, []],
	'with every permission but the three': [{ ...ana, may: others }, []],
	'who may manage threads': [{ ...ana, may: MANAGE_THREADS }, ['moderators']],
	'with a chosen role': [{ ...ana, roles: ['1', CHOSEN_ROLE] }, ['moderators', 'server-moderators']],
	'who may manage the server': [{ ...ana, may: MANAGE_GUILD }, ['moderators', 'server-moderators', 'managers']],
	'who is an administrator': [{ ...ana, may: Administrator }, ['moderators', 'server-moderators', 'managers']],
} as const satisfies Record<string, readonly [Member, readonly string[]]>;

/** Who may use each command, and arguments with which it would change something. A new command has to be added here. */
const rights: Readonly<Record<string, readonly [who: string, args: Invocation['args']]>> = {
	quote: ['all', { claim: 'last-tide' }],
	search: ['all', { text: 'harbour' }],
	positions: ['all', {}],
	summary: ['all', {}],
	'Find evidence': ['all', {}],
	'article list': ['all', {}],
	'article show': ['all', {}],
	'article add': ['server-moderators', { text: 'The town sold its harbour.', sent: true }],
	'article publish': ['server-moderators', { draft: DRAFT, seen: SEEN, follows: 'none' }],
	'article correct': ['server-moderators', { draft: DRAFT, sent: true, title: 'Another title' }],
	'article edit': ['server-moderators', { article: 'mill' }],
	'article download': ['server-moderators', { draft: DRAFT }],
	'article remove': ['server-moderators', { article: 'mill', sure: true }],
	'article restore': ['server-moderators', { article: 'mill' }],
	'article removed': ['server-moderators', {}],
	'article left-out': ['server-moderators', { draft: DRAFT }],
	'article drop': ['server-moderators', { draft: DRAFT }],
	'debate status': ['all', {}],
	vote: ['all', { debate: '1', choice: 'for' }],
	post: ['all', { q: 'harbour/last-tide_00000000009000000000005' }],
	help: ['all', {}],
	privacy: ['all', {}],
	'debate open': ['moderators', { motion: 'The town should sell', channel: '70' }],
	'debate next': ['moderators', { debate: '1', from: '0' }],
	'debate close': ['moderators', { debate: '1', from: '0' }],
	'debate export': ['moderators', { debate: '1' }],
	'debate preview': ['moderators', { draft: DRAFT }],
	'debate confirm': ['moderators', { draft: DRAFT }],
	'debate edit': ['moderators', { draft: DRAFT, typed: true, motion: 'Another motion' }],
	'debate cancel': ['moderators', { draft: DRAFT }],
	doctor: ['moderators', {}],
	'settings show': ['server-moderators', {}],
	'settings set': ['server-moderators', { language: 'es' }],
	'settings channel': ['server-moderators', { article: 'harbour' }],
	'settings reset': ['server-moderators', { what: 'minimum' }],
	'settings moderator': ['managers', { role: '57' }],
};

const REFUSED = /^This is for (members|moderators)/;

/** A club with a chosen role, a changed minimum, an open debate, and a draft by the member who asks. */
async function clubToChange(): Promise<Club> {
	const made = await club();
	const { store, debate } = made;
	await store.changeSettings(debate.guild, { minimum: 7 });
	await store.addModeratorRole(debate.guild, CHOSEN_ROLE);
	await store.saveArticleDraft(debate.guild, { id: DRAFT, source: undefined, text: KEPT, by: ana.id });
	await store.saveDraft({ id: DRAFT, debate: { ...oxford, guild: debate.guild, openedBy: ana.id } });
	return made;
}

/** Everything that only moderators may change. */
async function storedState({ store, debate: { id, guild } }: Club) {
	return [
		await store.settingsOf(guild),
		await store.debate(id),
		await store.phaseChanges(id),
		await store.openDebates(guild),
		await store.draft(DRAFT),
		await store.articleDraft(guild, DRAFT),
		await store.articlesOf(guild),
	];
}

test('this file lists who may use each command', () => {
	const paths = commands.flatMap(runnablesOf).map(({ path }) => path);
	expect(Object.keys(rights).toSorted()).toEqual(paths.toSorted());
});

type Attempt = { readonly path: string; readonly gesture: Invocation['gesture'] };

const attempts = Object.keys(rights).flatMap((path) =>
	(['typed', 'pressed'] as const).map((gesture): Attempt => ({ path, gesture })),
);

async function askAs({ ask }: Club, who: Member, { path, gesture }: Attempt): Promise<BotAnswer> {
	const target = { id: '3', text: 'The harbour is failing.' };
	return ask(who, path, rights[path]?.[1], { gesture, target });
}

test.each(
	Object.keys(members) as (keyof typeof members)[],
)('A1, A2: a member %s is answered or refused as each command says, typed and pressed, and a refusal changes nothing', async (kind) => {
	const [who, mayUse] = members[kind];
	const groupFor = ({ path }: Attempt) => rights[path]?.[0] ?? '';
	const may = (attempt: Attempt) => ['all', ...mayUse].includes(groupFor(attempt));
	const made = await clubToChange();
	const before = await storedState(made);
	for (const attempt of attempts.filter((one) => !may(one))) {
		const answer = await askAs(made, who, attempt);
		expect(answer, attempt.path).toMatchObject({ private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer), attempt.path).toMatch(REFUSED);
		expect(await storedState(made), attempt.path).toEqual(before);
	}
	// Some wait a second for Discord, which the hands of the tests do not reach.
	await Promise.all(
		attempts.filter(may).map(async (attempt) => {
			const answer = await askAs(await clubToChange(), who, attempt);
			expect(answer.kind === 'message' ? textOf(answer) : '', attempt.path).not.toMatch(REFUSED);
		}),
	);
});

const forModerators = Object.entries(rights).filter(([, [needed]]) => needed !== 'all');

test('A1: nobody is a moderator in direct messages', async () => {
	const admin = { ...ana, may: Administrator };
	for (const [path, [, args]] of forModerators) {
		const answer = await harbourBot.invoke(invocationOf(path, args, { user: admin, gesture: 'pressed' }));
		expect(answer, path).toMatchObject({ private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer), path).toContain('works in a server');
	}
});

test('A2: an administrator of another server can change nothing in this one, whatever ids they know', async () => {
	const admin = { ...ana, id: '12', may: Administrator };
	const made = await clubToChange();
	const before = await storedState(made);
	const elsewhere = { guild: { id: '999' }, gesture: 'pressed' } as const;
	for (const [path, [, args]] of forModerators) {
		await made.ask(admin, path, args, elsewhere);
		expect(await storedState(made), path).toEqual(before);
	}
});
