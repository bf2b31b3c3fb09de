import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { expect, test } from 'vitest';
import { readConfig, settings } from '../src/config.ts';
import { StartFault } from '../src/start-fault.ts';

test('without any setting there is a default for each', () => {
	expect(readConfig({})).toEqual({
		token: undefined,
		publicKey: undefined,
		apiUrl: 'https://discord.com/api',
		host: '127.0.0.1',
		port: 3000,
		healthPort: undefined,
		logLevel: 'info',
		shards: 'auto',
		articles: 'data/articles',
		databaseUrl: undefined,
	});
});

test('every setting is read into its own type', () => {
	const env = {
		DISCORD_TOKEN: ' abc.def.ghi ',
		DISCORD_PUBLIC_KEY: '0123456789abcdefABCDEF'.padEnd(64, '0'),
		DISCORD_API_URL: 'http://127.0.0.1:4000/api/',
		HOST: '0.0.0.0',
		PORT: '0',
		HEALTH_PORT: '9090',
		LOG_LEVEL: 'debug',
		SHARDS: '4',
		ARTICLES: '/srv/articles',
		DATABASE_URL: 'postgres://lectern@db/lectern',
	};
	expect(readConfig(env)).toEqual({
		token: 'abc.def.ghi',
		publicKey: env.DISCORD_PUBLIC_KEY,
		apiUrl: 'http://127.0.0.1:4000/api',
		host: '0.0.0.0',
		port: 0,
		healthPort: 9090,
		logLevel: 'debug',
		shards: 4,
		articles: '/srv/articles',
		databaseUrl: 'postgres://lectern@db/lectern',
	});
});

test('a setting left empty is a setting not made', () => {
	expect(readConfig({ DISCORD_TOKEN: '', PORT: '  ', SHARDS: '' })).toEqual(readConfig({}));
});

test.each([
	['DISCORD_TOKEN', 'Bot abc', 'the bot token alone'],
	['DISCORD_PUBLIC_KEY', 'abc', '64 hexadecimal digits'],
	['DISCORD_API_URL', 'discord.com', 'http(s) address'],
	['DISCORD_API_URL', 'ftp://discord.com/api', 'http(s) address'],
	['DISCORD_API_URL', 'https://discord.com/api/v10', 'without its version'],
	['DISCORD_API_URL', 'https://discord.com/api/v10/', 'without its version'],
	['HOST', 'my host', 'an address of this machine'],
	['PORT', '65536', 'a port from 1 to 65535'],
	['PORT', '30 00', 'a port from 1 to 65535'],
	['PORT', '-1', 'a port from 1 to 65535'],
	['HEALTH_PORT', '65536', 'a port from 1 to 65535'],
	['LOG_LEVEL', 'verbose', 'one of trace, debug'],
	['SHARDS', '0', 'auto, or the number'],
	['SHARDS', 'many', 'auto, or the number'],
	['DATABASE_URL', 'lectern.db', 'file:PATH'],
	['DATABASE_URL', 'mysql://host/name', 'postgres://'],
])('%s=%s is refused by name, with how to mend it', (name, value, remedy) => {
	expect(() => readConfig({ [name]: value })).toThrow(StartFault);
	expect(() => readConfig({ [name]: value })).toThrow(
		new RegExp(`${name} must be .*${remedy.replace(/[()]/g, '\\$&')}`),
	);
});

test('HEALTH_PORT must differ from PORT, unless the system chooses both', () => {
	expect(faultOf({ PORT: '9090', HEALTH_PORT: '9090' })).toContain('HEALTH_PORT must differ from PORT.');
	expect(faultOf({ HEALTH_PORT: '3000' })).toContain('HEALTH_PORT must differ from PORT.');
	expect(readConfig({ PORT: '0', HEALTH_PORT: '0' })).toMatchObject({ port: 0, healthPort: 0 });
});

test('all faults are listed at once, without the values, which may be secrets', () => {
	const says = faultOf({ DISCORD_PUBLIC_KEY: 'sesame', PORT: 'sesame', SHARDS: 'sesame' });
	expect(says).toMatch(/DISCORD_PUBLIC_KEY[\s\S]*PORT[\s\S]*SHARDS/);
	expect(says).not.toContain('sesame');
});

test('.env.example has every setting and no other, with values that can be used', async () => {
	const example = parseEnv(await readFile('.env.example', 'utf8'));
	expect(Object.keys(example).toSorted()).toEqual(Object.keys(settings.shape).toSorted());
	expect(readConfig(example)).toEqual(readConfig({}));
});

test('.env.example explains every setting just above it', async () => {
	const blocks = (await readFile('.env.example', 'utf8')).trim().split('\n\n').slice(1);
	for (const block of blocks) expect(block).toMatch(/^(# .+\n)+([A-Z_]+=.*\n?)+$/);
});

function faultOf(env: Record<string, string>): string {
	try {
		readConfig(env);
	} catch (error) {
		return String(error);
	}
	return 'nothing';
}
