/**
 * A small Discord on this machine, for tests and for trying the bot without an account:
 *
 * ```ts
 * const sandbox = await createSandbox();
 * await client.login(sandbox.token); // a stock discord.js client made with `rest: { api: `${sandbox.url}/api` }`
 * const answer = await sandbox.as('ana').run('general', 'ping');
 * expect(sandbox.complaints).toEqual([]);
 * await sandbox.close();
 * ```
 *
 * README.md shows a whole test.
 */
import { randomBytes } from 'node:crypto';
import type { APIUser } from 'discord-api-types/v10';
import type { Complaint } from './complaint.ts';
import type { Discord, LogLine } from './discord.ts';
import { createFaults, type Faults } from './faults.ts';
import { createGateway, type Gateway } from './gateway/gateway.ts';
import type { AppAnswer } from './interactions/exchange.ts';
import { createKeys, signatureHeaders } from './interactions/keys.ts';
import { tryEndpoint } from './interactions/post-to-endpoint.ts';
import { type Act, type Alter, deliver } from './interactions/send-interaction.ts';
import { listen } from './listen.ts';
import { type Member, memberClient } from './member/member.ts';
import { addChannel, type ChannelKind } from './world/add-channel.ts';
import { addMember } from './world/add-member.ts';
import { archiveQuietThreads } from './world/auto-archive.ts';
import { type Clock, createClock } from './world/clock.ts';
import { createWorld } from './world/create-world.ts';
import { bits, type Permission } from './world/permissions.ts';
import { ordinaryBotPermissions, populateWorld } from './world/populate-world.ts';
import { type Rule, setOverwrite } from './world/set-overwrite.ts';
import { createIds } from './world/snowflake.ts';
import type { World } from './world/world.ts';

/** How a sandbox may differ from the ordinary one. */
export type SandboxOptions = {
	/** The address to listen on, 0.0.0.0 for every one of this machine; 127.0.0.1 by default. */
	readonly host?: string;
	/** 0, the default: any free one. */
	readonly port?: number;
	/** Where interactions are posted, signed; without it they go over the gateway. Taken on trust; see `setInteractionsEndpoint`. */
	readonly interactionsEndpoint?: string | undefined;
	/** Milliseconds an app has for its first answer (3000). */
	readonly deadline?: number;
	/** The bot's token; a random one by default. */
	readonly token?: string;
	readonly botName?: string;
	/** What the bot's role allows, by name; what an ordinary install asks for by default. */
	readonly botPermissions?: readonly Permission[];
	/** Grants the privileged message content intent. */
	readonly readsContent?: boolean;
	readonly log?: (line: LogLine) => void;
};

/** A running sandbox. */
export type Sandbox = {
	/** Its address on this machine. */
	readonly url: string;
	/** Its addresses for other machines, when it listens on every address. */
	readonly elsewhere: readonly string[];
	readonly token: string;
	/** The application's public key, in hex. */
	readonly publicKey: string;
	readonly applicationId: string;
	readonly world: World;
	/** The sandbox's time, which a test may move forward. */
	readonly clock: Clock;
	/** Bodies that were refused and routes that do not exist, oldest first. */
	readonly complaints: Complaint[];
	readonly faults: Faults;
	readonly gateway: Gateway;
	/** The Discord of a member (by id or username: maya, ana, ben, tomas, iris, noor), set to a language (`en-US`). */
	readonly as: (user: string, options?: { readonly locale?: string }) => Member;
	/** Brings one more person into the Debate Club with these roles (by name); their id. */
	readonly addMember: (name: string, roles?: readonly string[]) => string;
	/** Adds a channel to the Debate Club, which begins with a text channel and a forum; returns the channel's id. */
	readonly addChannel: (name: string, kind: ChannelKind) => string;
	/** Sets what a role or member (by id or name) may do in a channel; takes effect at once. */
	readonly overwrite: (channel: string, who: string, rule: Rule) => void;
	/**
	 * Sends an interaction that no member's client would send: `alter` makes what the app receives. Resolves with what came back, or
	 * with undefined if nothing did in time.
	 */
	readonly deliver: (act: Act, alter?: Alter) => Promise<AppAnswer | undefined>;
	/** The headers Discord signs a body with, by default now; the time is in milliseconds since 1970. */
	readonly sign: (body: string, at?: number) => Readonly<Record<string, string>>;
	/** Sends interactions to an endpoint from now on, after Discord's trial of it (a PING and a bad signature); `undefined`: the gateway. */
	readonly setInteractionsEndpoint: (endpoint: string | undefined) => Promise<void>;
	readonly close: () => Promise<void>;
};

/** Everything a new sandbox holds has ids made of this moment, so that they are the same in every run. */
const WORLD_BEGINS = Date.UTC(2026, 0, 1);

/** Starts a sandbox. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	let url = '';
	const { discord, gateway } = assemble(options, () => url);
	const { world } = discord;
	const server = await listen(discord, gateway, { host: options.host ?? '127.0.0.1', port: options.port ?? 0 });
	url = server.url;
	return {
		url,
		elsewhere: server.elsewhere,
		token: discord.token,
		publicKey: discord.keys.publicKey,
		applicationId: world.applicationId,
		world,
		clock: world.clock,
		complaints: discord.complaints,
		faults: createFaults(discord.requestFaults, gateway),
		gateway,
		as: (user, { locale = 'en-US' } = {}) => memberClient(discord, findUser(world, user), locale),
		addMember: (name, roles = []) => addMember(world, name, 'Debate Club', roles),
		addChannel: (name, kind) => addChannel(world, 'Debate Club', name, kind),
		overwrite: (channel, who, rule) => setOverwrite(world, channel, who, rule),
		deliver: (act, alter) => deliver(discord, act, alter),
		sign: (body, at = Date.now()) => signatureHeaders(discord.keys, body, at),
		async setInteractionsEndpoint(endpoint) {
			if (endpoint !== undefined) await tryEndpoint(discord, endpoint);
			discord.settings.endpoint = endpoint;
		},
		async close() {
			world.clock.stop();
			gateway.disconnect('cut');
			await server.close();
		},
	};
}

function assemble(options: SandboxOptions, url: () => string): { discord: Discord; gateway: Gateway } {
	const { botName: applicationName = 'Bot', readsContent = false, botPermissions, log = () => {} } = options;
	const seedId = createIds(() => WORLD_BEGINS);
	const world = createWorld({ clock: createClock(), url, applicationName, readsContent, seedId });
	archiveQuietThreads(world);
	populateWorld(world, seedId, botPermissions ? bits(...botPermissions) : ordinaryBotPermissions);
	const token = options.token ?? botToken(world.applicationId);
	const gateway = createGateway(world, token, (says) => log({ what: 'gateway', says }));
	const discord: Discord = {
		world,
		token,
		keys: createKeys(),
		settings: { deadline: options.deadline ?? 3000, endpoint: options.interactionsEndpoint },
		complaints: [],
		exchanges: { byToken: new Map(), modals: new Map() },
		requestFaults: [],
		log,
		dispatch: gateway.dispatch,
	};
	return { discord, gateway };
}

/** A token of the shape Discord's have: the application's id, then what nobody guesses. */
function botToken(applicationId: string): string {
	return `${Buffer.from(applicationId).toString('base64url')}.sandbox.${randomBytes(24).toString('base64url')}`;
}

function findUser({ users }: World, idOrName: string): string {
	const isNamed = ({ username, global_name }: APIUser) => username === idOrName || global_name === idOrName;
	const found = users.get(idOrName) ?? [...users.values()].find(isNamed);
	if (!found) throw new Error(`There is nobody called "${idOrName}"`);
	return found.id;
}
