import { afterAll, beforeAll } from 'vitest';
import { type Postgres, startPostgres } from '../store/postgres/postgres.ts';
import { librariesContract } from './libraries-contract.ts';

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(() => postgres.stop());

librariesContract(() => postgres.emptyDatabase());
