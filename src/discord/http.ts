import type { KeyObject } from 'node:crypto';
import type { Server } from 'node:http';
import { type ServerType, serve } from '@hono/node-server';
import { REST } from 'discord.js';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { Log } from '../log.ts';
import type { Answer, Answerer } from './answer.ts';
import { type Door, PATIENCE } from './door.ts';
import { createInFlight } from './in-flight.ts';
import { portFault } from './port-fault.ts';
import { receive } from './receive.ts';
import { createSender, type Sender } from './send.ts';

/** The largest interaction taken, in bytes: a message command carries its whole message, seldom a tenth of this. */
const LARGEST = 1024 * 1024;

export type HttpPlan = {
	readonly key: KeyObject;
	readonly apiUrl: string;
	readonly host: string;
	readonly port: number;
	readonly answer: Answerer;
	readonly log: Log;
	/** The time, in milliseconds since 1970; the machine's own by default. */
	readonly now?: () => number;
};

/** Serves Discord's signed interactions at `POST /interactions`. Throws a StartFault when the port cannot be had. */
export async function openHttp(plan: HttpPlan): Promise<Door & { readonly port: number }> {
	const inFlight = createInFlight();
	const send = createSender(new REST({ api: plan.apiUrl }), plan.log);
	const server = await listening(interactionApp(plan, send, inFlight.add), plan);
	const address = server.address();
	return {
		port: typeof address === 'object' && address ? address.port : plan.port,
		lost: new Promise(() => {}),
		async stop() {
			const closed = new Promise((resolve) => server.close(resolve));
			inFlight.add(closed);
			await inFlight.settled(PATIENCE);
			(server as Server).closeAllConnections();
		},
	};
}

/** The endpoint as a Hono app; `background` is given what goes on after the response. */
function interactionApp(
	{ key, answer, log, now = Date.now }: Pick<HttpPlan, 'key' | 'answer' | 'log' | 'now'>,
	send: Sender,
	background: (work: Promise<unknown>) => void,
): Hono {
	const app = new Hono();
	const sendLater = async (later: Promise<Answer | undefined>) => {
		try {
			const made = await later;
			if (made) await send(made);
		} catch (err) {
			log.error({ err }, 'an interaction was not answered');
		}
	};

	app.get('/health', (c) => c.json({ status: 'ok' }));
	app.post('/interactions', bodyLimit({ maxSize: LARGEST }), async (c) => {
		const received = await receive(await requestOf(c), { key, now: now(), answer });
		if (received.status !== 202) return c.json(received.body, received.status);
		background(sendLater(received.later));
		return c.body(null, 202);
	});
	app.all('/interactions', (c) => c.json({ message: 'Interactions are posted here.' }, 405, { Allow: 'POST' }));
	app.onError((err, c) => {
		if (err instanceof HTTPException) return err.getResponse();
		log.error({ err }, 'a request failed');
		return c.json({ message: 'Something went wrong.' }, 500);
	});
	return app;
}

async function requestOf({ req }: Context) {
	return {
		body: new Uint8Array(await req.arrayBuffer()),
		signature: req.header('X-Signature-Ed25519'),
		timestamp: req.header('X-Signature-Timestamp'),
	};
}

function listening(app: Hono, { host, port }: HttpPlan): Promise<ServerType> {
	return new Promise((resolve, reject) => {
		const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server));
		server.once('error', (error) => reject(portFault(error, host, port)));
	});
}
