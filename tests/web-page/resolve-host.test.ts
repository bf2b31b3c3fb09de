import { createSocket, type RemoteInfo } from 'node:dgram';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { resolveHost } from '../../src/web-page/resolve-host.ts';

const A = 1;
const AAAA = 28;

/** A name server on loopback. `answer` gives the addresses of a kind as bytes, or the code of a failure, or nothing at all. */
async function openNameServer(answer: (kind: number) => readonly (readonly number[])[] | number | undefined) {
	const socket = createSocket('udp4');
	const asked: number[] = [];
	socket.on('message', (question: Buffer, from: RemoteInfo) => {
		const kind = question.readUInt16BE(question.indexOf(0, 12) + 1);
		asked.push(kind);
		const said = answer(kind);
		if (said === undefined) return;
		const records = typeof said === 'number' ? [] : said;
		const head = Buffer.from([
			0,
			0,
			0x81,
			typeof said === 'number' ? 0x80 + said : 0x80,
			0,
			1,
			0,
			records.length,
			0,
			0,
			0,
			0,
		]);
		question.copy(head, 0, 0, 2);
		const end = question.indexOf(0, 12) + 5;
		const sections = records.map((bytes) =>
			Buffer.from([0xc0, 12, 0, kind, 0, 1, 0, 0, 0, 0, 0, bytes.length, ...bytes]),
		);
		socket.send(Buffer.concat([head, question.subarray(12, end), ...sections]), from.port, from.address);
	});
	socket.bind(0, '127.0.0.1');
	await once(socket, 'listening');
	onTestFinished(() => void socket.close());
	return { servers: [`127.0.0.1:${socket.address().port}`], asked };
}

const never = () => new AbortController().signal;

test('all addresses of a host are found, IPv4 first', async () => {
	const ipv6 = [0x20, 0x01, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
	const { servers } = await openNameServer((kind) =>
		kind === AAAA
			? [ipv6]
			: [
					[192, 0, 2, 1],
					[10, 0, 0, 1],
				],
	);
	expect(await resolveHost('page.test', never(), servers)).toEqual(['192.0.2.1', '10.0.0.1', '2001:db8::1']);
});

test('a host needs addresses of one kind only', async () => {
	const { servers, asked } = await openNameServer((kind) => (kind === A ? [[192, 0, 2, 1]] : 2));
	expect(await resolveHost('page.test', never(), servers)).toEqual(['192.0.2.1']);
	expect(asked).toContain(AAAA);
});

test.each([
	['does not exist', 3, 'ENOTFOUND'],
	['has no address', [], 'ENODATA'],
	['cannot be asked for', 5, 'EREFUSED'],
])('a host that %s is said to be so', async (_, said, code) => {
	const { servers } = await openNameServer(() => said);
	await expect(resolveHost('page.test', never(), servers)).rejects.toMatchObject({ code });
});

test('a name server that does not answer is left alone when the time is over', async () => {
	const { servers, asked } = await openNameServer(() => undefined);
	const stop = new AbortController();
	const resolving = resolveHost('page.test', stop.signal, servers);
	const cancelled = expect(resolving).rejects.toMatchObject({ code: 'ECANCELLED' });
	await expect.poll(() => asked.length).toBe(2);
	stop.abort();
	await cancelled;
});
