import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { createSandbox } from '../../sandbox/sandbox.ts';

const program = fileURLToPath(new URL('../../sandbox/serve.ts', import.meta.url));

/** A sandbox in a process of its own, which an error nobody caught would end. */
async function served(): Promise<{ readonly url: string; readonly child: ChildProcess }> {
	const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'ignore'] });
	onTestFinished(() => void child.kill('SIGKILL'));
	let printed = '';
	for await (const chunk of child.stdout) {
		printed += chunk;
		const url = /^url (\S+)$/m.exec(printed)?.[1];
		if (url !== undefined) return { url, child };
	}
	throw new Error('It ended before it listened.');
}

/** A bare connection that sends this first, and does not close because the other side does. */
async function opened(url: string, sends: string): Promise<Socket> {
	const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true });
	onTestFinished(() => void socket.destroy());
	await once(socket, 'connect');
	socket.write(sends);
	return socket;
}

const request = (target: string, host = '127.0.0.1') =>
	`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

const upgrade = (target: string) =>
	`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`;

/** All that comes until the other side closes. */
async function answered(url: string, sends: string): Promise<string> {
	const socket = await opened(url, sends);
	return Buffer.concat(await socket.toArray()).toString();
}

test('an upgrade with a malformed address is refused, and the sandbox goes on', async () => {
	const { url } = await served();
	for (const target of ['//', 'http://[', '/gateway/../page', '*', '/page'])
		expect([target, await answered(url, upgrade(target))]).toEqual([
			target,
			expect.stringMatching(/^HTTP\/1\.1 40[03] /),
		]);
	expect((await fetch(url)).status).toBe(200);
});

test('a request with a malformed address is answered, and the sandbox goes on', async () => {
	const { url } = await served();
	for (const target of ['//', '//api/', 'http://[', '/%', '*'])
		expect([target, await answered(url, request(target))]).toEqual([
			target,
			expect.stringMatching(/^HTTP\/1\.1 [2-4]/),
		]);
	expect(await answered(url, request('/', '['))).toMatch(/^HTTP\/1\.1 400 /);
	expect((await fetch(url)).status).toBe(200);
});

test('a client that is gone before its refusal arrives does no harm', async () => {
	const { url, child } = await served();
	for (let n = 0; n < 50; n++) {
		const socket = await opened(url, upgrade('/nowhere'));
		socket.resetAndDestroy();
	}
	expect((await fetch(url)).status).toBe(200);
	expect(child.exitCode).toBeNull();
});

test('it closes while connections are open, and closing it again changes nothing', async () => {
	const sandbox = await createSandbox();
	const bot = new WebSocket(`${sandbox.url.replace('http', 'ws')}/gateway`);
	await once(bot, 'message');
	const idle = await opened(sandbox.url, 'GET / HT');
	const refused = await opened(sandbox.url, upgrade('/nowhere'));
	await once(refused, 'data');
	idle.on('error', () => {});
	const gone = Promise.all([once(bot, 'close'), once(idle, 'close')]);
	idle.resume().on('end', () => idle.end());
	await Promise.all([sandbox.close(), sandbox.close()]);
	await sandbox.close();
	await gone;
});
