import { DiscordAPIError } from 'discord.js';
import { afterAll, expect, test } from 'vitest';
import { createBot } from '../../../src/bot/host/bot.ts';
import { defineCommand } from '../../../src/bot/host/command.ts';
import { escapeMarkdown } from '../../../src/bot/reply/markdown.ts';
import type { Reply } from '../../../src/bot/reply/reply.ts';
import { UserError } from '../../../src/bot/reply/user-error.ts';
import { createAnswerer } from '../../../src/discord/doors/answerer.ts';
import { freshServices, noArticles } from '../../services.ts';
import { createTestLog } from '../../test-log.ts';
import { expectValid, textsOf } from '../messages-of.ts';
import { button, command, inServer } from '../payloads.ts';

const secret = 'what the member typed';
const echo = defineCommand({
	name: 'echo',
	options: { text: { suggest: (typed) => [{ name: typed, value: typed }] } },
	run: ({ text = '' }): Reply => ({ blocks: [{ kind: 'text', text: escapeMarkdown(text) }] }),
});
const refuse = defineCommand({
	name: 'refuse',
	options: {},
	run: () => {
		throw new UserError([{ kind: 'text', text: escapeMarkdown('Not like this.') }]);
	},
});
const fail = defineCommand({
	name: 'fail',
	options: {
		text: {
			suggest: () => {
				throw new Error('no rows');
			},
		},
	},
	run: () => {
		throw new DiscordAPIError(
			{ code: 50013, message: 'Missing Permissions' },
			50013,
			403,
			'POST',
			'https://discord.com/webhooks/1/opens-the-answer',
			{ files: [], body: secret },
		);
	},
});

const form = defineCommand({
	name: 'form',
	options: {},
	run: () => ({
		title: 'x',
		press: { command: 'echo', args: {} },
		fields: [{ kind: 'text', name: 'text', label: 'x', most: 10 }],
	}),
});

const { end, ...services } = await freshServices(noArticles);
afterAll(end);

function createLoggedAnswerer() {
	const { log, lines } = createTestLog();
	const answer = createAnswerer(createBot([echo, refuse, fail, form], services), log);
	return { answer, lines };
}
const text = { name: 'text', type: 3, value: secret };

test('an invocation leaves one line: command, outcome, milliseconds, and nothing the member typed', async () => {
	const { answer, lines } = createLoggedAnswerer();
	expect(await answer({ ...inServer, ...command('echo', [text]) })).toMatchObject({
		callback: { type: 4 },
		followUps: [],
	});
	expect(lines()).toEqual([
		{
			level: 30,
			time: expect.any(Number),
			command: 'echo',
			outcome: 'answered',
			ms: expect.any(Number),
			msg: 'invocation',
		},
	]);
});

test('a refusal is shown privately, and is not logged as an error', async () => {
	const { answer, lines } = createLoggedAnswerer();
	const { callback } = (await answer({ ...inServer, ...command('refuse') })) ?? {};
	expect(callback).toMatchObject({ data: { flags: 32768 + 64 } });
	expect(lines()).toMatchObject([{ level: 30, command: 'refuse', outcome: 'refused' }]);
});

test('a bug gives the member the reference that is on the log line, which holds neither the token nor their words', async () => {
	const { answer, lines } = createLoggedAnswerer();
	const { callback } = (await answer({ ...inServer, ...command('fail', [text]) })) ?? {};
	const data: object = callback && 'data' in callback ? (callback.data ?? {}) : {};
	expectValid(data);
	expect(textsOf(data).join()).toContain(inServer.id);
	expect(lines()).toMatchObject([
		{
			level: 50,
			command: 'fail',
			outcome: 'failed',
			reference: inServer.id,
			err: { message: 'Missing Permissions', code: 50013 },
		},
	]);
	expect(JSON.stringify(lines())).not.toMatch(/opens-the-answer|typed/);
});

test('rows are offered while a member types, and are logged for debugging only', async () => {
	const { answer, lines } = createLoggedAnswerer();
	const typing = { ...command('echo', [{ ...text, focused: true }]), type: 4 };
	expect(await answer({ ...inServer, ...typing })).toMatchObject({
		callback: { type: 8, data: { choices: [{ name: secret, value: secret }] } },
	});
	expect(lines()).toMatchObject([{ level: 20, command: 'echo' }]);
	expect(JSON.stringify(lines())).not.toContain('typed');
});

test('when making rows fails, no rows are offered and the log says why', async () => {
	const { answer, lines } = createLoggedAnswerer();
	const typing = { ...command('fail', [{ ...text, focused: true }]), type: 4 };
	expect(await answer({ ...inServer, ...typing })).toMatchObject({ callback: { data: { choices: [] } } });
	expect(lines()).toMatchObject([{ level: 50, err: { message: 'no rows' } }, { level: 20 }]);
});

test('a button that is not Lectern’s is answered, and its id is not logged', async () => {
	const { answer, lines } = createLoggedAnswerer();
	expect(await answer({ ...inServer, ...button('gone?a=b') })).toMatchObject({
		callback: { data: { flags: 32768 + 64 } },
	});
	expect(lines()).toMatchObject([{ command: 'unknown', outcome: 'refused' }]);
});

test('a form never answers a form, which Discord would refuse', async () => {
	const { answer, lines } = createLoggedAnswerer();
	const submitted = { type: 5, data: { custom_id: 'form?', components: [] } };
	const refused = await answer({ ...inServer, ...submitted });
	expect(refused).toMatchObject({ callback: { type: 4, data: { flags: 64 | (1 << 15) } } });
	expect(JSON.stringify(refused?.callback)).toContain('es de otra versión');
	expect(lines()).toMatchObject([{ level: 30, outcome: 'refused' }]);
	expect(await answer({ ...inServer, ...button('form?') })).toMatchObject({ callback: { type: 9 } });
});

test('for an interaction that cannot be read, the log names its type and the field that failed, and nothing anybody wrote', async () => {
	const { answer, lines } = createLoggedAnswerer();
	await answer({ ...inServer, ...command('echo', [{ name: secret, type: 3, value: { [secret]: secret } }]) });
	expect(lines()).toMatchObject([{ level: 40, type: 2, id: inServer.id, fields: ['data.options[0].value'] }]);
	expect(JSON.stringify(lines())).not.toMatch(/typed|opens-the-answer/);
});

test('an interaction that is not understood gets no answer', async () => {
	const { answer, lines } = createLoggedAnswerer();
	expect(await answer({ type: 99 })).toBeUndefined();
	expect(lines()).toMatchObject([{ level: 40 }]);
});
