import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sandbox } from 'discord-sandbox';
import { commands } from '../commands.ts';
import { type Config, readConfig } from '../config.ts';
import type { OwnApplication } from '../discord/connect/first-contact.ts';
import { portFault } from '../discord/connect/port-fault.ts';
import type { Door } from '../discord/doors/door.ts';
import type { Gateway } from '../discord/doors/gateway.ts';
import { createHealth, type Health } from '../discord/doors/health.ts';
import { type HealthServer, serveHealth } from '../discord/doors/serve-health.ts';
import { createLog, type Log } from '../log.ts';
import { StartFault } from '../start-fault.ts';
import { type DoorName, logReady } from './log-ready.ts';
import { type Account, type OpenedBot, openBot } from './open-bot.ts';
import { exitOnSignal, stopOnSignal } from './stop-on-signal.ts';

const usage = `Lectern can be started in three ways:
  npm start             answers on Discord's gateway with DISCORD_TOKEN; without it, opens a sandbox to try it in
  npm start -- http     answers signed interactions at POST /interactions
  npm run register      registers the commands with Discord, and ends`;

/** Starts Lectern as the command line says. A fault that the operator can fix is printed without a stack; the status is then 1. */
export async function start(words: readonly string[]): Promise<void> {
	try {
		await startMode(words);
	} catch (error) {
		console.error(error instanceof StartFault ? `Lectern does not start:\n${error.message}` : error);
		process.exit(1);
	}
}

async function startMode(words: readonly string[]): Promise<void> {
	if (words.includes('--help') || words.includes('-h')) return console.log(usage);
	const mode = modeOf(words);
	if (existsSync('.env')) process.loadEnvFile();
	const config = readConfig(process.env);
	const log = await createLog(config.logLevel);
	if (mode === 'register') return register(config, log);
	const keepRunning = exitOnSignal(log);
	stopOnSignal(await (mode === 'http' ? httpDoor(config, log) : usualDoor(config, log)), log);
	keepRunning();
}

/** The way to start that the command line names. Throws a StartFault that quotes the first word it does not know. */
function modeOf([mode, ...more]: readonly string[]): 'http' | 'register' | undefined {
	const isKnown = mode === undefined || mode === 'http' || mode === 'register';
	if (isKnown && more.length === 0) return mode;
	throw new StartFault(`It does not know what "${isKnown ? more[0] : mode}" means here.\n${usage}`);
}

function usualDoor(config: Config, log: Log): Promise<Door> {
	const { token, apiUrl } = config;
	return token === undefined ? sandboxDoor(config, log) : gatewayDoor({ token, apiUrl }, config, log, 'gateway');
}

async function gatewayDoor(account: Account, config: Config, log: Log, name: DoorName): Promise<Gateway> {
	// discord.js takes most of the time of a start, so it loads while the bot opens.
	const [bot, { openGateway }] = await Promise.all([
		openBot(account, config, log),
		import('../discord/doors/gateway.ts'),
	]);
	const { answer, onDeleted, onThreadChanged, onRegistered, storeHealth } = bot;
	let opened: Gateway | undefined;
	const gateway = () => opened?.health() ?? 'not connected yet';
	// The port is opened before the connection: if it is taken, the start must not use up one of the day's connections.
	const health = await healthServer(createHealth({ store: storeHealth, gateway }), config, log);
	const place = name === 'sandbox' ? 'the sandbox' : 'Discord';
	const events = { onDeleted, onThreadChanged, onRegistered };
	const plan = { ...account, ...events, shards: config.shards, commands, answer, place, log };
	const door = await openGateway(plan);
	opened = door;
	void door.settled.then((application) => logReady(log, name, bot.holdings, application));
	const stop = bot.begin(door);
	return {
		...door,
		async stop() {
			await stop();
			await health?.end();
		},
	};
}

/** The server that a supervisor asks for the bot's health, when HEALTH_PORT is set. */
async function healthServer(health: Health, { host, healthPort }: Config, log: Log): Promise<HealthServer | undefined> {
	if (healthPort === undefined) return undefined;
	const server = await serveHealth({ host, port: healthPort, health, log });
	log.info({ host, port: server.port }, 'serving GET /health');
	return server;
}

/** Opens a sandbox on this machine and connects the bot to it as it would to Discord. */
async function sandboxDoor(config: Config, log: Log): Promise<Door> {
	if (config.databaseUrl !== undefined)
		log.info('the sandbox keeps a database of its own and does not use the one of DATABASE_URL');
	const sandbox = await openSandbox(config, log);
	const account = { token: sandbox.token, apiUrl: `${sandbox.url}/api` };
	// Each sandbox is a new world with the same ids, so data of an earlier one would name things that are gone.
	const kept = await mkdtemp(join(tmpdir(), 'lectern-sandbox-'));
	const own = { ...config, shards: 'auto', databaseUrl: `file:${join(kept, 'lectern.db')}` } as const;
	const door = await gatewayDoor(account, own, log, 'sandbox');
	await door.settled;
	console.log(`\nLectern answers here, without a Discord account:  ${sandbox.url}`);
	for (const url of sandbox.elsewhere) console.log(`Everyone in your network can use it here:         ${url}`);
	console.log();
	return {
		lost: door.lost,
		async stop() {
			await door.stop();
			await sandbox.close();
			await rm(kept, { recursive: true, force: true });
		},
	};
}

async function openSandbox({ host, port }: Config, log: Log): Promise<Sandbox> {
	try {
		const { createSandbox } = await import('discord-sandbox');
		return await createSandbox({
			host,
			port,
			botName: 'Lectern',
			log: ({ what, says }) => log.debug({ sandbox: what }, says),
		});
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') {
			const why = 'DISCORD_TOKEN is not set, and the sandbox to try Lectern in is not part of a production install.';
			throw new StartFault(
				`${why} Run cp .env.example .env and set DISCORD_TOKEN in it, or install all of it with npm ci.`,
			);
		}
		throw portFault(error, { host, port, setting: 'PORT' });
	}
}

async function httpDoor(config: Config, log: Log): Promise<Door> {
	const { publicKey, token, apiUrl, host, port } = config;
	if (publicKey === undefined) throw new StartFault(missingSettingText('DISCORD_PUBLIC_KEY', 'General Information'));
	// Answers need no token, but debates are opened, moved and closed with it.
	if (token === undefined) throw new StartFault(missingSettingText('DISCORD_TOKEN', 'Bot'));
	const [bot, { openHttp }, { publicKeyFrom }] = await Promise.all([
		openBot({ token, apiUrl }, config, log),
		import('../discord/doors/http.ts'),
		import('../discord/doors/signature.ts'),
	]);
	const health = createHealth({ store: bot.storeHealth });
	const door = await openHttp({ key: publicKeyFrom(publicKey), apiUrl, host, port, answer: bot.answer, health, log });
	log.info({ host, port: door.port }, 'listening for interactions at POST /interactions');
	void askWhoThisIs({ token, apiUrl }, bot, log);
	return { ...door, stop: bot.begin(door) };
}

/**
 * Logs which bot this is, and learns its commands' ids. Interactions are answered before, since no answer depends on it: until then,
 * commands are no links in it.
 */
async function askWhoThisIs(
	{ token, apiUrl }: Account,
	{ holdings, onRegistered }: OpenedBot,
	log: Log,
): Promise<void> {
	const [{ ownApplication, restForStart }, { connectTroubleOf }, { fetchCommandIds }] = await Promise.all([
		import('../discord/connect/first-contact.ts'),
		import('../discord/connect/remedies.ts'),
		import('../discord/register/register.ts'),
	]);
	const rest = restForStart(token, apiUrl);
	let application: OwnApplication | undefined;
	try {
		application = await ownApplication(rest);
		onRegistered(await fetchCommandIds(rest, application.id));
	} catch (err) {
		const trouble = connectTroubleOf(err, apiUrl);
		log.warn(trouble ? {} : { err }, trouble?.says ?? 'Discord does not say which bot this is');
	} finally {
		logReady(log, 'http', holdings, application);
	}
}

async function register({ token, apiUrl }: Config, log: Log): Promise<void> {
	if (token === undefined) throw new StartFault(missingSettingText('DISCORD_TOKEN', 'Bot'));
	const { registerOwnCommands } = await import('../discord/register/register-own-commands.ts');
	const { written } = await registerOwnCommands({ token, apiUrl, commands, log });
	log.info(written ? 'commands registered' : 'commands are registered as they should be');
}

const missingSettingText = (setting: string, page: string) =>
	`${setting} is not set. Copy it from the ${page} page of your application in Discord's Developer Portal into .env (see .env.example).`;
