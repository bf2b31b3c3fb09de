import { type APIPartialGuild, Routes } from 'discord-api-types/v10';
import type { Hand } from './hand.ts';

/** As many as Discord lists at once. */
const PAGE = 200;

/** The ids of all servers the bot is in: the whole list, or an error. */
export async function serversOf({ rest }: Hand): Promise<ReadonlySet<string>> {
	const servers = new Set<string>();
	let after = '0';
	for (;;) {
		const query = new URLSearchParams({ limit: String(PAGE), after });
		const page = idsIn(await rest.get(Routes.userGuilds(), { query }));
		for (const id of page) servers.add(id);
		const last = page.at(-1);
		if (last === undefined || page.length < PAGE) return servers;
		// A server that answers every question with the same page would be asked for ever.
		if (BigInt(last) <= BigInt(after)) throw new Error('The list of servers does not go on.');
		after = last;
	}
}

/** Something between the bot and Discord may answer with what is no list, and that must never pass for an empty one. */
function idsIn(answer: unknown): string[] {
	if (!Array.isArray(answer)) throw new Error('The list of servers is none.');
	return answer.map(({ id }: Partial<APIPartialGuild>) => {
		if (typeof id !== 'string' || !/^\d+$/.test(id)) throw new Error('The list of servers has something else in it.');
		return id;
	});
}
