import type { Selectable } from 'kysely';
import { withDeadline } from '../../answer-deadline.ts';
import type { Choice, Poll } from '../../debate/debate.ts';
import { type Db, type Engine, read, write } from '../engine/engine.ts';
import { orUnavailable } from '../engine/failures.ts';
import { locked } from '../engine/locks.ts';
import type { Ballot, Turnout } from '../records.ts';
import { readMatrix } from '../schema/json-columns.ts';
import type { DebateRow } from '../schema/tables.ts';
import type { Store } from '../store.ts';
import { inBatches } from './batches.ts';
import { countVoters } from './result.ts';

type BallotOutcome = Awaited<ReturnType<Store['castBallot']>>;

/**
 * At most this many ballots share one commit. With more, the wait for the disk would hardly get shorter for each; as it is, a
 * batch ends quickly and stays far below what either engine binds in one statement.
 */
const MOST = 500;

/** The verbs for casting ballots and for what may be known about them. */
export function ballotVerbs(engine: Engine): Pick<Store, 'castBallot' | 'turnout' | 'countVoters' | 'result'> {
	const cast = inBatches(
		(ballots: readonly Ballot[], until) =>
			withDeadline(until, () => write(engine, (db) => castAll(engine, db, ballots))),
		{ keyOf, most: MOST, patience: engine.patience },
	);
	return {
		// A number no debate can have would fail the whole batch on Postgres.
		castBallot: async (ballot) => (Number.isSafeInteger(ballot.debate) ? orUnavailable(() => cast(ballot)) : 'closed'),
		turnout: (id) =>
			read(engine, async (db) => {
				const columns = ['first_turnout', 'last_turnout'] as const;
				const row = await db.selectFrom('debates').select(columns).where('id', '=', id).executeTakeFirst();
				return row && turnoutOf(row);
			}),
		countVoters: (id) => read(engine, (db) => countVoters(db, id)),
		result: (id) =>
			read(engine, async (db) => {
				const columns = ['voted_twice', 'matrix', 'first_turnout', 'last_turnout'] as const;
				const row = await db.selectFrom('debates').select(columns).where('id', '=', id).executeTakeFirst();
				if (!row || row.voted_twice === null) return undefined;
				const matrix = row.matrix === null ? undefined : readMatrix(row.matrix);
				return { n: row.voted_twice, matrix, turnout: turnoutOf(row) };
			}),
	};
}

type Counted = Pick<Selectable<DebateRow>, 'first_turnout' | 'last_turnout'>;

const turnoutOf = (row: Counted): Turnout => ({ first: row.first_turnout, last: row.last_turnout });

const pollKey = ({ debate, poll }: Pick<Ballot, 'debate' | 'poll'>) => `${debate} ${poll}`;
const keyOf = (ballot: Ballot) => `${pollKey(ballot)} ${ballot.member}`;

/** Casts ballots, no two of the same member in the same poll. The debates' locks keep a close from counting until they are written. */
async function castAll(engine: Engine, db: Db, ballots: readonly Ballot[]): Promise<BallotOutcome[]> {
	const open = await openPolls(engine, db, new Set(ballots.map(({ debate }) => debate)));
	const accepted = ballots.filter((ballot) => open.has(pollKey(ballot)));
	const before = await choicesBefore(db, accepted);
	const outcomes = ballots.map((ballot): BallotOutcome => {
		if (!open.has(pollKey(ballot))) return 'closed';
		const choice = before.get(keyOf(ballot));
		return choice === undefined ? 'cast' : choice === ballot.choice ? 'same' : 'changed';
	});
	const withOutcome = (outcome: BallotOutcome) => ballots.filter((_, n) => outcomes[n] === outcome);
	await saveChoices(db, [...withOutcome('cast'), ...withOutcome('changed')]);
	await countTurnout(db, withOutcome('cast'));
	return outcomes;
}

/**
 * Locks those of the debates that take ballots now. Everybody locks in the order of the ids, so that no two wait for each other;
 * a debate that takes no ballots is not locked, so that a late press holds nobody up.
 */
async function openPolls(engine: Engine, db: Db, debates: ReadonlySet<number>): Promise<Set<string>> {
	const now = await engine.now(db);
	const open = db
		.selectFrom('debates')
		.select(['id as debate', 'poll'])
		.where('id', 'in', [...debates])
		.where('poll', 'is not', null)
		.where(({ or, eb }) => or([eb('deadline', 'is', null), eb('deadline', '>', now)]))
		.orderBy('id');
	const rows = await locked(engine, open).execute();
	return new Set(rows.flatMap(({ debate, poll }) => (poll ? [pollKey({ debate, poll })] : [])));
}

async function choicesBefore(db: Db, ballots: readonly Ballot[]): Promise<Map<string, Choice>> {
	const rows: Ballot[] = [];
	for (const { debate, poll, ballots: group } of byPoll(ballots)) {
		const members = group.map(({ member }) => member);
		const ofPoll = db.selectFrom('ballots').selectAll().where('debate', '=', debate).where('poll', '=', poll);
		rows.push(...(await ofPoll.where('member', 'in', members).execute()));
	}
	return new Map(rows.map((row) => [keyOf(row), row.choice]));
}

async function saveChoices(db: Db, ballots: readonly Ballot[]): Promise<void> {
	if (ballots.length === 0) return;
	await db
		.insertInto('ballots')
		.values(ballots.map(({ debate, poll, member, choice }) => ({ debate, poll, member, choice })))
		.onConflict((conflict) =>
			conflict.columns(['debate', 'poll', 'member']).doUpdateSet(({ ref }) => ({ choice: ref('excluded.choice') })),
		)
		.execute();
}

async function countTurnout(db: Db, cast: readonly Ballot[]): Promise<void> {
	for (const { debate, poll, ballots } of byPoll(cast)) await addTurnout(db, debate, poll, ballots.length);
}

/** Adds to the count of a poll's ballots. The caller must do so in the transaction that writes or deletes these ballots. */
export async function addTurnout(db: Db, debate: number, poll: Poll, ballots: number): Promise<void> {
	const column = `${poll}_turnout` as const;
	await db
		.updateTable('debates')
		.set(({ eb }) => ({ [column]: eb(column, '+', ballots) }))
		.where('id', '=', debate)
		.execute();
}

function byPoll(ballots: readonly Ballot[]) {
	const polls = [...Map.groupBy(ballots, pollKey).values()];
	return polls.flatMap((group) => group.slice(0, 1).map(({ debate, poll }) => ({ debate, poll, ballots: group })));
}
