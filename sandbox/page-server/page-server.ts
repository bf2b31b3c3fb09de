import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { findPackageJSON } from 'node:module';
import { isIP } from 'node:net';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import type { WebSocket } from 'ws';
import type { Discord } from '../discord.ts';
import { checkUrl } from '../world/messages/signed-url.ts';
import { openPage } from './open-page.ts';
import { scriptOf } from './script-of.ts';

/** The web page's side of the sandbox: its files, the libraries it loads, attachments, and its socket. */
export type PageServer = {
	readonly app: Hono;
	/** Only pages of this very server may open the socket. */
	readonly admits: (request: IncomingMessage) => boolean;
	readonly accept: (socket: WebSocket, request: IncomingMessage) => void;
};

const pageFolder = fileURLToPath(new URL('../page/', import.meta.url));
/** Packages a page may load files of. */
const modules = ['lit-html'];
const types: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.ts': 'text/javascript; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.woff2': 'font/woff2',
};

/** Serves the page at `/`, its TypeScript as JavaScript, and acts for the members it asks for. It listens at `host`. */
export function createPageServer(discord: Discord, host: string): PageServer {
	const app = new Hono();
	app.get('/', () => serveFile(pageFolder, 'index.html'));
	app.get('/page/:path{.+}', (c) => serveFile(pageFolder, c.req.param('path')));
	app.get('/modules/:package/:path{.+}', (c) => {
		const name = c.req.param('package');
		return modules.includes(name) ? serveFile(packageFolder(name), c.req.param('path')) : c.notFound();
	});
	app.get('/attachments/:channel/:id/:name', (c) => attachment(discord, c.req.param('id'), c.req.url));
	app.get('/ephemeral-attachments/:application/:id/:name', (c) => givenFile(discord, c.req.param('id'), c.req.url));
	return {
		app,
		admits: (request) => isFromHere(request, host),
		accept: (socket, { headers }) => openPage(discord, socket, `http://${headers.host}`),
	};
}

function packageFolder(name: string): string {
	const file = findPackageJSON(name, import.meta.url);
	if (file === undefined) throw new Error(`The package ${name} is not installed`);
	return dirname(file) + sep;
}

/** A file inside a folder, and of a kind pages are made of; anything else is not found. */
async function serveFile(folder: string, path: string): Promise<Response> {
	const file = normalize(join(folder, path));
	const type = types[extname(file)];
	if (!type || !file.startsWith(folder)) return new Response('Not found', { status: 404 });
	try {
		const bytes = await readFile(file);
		const body = extname(file) === '.ts' ? scriptOf(bytes.toString()) : bytes;
		return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'no-cache' } });
	} catch {
		return new Response('Not found', { status: 404 });
	}
}

/** What a member or bot uploaded is shown, never run: a page among the attachments gets no rights on this origin. */
function attachment({ world }: Discord, id: string, address: string): Response {
	const file = world.files.get(id);
	const { isSigned } = checkUrl(address, world.clock.now());
	if (!file || !isSigned) return gone();
	return new Response(Buffer.from(file.bytes), {
		headers: {
			'Content-Type': file.type,
			'X-Content-Type-Options': 'nosniff',
			'Content-Security-Policy': "sandbox; default-src 'none'",
			'Cache-Control': 'no-store',
		},
	});
}

/** Discord gives the addresses of messages' attachments anew whenever it sends the message. That of a given file is never renewed. */
function givenFile(discord: Discord, id: string, address: string): Response {
	return checkUrl(address, discord.world.clock.now()).isOver ? gone() : attachment(discord, id, address);
}

const gone = () => new Response('This content is no longer available.', { status: 404 });

/**
 * Whether a request comes from a page of this server. Anyone can make a name of their own point at this machine (DNS rebinding),
 * and their page would then be of the same origin; but nobody can do so with an address, or with the name it was given to listen on.
 */
function isFromHere({ headers }: IncomingMessage, host: string): boolean {
	const origin = `http://${headers.host}`;
	if (headers.origin !== origin) return false;
	const name = URL.parse(origin)?.hostname.replace(/^\[|\]$/g, '') ?? '';
	return isIP(name) !== 0 || name === 'localhost' || name === host.toLowerCase();
}
