import { sayIn } from '../../src/bot/reply/say.ts';
import { LOCALES } from '../../src/locales/locales.ts';
import type { Engine } from '../../src/store/engine/engine.ts';

/** Everything in the store that a fuzzed interaction could change. */
export type Records = Awaited<ReturnType<typeof recordsOf>>;

/** Reads all of it. */
export async function recordsOf({ db }: Engine) {
	const [settings, channels, drafts, debates, steps, ballots] = await Promise.all([
		db.selectFrom('guild_settings').selectAll().orderBy('guild').execute(),
		db.selectFrom('channel_articles').selectAll().orderBy('guild').orderBy('channel').execute(),
		db.selectFrom('drafts').selectAll().orderBy('id').execute(),
		db.selectFrom('debates').selectAll().orderBy('id').execute(),
		db.selectFrom('phase_changes').selectAll().orderBy('debate').orderBy('step').execute(),
		db.selectFrom('ballots').selectAll().execute(),
	]);
	return { settings, channels, drafts, debates, steps, ballots };
}

/**
 * Finds what members without rights have changed: settings, drafts, debates and their steps, in the server with this id or, without
 * an id, in all servers. What a worker does by itself does not count.
 */
export function trespasses(before: Records, after: Records, guild?: string): string[] {
	const here = (row: object) => guild === undefined || Reflect.get(row, 'guild') === guild;
	const debatesHere = new Set(before.debates.filter(here).map(({ id }) => id));
	const seen = ({ settings, channels, drafts, debates, steps }: Records) => ({
		settings: settings.filter(here),
		articles: channels.filter(here),
		drafts: drafts.filter((draft) => here(JSON.parse(draft.content))),
		debates: debates
			.filter(here)
			.map(({ id, channel, motion, format, minimum, locale }) => [id, channel, motion, format, minimum, locale]),
		// A step without a name was a deadline's.
		steps: steps.filter(({ debate, moved_by }) => moved_by !== null && debatesHere.has(debate)),
		abandoned: debates.filter((row) => here(row) && row.abandoned !== null).map(({ id }) => id),
	});
	const [was, is] = [seen(before), seen(after)];
	return Object.entries(was).flatMap(([what, rows]) => {
		const now = is[what as keyof typeof is];
		const same = JSON.stringify(rows) === JSON.stringify(now);
		return same ? [] : [`${what} changed from ${JSON.stringify(rows)} to ${JSON.stringify(now)}`];
	});
}

/** A vote that somebody cast. */
export type CastBallot = { readonly debate: number; readonly member: string; readonly choice: string };

/** What happened to votes between two looks. */
export type CastBallots = {
	/** Votes that the bot said are recorded. */
	readonly acknowledged: readonly CastBallot[];
	/** Votes whose answers went nowhere: the store may hold them. */
	readonly unheard: readonly CastBallot[];
	/** Members who had their data deleted. */
	readonly forgotten: ReadonlySet<string>;
};

type Key = { readonly debate: number; readonly poll: string; readonly member: string };
const keyOf = ({ debate, poll, member }: Key) => [debate, poll, member].join(' ');

/** Finds votes that were acknowledged between two looks and are not stored, and stored ones that were not acknowledged. */
export function ballotFaults(
	before: Records,
	after: Records,
	{ acknowledged, unheard, forgotten }: CastBallots,
): string[] {
	const then = new Map(before.ballots.map((row) => [keyOf(row), row.choice]));
	const kept = new Map<string, string>(after.ballots.map((row) => [keyOf(row), row.choice]));
	const possible = [...acknowledged, ...unheard].map(({ debate, member, choice }) => `${debate} ${member} ${choice}`);
	const made = after.ballots.filter((row) => then.get(keyOf(row)) !== row.choice);
	const unsaid = made.filter(({ debate, member, choice }) => !possible.includes(`${debate} ${member} ${choice}`));
	const lost = acknowledged.filter(({ debate, member }) => {
		const poll = pollThroughout(before, after, debate);
		if (poll === undefined || forgotten.has(member)) return false;
		const choice = kept.get(keyOf({ debate, poll, member }));
		return choice === undefined || !possible.includes(`${debate} ${member} ${choice}`);
	});
	return [
		...unsaid.map(({ debate, poll }) => `a ballot in debate ${debate} (${poll}) is kept and was not acknowledged`),
		...lost.map(({ debate }) => `a ballot in debate ${debate} was acknowledged and is not kept`),
		...miscounts(after),
	];
}

/** The poll of a debate that took no step between two looks. In other debates the ballots may be of another poll, or deleted. */
function pollThroughout(before: Records, after: Records, debate: number): string | undefined {
	const [was, is] = [before, after].map(({ debates }) => debates.find(({ id }) => id === debate));
	return was && is && was.phase === is.phase && is.poll ? is.poll : undefined;
}

/** Finds debates whose count of ballots is not the number of stored ballots. */
function miscounts({ debates, ballots }: Records): string[] {
	return debates.flatMap(({ id, phase, first_turnout: first, last_turnout: last }) => {
		if (phase === null) return [];
		const count = (poll: string) => ballots.filter((one) => one.debate === id && one.poll === poll).length;
		const right = count('first') === first && count('last') === last;
		return right
			? []
			: [`debate ${id} counts ${first} and ${last} ballots and keeps ${count('first')} and ${count('last')}`];
	});
}

const ACKNOWLEDGEMENTS = LOCALES.flatMap((locale) =>
	(['vote.cast', 'vote.changed', 'vote.same'] as const).map((key) => {
		const gap = '\u0001';
		const text = sayIn(locale).plain(key, { choice: gap, vote: gap, until: gap });
		const middle = text.split(gap).map((part) => part.replaceAll('*', '').trim());
		return middle.toSorted((a, b) => b.length - a.length)[0] ?? text;
	}),
);

/** Whether an answer says that a vote is recorded. */
export function acknowledges(text: string): boolean {
	const plain = text.replaceAll('*', '');
	return ACKNOWLEDGEMENTS.some((words) => plain.includes(words));
}
