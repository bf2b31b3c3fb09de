import { REST, Routes } from 'discord.js';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { line, log, options, pageOpener, run } from './small-page.ts';

const opened = pageOpener();

/** Sends a message of the bot to `general` and returns its id. */
async function post(sandbox: Sandbox, body: object): Promise<string> {
	const rest = new REST({ api: `${sandbox.url}/api` }).setToken(sandbox.token);
	const sent = await rest.post(Routes.channelMessages(channelId(sandbox, 'general')), { body });
	return Object(sent).id;
}

const channelId = ({ world }: Sandbox, name: string) =>
	[...world.channels.values()].find((channel) => channel.name === name)?.id ?? '';

const phone = { viewport: { width: 390, height: 780 } };

test('the line above an answer has the names of channels, members, roles and commands, not their ids', async () => {
	const { page, sandbox } = await opened();
	const command = [...sandbox.world.commands.values()].find(({ name }) => name === 'fruit')?.id;
	const role = [...sandbox.world.homes.values()][0]?.guild.roles.find(({ name }) => name === 'Moderator')?.id;
	const content = `See <#${channelId(sandbox, 'debates')}>, <@${sandbox.as('ana').id}>, <@&${role}> and </fruit:${command}>`;
	const message_id = await post(sandbox, { content });
	await post(sandbox, { content: 'Seen', message_reference: { message_id } });

	const answered = log(page).getByRole('article').filter({ hasText: 'Seen' }).locator('.preview');
	await answered.waitFor();
	expect(await answered.innerText()).toBe('See #debates, @Ana, @Moderator and /fruit');
});

test('after the choice of a member is closed with Escape, typed letters go to the command line', async () => {
	const { page } = await opened();
	await page.getByRole('button', { name: 'Act as' }).click();
	await page.getByRole('radio', { name: 'Ana' }).check();
	await page.keyboard.press('Escape');
	await expect.poll(() => line(page).evaluate((element) => element.matches(':focus'))).toBe(true);
	await page.keyboard.type('hello');
	expect(await line(page).inputValue()).toBe('hello');
});

test('letters typed while a button has the focus go to the command line', async () => {
	const { page } = await opened();
	await page.getByRole('button', { name: 'Hide members' }).focus();
	await page.keyboard.type('hello');
	expect(await line(page).inputValue()).toBe('hello');
});

test('after a modal is closed with Escape, typed letters go to the command line', async () => {
	const { page } = await opened();
	await run(page, 'order');
	await page.getByRole('dialog', { name: 'Order fruit' }).waitFor();
	await page.keyboard.press('Escape');
	await page.getByRole('dialog', { name: 'Order fruit' }).waitFor({ state: 'detached' });
	await page.keyboard.type('hello');
	expect(await line(page).inputValue()).toBe('hello');
});

test('letters typed in a modal go to the modal', async () => {
	const { page } = await opened();
	await run(page, 'order');
	const modal = page.getByRole('dialog', { name: 'Order fruit' });
	await modal.getByRole('button', { name: 'Cancel' }).focus();
	await page.keyboard.type('hello');
	expect(await line(page).inputValue()).toBe('');
});

test('on a phone a wide code block wraps, as in Discord, and widens neither its card nor the page', async () => {
	const { page, sandbox } = await opened(phone);
	const wide = `\`\`\`\n${'Before and after '.repeat(8)}\n${'x'.repeat(90)}\n\`\`\``;
	const text = { type: 10, content: wide };
	const components = [text, { type: 17, components: [text, { type: 9, components: [text], accessory: button }] }];
	await post(sandbox, { flags: 1 << 15, components });
	await log(page).locator('pre').nth(2).waitFor();
	const widths = (selector: string) =>
		page.locator(selector).evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
	expect(await widths('.log')).toEqual([0]);
	expect(await widths('pre')).toEqual([0, 0, 0]);
	const boxes = page.locator('.container, pre');
	const edges = await boxes.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().right));
	expect(Math.max(...edges)).toBeLessThanOrEqual(390);
});

const button = { type: 2, style: 2, label: 'More', custom_id: 'more' };

test.each([
	['a desk', {}],
	['a phone', phone],
])('on %s the channel is the heading of the page, and no heading skips a level', async (_, window) => {
	const { page, sandbox } = await opened(window);
	await post(sandbox, { content: '### Motion\ntext\n# Result' });
	await log(page).getByRole('heading', { name: 'Result' }).waitFor();
	expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['general']);
	const levels = await page.getByRole('heading').evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
	const skips = levels.filter((level, n) => n > 0 && level > (levels[n - 1] ?? 0) + 1);
	expect(skips).toEqual([]);
});

test('the visible text of a button is part of its accessible name', async () => {
	const { page, sandbox } = await opened();
	const id = await post(sandbox, { content: 'x' });
	const rest = new REST({ api: `${sandbox.url}/api` }).setToken(sandbox.token);
	await rest.put(Routes.channelMessagesPin(channelId(sandbox, 'general'), id));
	await page.getByRole('button', { name: 'Pinned messages: 1' }).waitFor();
	const me = page.getByRole('button', { name: 'Maya Acting as moderator' });
	expect((await me.innerText()).split(/\s+/).join(' ')).toBe('Maya Acting as moderator');
});

test('the suggested commands stay at the top of a channel', async () => {
	const { page } = await opened();
	await run(page, 'basket');
	await log(page).getByText('A basket').waitFor();
	await log(page).getByRole('button', { name: '/fruit' }).click();
	await page.getByRole('option', { name: 'Bananas' }).waitFor();
});

test('a word that is not an option is refused, and the options are listed', async () => {
	const { page } = await opened();
	await pickPeel(page);
	await page.keyboard.type('pear');
	await page.keyboard.press('Enter');
	await page.getByRole('alert').filter({ hasText: 'There is no option “pear”' }).waitFor();
	expect(await options(page).locator('strong').allTextContents()).toEqual(['+ knife']);
});

async function pickPeel(page: Page): Promise<void> {
	await line(page).fill('/peel ');
	await page.getByRole('option', { name: '+ knife' }).waitFor();
}
