import type { Complaint } from './complaint.ts';
import type { Exchanges } from './interactions/exchange.ts';
import type { Keys } from './interactions/keys.ts';
import type { RequestFaults } from './rest/request-faults.ts';
import type { World } from './world/world.ts';

/** One line of the sandbox's log. */
export type LogLine = { readonly what: 'request' | 'gateway' | 'interaction'; readonly says: string };

/** What may be changed while the sandbox runs. */
export type Settings = {
	/** Milliseconds an app has for its first answer. */
	deadline: number;
	/** Where interactions are posted; without it they go over the gateway. */
	endpoint: string | undefined;
};

/** Everything the parts of the sandbox share. */
export type Discord = {
	readonly world: World;
	readonly token: string;
	readonly keys: Keys;
	readonly settings: Settings;
	readonly complaints: Complaint[];
	readonly exchanges: Exchanges;
	readonly requestFaults: RequestFaults;
	readonly log: (line: LogLine) => void;
	/** Sends an interaction over the gateway to the shard of its server. */
	readonly dispatch: (interaction: unknown, guild: string | undefined) => void;
};
