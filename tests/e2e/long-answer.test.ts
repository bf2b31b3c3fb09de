import type { APIMessage } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import { defineCommand } from '../../src/bot/host/command.ts';
import { escapeMarkdown } from '../../src/bot/reply/markdown.ts';
import type { Block } from '../../src/bot/reply/reply.ts';
import { partsOf, textsOf } from '../discord/messages-of.ts';
import { doorNames, startStage } from './doors.ts';

const press = { command: 'help', args: {} };
const sentences = Array.from(
	{ length: 69 },
	(_, n) => `Section ${n + 1} says this. ${'And so on. '.repeat(40).trim()}`,
);
/** An answer that takes more than six messages. */
const blocks: readonly Block[] = [
	{ kind: 'heading', text: escapeMarkdown('All sections') },
	...sentences.map((text): Block => ({ kind: 'text', text: escapeMarkdown(text) })),
	{
		kind: 'menu',
		placeholder: 'Choose',
		press,
		fills: 'section',
		choices: sentences.map((_, n) => ({ label: `${n}`, value: `${n}` })),
	},
	{ kind: 'buttons', buttons: [{ label: 'Onward', press }] },
];
const inPublic = defineCommand({ name: 'summary', options: {}, run: () => ({ blocks }) });
const inPrivate = defineCommand({ name: 'help', options: {}, run: () => ({ blocks, private: true }) });

const isAnswer = ({ author }: APIMessage) => author.bot === true;
/** Texts as they are read: without what keeps them from formatting. */
const read = (messages: readonly APIMessage[]) => messages.flatMap(textsOf).join('\n').replaceAll('\\', '');
const rows = (messages: readonly APIMessage[]) => messages.flatMap(partsOf).flatMap(({ options }) => options ?? []);
const labels = (messages: readonly APIMessage[]) => messages.flatMap(partsOf).flatMap(({ label }) => label ?? []);

async function ask(door: (typeof doorNames)[number], channel: 'general' | 'lounge', command: 'summary' | 'help') {
	const stage = await startStage(door, { commands: [inPublic, inPrivate] });
	onTestFinished(stage.end);
	const ana = stage.sandbox.as('ana');
	if (channel === 'lounge') ana.installApp();
	await ana.run(channel, command);
	const answers = () => ana.sees(channel).filter(isAnswer);
	await expect.poll(() => labels(answers())).toContain('Onward');
	return { ...stage, answers };
}

async function expectFileWithAll(message: APIMessage | undefined): Promise<void> {
	expect(read(message ? [message] : [])).toContain('All of it is in this file');
	const whole = await (await fetch(message?.attachments[0]?.url ?? '')).text();
	for (const sentence of sentences) expect(whole).toContain(sentence);
}

test.each(
	doorNames,
)('through the %s door, a channel gets one message of a long answer, with a file of all, the menu and the buttons', async (door) => {
	const { answers, lines } = await ask(door, 'general', 'summary');
	expect(answers()).toHaveLength(1);
	expect(read(answers())).toContain(sentences[0]);
	expect(rows(answers())).toHaveLength(69);
	await expectFileWithAll(answers()[0]);
	expect(lines().filter(({ level }) => Number(level) > 30)).toEqual([]);
});

test.each(
	doorNames,
)('through the %s door, a member alone gets as many messages as a long answer takes', async (door) => {
	const { answers, lines } = await ask(door, 'general', 'help');
	expect(answers().length).toBeGreaterThan(6);
	for (const sentence of sentences) expect(read(answers())).toContain(sentence);
	expect(rows(answers())).toHaveLength(69);
	expect(lines().filter(({ level }) => Number(level) > 30)).toEqual([]);
});

test.each(
	doorNames,
)('where the app is only its member’s, the six messages it may send end with a file of it all, the menu and the buttons, by the %s', async (door) => {
	const { answers, lines } = await ask(door, 'lounge', 'help');
	expect(answers()).toHaveLength(6);
	expect(rows(answers())).toHaveLength(69);
	await expectFileWithAll(answers().at(-1));
	expect(lines().filter(({ level }) => Number(level) > 30)).toEqual([]);
});

test('when Discord refuses a follow-up, all others are sent, and the log says which was refused', async () => {
	const part = (n: number) =>
		({ kind: 'text', text: escapeMarkdown(`Part ${n} ${'goes on and on. '.repeat(200)}`) }) as const;
	const help = defineCommand({
		name: 'help',
		options: {},
		run: () => ({ blocks: [1, 2, 3, 4].map(part), private: true }),
	});
	const stage = await startStage('gateway', { commands: [help] });
	onTestFinished(stage.end);
	const ana = stage.sandbox.as('ana');
	stage.sandbox.faults.answer(/^POST .*\/webhooks\/\d+\/[^/]+$/, 400);
	await ana.run('general', 'help');
	await expect.poll(() => read(ana.sees('general'))).toContain('Part 4');
	expect(read(ana.sees('general')).match(/Part \d/g)).toEqual(['Part 1', 'Part 3', 'Part 4']);
	expect(stage.lines().filter(({ level }) => Number(level) > 30)).toMatchObject([
		{ msg: 'a follow-up was not sent', followUp: 1 },
	]);
});
