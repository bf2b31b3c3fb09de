import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options, Status } from 'discord.js';
import { ActivityType, type APIThreadChannel } from 'discord-api-types/v10';
import type { Command } from '../../bot/host/command.ts';
import type { CommandIds } from '../../bot/reply/markdown.ts';
import { sayIn } from '../../bot/reply/say.ts';
import { createInFlight, STOP_PATIENCE } from '../../in-flight.ts';
import { DEFAULT_LOCALE } from '../../locales/locales.ts';
import type { Log } from '../../log.ts';
import { StartFault } from '../../start-fault.ts';
import { type OwnApplication, restForStart, tryGateway } from '../connect/first-contact.ts';
import { logConnection } from '../connect/log-connection.ts';
import { connectTroubleOf, remedyFor } from '../connect/remedies.ts';
import { retryUntilConnected } from '../connect/retry-until-connected.ts';
import { registerCommands } from '../register/register.ts';
import type { Answerer } from './answerer.ts';
import type { Door } from './door.ts';
import { createSeenIds } from './seen-ids.ts';
import { createSender } from './send.ts';

/** How many interactions are remembered, so that none is answered twice: more than are under way when a connection is lost. */
const REPLAYED = 1000;

export type GatewayPlan = {
	readonly token: string;
	readonly apiUrl: string;
	readonly shards: 'auto' | number;
	readonly commands: readonly Command[];
	readonly answer: Answerer;
	/** Called for every thread and channel that is deleted. */
	readonly onDeleted?: (place: string) => Promise<void>;
	/** Called for every thread that changes; `archived` is its state from then on. */
	readonly onThreadChanged?: (thread: string, archived: boolean) => Promise<void>;
	/** Called with the ids of the commands once they are registered. */
	readonly onRegistered?: (commandIds: CommandIds) => void;
	readonly log: Log;
	/** What the log calls the other end, 'Discord' if left out. */
	readonly place?: string | undefined;
	/** Waits for that many milliseconds before the next try to connect; by the machine's clock if left out. */
	readonly pause?: (ms: number) => Promise<unknown>;
};

export type Gateway = Door & {
	/** Resolves when the servers are counted and the commands registered. Interactions are answered before that. */
	readonly settled: Promise<OwnApplication>;
	/** 'ok' while every shard is connected, else which of them are not. */
	readonly health: () => string;
};

/**
 * Connects to Discord's gateway and answers the interactions that come in. Waits while a trouble may pass, and throws a StartFault when
 * the operator has to act.
 */
export async function openGateway(plan: GatewayPlan): Promise<Gateway> {
	const { token, apiUrl, shards, answer, log } = plan;
	const firstRest = restForStart(token, apiUrl);
	await retryUntilConnected(() => tryGateway(firstRest, shards), plan);
	const client = createClient(apiUrl, shards);
	const send = createSender(client.rest, log);
	const inFlight = createInFlight();
	// After a reconnect Discord sends the events again that it believes were missed.
	const seen = createSeenIds(REPLAYED);

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

	const reportDeletion = ({ id }: { readonly id?: unknown }) => {
		const noted = plan.onDeleted?.(String(id)).catch((err) => log.warn({ err }, 'a deletion could not be recorded'));
		if (noted) inFlight.add(noted);
	};

	const reportThreadChange = ({ id, thread_metadata: state }: APIThreadChannel) => {
		const noted = plan.onThreadChanged?.(id, state?.archived === true);
		if (noted) inFlight.add(noted.catch((err) => log.warn({ err }, 'a change of a thread could not be recorded')));
	};

	client.ws.on(GatewayDispatchEvents.InteractionCreate, receive);
	client.ws.on(GatewayDispatchEvents.ThreadUpdate, reportThreadChange);
	client.ws.on(GatewayDispatchEvents.ThreadDelete, reportDeletion);
	client.ws.on(GatewayDispatchEvents.ChannelDelete, reportDeletion);
	const settled = new Promise<OwnApplication>((resolve) => {
		client.on(Events.ClientReady, ({ application: { id }, user, guilds }) => {
			const application = { id, bot: user.username, servers: guilds.cache.size };
			inFlight.add(settleIn(client, id, plan).then(() => resolve(application)));
		});
	});
	logConnection(client, log);
	const lost = whenClosedForGood(client);
	await logIn(client, token, lost, apiUrl);

	return {
		lost,
		settled,
		health: () => healthOf(client),
		async stop() {
			client.ws.off(GatewayDispatchEvents.InteractionCreate, receive);
			await inFlight.whenSettled(STOP_PATIENCE);
			client.removeAllListeners(Events.ShardReconnecting);
			await client.destroy();
		},
	};
}

/** A client without caches, since an interaction has all that its answer needs. Those that discord.js itself needs stay. */
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
	skipInteractions(client);
	return client;
}

/**
 * Keeps discord.js from making an object of each interaction, which nobody here uses. When a payload is not as it expects (a press
 * without its message, a permission that is no number), it throws where nothing can catch the error.
 */
function skipInteractions(client: Client): void {
	const { InteractionCreate: reader }: { InteractionCreate: { handle: (payload: unknown) => void } } = Reflect.get(
		client,
		'actions',
	);
	reader.handle = () => {};
}

async function settleIn(client: Client, applicationId: string, plan: GatewayPlan): Promise<void> {
	const { commands, onRegistered, log, place = 'Discord' } = plan;
	log.info({ shards: client.ws.shards.size }, `connected to ${place}`);
	try {
		const { written, commandIds } = await registerCommands(client.rest, applicationId, commands);
		onRegistered?.(commandIds);
		log.info(written ? 'commands registered' : 'commands are registered as they should be');
	} catch (err) {
		log.error({ err }, 'the commands could not be registered; Discord keeps those it has');
	}
}

/** A shard counts as connected as soon as Discord has begun to list its servers: from then on interactions come in. */
function healthOf(client: Client): string {
	const away = client.ws.shards.filter(({ status }) => status !== Status.Ready && status !== Status.WaitingForGuilds);
	if (away.size === 0) return 'ok';
	return `${away.size} of ${client.ws.shards.size} shards not connected: ${[...away.keys()].join(', ')}`;
}

/** discord.js gives up a shard that Discord closed for good and reports no error; the process would go on without hearing anything. */
function whenClosedForGood(client: Client): Promise<string> {
	return new Promise((resolve) => {
		client.on(Events.ShardDisconnect, ({ code }) => resolve(remedyFor(code)));
	});
}

async function logIn(client: Client, token: string, lost: Promise<string>, apiUrl: string): Promise<void> {
	// When the gateway refuses the bot, `login` never settles.
	const refused = lost.then((remedy) => Promise.reject(new StartFault(remedy)));
	try {
		await Promise.race([client.login(token), refused]);
	} catch (error) {
		await client.destroy();
		const trouble = connectTroubleOf(error, apiUrl);
		throw trouble ? new StartFault(trouble.says) : error;
	}
}
