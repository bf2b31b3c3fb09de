import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Log } from '../../log.ts';
import { portFault } from '../connect/port-fault.ts';

/** What to answer a request with; the body is sent as JSON. */
export type HttpResponse = {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: object;
};

/** Makes the response to a request; undefined when its sender hung up, so that there is nobody to answer. */
export type RequestHandler = (request: IncomingMessage) => Promise<HttpResponse | undefined>;

/** Bounds that hold for every connection, whatever it sends. */
export type ServerBounds = {
	/** How long a request may take until all of it has arrived, in milliseconds. */
	readonly arrival: number;
	/** How many connections may be open at once. */
	readonly connections: number;
};

const BOUNDS: ServerBounds = {
	// Discord gives an interaction up after 3 seconds, so a request that takes longer to arrive is not worth reading.
	arrival: 3000,
	// More than one process can answer at a time; a proxy that opens one connection for each interaction needs as many as
	// there are interactions under way. An idle connection takes 8 KB, one with unfinished headers 16 KB more.
	connections: 1000,
};

/** How often the server looks for requests that take too long, in milliseconds. They may last longer by this much. */
const CHECKED_EVERY = 500;

export type ServePlan = {
	readonly host: string;
	readonly port: number;
	/** The setting that an operator changes when the port is taken. */
	readonly setting: 'PORT' | 'HEALTH_PORT';
	readonly log: Log;
	readonly bounds?: Partial<ServerBounds>;
};

export type HttpServer = {
	/** The port that was opened, also when any free one was asked for. */
	readonly port: number;
	/** Takes no new connections; resolves when the open ones have ended. */
	readonly close: () => Promise<void>;
	/** Ends every connection at once. */
	readonly cutOff: () => void;
};

/** Serves HTTP without TLS. Throws a StartFault when it cannot listen on the port. */
export async function serve(handle: RequestHandler, plan: ServePlan): Promise<HttpServer> {
	const { host, port, setting, log } = plan;
	const { arrival, connections } = { ...BOUNDS, ...plan.bounds };
	const times = { requestTimeout: arrival, headersTimeout: arrival, connectionsCheckingInterval: CHECKED_EVERY };
	const server = createServer(times, (request, response) => void answer(request, response));
	server.maxConnections = connections;

	async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		try {
			const made = await handle(request);
			if (made) respond(response, made);
		} catch (err) {
			log.error({ err }, 'a request failed');
			respond(response, { status: 500, body: { message: 'Something went wrong.' } });
		}
	}

	await new Promise<void>((resolve, reject) => {
		server.once('error', (error) => reject(portFault(error, { host, port, setting })));
		server.listen(port, host, resolve);
	});
	const address = server.address();
	return {
		port: typeof address === 'object' && address ? address.port : port,
		close: () => new Promise((resolve) => server.close(() => resolve())),
		cutOff: () => server.closeAllConnections(),
	};
}

/** The path of a request, without the query. */
export const pathOf = ({ url = '' }: IncomingMessage) => url.split('?', 1)[0];

/** Node discards the rest of a request that is answered before all of it has arrived. */
function respond(response: ServerResponse, { status, headers, body }: HttpResponse): void {
	const text = body === undefined ? '' : JSON.stringify(body);
	const type = body === undefined ? {} : { 'Content-Type': 'application/json' };
	response.writeHead(status, { 'Content-Length': Buffer.byteLength(text), ...type, ...headers }).end(text);
}
