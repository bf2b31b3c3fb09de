import { Routes } from 'discord-api-types/v10';
import { z } from 'zod';
import { readAnswer } from '../read/read-answer.ts';
import type { BotRest } from './bot-rest.ts';
import { WithId } from './rest-answers.ts';

/** As many servers as Discord lists at once. */
const PAGE = 200;

/** The ids of all servers the bot is in. Throws when any page of the list fails: half a list would look as if the bot had left servers. */
export async function fetchServerIds({ rest }: BotRest): Promise<ReadonlySet<string>> {
	const servers = new Set<string>();
	let after = '0';
	for (;;) {
		const query = new URLSearchParams({ limit: String(PAGE), after });
		const page = readAnswer(z.array(WithId), await rest.get(Routes.userGuilds(), { query }));
		for (const { id } of page) servers.add(id);
		const last = page.at(-1)?.id;
		if (last === undefined || page.length < PAGE) return servers;
		// If every request were answered with the same page, this would never end.
		if (BigInt(last) <= BigInt(after)) throw new Error('The list of servers does not go on.');
		after = last;
	}
}
