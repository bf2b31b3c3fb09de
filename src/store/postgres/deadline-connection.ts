import type { PostgresPoolClient } from 'kysely';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { timeLeft } from '../../answer-deadline.ts';
import { TooLate } from '../engine/failures.ts';

/** A rollback may take this many milliseconds after the deadline. A connection that needs longer is thrown away, which also rolls back. */
const TO_ROLL_BACK = 100;

/** Takes a connection from a pool. It gives up at the deadline of the work, and so does each of the connection's statements. */
export async function connectByDeadline(pool: Pool, patience: number): Promise<PostgresPoolClient> {
	return discardOnFailure(await clientByDeadline(pool, patience), patience);
}

/** A connection that comes after the deadline is released. */
async function clientByDeadline(pool: Pool, patience: number): Promise<PoolClient> {
	const late = Promise.withResolvers<never>();
	const timer = setTimeout(() => late.reject(new TooLate()), timeLeft(patience));
	const connecting = pool.connect();
	try {
		return await Promise.race([connecting, late.promise]);
	} catch (error) {
		if (error instanceof TooLate)
			connecting.then(
				(client) => client.release(),
				() => {},
			);
		throw error;
	} finally {
		clearTimeout(timer);
	}
}

/** Wraps a connection so that it is thrown away after it failed without an answer from the server: that answer may still arrive. */
function discardOnFailure(client: PoolClient, patience: number): PostgresPoolClient {
	let broken: unknown;
	const query = async (text: string, values: unknown[]) => {
		// Not even a rollback is sent, because it would wait as long again.
		if (broken) throw broken;
		const left = timeLeft(patience);
		if (left === 0 && text !== 'rollback') throw new TooLate();
		// pg reads `query_timeout` here too, which its types do not say.
		const limited = { text, values, query_timeout: Math.ceil(left) || TO_ROLL_BACK };
		try {
			return await client.query(limited);
		} catch (error) {
			if (!(error instanceof DatabaseError)) broken = error;
			throw error;
		}
	};
	return Object.assign(Object.create(client), {
		query,
		release: (destroy?: boolean) => client.release(destroy || broken !== undefined),
	});
}
