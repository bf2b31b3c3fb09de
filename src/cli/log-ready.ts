import packageJson from '../../package.json' with { type: 'json' };
import type { OwnApplication } from '../discord/connect/first-contact.ts';
import { inviteLink } from '../discord/connect/invite-link.ts';
import type { Log } from '../log.ts';

/** What the bot has open, in numbers and names that an operator can check against what they meant. */
export type Holdings = {
	readonly articles: number;
	readonly claims: number;
	/** How many article files are left out because they are faulty. */
	readonly leftOut: number;
	readonly store: string;
};

/** The ways in which Lectern can be started. */
export type DoorName = 'gateway' | 'http' | 'sandbox';

/** Logs what was started, and the link that adds the bot to a server, except in a sandbox. */
export function logReady(log: Log, door: DoorName, holdings: Holdings, application: OwnApplication | undefined): void {
	const { bot, servers } = application ?? {};
	log.info({ version: packageJson.version, bot, servers, ...holdings, door }, 'Lectern is ready');
	if (application && door !== 'sandbox')
		log.info({ invite: inviteLink(application.id) }, 'open this link to add the bot to a server');
}
