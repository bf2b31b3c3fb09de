import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { onTestFinished } from 'vitest';

/** A server in front of several endpoints. It passes each request to the first endpoint, or to the next where nobody listens. */
export async function startBalancer(endpoints: () => readonly string[]): Promise<string> {
	const server = createServer(async (request, response) => {
		const body = await bodyOf(request);
		const answer = await firstAnswer(endpoints(), request.headers, body);
		// As a balancer answers when the endpoint that had the request is gone.
		if (!answer) return void response.writeHead(502).end();
		response.writeHead(answer.status, { 'Content-Type': answer.headers.get('Content-Type') ?? 'text/plain' });
		response.end(Buffer.from(await answer.arrayBuffer().catch(() => new ArrayBuffer(0))));
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const address = server.address();
	return `http://127.0.0.1:${address !== null && typeof address !== 'string' ? address.port : 0}/interactions`;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part);
	return Buffer.concat(parts);
}

/** The answer of the first endpoint that listens. A request that an endpoint may have received is not given to another. */
async function firstAnswer(
	endpoints: readonly string[],
	headers: IncomingMessage['headers'],
	body: Buffer<ArrayBuffer>,
): Promise<Response | undefined> {
	const passed = ['content-type', 'x-signature-ed25519', 'x-signature-timestamp'];
	const kept = Object.fromEntries(passed.map((name) => [name, String(headers[name] ?? '')]));
	for (const endpoint of endpoints) {
		try {
			return await fetch(endpoint, { method: 'POST', headers: kept, body });
		} catch (error) {
			if (!isRefused(error)) return undefined;
		}
	}
	return undefined;
}

function isRefused(error: unknown): boolean {
	const cause = error instanceof Error ? error.cause : undefined;
	return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}
