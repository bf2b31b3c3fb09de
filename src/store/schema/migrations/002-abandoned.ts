import type { Kysely } from 'kysely';

/** Adds the reason why a debate could not go on, and an index for listing the debates of a server. */
export async function addAbandonedColumn({ schema }: Kysely<unknown>): Promise<void> {
	await schema.alterTable('debates').addColumn('abandoned', 'text').execute();
	await schema.createIndex('debates_of_guild').on('debates').columns(['guild', 'id']).execute();
}
