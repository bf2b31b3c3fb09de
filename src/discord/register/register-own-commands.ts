import type { Command } from '../../bot/host/command.ts';
import { ownApplication, restForStart } from '../connect/first-contact.ts';
import { type Persistence, untilConnected } from '../connect/until-connected.ts';
import { registerCommands } from './register.ts';

/** So many tries take a quarter of a minute: a deployment that registers commands should rather fail than hang. */
const TRIES = 5;

/**
 * Registers the commands of the application a bot's token belongs to, without connecting. Resolves to whether they had to be
 * written. Throws a StartFault for what the operator can act on, at once or once the tries are used up.
 */
export function registerOwnCommands({
	token,
	commands,
	...persistence
}: Omit<Persistence, 'tries'> & { readonly token: string; readonly commands: readonly Command[] }): Promise<boolean> {
	const rest = restForStart(token, persistence.apiUrl);
	const register = async () => {
		const { id } = await ownApplication(rest);
		return registerCommands(rest, id, commands);
	};
	return untilConnected(register, { ...persistence, tries: TRIES });
}
