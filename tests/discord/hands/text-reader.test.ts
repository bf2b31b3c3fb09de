import { expect, test } from 'vitest';
import { withDeadline } from '../../../src/answer-deadline.ts';
import { createTextReader, fileOrigins } from '../../../src/discord/hands/text-reader.ts';
import type { PageReader } from '../../../src/web-page/page-reader.ts';
import { createTestLog } from '../../test-log.ts';

const cdn = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

test.each([
	['https://discord.com/api', []],
	['https://ptb.discord.com/api', []],
	['https://discordapp.com/api', []],
	['https://notdiscord.com/api', ['https://notdiscord.com']],
	['http://127.0.0.1:3000/api', ['http://127.0.0.1:3000']],
	['http://proxy:8080/discord.com/api', ['http://proxy:8080']],
])('with the API at %s, files are read from Discord’s hosts and %j', (apiUrl, more) => {
	expect(fileOrigins(apiUrl)).toEqual([...cdn, ...more]);
});

/** A reader of pages that answers only when it is told to stop. */
const silent: PageReader = {
	readWebPage: (_, { signal }) => untilAborted(signal),
	readAttachment: (_, { signal }) => untilAborted(signal),
};
const untilAborted = (signal?: AbortSignal) =>
	new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

test('what does not come before the answer is due counts as too slow', async () => {
	const { log, lines } = createTestLog();
	const reader = createTextReader(silent, 'https://discord.com/api', log);
	const file = { id: '1', name: 'a.txt', size: 1, url: 'https://cdn.discordapp.com/a.txt' };
	const soon = performance.now() + 20;
	expect(await withDeadline(soon, () => reader.readFile(file, '1'))).toEqual({ refused: 'too-slow' });
	expect(await withDeadline(soon, () => reader.readLink('https://example.com', '1'))).toEqual({ refused: 'too-slow' });
	expect(lines().map(({ what, refused, msg }) => [what, refused, msg])).toEqual([
		['file', 'too-slow', 'a text was not read'],
		['link', 'too-slow', 'a text was not read'],
	]);
});

test('a bug in reading is no refusal', async () => {
	const broken = { ...silent, readWebPage: () => Promise.reject(new TypeError('a bug')) };
	const reader = createTextReader(broken, 'https://discord.com/api', createTestLog().log);
	await expect(reader.readLink('https://example.com', '1')).rejects.toThrow('a bug');
});
