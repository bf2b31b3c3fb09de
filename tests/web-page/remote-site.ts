import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { createServer } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';
import type { PageLimits } from '../../src/web-page/page-limits.ts';
import { createPageReader, type PageNetwork } from '../../src/web-page/page-reader.ts';

export type Site = {
	readonly port: number;
	/** The first line and the headers of every request that came, in order. */
	readonly requests: readonly string[];
	/** How many connections are open. */
	readonly open: () => number;
};

/**
 * A site on loopback that a test answers for by hand, byte by byte, once the head of a request has come. It ends with the test.
 * With `tls` it is a secure one.
 */
export async function openSite(answer: (connection: Socket, head: string) => void, tls?: TlsOptions): Promise<Site> {
	const requests: string[] = [];
	const connections = new Set<Socket>();
	const meet = (connection: Socket) => {
		connections.add(connection);
		connection.on('close', () => connections.delete(connection));
		connection.on('error', () => {});
		let heard = '';
		connection.setEncoding('latin1').on('data', (text: string) => {
			heard += text;
			if (!heard.includes('\r\n\r\n')) return;
			requests.push(heard);
			answer(connection, heard);
			heard = '';
		});
	};
	const server = tls ? createTlsServer(tls, meet) : createServer(meet);
	server.on('tlsClientError', () => {});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		for (const connection of connections) connection.destroy();
		server.close();
	});
	return { port: (server.address() as AddressInfo).port, requests, open: () => connections.size };
}

type Headers = Readonly<Record<string, string>>;

/** The bytes of an answer with status 200, and with the length of its body unless the headers say otherwise. */
export function answerOf(body: string | Uint8Array, headers: Headers = {}, status = '200 OK'): Buffer {
	const bytes = Buffer.from(body);
	const all = { 'content-type': 'text/html', 'content-length': String(bytes.length), ...headers };
	return Buffer.concat([headOf(all, status), bytes]);
}

/** The bytes of an answer without its body. */
export function headOf(headers: Headers, status = '200 OK'): Buffer {
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	return Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, 'latin1');
}

/** A site whose answer to everything is the same. */
export const siteWith = (...answer: Parameters<typeof answerOf>) =>
	openSite((connection) => void connection.end(answerOf(...answer)));

export const redirectTo = (location: string, status = '302 Found') => answerOf('', { location }, status);

/** Writes the same bytes for as long as the other side takes them. */
export function writeForever(connection: Socket, bytes: Buffer): void {
	const more = () => {
		while (!connection.destroyed && connection.write(bytes));
	};
	connection.on('drain', more);
	more();
}

/** Of loopback, this address counts as public in these tests, and every other one as private. */
export const PUBLIC_HERE = '127.0.0.1';

/**
 * A reader for which every name is a public host on loopback, unless `addresses` says otherwise, and every port usual. It has the real
 * limits where a test does not change them, but more time, since the machine may be busy.
 */
export function readerHere(limits: Partial<PageLimits> = {}, network: Partial<PageNetwork> = {}) {
	const here: PageNetwork = {
		resolve: async () => [PUBLIC_HERE],
		isPublic: (address) => address === PUBLIC_HERE,
		isUsualPort: () => true,
		...network,
	};
	return createPageReader(here, { milliseconds: 50_000, ...limits });
}

/** Reads a page as a reader of these tests does. */
export const readHere = (address: string, limits: Partial<PageLimits> = {}, network: Partial<PageNetwork> = {}) =>
	readerHere(limits, network).readWebPage(address, { guild: '1' });
