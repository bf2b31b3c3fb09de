import { type APIPartialGuild, Routes } from 'discord-api-types/v10';
import { confirmedList } from './confirmed.ts';
import type { Hand } from './hand.ts';

/** As many as Discord lists at once. */
const PAGE = 200;

/** The ids of all servers the bot is in: the whole list, or an error. */
export async function serversOf({ rest }: Hand): Promise<ReadonlySet<string>> {
	const servers = new Set<string>();
	let after = '0';
	for (;;) {
		const query = new URLSearchParams({ limit: String(PAGE), after });
		const page = confirmedList<APIPartialGuild>(await rest.get(Routes.userGuilds(), { query }));
		for (const { id } of page) servers.add(id);
		const last = page.at(-1)?.id;
		if (last === undefined || page.length < PAGE) return servers;
		// A server that answers every question with the same page would be asked for ever.
		if (BigInt(last) <= BigInt(after)) throw new Error('The list of servers does not go on.');
		after = last;
	}
}
