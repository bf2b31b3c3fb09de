import { REST } from 'discord.js';
import { type RESTGetCurrentApplicationResult, Routes } from 'discord-api-types/v10';
import type { Command } from '../bot/command.ts';
import { registerCommands } from './register.ts';
import { startFaultOf } from './remedies.ts';

/**
 * Registers the commands of the application a bot's token belongs to, without connecting. Resolves to whether they had to be
 * written. Throws a StartFault when the token is not accepted or nobody answers.
 */
export async function registerOwnCommands({
	token,
	apiUrl,
	commands,
}: {
	readonly token: string;
	readonly apiUrl: string;
	readonly commands: readonly Command[];
}): Promise<boolean> {
	const rest = new REST({ api: apiUrl }).setToken(token);
	try {
		const { id } = (await rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
		return await registerCommands(rest, id, commands);
	} catch (error) {
		throw startFaultOf(error, apiUrl);
	}
}
