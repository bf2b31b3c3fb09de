import { CompiledQuery, type DatabaseConnection, PostgresDialect, type TransactionSettings } from 'kysely';
import { DatabaseError } from 'pg';
import { timeLeft } from '../../answer-deadline.ts';
import { TooLate } from '../engine/failures.ts';
import { Unconfirmed } from '../unavailable.ts';

/** The server may use this share of the time that is left for a statement, so that its refusal arrives before we stop waiting. */
export const SERVER_SHARE = 0.9;

/** Postgres' error classes for a server that stops or breaks. After one of these nobody but the database knows whether a commit was made. */
const LOST = /^(08|57P|58|XX)/;

/** Ends every transaction by the deadline of its work, or throws Unconfirmed when nobody knows how it ended. */
export class DeadlineDialect extends PostgresDialect {
	readonly #patience: number;

	constructor(config: ConstructorParameters<typeof PostgresDialect>[0], patience: number) {
		super(config);
		this.#patience = patience;
	}

	override createDriver() {
		const patience = this.#patience;
		const driver = super.createDriver();
		const begin = driver.beginTransaction.bind(driver);
		const commit = driver.commitTransaction.bind(driver);
		const rollback = driver.rollbackTransaction.bind(driver);
		return Object.assign(driver, {
			async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings) {
				const limit = Math.max(1, Math.round(timeLeft(patience) * SERVER_SHARE));
				const limits = `set local statement_timeout = ${limit}; set local lock_timeout = ${limit}`;
				// Sent together with `begin`, since each request to the server takes time.
				if (!settings.isolationLevel && !settings.accessMode)
					return void (await connection.executeQuery(CompiledQuery.raw(`begin; ${limits}`)));
				await begin(connection, settings);
				await connection.executeQuery(CompiledQuery.raw(limits));
			},
			async commitTransaction(connection: DatabaseConnection) {
				if (timeLeft() === 0) throw new TooLate();
				try {
					await commit(connection);
				} catch (error) {
					if (error instanceof DatabaseError && !LOST.test(error.code ?? '')) throw error;
					throw new Unconfirmed('The database did not confirm the commit.', { cause: error });
				}
			},
			async rollbackTransaction(connection: DatabaseConnection) {
				// A connection that cannot roll back is thrown away, which rolls back. Its error would hide the first one.
				await rollback(connection).catch(() => {});
			},
		});
	}
}
