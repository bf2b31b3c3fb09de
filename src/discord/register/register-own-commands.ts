import type { Command } from '../../bot/host/command.ts';
import { ownApplication, restForStart } from '../connect/first-contact.ts';
import { type RetryPlan, retryUntilConnected } from '../connect/retry-until-connected.ts';
import { type Registration, registerCommands } from './register.ts';

/** These tries take a quarter of a minute together. A deployment that registers commands should rather fail than hang. */
const TRIES = 5;

/**
 * Registers commands for the application that a bot's token belongs to, without connecting. Throws a StartFault when
 * the operator can do something about a failure, at once or after the last try.
 */
export function registerOwnCommands({
	token,
	commands,
	...persistence
}: Omit<RetryPlan, 'tries'> & {
	readonly token: string;
	readonly commands: readonly Command[];
}): Promise<Registration> {
	const rest = restForStart(token, persistence.apiUrl);
	const register = async () => {
		const { id } = await ownApplication(rest);
		return registerCommands(rest, id, commands);
	};
	return retryUntilConnected(register, { ...persistence, tries: TRIES });
}
