import { once } from 'node:events';
import { connect } from 'node:net';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Chance } from './chance.ts';
import { hostileText } from './hostile.ts';

/** A request to the endpoint that is no interaction of Discord's, and the statuses that are right for it. */
type BadRequest = {
	readonly name: string;
	readonly method?: string;
	readonly path?: string;
	readonly body?: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly right: readonly number[];
};

const MINUTE = 60_000;

/** Sends one request that is broken, badly signed or not signed at all. Resolves to what is wrong with the answer, or to undefined. */
export async function sendBadRequest(
	chance: Chance,
	sandbox: Sandbox,
	endpoint: string,
	genuine: string,
): Promise<string[]> {
	if (chance.percent(5)) {
		await hangUp(chance, endpoint, genuine.length);
		return [];
	}
	const { name, method = 'POST', path, body, headers, right } = badRequestOf(chance, sandbox, genuine);
	const response = await fetch(path === undefined ? endpoint : new URL(path, endpoint), {
		method,
		headers,
		...(body !== undefined && { body }),
	});
	await response.text();
	return right.includes(response.status) ? [] : [`${name} got ${response.status} instead of ${right.join(' or ')}`];
}

function badRequestOf(chance: Chance, { sign }: Sandbox, genuine: string): BadRequest {
	const unsigned = { 'Content-Type': 'application/json' };
	const signed = (body: string, at?: number) => ({ ...unsigned, ...sign(body, at) });
	const bad = (name: string, headers: Readonly<Record<string, string>>): BadRequest => ({
		...{ name, body: genuine, right: [401] },
		headers: { ...unsigned, ...headers },
	});
	const broken = (name: string, body: string, right: readonly number[] = [400]): BadRequest => ({
		...{ name, body, right },
		headers: signed(body),
	});
	const { 'X-Signature-Ed25519': signature = '', 'X-Signature-Timestamp': timestamp = '' } = sign(genuine);
	const both = (one: string, time: string) => ({ 'X-Signature-Ed25519': one, 'X-Signature-Timestamp': time });
	return chance.pick([
		bad('no signature', {}),
		bad('a signature without a time', { 'X-Signature-Ed25519': signature }),
		bad('a signature of zeros', both('0'.repeat(128), timestamp)),
		bad('half a signature', both(signature.slice(0, 64), timestamp)),
		bad('a signature of another body', sign(`${genuine} `)),
		bad('a signature of another second', both(signature, String(Number(timestamp) + 1))),
		bad('a time that is no number', both(signature, 'now')),
		bad('an old request', sign(genuine, Date.now() - 6 * MINUTE)),
		bad('a request of the future', sign(genuine, Date.now() + 6 * MINUTE)),
		bad('a long header', both('a'.repeat(4000), timestamp)),
		broken('no JSON', genuine.slice(0, 1 + chance.below(genuine.length - 1))),
		broken('an empty body', ''),
		broken('JSON that is no object', chance.pick(['null', '[]', '1', '"x"', 'true', '[[[]]]'])),
		broken('typed words', JSON.stringify(hostileText(chance))),
		broken('JSON of many levels', `${'['.repeat(20_000)}${']'.repeat(20_000)}`),
		broken(
			'an interaction of many levels',
			genuine.replace('{', `{"extra":${'['.repeat(999)}${']'.repeat(999)},`),
			[400, 409],
		),
		broken('a body that is too large', JSON.stringify({ type: 1, x: 'x'.repeat(300_000) }), [413]),
		broken('a type of the future', JSON.stringify({ ...JSON.parse(genuine), id: '1', type: 6 }), [400, 409]),
		broken('a ping', JSON.stringify({ type: 1, id: String(chance.below(1e9)) }), [200, 409]),
		{ name: 'another method', method: chance.pick(['GET', 'PUT', 'DELETE', 'OPTIONS']), headers: {}, right: [405] },
		{ name: 'another path', path: chance.pick(['/', '/interactions/x', '/api']), headers: {}, right: [404] },
	]);
}

/** Begins a request and goes away in the middle of it. */
async function hangUp(chance: Chance, endpoint: string, length: number): Promise<void> {
	const { port, hostname } = new URL(endpoint);
	const socket = connect(Number(port), hostname);
	socket.on('error', () => {});
	await once(socket, 'connect');
	const headers = chance.percent(50)
		? `X-Signature-Ed25519: ${'a'.repeat(128)}\r\nX-Signature-Timestamp: ${Math.floor(Date.now() / 1000)}\r\n`
		: '';
	socket.write(`POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: ${length + 10}\r\n${headers}\r\n{"type`);
	await new Promise((resolve) => setTimeout(resolve, 5));
	socket.destroy();
}
