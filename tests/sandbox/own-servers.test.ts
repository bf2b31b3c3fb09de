import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox.ts';

test('the bot’s servers are listed by id, in pages of 200 at most, after or before one of them', async () => {
	const { world, url, token, close } = await createSandbox();
	onTestFinished(close);
	const [home] = world.homes.values();
	if (!home) throw new Error('There is no server.');
	for (let n = 0; n < 250; n++) {
		const id = world.newId();
		world.homes.set(id, { ...home, guild: { ...home.guild, id } });
	}
	const ids = [...world.homes.values()]
		.flatMap(({ guild, members }) => (members.has(world.bot.id) ? guild.id : []))
		.toSorted((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
	const listed = async (query: string) => {
		const response = await fetch(`${url}/api/v10/users/@me/guilds${query}`, {
			headers: { authorization: `Bot ${token}` },
		});
		const answer = (await response.json()) as { id: string }[];
		return response.ok ? answer.map(({ id }) => id) : response.status;
	};
	expect(await listed('')).toEqual(ids.slice(0, 200));
	expect(await listed(`?after=${ids[199]}`)).toEqual(ids.slice(200));
	expect(await listed(`?before=${ids[10]}&limit=3`)).toEqual(ids.slice(7, 10));
	for (const limit of [0, 201, 'all']) expect(await listed(`?limit=${limit}`)).toBe(400);
});
