import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AppAnswer } from '../../sandbox/interactions/exchange.ts';
import { textOf } from '../../sandbox/member/text-of.ts';
import type { Invocation } from '../../src/bot/host/invocation.ts';
import { readInteraction } from '../../src/discord/read/read-interaction.ts';
import { type DoorName, startStage } from '../e2e/doors.ts';
import { alter, type Sent } from './alter.ts';
import { anyAct, type Situation } from './any-act.ts';
import { sendBadRequest } from './bad-requests.ts';
import { chanceOf } from './chance.ts';
import { acknowledges, ballotFaults, type CastBallot, type Records, recordsOf, trespasses } from './records.ts';
import { createServers, forgetOld, openBothArticles, openDebates, type TestServers } from './servers.ts';
import { type Cast, casts, situationFor } from './situation-for.ts';
import { watchAnswers } from './watch-answers.ts';
import { watchLog } from './watch-log.ts';
import { watchMessages } from './watch-messages.ts';

export type FuzzPlan = {
	readonly door: DoorName;
	readonly seed: number;
	/** How many payloads are sent. With `until`, they go on until it says so. */
	readonly payloads: number;
	readonly until?: (sent: number) => boolean;
	/** The address of an empty database; a SQLite file of its own by default. */
	readonly databaseUrl?: string;
	/** Milliseconds the bot has for an answer; Discord's three seconds by default. */
	readonly deadline?: number;
	/** Called when all is sent, before the bot ends. */
	readonly atEnd?: () => void;
};

/** Something the bot did wrong. */
export type Finding = {
	readonly what: string;
	/** The payload and its number in the run. Undefined if nobody can say which payload of a batch it was. */
	readonly payload?: object | undefined;
	readonly nth?: number | undefined;
};

/** What a run did and found. */
export type Fuzzed = {
	readonly sent: number;
	readonly answered: number;
	/** How many payloads could not be understood, or came twice, and got no answer. */
	readonly unanswered: number;
	/** How many requests over HTTP were broken, badly signed or not signed. */
	readonly knocks: number;
	/** How many votes the bot said it had recorded. */
	readonly ballots: number;
	/** How many different quotations were shown. */
	readonly quotations: number;
	readonly debates: { readonly opened: number; readonly closed: number };
	/** How many were sent of each type, and of each way to alter them. */
	readonly types: ReadonlyMap<string, number>;
	readonly ways: ReadonlyMap<string, number>;
	/** The longest time for which the event loop was blocked, in milliseconds. If it is long, the machine was too busy to answer in time. */
	readonly heldUp: number;
	/** How often each message was logged. */
	readonly logged: ReadonlyMap<string, number>;
	readonly findings: readonly Finding[];
};

/** How many payloads are sent between two looks at the store. */
const BATCH = 100;

/** How many payloads are under way at once. */
const AT_ONCE = 16;

/** A run ends after this many findings, because further ones are most likely the same. */
const ENOUGH = 20;

/** The material of a batch, and what its answers said. */
type Batch = {
	readonly situation: Situation;
	readonly cast: Cast;
	readonly acknowledged: CastBallot[];
	/** Votes whose answer went nowhere: they may be kept. */
	readonly unheard: CastBallot[];
	/** Members who had their data deleted. */
	readonly forgotten: Set<string>;
};

/** Sends generated interactions through one of the real doors into a bot with debates, ballots and drafts, and watches what it does. */
export async function fuzz({
	door,
	seed,
	payloads,
	until,
	databaseUrl,
	deadline = 3000,
	atEnd,
}: FuzzPlan): Promise<Fuzzed> {
	const users = new Set<string>();
	const recorded = watchLog(() => users);
	const answering = watchAnswers();
	const stage = await startStage(door, {
		library: await openBothArticles(),
		...(databaseUrl !== undefined && { databaseUrl }),
		deadline,
		recorded,
		around: answering.around,
	});
	const { sandbox, engine, services } = stage;
	const servers = createServers(sandbox);
	for (const { moderators, outsiders } of [servers.club, servers.rival])
		for (const id of [...moderators, ...outsiders]) users.add(id);
	const addressed = new Set<string>();
	const opened = await Promise.all(services.library.list().map(({ id }) => services.library.get(id)));
	const editions = opened.filter((edition) => edition !== undefined);
	const messages = watchMessages(sandbox.world, editions, addressed);
	const findings: Finding[] = [];
	const find = (what: string, nth?: number, payload?: object) => findings.push({ what, nth, payload });
	const stopWatching = watchUncaught((error) => find(`an error that nobody caught: ${stackOf(error)}`));
	const delays = monitorEventLoopDelay();
	delays.enable();
	const [types, ways] = [new Map<string, number>(), new Map<string, number>()];
	const total = { sent: 0, answered: 0, unanswered: 0, knocks: 0, ballots: 0 };

	/** The interactions of the last batches, some of which are sent again. */
	let before: object[] = [];

	/** Resolves to the answer, or to undefined at once if it goes nowhere or the bot has decided not to answer. */
	async function answerTo(payload: object, back: Promise<AppAnswer | undefined>, misdirected: boolean) {
		const decided = answering.decided(String(Reflect.get(payload, 'token')));
		// Over the gateway a payload that came twice never reaches the bot. All that were sent before the last one of a batch have.
		if (misdirected && door === 'gateway') return undefined;
		return Promise.race([back, decided.then((answers) => (answers && !misdirected ? back : undefined))]);
	}

	async function sendOne(nth: number, { situation, cast, acknowledged, unheard, forgotten }: Batch): Promise<void> {
		const chance = chanceOf(seed, nth);
		const act = anyAct(chance, situation);
		let sent: Sent | undefined;
		const back = sandbox.deliver(act, (genuine) => {
			sent = alter(chance, genuine, { servers, user: act.user, mayGrant: cast === 'everyone', before });
			noteAddressed(sent.payload, addressed);
			return sent.payload;
		});
		if (!sent) throw new Error('Nothing was sent.');
		total.sent++;
		const { payload, how, mustAnswer, misdirected } = sent;
		count(ways, how);
		count(types, typeName(payload));
		const reading = readInteraction(throughJson(payload));
		const invocation = reading.kind === 'invocation' ? reading.invocation : undefined;
		if (invocation && deletesData(invocation)) forgotten.add(invocation.user.id);
		const answer = await answerTo(payload, back, misdirected);
		if (!misdirected) before = [...before.slice(-50), payload];
		if (answer) total.answered++;
		else total.unanswered++;
		if (mustAnswer && reading.kind === 'unknown') find('it was not understood', nth, payload);
		if (reading.kind !== 'unknown' && !misdirected && !answer) find('it was not answered', nth, payload);
		const ballot = invocation && ballotOf(invocation);
		if (ballot && misdirected) unheard.push(ballot);
		if (ballot && acknowledges(textOf(answer?.message))) acknowledged.push(ballot);
		if (door === 'http' && stage.endpoint && chance.percent(15)) {
			total.knocks++;
			for (const what of await sendBadRequest(chance, sandbox, stage.endpoint, JSON.stringify(payload))) find(what);
		}
	}

	async function batch(from: number, size: number): Promise<void> {
		const cast = casts[Math.floor(from / BATCH) % casts.length] ?? 'everyone';
		const was = await recordsOf(engine);
		const situation = situationFor(cast, { servers, stage, editions, records: was, shown: messages.shown });
		const made: Batch = { situation, cast, acknowledged: [], unheard: [], forgotten: new Set() };
		let next = from;
		const lane = async () => {
			while (next < from + size) await sendOne(next++, made);
		};
		await Promise.all(Array.from({ length: AT_ONCE }, lane));
		// What is sent last is received last, so all else has been received.
		await sandbox.as(servers.club.outsiders[0] ?? '').run(servers.club.text, 'help');
		await answering.idle(deadline);
		const is = await recordsOf(engine);
		total.ballots += made.acknowledged.length;
		for (const what of [...recordFaults(servers, cast, was, is), ...ballotFaults(was, is, made), ...takeFaults()])
			find(what);
	}

	/** What was noticed while the batch went on. */
	function takeFaults(): string[] {
		const { errors, leaks } = recorded.taken();
		return [
			...messages.taken(),
			...answering.taken(),
			...errors.filter((one) => !isExpected(one)).map((line) => `an error in the log: ${JSON.stringify(line)}`),
			...leaks.map((line) => `the log holds what is private: ${line}`),
			...sandbox.complaints.splice(0).map((complaint) => `Discord would refuse: ${JSON.stringify(complaint)}`),
		];
	}

	const isOver = until ?? ((sent: number) => sent >= payloads);
	async function hundred(): Promise<void> {
		const label = `hundred ${total.sent / BATCH}`;
		await openDebates(sandbox, servers.club, services.store, label);
		await openDebates(sandbox, servers.rival, services.store, `${label} of the rivals`);
		await batch(total.sent, until ? BATCH : Math.min(BATCH, payloads - total.sent));
		forgetOld(sandbox);
	}

	try {
		while (!isOver(total.sent) && findings.length < ENOUGH) {
			try {
				await hundred();
			} catch (error) {
				// What members do between the payloads must work as well.
				find(`it went no further: ${stackOf(error)}`);
				break;
			}
		}
		atEnd?.();
		const { debates } = await recordsOf(engine);
		const closed = debates.filter(({ phase }) => phase === null).length;
		return {
			...{ ...total, types, ways, findings },
			quotations: messages.quotations(),
			debates: { opened: debates.length, closed },
			heldUp: Math.round(delays.max / 1e6),
			logged: recorded.counts,
		};
	} finally {
		delays.disable();
		stopWatching();
		await stage.end();
	}
}

/** Returns an object as it arrives when it was sent as JSON: a lone surrogate survives, `undefined` does not. */
const throughJson = (payload: object): unknown => JSON.parse(JSON.stringify(payload));

/** Calls back with every error that nobody caught. The returned function stops that. */
function watchUncaught(tell: (error: unknown) => void): () => void {
	const events = ['unhandledRejection', 'uncaughtException'] as const;
	for (const event of events) process.on(event, tell);
	return () => {
		for (const event of events) process.off(event, tell);
	};
}

const stackOf = (error: unknown) => (error instanceof Error ? error.stack : String(error));

/** Finds what those who acted have changed without the right to. */
function recordFaults({ club }: TestServers, cast: Cast, was: Records, is: Records): string[] {
	switch (cast) {
		case 'everyone':
			return [];
		case 'outsiders':
			return trespasses(was, is).map((what) => `members without rights: ${what}`);
		case 'rivals':
			return trespasses(was, is, club.home.guild.id).map((what) => `moderators of another server: ${what}`);
		default:
			return cast satisfies never;
	}
}

/** Whether a line of the log only says that nobody waited for the answer, which is no failure. */
const isExpected = ({ msg, err }: Readonly<Record<string, unknown>>) =>
	(msg === 'not sent' || msg === 'a follow-up was not sent') &&
	/Unknown (interaction|Webhook)/.test(JSON.stringify(err));

/** Members whom somebody addresses with a quotation. */
function noteAddressed(payload: object, addressed: Set<string>): void {
	for (const [, id] of JSON.stringify(payload).matchAll(/"name":"to","type":6,"value":"(\d+)"/g))
		addressed.add(id ?? '');
	for (const [, id] of JSON.stringify(payload).matchAll(/[?&]to=(\d+)/g)) addressed.add(id ?? '');
}

const deletesData = ({ command, args }: Invocation) => command === 'privacy' && args['step'] === 'delete';

/** The vote that an interaction casts, if it casts one. */
function ballotOf({ command, args, user }: Invocation): CastBallot | undefined {
	if (command !== 'vote') return undefined;
	return { debate: Number(args['debate']), member: user.id, choice: String(args['choice']) };
}

const TYPES = new Map<unknown, string>([
	[2, 'commands'],
	[3, 'presses'],
	[4, 'completions'],
	[5, 'forms'],
]);

const typeName = ({ type }: { readonly type?: unknown }) => TYPES.get(type) ?? 'of no known type';

const count = (counts: Map<string, number>, what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
