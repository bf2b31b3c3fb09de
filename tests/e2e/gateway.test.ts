import { expect, test } from 'vitest';
import { defineCommand } from '../../src/bot/host/command.ts';
import { escapeMarkdown } from '../../src/bot/reply/markdown.ts';
import { textsOf } from '../discord/messages-of.ts';
import { connectAgain, type Stage } from './doors.ts';
import { startGatewayStage, troubles } from './on-gateway.ts';

const callback = /^POST .*\/callback$/;

const invocations = ({ lines }: Pick<Stage, 'lines'>) => lines().filter(({ msg }) => msg === 'invocation');

test('a rate-limited answer is sent again after the wait', async () => {
	const stage = await startGatewayStage();
	stage.sandbox.faults.answer(callback, 429, { retryAfter: 0.05, times: 2 });
	expect(await stage.ana.run('general', 'help')).toMatchObject({ author: { bot: true } });
	expect(stage.ana.sees('general')).toHaveLength(1);
});

test('an answer that meets a server error is sent again', async () => {
	const stage = await startGatewayStage();
	stage.sandbox.faults.answer(callback, 500, { times: 2 });
	await stage.ana.run('general', 'help');
	expect(stage.ana.sees('general')).toHaveLength(1);
	expect(troubles(stage)).toEqual([]);
});

test('an answer whose connection is cut is sent again', async () => {
	const stage = await startGatewayStage();
	stage.sandbox.faults.drop(callback);
	await stage.ana.run('general', 'help');
	expect(stage.ana.sees('general')).toHaveLength(1);
	expect(troubles(stage)).toEqual([]);
});

test('when the confirmation of an answer is lost, the answer is not sent twice and its follow-ups are sent', async () => {
	const long = { kind: 'text', text: escapeMarkdown('Here is more than one message holds. '.repeat(200)) } as const;
	const help = defineCommand({ name: 'help', options: {}, run: () => ({ blocks: [long], private: true }) });
	const stage = await startGatewayStage({ commands: [help] });
	stage.sandbox.faults.lose(callback);
	await stage.ana.run('general', 'help');
	await expect.poll(() => stage.ana.sees('general')).toHaveLength(2);
	expect(troubles(stage)).toEqual([]);
});

test('an answer that comes too late is logged, and the next one arrives', async () => {
	const stage = await startGatewayStage();
	const late = expect(stage.ana.run('general', 'help')).rejects.toThrow('did not respond');
	stage.sandbox.clock.advance(3000);
	await late;
	await stage.ana.run('general', 'help');
	await expect.poll(() => troubles(stage)).toMatchObject([{ level: 40, err: { code: 10062 } }]);
});

test('an interaction missed while the connection was down is answered after the resume', async () => {
	const stage = await startGatewayStage();
	const release = stage.sandbox.faults.holdEvents();
	const message = stage.ana.run('general', 'help');
	stage.sandbox.faults.disconnect('cut');
	expect(await message).toMatchObject({ author: { bot: true } });
	release();
	// All that was held is now sent once more, the interaction with it.
	await stage.ana.run('general', 'help');
	expect(stage.ana.sees('general')).toHaveLength(2);
	expect(invocations(stage)).toHaveLength(2);
	expect(troubles(stage).map(({ msg }) => msg)).toEqual(['reconnecting to Discord']);
});

test('when two processes answer the same interaction one of them is too late, and both keep running', async () => {
	const stage = await startGatewayStage();
	const second = await connectAgain(stage);
	await stage.ana.run('general', 'help');
	await expect
		.poll(() => [...troubles(stage), ...troubles(second)])
		.toMatchObject([{ level: 40, err: { code: 40060 } }]);
	await stage.ana.run('general', 'help');
	expect(stage.ana.sees('general')).toHaveLength(2);
});

test('no answer is lost when Discord asks for a new connection', async () => {
	const stage = await startGatewayStage();
	stage.sandbox.faults.askToReconnect();
	expect(await stage.ana.run('general', 'help')).toMatchObject({ author: { bot: true } });
});

test('commands that Discord already has are not written again', async () => {
	const stage = await startGatewayStage();
	const second = await connectAgain(stage);
	expect(second.lines()).toContainEqual(expect.objectContaining({ msg: 'commands are registered as they should be' }));
});

test('commands that have changed are written', async () => {
	const stage = await startGatewayStage();
	const help = defineCommand({ name: 'help', options: {}, run: () => ({ blocks: [] }) });
	const second = await connectAgain(stage, { commands: [help] });
	expect(second.lines()).toContainEqual(expect.objectContaining({ msg: 'commands registered' }));
	expect(stage.ana.commands('general').map(({ name }) => name)).toEqual(['help']);
});

test('the bot also answers when its commands cannot be registered', async () => {
	const stage = await startGatewayStage();
	stage.sandbox.faults.answer(/^GET .*\/commands/, 403);
	const second = await connectAgain(stage);
	expect(troubles(second)).toMatchObject([{ level: 50, err: { status: 403 } }]);
});

test('several shards answer every server and all direct messages, each once', async () => {
	const stage = await startGatewayStage();
	await stage.door.stop();
	const sharded = await connectAgain(stage, { shards: 2 });
	expect(stage.sandbox.gateway.sessions.size).toBe(2);
	await stage.ana.run('general', 'help');
	await stage.ana.run(stage.ana.dm, 'help');
	expect(invocations(sharded)).toHaveLength(2);
});

test('when it stops, answers on their way are sent and no new interaction is accepted', async () => {
	const begun = Promise.withResolvers<void>();
	const finished = Promise.withResolvers<void>();
	const help = defineCommand({
		name: 'help',
		options: {},
		async run() {
			begun.resolve();
			await finished.promise;
			return { blocks: [{ kind: 'text', text: escapeMarkdown('Here.') }] };
		},
	});
	const stage = await startGatewayStage({ commands: [help] });
	const message = stage.ana.run('general', 'help');
	await begun.promise;
	const stopped = stage.door.stop();
	finished.resolve();
	expect(textsOf(await message)).toEqual(['Here.']);
	await stopped;
	const unanswered = expect(stage.ana.run('general', 'help')).rejects.toThrow('did not respond');
	stage.sandbox.clock.advance(3000);
	await unanswered;
});
