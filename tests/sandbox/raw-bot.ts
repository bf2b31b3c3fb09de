import { once } from 'node:events';
import type { APIInteraction, GatewayDispatchPayload } from 'discord-api-types/v10';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createSandbox, type Sandbox, type SandboxOptions } from '../../sandbox/sandbox.ts';

/** What REST answered. */
export type Answered = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> };

/** A bot of bare requests and one bare socket, so that tests can send what a client library would not. */
export type RawBot = {
	readonly sandbox: Sandbox;
	readonly request: (method: string, path: string, body?: unknown) => Promise<Answered>;
	/** The next interaction that comes, or came and was not taken yet. */
	readonly interaction: () => Promise<APIInteraction>;
	/** The names of the events that came, in order. */
	readonly heard: string[];
	readonly events: GatewayDispatchPayload[];
	/** Answers an interaction. */
	readonly answer: (to: APIInteraction, body: unknown) => Promise<Answered>;
};

/** A sandbox that ends with the test. */
export async function sandboxForTest(options: SandboxOptions = {}): Promise<Sandbox> {
	const sandbox = await createSandbox(options);
	onTestFinished(sandbox.close);
	return sandbox;
}

/** A bot on a fresh sandbox, connected with these intents (Guilds by default). */
export async function rawBot({ intents = 1, ...options }: SandboxOptions & { intents?: number } = {}): Promise<RawBot> {
	const sandbox = await sandboxForTest(options);
	const events: GatewayDispatchPayload[] = [];
	const waiting: ((interaction: APIInteraction) => void)[] = [];
	const came: APIInteraction[] = [];
	const socket = new WebSocket(`${sandbox.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
	socket.on('message', (raw) => {
		const payload = JSON.parse(raw.toString());
		if (payload.op !== 0) return;
		events.push(payload);
		if (payload.t === 'INTERACTION_CREATE') (waiting.shift() ?? came.push.bind(came))(payload.d);
		socket.emit(payload.t);
	});
	await once(socket, 'open');
	socket.send(JSON.stringify({ op: 2, d: { token: sandbox.token, intents, properties: {} } }));
	await once(socket, 'READY');

	const request: RawBot['request'] = async (method, path, body) => {
		const response = await fetch(`${sandbox.url}/api/v10${path}`, {
			method,
			headers: { Authorization: `Bot ${sandbox.token}`, 'Content-Type': 'application/json' },
			...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
		});
		const text = await response.text();
		return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
	};
	return {
		sandbox,
		request,
		events,
		get heard() {
			return events.map(({ t }) => t);
		},
		interaction: () => {
			const next = came.shift();
			return next ? Promise.resolve(next) : new Promise((resolve) => waiting.push(resolve));
		},
		answer: ({ id, token }, body) => request('POST', `/interactions/${id}/${token}/callback`, body),
	};
}

/** Registers global commands. */
export async function register({ sandbox, request }: RawBot, ...commands: object[]): Promise<void> {
	const { status, body } = await request('PUT', `/applications/${sandbox.applicationId}/commands`, commands);
	if (status !== 200) throw new Error(JSON.stringify(body));
}

/** The id of a channel by its name. */
export function channelId({ world }: Sandbox, name: string): string {
	return [...world.channels.values()].find((channel) => channel.name === name)?.id ?? '';
}

/** The paths of an error's faults, with Discord's codes: `content BASE_TYPE_MAX_LENGTH`. */
export function faultsOf(errors: object | undefined, path: readonly string[] = []): string[] {
	return Object.entries(errors ?? {}).flatMap(([key, inner]) =>
		key === '_errors'
			? inner.map(({ code }: { code: string }) => `${path.join('.')} ${code}`.trim())
			: faultsOf(inner, [...path, key]),
	);
}

/** A bot, and the path of the channel `general`. */
export async function botInGeneral() {
	const bot = await rawBot();
	return { ...bot, channel: `/channels/${channelId(bot.sandbox, 'general')}` };
}
