import { expect, onTestFinished, test } from 'vitest';
import { defineCommand } from '../../src/bot/host/command.ts';
import { escapeMarkdown } from '../../src/bot/reply/markdown.ts';
import type { Reply } from '../../src/bot/reply/reply.ts';
import { refusal } from '../../src/bot/reply/user-error.ts';
import { partsOf, textsOf } from '../discord/messages-of.ts';
import { type DoorName, doorNames, startStage } from './doors.ts';

const saying = (text: string): Reply => ({ blocks: [{ kind: 'text', text: escapeMarkdown(text) }] });

/** A stage whose only command works until `end` is called. `begun` resolves when it has begun. */
async function workingStage(door: DoorName) {
	const { promise: work, resolve, reject } = Promise.withResolvers<Reply>();
	const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
	const help = defineCommand({
		name: 'help',
		options: {},
		run: () => ({
			work: () => {
				begin();
				return work;
			},
		}),
	});
	const stage = await startStage(door, { commands: [help] });
	onTestFinished(stage.end);
	return { ...stage, ana: stage.sandbox.as('ana'), ben: stage.sandbox.as('ben'), begun, resolve, reject };
}

test.each(
	doorNames,
)('through the %s door, an answer that takes longer than Discord waits arrives privately when it is made', async (door) => {
	const { ana, ben, sandbox, begun, resolve, lines } = await workingStage(door);
	const running = ana.run('general', 'help');
	await begun;
	expect(ana.sees('general')).toHaveLength(1);
	sandbox.clock.advance(10_000);
	resolve(saying('Here it is.'));
	expect(textsOf(await running)).toEqual(['Here it is.']);
	expect(ana.sees('general')).toHaveLength(1);
	expect(ben.sees('general')).toHaveLength(0);
	expect(lines().filter(({ msg }) => msg === 'invocation')).toMatchObject([{ command: 'help', outcome: 'answered' }]);
});

test.each(doorNames)('through the %s door, what was refused after that is said privately', async (door) => {
	const { ana, begun, reject } = await workingStage(door);
	const running = ana.run('general', 'help');
	await begun;
	reject(refusal(escapeMarkdown('Not like this.')));
	expect(textsOf(await running)).toEqual(['Not like this.']);
});

test.each(
	doorNames,
)('through the %s door, what went wrong after that is logged, and the member gets its reference', async (door) => {
	const { ana, begun, reject, lines } = await workingStage(door);
	const running = ana.run('general', 'help');
	await begun;
	reject(new Error('broken'));
	expect(textsOf(await running).join()).toContain('reference');
	expect(lines().filter(({ msg }) => msg === 'invocation')).toMatchObject([
		{ outcome: 'failed', err: { message: 'broken' } },
	]);
});

test.each(doorNames)('through the %s door, a long answer that takes longer comes with its file', async (door) => {
	const { ana, begun, resolve } = await workingStage(door);
	const running = ana.run('general', 'help');
	await begun;
	resolve({ blocks: [...saying('Faults:').blocks, { kind: 'file', name: 'faults.txt', data: Buffer.from('many') }] });
	const message = await running;
	expect(message.attachments.map(({ filename }) => filename)).toEqual(['faults.txt']);
	expect(partsOf(message).length).toBeGreaterThan(1);
});
