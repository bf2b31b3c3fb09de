import { expect, onTestFinished, test } from 'vitest';
import type { Member } from '../../sandbox/member/member.ts';
import { textOf } from '../../sandbox/member/text-of.ts';
import { createSandbox, type Sandbox } from '../../sandbox/sandbox.ts';
import { threadAt } from '../../sandbox/world/threads.ts';
import { commands } from '../../src/commands.ts';
import { CHOICES, type Choice, type Poll } from '../../src/debate/debate.ts';
import { registerOwnCommands } from '../../src/discord/register/register-own-commands.ts';
import { openStore } from '../../src/store/open/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { randomFrom } from '../random-from.ts';
import { startPostgres } from '../store/postgres/postgres.ts';
import { oxford } from '../store/sample.ts';
import { quiet } from '../test-log.ts';
import { startBalancer } from './balancer.ts';
import { startEndpoint } from './bot-process.ts';
import { channelId, labelsOn, members, threadsIn } from './debating.ts';

const DEBATES = 4;
const VOTERS = 6;
const label: Readonly<Record<Choice, string>> = { for: 'For', against: 'Against', undecided: 'Undecided' };

/** What may be kept of a member in one debate: what was acknowledged, and what may have been. */
type Kept = Record<Poll, Set<Choice | 'none'>>;

/** Three endpoints behind one address, on one Postgres; a killed one is replaced. */
async function startThreeWorkers(random: () => number) {
	const heard = new Set<(line: string) => void>();
	const sandbox = await createSandbox({
		log: ({ says }) => {
			for (const listener of heard) listener(says);
		},
	});
	onTestFinished(sandbox.close);
	const postgres = await startPostgres();
	onTestFinished(postgres.stop);
	const url = await postgres.fresh();
	const store = await openStore(url);
	onTestFinished(() => store.close());
	const apiUrl = `${sandbox.url}/api`;
	const account = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: apiUrl, DISCORD_PUBLIC_KEY: sandbox.publicKey };
	const settings = { ...account, DATABASE_URL: url };
	const workers = await Promise.all([1, 2, 3].map(() => startEndpoint(settings)));
	const running = new Set([0, 1, 2]);
	let replacements: Promise<unknown> = Promise.resolve();
	let kills = 0;
	const replace = async (n: number) => {
		await workers[n]?.kill();
		workers[n] = await startEndpoint(settings);
		running.add(n);
	};
	const kill = (n: number) => {
		if (!running.delete(n)) return;
		kills++;
		replacements = Promise.all([replacements, replace(n)]);
		// A test that fails ends before its processes have started. What it reports is its own failure and not theirs.
		replacements.catch(() => {});
	};
	const killOne = () => {
		const n = [...running][Math.floor(random() * running.size)];
		if (n !== undefined) kill(n);
	};
	await registerOwnCommands({ token: sandbox.token, apiUrl, commands, log: quiet });
	const inAnyOrder = () => workers.map(({ endpoint }) => ({ endpoint, at: random() })).sort((a, b) => a.at - b.at);
	await sandbox.setInteractionsEndpoint(await startBalancer(() => inAnyOrder().map(({ endpoint }) => endpoint)));
	return { sandbox, store, kill, killOne, kills: () => kills, allRunning: () => replacements, heard };
}

/** Kills all three at the moment Discord has carried out a request: none of them learns the answer. */
function killAt(heard: Set<(line: string) => void>, request: RegExp, kill: (n: number) => void): void {
	const listener = (line: string) => {
		if (!request.test(line)) return;
		heard.delete(listener);
		for (const n of [0, 1, 2]) kill(n);
	};
	heard.add(listener);
}

function guildOf(sandbox: Sandbox): string {
	const forum = sandbox.world.channels.get(channelId(sandbox, 'debates'));
	return forum && 'guild_id' in forum ? (forum.guild_id ?? '') : '';
}

/** A debate whose phases last seconds: commands know no time below a minute. */
async function openShort(store: Store, sandbox: Sandbox, motion: string, random: () => number): Promise<number> {
	const [guild, channel] = [guildOf(sandbox), channelId(sandbox, 'debates')];
	const durations = [6_000, 1_000, 6_000].map((time) => time + Math.round(random() * 2_000));
	await store.saveDraft({ id: motion, debate: { ...oxford, guild, channel, motion, durations, minimum: 3 } });
	return (await store.confirmDraft(motion, 0))?.debate.id ?? 0;
}

/** Presses again and again until the debate is closed; `kept` holds what must and what may be recorded. */
async function voteUntilClosed(
	member: Member,
	thread: string,
	kept: Kept,
	random: () => number,
	onAcknowledged: () => void,
) {
	const post = await member.until(thread, (message) => labelsOn(message).includes('For'), 60_000);
	for (;;) {
		const choice = CHOICES[Math.floor(random() * CHOICES.length)] ?? 'for';
		const answer = await member.press(post, label[choice]).then(
			({ message }) => textOf(message),
			(error: Error) => error.message,
		);
		if (/is archived/.test(answer) || /debate is closed/.test(answer)) return;
		const answered =
			/\*\*(First|Last) vote:\*\* (?:you voted|you changed your vote to|your vote is still) \*\*(\w+)\*\*/;
		const [, poll, recorded] = answered.exec(answer) ?? [];
		if (poll !== undefined) {
			expect(recorded).toBe(label[choice]);
			kept[poll === 'First' ? 'first' : 'last'] = new Set([choice]);
			onAcknowledged();
		} else if (/did not respond|whether your vote was recorded/.test(answer))
			for (const poll of ['first', 'last'] as const) kept[poll].add(choice);
		else expect(answer).toMatch(/[Nn]othing was recorded|not recorded|too late/);
		await new Promise((resolve) => setTimeout(resolve, 50 + random() * 100));
	}
}

/** How many members a cell of the matrix must hold and may hold. */
function bounds(all: readonly Kept[], first: Choice, last: Choice): readonly [number, number] {
	const may = all.filter((kept) => kept.first.has(first) && kept.last.has(last));
	const must = may.filter((kept) => kept.first.size === 1 && kept.last.size === 1);
	return [must.length, may.length];
}

test('three workers on one Postgres, killed at random: each deadline has one effect and one announcement, and no acknowledged ballot is lost', async () => {
	const random = randomFrom(20_261_123);
	const { sandbox, store, kill, killOne, kills, allRunning, heard } = await startThreeWorkers(random);
	const threads = () => threadsIn(sandbox, 'debates');
	const waiting = { timeout: 60_000 };
	killAt(heard, /^POST .*\/threads 201/, kill);
	const cutShort = await openShort(store, sandbox, 'The motion of a debate whose opening was cut short', random);
	await expect.poll(() => threads().length, waiting).toBe(1);
	await allRunning();
	killAt(heard, /^POST .*\/messages 200/, kill);
	const ids = [cutShort];
	for (let n = 1; n < DEBATES; n++) ids.push(await openShort(store, sandbox, `Motion ${n}`, random));
	await expect.poll(() => threads().length, waiting).toBe(DEBATES);

	let ballots = 0;
	const countBallot = () => {
		ballots++;
		if (ballots % 40 === 0 && kills() < 16) killOne();
	};
	const audience = members(sandbox, VOTERS);
	const none = (): Kept => ({ first: new Set(['none']), last: new Set(['none']) });
	const records = threads().map(({ id }) => ({ id, kept: audience.map(none) }));
	await Promise.all(
		records.flatMap(({ id, kept }) =>
			audience.map((one, n) => voteUntilClosed(one, id, kept[n] ?? none(), randomFrom(n), countBallot)),
		),
	);

	const leftToDo = async () => [
		(await store.timeUntilDue()) ?? 'nothing',
		(await store.openDebates(guildOf(sandbox))).length,
	];
	await expect.poll(leftToDo, { timeout: 90_000 }).toEqual(['nothing', 0]);
	// Every process that was killed has started again. None is still starting when the test ends them all.
	await allRunning();
	for (const id of ids) {
		const { thread = '', motion } = (await store.debate(id)) ?? {};
		expect(threadAt(sandbox.world, thread)?.thread_metadata).toMatchObject({ archived: true, locked: true });
		expect((await store.phaseChanges(id)).map(({ to }) => to)).toEqual([0, 1, 2, 'closed']);
		const messages = sandbox
			.as('ana')
			.sees(thread)
			.filter(({ author, flags = 0, type }) => author.bot && (flags & 64) === 0 && type === 0);
		expect(messages.map(textOf)).toEqual([
			expect.stringContaining(motion ?? ''),
			expect.stringContaining('Discussion'),
			expect.stringContaining('Last vote'),
			expect.stringContaining('The debate is closed'),
		]);
		const kept = records.find((record) => record.id === thread)?.kept ?? [];
		const { n = 0, matrix } = (await store.result(id)) ?? {};
		// Of fewer than three who voted twice there is no matrix.
		expect(matrix === undefined, motion).toBe(n < 3);
		for (const first of CHOICES)
			for (const last of CHOICES) {
				const [least, most] = bounds(kept, first, last);
				const count = matrix?.[first][last];
				expect(count ?? n, `${motion}: ${first} to ${last}`).toBeGreaterThanOrEqual(least);
				expect(count ?? 0, `${motion}: ${first} to ${last}`).toBeLessThanOrEqual(most);
			}
	}
	expect(threads()).toHaveLength(DEBATES);
	expect(ballots).toBeGreaterThan(0);
	// The processes were killed at both moments, and at random ones as well.
	expect(heard.size).toBe(0);
	expect(kills()).toBeGreaterThan(6);
	expect(sandbox.complaints).toEqual([]);
}, 240_000);
