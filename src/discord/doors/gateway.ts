import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options, Status } from 'discord.js';
import { ActivityType, type APIThreadChannel } from 'discord-api-types/v10';
import type { Command } from '../../bot/host/command.ts';
import { sayIn } from '../../bot/reply/say.ts';
import { createInFlight, STOP_PATIENCE } from '../../in-flight.ts';
import { DEFAULT_LOCALE } from '../../locales/locales.ts';
import type { Log } from '../../log.ts';
import { StartFault } from '../../start-fault.ts';
import { type OwnApplication, restForStart, tryGateway } from '../connect/first-contact.ts';
import { logConnection } from '../connect/log-connection.ts';
import { remedyFor, troubleOf } from '../connect/remedies.ts';
import { untilConnected } from '../connect/until-connected.ts';
import { registerCommands } from '../register/register.ts';
import type { Answerer } from './answerer.ts';
import type { Door } from './door.ts';
import { createSeenIds } from './seen-ids.ts';
import { createSender } from './send.ts';

export type GatewayPlan = {
	readonly token: string;
	readonly apiUrl: string;
	readonly shards: 'auto' | number;
	readonly commands: readonly Command[];
	readonly answer: Answerer;
	/** Is told of every thread and channel that is deleted. */
	readonly deleted?: (place: string) => Promise<void>;
	/** Is told of every thread that is archived or opened again, or changes otherwise. */
	readonly threadChanged?: (thread: string, archived: boolean) => Promise<void>;
	readonly log: Log;
	/** What the log calls the other end. */
	readonly place?: string | undefined;
	/** Waits so many milliseconds before the next try to connect; by the machine's clock where nothing else is given. */
	readonly pause?: (ms: number) => Promise<unknown>;
};

/** `settled`: its servers are known and counted, and its commands registered. It answers before that. */
export type Gateway = Door & {
	readonly settled: Promise<OwnApplication>;
	/** 'ok' while every shard is connected, else which of them are not. */
	readonly health: () => string;
};

/**
 * Connects to Discord's gateway and answers what comes in. It waits for a trouble that may pass, and throws a StartFault where
 * the operator has to act.
 */
export async function openGateway(plan: GatewayPlan): Promise<Gateway> {
	const { token, apiUrl, shards, answer, log } = plan;
	const firstRest = restForStart(token, apiUrl);
	await untilConnected(() => tryGateway(firstRest, shards), plan);
	const client = createClient(apiUrl, shards);
	const send = createSender(client.rest, log);
	const inFlight = createInFlight();
	// After a reconnect Discord replays what it believes was missed.
	const seen = createSeenIds(1000);

	const receive = (payload: { readonly id?: unknown }) => {
		if (!seen.isNew(String(payload.id))) return;
		inFlight.add(answerAndSend(payload));
	};
	async function answerAndSend(payload: unknown): Promise<void> {
		try {
			const made = await answer(payload);
			if (made) await send(made);
		} catch (err) {
			log.error({ err }, 'an interaction was not answered');
		}
	}

	const tellDeleted = ({ id }: { readonly id?: unknown }) => {
		const told = plan.deleted?.(String(id)).catch((err) => log.warn({ err }, 'a deletion was not taken note of'));
		if (told) inFlight.add(told);
	};

	const tellChanged = ({ id, thread_metadata: state }: APIThreadChannel) => {
		const told = plan.threadChanged?.(id, state?.archived === true);
		if (told) inFlight.add(told.catch((err) => log.warn({ err }, 'a change of a thread was not taken note of')));
	};

	client.ws.on(GatewayDispatchEvents.InteractionCreate, receive);
	client.ws.on(GatewayDispatchEvents.ThreadUpdate, tellChanged);
	client.ws.on(GatewayDispatchEvents.ThreadDelete, tellDeleted);
	client.ws.on(GatewayDispatchEvents.ChannelDelete, tellDeleted);
	const settled = new Promise<OwnApplication>((resolve) => {
		client.on(Events.ClientReady, ({ application: { id }, user, guilds }) => {
			const application = { id, bot: user.username, servers: guilds.cache.size };
			inFlight.add(settleIn(client, id, plan).then(() => resolve(application)));
		});
	});
	logConnection(client, log);
	const lost = closedForGood(client);
	await loggedIn(client, token, lost, apiUrl);

	return {
		lost,
		settled,
		health: () => healthOf(client),
		async stop() {
			client.ws.off(GatewayDispatchEvents.InteractionCreate, receive);
			await inFlight.settled(STOP_PATIENCE);
			client.removeAllListeners(Events.ShardReconnecting);
			await client.destroy();
		},
	};
}

/** The bot needs no caches: an interaction carries what its answer needs. What discord.js cannot do without stays. */
function createClient(apiUrl: string, shards: 'auto' | number): Client {
	const none = {
		ApplicationCommandManager: 0,
		AutoModerationRuleManager: 0,
		BaseGuildEmojiManager: 0,
		DMMessageManager: 0,
		GuildBanManager: 0,
		GuildEmojiManager: 0,
		GuildInviteManager: 0,
		GuildMemberManager: 0,
		GuildMessageManager: 0,
		GuildScheduledEventManager: 0,
		GuildStickerManager: 0,
		MessageManager: 0,
		PresenceManager: 0,
		ReactionManager: 0,
		ReactionUserManager: 0,
		StageInstanceManager: 0,
		ThreadManager: 0,
		ThreadMemberManager: 0,
		UserManager: 0,
		VoiceStateManager: 0,
	};
	const client = new Client({
		intents: [GatewayIntentBits.Guilds],
		makeCache: Options.cacheWithLimits(none),
		presence: {
			activities: [{ type: ActivityType.Custom, name: 'status', state: sayIn(DEFAULT_LOCALE).plain('presence') }],
		},
		rest: { api: apiUrl },
		...(shards === 'auto' ? { shards } : { shards: Array.from({ length: shards }, (_, n) => n), shardCount: shards }),
	});
	readNoInteractions(client);
	return client;
}

/**
 * discord.js would make an object of each interaction, which nobody here uses. Where a payload is not as it expects (a press
 * without its message, a permission that is no number), it throws where nothing can catch it.
 */
function readNoInteractions(client: Client): void {
	const { InteractionCreate: reader }: { InteractionCreate: { handle: (payload: unknown) => void } } = Reflect.get(
		client,
		'actions',
	);
	reader.handle = () => {};
}

async function settleIn(client: Client, applicationId: string, plan: GatewayPlan): Promise<void> {
	const { commands, log, place = 'Discord' } = plan;
	log.info({ shards: client.ws.shards.size }, `connected to ${place}`);
	try {
		const written = await registerCommands(client.rest, applicationId, commands);
		log.info(written ? 'commands registered' : 'commands are registered as they should be');
	} catch (err) {
		log.error({ err }, 'the commands could not be registered; Discord keeps those it has');
	}
}

/** A shard takes interactions as soon as Discord has begun to list its servers. */
function healthOf(client: Client): string {
	const away = client.ws.shards.filter(({ status }) => status !== Status.Ready && status !== Status.WaitingForGuilds);
	if (away.size === 0) return 'ok';
	return `${away.size} of ${client.ws.shards.size} shards not connected: ${[...away.keys()].join(', ')}`;
}

/** discord.js gives such a shard up without a word, and the process would live on deaf. */
function closedForGood(client: Client): Promise<string> {
	return new Promise((resolve) => {
		client.on(Events.ShardDisconnect, ({ code }) => resolve(remedyFor(code)));
	});
}

async function loggedIn(client: Client, token: string, lost: Promise<string>, apiUrl: string): Promise<void> {
	// A gateway that refuses the bot leaves `login` waiting for ever.
	const refused = lost.then((remedy) => Promise.reject(new StartFault(remedy)));
	try {
		await Promise.race([client.login(token), refused]);
	} catch (error) {
		await client.destroy();
		const trouble = troubleOf(error, apiUrl);
		throw trouble ? new StartFault(trouble.says) : error;
	}
}
