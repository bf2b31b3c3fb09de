import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../src/article/library/library.ts';
import { defineCommand } from '../../src/bot/host/command.ts';
import { escapeMarkdown } from '../../src/bot/reply/markdown.ts';
import { makeArticles } from '../bench/make-articles.ts';
import { partsOf, textsOf } from '../discord/messages-of.ts';
import { freshFolder } from '../services.ts';
import { doorNames, startStage } from './doors.ts';

const [made] = makeArticles(1, 69 * 18);
if (made?.sections.length !== 69) throw new Error('no article of 69 sections was made');
const lengthened = made.sections.map((section) => ({
	...section,
	summary: `${section.summary} ${'And so on. '.repeat(20).trim()}`,
}));
const article = { ...made, sections: lengthened };
const { folder, remove } = await freshFolder();
await writeFile(join(folder, `${article.id}.json`), JSON.stringify(article));
const library = await openLibrary(folder);
afterAll(remove);

const summaries = article.sections.map(({ summary }) => summary);
const isAnswer = ({ author }: APIMessage) => author.bot === true;
/** Texts as they are read: without what keeps them from formatting. */
const read = (messages: readonly APIMessage[]) => messages.flatMap(textsOf).join('\n').replaceAll('\\', '');
const rows = (messages: readonly APIMessage[]) => messages.flatMap(partsOf).flatMap(({ options }) => options ?? []);
const labels = (messages: readonly APIMessage[]) => messages.flatMap(partsOf).flatMap(({ label }) => label ?? []);

async function askForSummary(door: (typeof doorNames)[number], channel: 'general' | 'lounge') {
	const stage = await startStage(door, { library });
	onTestFinished(stage.end);
	const ana = stage.sandbox.as('ana');
	if (channel === 'lounge') ana.installApp();
	await ana.run(channel, 'summary');
	return { ...stage, answers: () => ana.sees(channel).filter(isAnswer) };
}

test.each(doorNames)('through the %s door, an article of 69 sections is summarised whole in a server', async (door) => {
	const { answers, lines } = await askForSummary(door, 'general');
	await expect.poll(() => labels(answers())).toContain('Who stands where');
	expect(answers().length).toBeGreaterThan(6);
	for (const summary of summaries) expect(read(answers())).toContain(summary);
	expect(rows(answers())).toHaveLength(69);
	expect(lines().filter(({ level }) => Number(level) > 30)).toEqual([]);
});

test.each(
	doorNames,
)('where the app is only its member’s, the six messages it may send end with a file of it all, the menu and the buttons, by the %s', async (door) => {
	const { answers, lines } = await askForSummary(door, 'lounge');
	await expect.poll(() => labels(answers())).toContain('Who stands where');
	expect(answers()).toHaveLength(6);
	expect(rows(answers())).toHaveLength(69);
	const last = answers().slice(-1);
	expect(read(last)).toContain('All of it is in this file');
	const [file] = last.flatMap(({ attachments }) => attachments);
	const whole = await (await fetch(file?.url ?? '')).text();
	for (const summary of summaries) expect(whole).toContain(summary);
	expect(lines().filter(({ level }) => Number(level) > 30)).toEqual([]);
});

test('when Discord refuses a follow-up, all others are sent, and the log says which was refused', async () => {
	const part = (n: number) =>
		({ kind: 'text', text: escapeMarkdown(`Part ${n} ${'goes on and on. '.repeat(200)}`) }) as const;
	const help = defineCommand({ name: 'help', options: {}, run: () => ({ blocks: [1, 2, 3, 4].map(part) }) });
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
