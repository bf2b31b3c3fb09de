import type { Kysely } from 'kysely';

/** Debates that were closed because they could not go on, and the debates of a server from the newest. */
export async function addAbandonedColumn({ schema }: Kysely<unknown>): Promise<void> {
	await schema.alterTable('debates').addColumn('abandoned', 'text').execute();
	await schema.createIndex('debates_of_guild').on('debates').columns(['guild', 'id']).execute();
}
