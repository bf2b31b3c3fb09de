import { createPublicKey, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { sandboxForTest } from './raw-bot.ts';

type Reply = { readonly status: number; readonly body?: object };
type Handler = (interaction: ReturnType<typeof JSON.parse>) => Reply | Promise<Reply>;

/** An endpoint that checks signatures as Discord asks, and answers what the handler says. */
async function endpointOf(sandbox: Sandbox, handler: Handler): Promise<string> {
	const key = createPublicKey({
		key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(sandbox.publicKey, 'hex').toString('base64url') },
		format: 'jwk',
	});
	const server = createServer(async (request, response) => {
		const raw = Buffer.concat(await request.toArray());
		const { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp } = request.headers;
		const genuine = verify(
			null,
			Buffer.concat([Buffer.from(String(timestamp)), raw]),
			key,
			Buffer.from(String(signature), 'hex'),
		);
		const interaction = JSON.parse(raw.toString());
		const { status, body } = !genuine
			? { status: 401 }
			: interaction.type === 1
				? { status: 200, body: { type: 1 } }
				: await handler(interaction);
		response.writeHead(status, { 'Content-Type': 'application/json' }).end(body && JSON.stringify(body));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}/interactions`;
}

async function withEndpoint(handler: (sandbox: Sandbox) => Handler) {
	const sandbox = await sandboxForTest();
	await sandbox.setInteractionsEndpoint(await endpointOf(sandbox, handler(sandbox)));
	await fetch(`${sandbox.url}/api/v10/applications/${sandbox.applicationId}/commands`, {
		method: 'POST',
		headers: { Authorization: `Bot ${sandbox.token}`, 'Content-Type': 'application/json' },
		body: JSON.stringify({ name: 'ping', description: 'x' }),
	});
	return sandbox;
}

test('a signed interaction is posted to the endpoint, and its response is the answer', async () => {
	const sandbox = await withEndpoint(() => ({ type, data }) => ({
		status: 200,
		body: { type: 4, data: { content: `${type} ${data.name}` } },
	}));
	expect(await sandbox.as('ana').run('general', 'ping')).toMatchObject({ content: '2 ping' });
});

test('an interaction taken with 202 is answered by a callback', async () => {
	const sandbox = await withEndpoint((to) => ({ id, token }) => {
		const body = JSON.stringify({ type: 4, data: { content: 'later' } });
		void fetch(`${to.url}/api/v10/interactions/${id}/${token}/callback`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body,
		});
		return { status: 202 };
	});
	expect(await sandbox.as('ana').run('general', 'ping')).toMatchObject({ content: 'later' });
});

test.each<[string, Reply, number]>([
	['an error', { status: 500 }, 0],
	['a body Discord would refuse', { status: 200, body: { type: 4, data: { content: 'x'.repeat(2001) } } }, 1],
	['no answer at all', { status: 204 }, 1],
])('%s from the endpoint does not count as an answer', async (_, reply, complaints) => {
	const sandbox = await withEndpoint(() => () => reply);
	await expect(sandbox.as('ana').run('general', 'ping')).rejects.toThrow('The application did not respond');
	expect(sandbox.complaints).toHaveLength(complaints);
});

test('an endpoint that takes bad signatures is not accepted', async () => {
	const sandbox = await sandboxForTest();
	const server = createServer((_, response) => response.end('{"type":1}'));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => void server.close());
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	await expect(sandbox.setInteractionsEndpoint(url)).rejects.toThrow('took a bad signature');
});

test('interactions go to the endpoint if there is one, and over the gateway otherwise', async () => {
	const sandbox = await withEndpoint(() => () => ({ status: 200, body: { type: 4, data: { content: 'http' } } }));
	expect(await sandbox.as('ana').run('general', 'ping')).toMatchObject({ content: 'http' });
	await sandbox.setInteractionsEndpoint(undefined);
	const asked = sandbox.as('ana').run('general', 'ping');
	sandbox.clock.advance(3000);
	await expect(asked).rejects.toThrow('The application did not respond');
});

test('a test can sign a body as Discord does, for any time', async () => {
	const sandbox = await sandboxForTest();
	const key = createPublicKey({
		key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(sandbox.publicKey, 'hex').toString('base64url') },
		format: 'jwk',
	});
	const { 'X-Signature-Ed25519': signature = '', 'X-Signature-Timestamp': timestamp } = sandbox.sign('{}', 5_000);
	expect(timestamp).toBe('5');
	expect(verify(null, Buffer.from('5{}'), key, Buffer.from(signature, 'hex'))).toBe(true);
});
