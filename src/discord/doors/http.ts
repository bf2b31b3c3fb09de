import type { KeyObject } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { REST } from 'discord.js';
import type { Clock } from '../../clock.ts';
import { createInFlight, STOP_PATIENCE } from '../../in-flight.ts';
import type { Log } from '../../log.ts';
import type { Answerer, InteractionAnswer } from './answerer.ts';
import type { Door } from './door.ts';
import type { Health } from './health.ts';
import { type BodyBounds, createBodyReader } from './read-body.ts';
import { receive, unsigned } from './receive.ts';
import { createSeenIds } from './seen-ids.ts';
import { createSender, type Sender } from './send.ts';
import { type HttpResponse, pathOf, type RequestHandler, type ServerBounds, serve } from './serve.ts';
import { maySign, type SignatureHeaders } from './signature.ts';

/** Bounds on what strangers can make the door hold. Each has a default. */
export type HttpBounds = ServerBounds & BodyBounds;

const BOUNDS: BodyBounds = {
	// The largest of 79 interactions recorded or written down by other projects has 16 KB. A form with five full fields, each
	// character escaped, has 120 KB. A bound that a real interaction can reach would leave a member without an answer.
	bodyBytes: 256 * 1024,
	// Discord's bodies come with their headers and are incomplete for a few milliseconds, so even a burst of presses stays
	// below this. Together with the size it means that strangers fill 64 MiB at most.
	bodies: 256,
};

/**
 * How many interactions are remembered, so that none is carried out twice. A request is accepted for ten minutes at most, so
 * 50,000 hold for that long at 80 interactions a second, and take 10 MB when it is that busy.
 */
const REMEMBERED_IDS = 50_000;

export type HttpPlan = {
	readonly key: KeyObject;
	readonly apiUrl: string;
	readonly host: string;
	readonly port: number;
	readonly answer: Answerer;
	/** What `GET /health` answers. */
	readonly health: Health;
	readonly log: Log;
	readonly bounds?: Partial<HttpBounds>;
	/** The time, in milliseconds since 1970; the machine's own by default. */
	readonly now?: Clock;
};

/** Serves Discord's signed interactions at `POST /interactions`, and `GET /health`. Throws a StartFault when it cannot listen on the port. */
export async function openHttp(plan: HttpPlan): Promise<Door & { readonly port: number }> {
	const inFlight = createInFlight();
	const send = createSender(new REST({ api: plan.apiUrl }), plan.log);
	const server = await serve(requestHandler(plan, send, inFlight.add), { ...plan, setting: 'PORT' });
	return {
		port: server.port,
		lost: new Promise(() => {}),
		async stop() {
			inFlight.add(server.close());
			await inFlight.whenSettled(STOP_PATIENCE);
			server.cutOff();
		},
	};
}

const notFound: HttpResponse = { status: 404, body: { message: 'There is nothing here.' } };

const notPosted: HttpResponse = {
	status: 405,
	headers: { Allow: 'POST' },
	body: { message: 'Interactions are posted here.' },
};

const tooLarge: HttpResponse = { status: 413, body: { message: 'No interaction is as large as this.' } };

/** The connection is closed too, which makes room for another sender. */
const crowdedOut: HttpResponse = {
	status: 503,
	headers: { 'Retry-After': '1', Connection: 'close' },
	body: { message: 'Too many requests are incomplete.' },
};

/** Answers requests. Work that goes on after the response is passed to `background`. */
function requestHandler(
	{ key, answer, health, log, bounds, now = Date.now }: HttpPlan,
	send: Sender,
	background: (work: Promise<unknown>) => void,
): RequestHandler {
	const readBody = createBodyReader({ ...BOUNDS, ...bounds });
	const { isNew } = createSeenIds(REMEMBERED_IDS);

	async function sendLater(later: Promise<InteractionAnswer | undefined>): Promise<void> {
		try {
			const made = await later;
			if (made) await send(made);
		} catch (err) {
			log.error({ err }, 'an interaction was not answered');
		}
	}

	async function takeInteraction(request: IncomingMessage): Promise<HttpResponse | undefined> {
		const received = performance.now();
		const headers = signatureHeadersOf(request);
		if (!maySign(headers, now())) return unsigned;
		const body = await readBody(request);
		switch (body) {
			case 'too large':
				return tooLarge;
			case 'crowded out':
				return crowdedOut;
			case 'cut off':
				log.debug('a request was cut off before all of it came');
				return undefined;
		}
		const reply = await receive({ ...headers, body }, { key, now: now(), answer, isNew, received });
		if (reply.status === 202) background(sendLater(reply.later));
		return reply;
	}

	return async (request) => {
		switch (pathOf(request)) {
			case '/health':
				return health();
			case '/interactions':
				return request.method === 'POST' ? takeInteraction(request) : notPosted;
			default:
				return notFound;
		}
	};
}

/** When a header is sent twice, Node joins the values, and the result does not have the shape we accept. */
function signatureHeadersOf({ headers }: IncomingMessage): SignatureHeaders {
	const [signature, timestamp] = [headers['x-signature-ed25519'], headers['x-signature-timestamp']].map(String);
	return { signature, timestamp };
}
