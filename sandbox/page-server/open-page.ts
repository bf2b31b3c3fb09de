import type { WebSocket } from 'ws';
import type { Discord } from '../discord.ts';
import type { AppAnswer } from '../interactions/exchange.ts';
import { type Member, memberClient } from '../member/member.ts';
import type { PageRequest, ServerMessage } from '../protocol.ts';
import type { WorldEvent } from '../world/world.ts';
import { readRequest } from './read-request.ts';
import { commandsOffered, isOnPage, personas, snapshotFor } from './snapshot-for.ts';

/** The nonce used for answers to a request that has none of its own. */
const noNonce = '';

/** Serves one page from this origin. It acts as one member at a time and gets what that member would see. */
export function openPage(discord: Discord, socket: WebSocket, origin: string): void {
	const { world } = discord;
	let member = memberClient(discord, personas(world)[0]?.user.id ?? '', 'en-US');
	// The bot knows attachments by the sandbox's address on this machine, which a page on another one cannot use.
	const inReach = (json: string) =>
		['attachments', 'ephemeral-attachments'].reduce(
			(text, folder) => text.replaceAll(`${world.url()}/${folder}/`, `${origin}/${folder}/`),
			json,
		);
	const send = (message: ServerMessage) =>
		socket.readyState === socket.OPEN && socket.send(inReach(JSON.stringify(message)));
	const listen = (event: WorldEvent) => {
		for (const message of messagesAbout(discord, member.id, event)) send(message);
	};
	world.listeners.add(listen);
	socket.on('close', () => world.listeners.delete(listen));
	socket.on('error', () => socket.terminate());
	socket.on('message', (raw) => {
		const ask = readRequest(raw.toString());
		if (!ask) return socket.close(1007, 'not in the protocol');
		if (ask.type !== 'act-as') return void answerRequest(member, ask, send);
		if (!world.users.has(ask.user))
			return send({ type: 'failed', nonce: noNonce, says: 'There is nobody of that name' });
		member = memberClient(discord, ask.user, ask.locale);
		send(snapshotFor(world, member.id));
	});
	send(snapshotFor(world, member.id));
}

async function answerRequest(
	member: Member,
	ask: Exclude<PageRequest, { type: 'act-as' }>,
	send: (message: ServerMessage) => void,
): Promise<void> {
	const nonce = 'nonce' in ask ? ask.nonce : noNonce;
	try {
		const answer = await carryOut(member, ask);
		if (nonce === noNonce) return;
		if (answer.choices) send({ type: 'choices', nonce, choices: answer.choices });
		else if (answer.modal) send({ type: 'modal', nonce, id: answer.modal.id, modal: answer.modal });
		else send({ type: 'done', nonce });
	} catch (error) {
		send({ type: 'failed', nonce, says: error instanceof Error ? error.message : String(error) });
	}
}

async function carryOut(member: Member, ask: Exclude<PageRequest, { type: 'act-as' }>): Promise<AppAnswer> {
	switch (ask.type) {
		case 'suggest':
			return member.suggest(ask.channel, ask);
		case 'command':
			return member.command(ask.channel, ask);
		case 'press':
			return member.press(ask.message, ask.customId, ask.values);
		case 'submit':
			return member.submitSent(ask.modal, ask.fields);
		case 'send':
			member.send(ask.channel, ask.content);
			return {};
		case 'dismiss':
			member.dismiss(ask.message);
			return {};
	}
}

/** The messages to send about an event to a page that acts as `me`; none if they cannot see it. */
function messagesAbout(
	{ world }: Discord,
	me: string,
	{ t, d, channel: where, privateTo }: WorldEvent,
): ServerMessage[] {
	if (t === 'COMMANDS') return [{ type: 'commands', commands: commandsOffered(world, me) }];
	const channel = world.channels.get(where ?? '');
	if (!channel || (privateTo !== undefined && privateTo !== me)) return [];
	if (!isOnPage(world, channel, me))
		return t === 'CHANNEL_UPDATE' ? [{ type: 'channel-gone', channel: channel.id }] : [];
	switch (t) {
		case 'MESSAGE_CREATE':
		case 'MESSAGE_UPDATE':
			return [{ type: 'message', message: d }];
		case 'MESSAGE_DELETE':
			return [{ type: 'message-gone', channel: channel.id, message: d.id }];
		case 'CHANNEL_DELETE':
		case 'THREAD_DELETE':
			return [{ type: 'channel-gone', channel: channel.id }];
		case 'CHANNEL_CREATE':
		case 'CHANNEL_UPDATE':
		case 'THREAD_CREATE':
		case 'THREAD_UPDATE':
		case 'THREAD_MEMBERS_UPDATE':
			return [{ type: 'channel', channel }];
		default:
			return [];
	}
}
