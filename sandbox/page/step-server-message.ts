import type { APIChannel, APIMessage } from 'discord-api-types/v10';
import type { ServerMessage, Snapshot } from '../protocol.ts';
import { channelById, channelsInOrder, isForum, isOlder, isThread } from './channels.ts';
import { emptyLine } from './line.ts';
import { atPresent, type State } from './state.ts';
import { openModal } from './step-modal.ts';
import { type Step, withoutRequest } from './step-result.ts';
import { giveUpSuggestions, showSuggestions } from './step-suggestions.ts';
import type { World } from './world.ts';

/** Applies a message from the sandbox. */
export function stepServerMessage(state: State, message: ServerMessage): Step {
	switch (message.type) {
		case 'snapshot':
			return isForAnother(state, message)
				? requestMember({ ...state, introduced: true }, state.wanted)
				: actAsMember(applySnapshot(state, message));
		case 'choices':
			return showSuggestions(state, message.nonce, message.choices);
		case 'failed':
			return withoutRequest(failRequest(giveUpSuggestions(state, message.nonce), message.nonce, message.says));
		case 'done':
			return withoutRequest(finishRequest(state, message.nonce));
		case 'modal':
			return withoutRequest(openModal(finishRequest(state, message.nonce), message.id, message.modal));
		default:
			return withoutRequest(state.world ? inWorld(state, state.world, message) : state);
	}
}

type WorldMessage = Exclude<ServerMessage, { type: 'snapshot' | 'choices' | 'failed' | 'done' | 'modal' }>;

function inWorld(state: State, world: World, message: WorldMessage): State {
	switch (message.type) {
		case 'message':
			return receiveMessage(state, world, message.message);
		case 'message-gone': {
			const left = (world.messages[message.channel] ?? []).filter(({ id }) => id !== message.message);
			return { ...state, world: { ...world, messages: { ...world.messages, [message.channel]: left } } };
		}
		case 'channel':
			return { ...state, world: { ...world, channels: upsertChannel(world.channels, message.channel) } };
		case 'channel-gone':
			return removeChannel(state, world, message.channel);
		case 'commands':
			return { ...state, world: { ...world, commands: message.commands } };
	}
}

function applySnapshot(state: State, { type: _, ...world }: Snapshot): State {
	const same = state.world?.me === world.me;
	const channel = channelById(world, state.channel) ? state.channel : firstChannel(world);
	const kept = { ...state, world, channel, wanted: state.wanted ?? world.me, connection: 'open' as const };
	if (same) return kept;
	const fresh = { line: emptyLine, waiting: {}, troubles: {}, picked: {}, modal: undefined, unread: new Set<string>() };
	return { ...atPresent(kept), ...fresh };
}

function firstChannel(world: World): string | undefined {
	const listed = channelsInOrder(world);
	return (listed.find((channel) => !isForum(channel)) ?? listed[0] ?? world.channels[0])?.id;
}

/**
 * Whether a snapshot shows what another member sees than the one the page acts as. The server sends such a snapshot when a page connects,
 * before it knows whom the page acts as. Showing it would empty the line in which the member is typing.
 */
function isForAnother({ wanted, introduced }: State, { me, personas }: Snapshot): boolean {
	return !introduced && wanted !== me && personas.some(({ user }) => user.id === wanted);
}

/** Once for each connection, the page says whom it acts as where that is not what the server took for granted. */
function actAsMember(state: State): Step {
	const { world, locale } = state;
	if (!world || state.introduced) return withoutRequest(state);
	const after = { ...state, introduced: true, wanted: world.me };
	return locale === 'en-US' ? withoutRequest(after) : requestMember(after, world.me);
}

/** Asks the sandbox for what a member sees, in the language of the page. */
export const requestMember = (state: State, user = ''): Step => ({
	state,
	requests: [{ type: 'act-as', user, locale: state.locale }],
});

function receiveMessage(state: State, world: World, message: APIMessage): State {
	const here = message.channel_id;
	const messages = { ...world.messages, [here]: insertMessage(world.messages[here] ?? [], message) };
	const others = message.author.id !== world.me;
	const elsewhere = here !== state.channel && others;
	const isNews = here === state.channel && state.away && others && !isKnown(world, message);
	return {
		...state,
		world: { ...world, messages },
		unread: elsewhere ? new Set([...state.unread, here]) : state.unread,
		news: isNews ? state.news + 1 : state.news,
		// The bot has drawn the message anew: what was chosen in its menus before is no longer what it shows.
		picked: Object.fromEntries(Object.entries(state.picked).filter(([place]) => !place.startsWith(`${message.id}/`))),
	};
}

function isKnown({ messages }: World, { id, channel_id: channel }: APIMessage): boolean {
	return messages[channel]?.some((message) => message.id === id) ?? false;
}

function insertMessage(messages: readonly APIMessage[], message: APIMessage): APIMessage[] {
	const known = messages.some(({ id }) => id === message.id);
	if (known) return messages.map((old) => (old.id === message.id ? message : old));
	const after = messages.findIndex(({ id }) => isOlder(message.id, id));
	return after < 0 ? [...messages, message] : messages.toSpliced(after, 0, message);
}

function upsertChannel(channels: readonly APIChannel[], channel: APIChannel): APIChannel[] {
	const known = channels.some(({ id }) => id === channel.id);
	return known ? channels.map((old) => (old.id === channel.id ? channel : old)) : [...channels, channel];
}

function removeChannel(state: State, world: World, id: string): State {
	const channel = channelById(world, id);
	const channels = world.channels.filter((one) => one.id !== id);
	const next = { ...world, channels };
	if (state.channel !== id) return { ...state, world: next };
	const parent = channel && isThread(channel) ? channelById(next, channel.parent_id)?.id : undefined;
	return { ...atPresent(state), world: next, channel: parent ?? firstChannel(next), line: emptyLine };
}

function finishRequest(state: State, nonce: string): State {
	const { [nonce]: answered, ...waiting } = state.waiting;
	return { ...state, waiting, modal: answered?.kind === 'submit' ? undefined : state.modal };
}

function failRequest(state: State, nonce: string, says: string): State {
	const { [nonce]: waiting, ...others } = state.waiting;
	const cleared = { ...state, waiting: others };
	switch (waiting?.kind) {
		case 'submit':
			return { ...cleared, modal: state.modal && { ...state.modal, sending: false, says } };
		case 'press':
			return { ...cleared, troubles: { ...state.troubles, [waiting.message]: says } };
		case 'command':
			return { ...state, waiting: { ...state.waiting, [nonce]: { ...waiting, says } } };
		case undefined:
			return state;
	}
}

/** Nothing that was on its way when the connection went will be answered: it is said where it was asked. */
export function failPending(state: State, says: string): State {
	const lost: State = { ...state, connection: 'lost', introduced: false };
	const answered = giveUpSuggestions(lost, state.line.suggestions?.nonce ?? '');
	return Object.keys(state.waiting).reduce((next, nonce) => failRequest(next, nonce, says), answered);
}
