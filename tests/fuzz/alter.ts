import { isNestedAtMost } from '../../src/discord/read/is-nested-at-most.ts';
import type { Chance } from './chance.ts';
import { damage } from './damage.ts';
import type { TestServers } from './servers.ts';

/** One payload, as it is sent to the bot. */
export type Sent = {
	readonly payload: object;
	/** How it differs from what Discord would send. */
	readonly how: 'as Discord sends it' | 'damaged' | 'sent again' | 'from elsewhere' | 'with a false address';
	/** True if the bot must answer. For other payloads only the bot's reader can say whether they can be answered. */
	readonly mustAnswer: boolean;
	/** True if the answer goes nowhere, or to another address than the one the sandbox waits at. */
	readonly misdirected: boolean;
};

export type Circumstances = {
	readonly servers: TestServers;
	readonly user: string;
	/** Whether rights may be made up. Discord signs what it sends, so a bot believes a payload that says that a member moderates. */
	readonly mayGrant: boolean;
	/** Payloads that were sent before. */
	readonly before: readonly object[];
};

/** Deeper payloads are not Discord's, and need no answer. */
const DEEPEST = 50;

/** Returns what is sent in place of a genuine payload. Half of them are sent as they are. */
export function alter(chance: Chance, genuine: object, circumstances: Circumstances): Sent {
	const whole = isWhole(genuine);
	return chance.weighed<Sent>(
		[50, () => ({ payload: genuine, how: 'as Discord sends it', mustAnswer: whole, misdirected: false })],
		[40, () => withDamage(chance, genuine, circumstances)],
		[4, () => withOldId(chance, genuine, circumstances)],
		[3, () => fromElsewhere(chance, genuine, circumstances)],
		[3, () => withFalseAddress(chance, genuine)],
	);
}

/** The bot may or may not understand the data of one type in an interaction of another, or deep nesting in a message. */
function isWhole(payload: object): boolean {
	if (!isNestedAtMost(DEEPEST, payload)) return false;
	const { type, data = {} }: { type?: number; data?: object } = payload;
	const { name, custom_id, components }: { name?: unknown; custom_id?: unknown; components?: unknown } = data;
	if (type === 2 || type === 4) return typeof name === 'string';
	return typeof custom_id === 'string' && (type === 3 || Array.isArray(components));
}

function withDamage(chance: Chance, genuine: object, { mayGrant }: Circumstances): Sent {
	const { payload, answered } = damage(chance, genuine);
	return {
		payload: mayGrant ? payload : withoutGrant(payload, genuine),
		how: 'damaged',
		mustAnswer: answered && isWhole(genuine),
		misdirected: false,
	};
}

/** Damage must not make a member a moderator. */
function withoutGrant(payload: object, genuine: object): object {
	const { member }: { member?: unknown } = payload;
	const { member: was }: { member?: { permissions?: unknown; roles?: unknown } } = genuine;
	if (typeof member !== 'object' || member === null || !was) return payload;
	const { permissions, roles }: { permissions?: unknown; roles?: unknown } = member;
	const kept = {
		...member,
		...(/^\d+$/.test(String(permissions)) && { permissions: was.permissions }),
		...(Array.isArray(roles) && roles.length > 0 && { roles: was.roles }),
	};
	return { ...payload, member: kept };
}

/** Gives a payload an id that came before. The bot must not carry it out twice. */
function withOldId(chance: Chance, genuine: object, { before }: Circumstances): Sent {
	const { id }: { id?: unknown } = before.length > 0 ? chance.pick(before) : genuine;
	return { payload: { ...genuine, id }, how: 'sent again', mustAnswer: false, misdirected: true };
}

/** Makes a payload from another server, from a channel of another kind or from nowhere, or as an app that its member installed. */
function fromElsewhere(chance: Chance, genuine: object, { servers, user, mayGrant }: Circumstances): Sent {
	const { club, rival, channels } = servers;
	const moderates = [...club.moderators, ...rival.moderators].includes(user);
	const guild = chance.pick([club, rival]).home.guild.id;
	const channel = chance.pick([...channels, '1', '123456789012345678']);
	const other = chance.pick<object>([
		{ channel_id: channel, channel: { id: channel, type: chance.below(20), guild_id: guild } },
		{ channel_id: channel, channel: undefined },
		{ app_permissions: String(chance.below(2 ** 40)) },
		{ authorizing_integration_owners: { 1: user } },
		...(moderates && !mayGrant ? [] : [{ guild_id: guild, guild: { id: guild } }]),
	]);
	return { payload: { ...genuine, ...other }, how: 'from elsewhere', mustAnswer: false, misdirected: false };
}

function withFalseAddress(chance: Chance, genuine: object): Sent {
	const other = chance.pick<object>([
		{ id: `9${String(chance.below(1e9)).padStart(17, '0')}` },
		{ id: null },
		{ id: 7 },
		{ token: `another-${chance.below(1e9)}` },
		{ token: null },
		{ application_id: '123456789012345678' },
		{ application_id: {} },
		{ type: 7 },
		{ type: null },
		{ type: '2' },
	]);
	return { payload: { ...genuine, ...other }, how: 'with a false address', mustAnswer: false, misdirected: true };
}
