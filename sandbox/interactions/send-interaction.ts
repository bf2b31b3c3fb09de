import { randomBytes } from 'node:crypto';
import type {
	APIAuthorizingIntegrationOwnersMap,
	APIMessage,
	APIMessageInteractionMetadata,
	InteractionType,
} from 'discord-api-types/v10';
import type { Discord } from '../discord.ts';
import { can } from '../world/permissions.ts';
import type { Channel } from '../world/world.ts';
import { homeOf } from '../world/world.ts';
import type { AppAnswer, Exchange } from './exchange.ts';
import { forgetExpired, noResponse } from './exchange.ts';
import { interactionPayload } from './interaction-payload.ts';
import { postToEndpoint } from './post-to-endpoint.ts';

/** What a member does that an app has to answer. */
export type Act = {
	readonly type: InteractionType;
	readonly user: string;
	readonly locale: string;
	readonly channel: Channel;
	readonly data: object;
	readonly owners: APIAuthorizingIntegrationOwnersMap;
	/** The message a component was on. */
	readonly source?: APIMessage | undefined;
	readonly completing?: number | undefined;
	/** The fields of `interaction_metadata` that depend on the type of interaction. */
	readonly cause?: object | undefined;
	/** The command as it was typed, with its subcommand. */
	readonly named?: string | undefined;
};

/** Turns the interaction as Discord would send it into what the app receives. */
export type Alter = (payload: object) => unknown;

/** Sends an act to the app and resolves with its answer. Rejects with the words the member would see if there is none. */
export function sendInteraction(discord: Discord, act: Act, alter: Alter = (payload) => payload): Promise<AppAnswer> {
	const { world, exchanges, settings } = discord;
	forgetExpired(exchanges, world);
	return new Promise((resolve, reject) => {
		const fail = (says: string) => reject(new Error(says));
		const exchange = exchangeFor(discord, act, resolve, fail);
		exchanges.byToken.set(exchange.token, exchange);
		world.clock.after(settings.deadline, () => {
			if (exchange.state !== 'waiting') return;
			exchange.state = 'late';
			fail(noResponse);
		});
		send(discord, exchange, alter(interactionPayload(world, exchange, act.channel, act.data, act.source)));
	});
}

/**
 * Sends an interaction that need not be one of Discord's: `alter` changes what the app receives, while the sandbox knows who
 * really acted where. Resolves with what came back, or with undefined if nothing did in time.
 */
export async function deliver(discord: Discord, act: Act, alter?: Alter): Promise<AppAnswer | undefined> {
	try {
		return await sendInteraction(discord, act, alter);
	} catch (error) {
		if (error instanceof Error && error.message === noResponse) return undefined;
		throw error;
	}
}

function exchangeFor(
	discord: Discord,
	act: Act,
	settle: (answer: AppAnswer) => void,
	fail: (says: string) => void,
): Exchange {
	const { world } = discord;
	const id = world.newId();
	return {
		id,
		token: randomBytes(96).toString('base64url'),
		type: act.type,
		bornAt: world.clock.now(),
		user: act.user,
		locale: act.locale,
		channel: act.channel.id,
		guild: homeOf(world, act.channel)?.guild.id,
		owners: act.owners,
		source: act.source?.id,
		completing: act.completing,
		metadata: metadata(discord, id, act),
		mustBePrivate: mustBePrivate(discord, act),
		named: act.named,
		state: 'waiting',
		original: undefined,
		loading: false,
		followUps: 0,
		settle,
		fail,
	};
}

/** An app that is not installed in the server may answer in public only if the member may use external apps there. */
function mustBePrivate({ world }: Discord, { owners, channel, user }: Act): boolean {
	const guest = !('0' in owners) && homeOf(world, channel) !== undefined;
	return guest && !can(world, channel, user, 'UseExternalApps');
}

function metadata({ world }: Discord, id: string, act: Act): APIMessageInteractionMetadata | undefined {
	const user = world.users.get(act.user);
	if (!user) return undefined;
	const common = { id, type: act.type, user, authorizing_integration_owners: act.owners };
	// TypeScript cannot see that `cause` has the fields of this `type`: a target, the message pressed, what opened the modal.
	return { ...common, ...act.cause } as APIMessageInteractionMetadata;
}

function send(discord: Discord, exchange: Exchange, payload: unknown): void {
	discord.log({ what: 'interaction', says: `type ${exchange.type} ${exchange.id}` });
	if (discord.settings.endpoint === undefined) discord.dispatch(payload, exchange.guild);
	else void postToEndpoint(discord, discord.settings.endpoint, exchange, payload);
}
