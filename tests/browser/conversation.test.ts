import { type APIThreadChannel, ChannelType, REST, Routes } from 'discord.js';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { actAs, line, log, pageOpener, run } from './small-page.ts';

const opened = pageOpener();

/** Fills the conversation so that its beginning is out of sight, and goes back to that. */
async function readBack(page: Page, sandbox: Sandbox): Promise<void> {
	for (let n = 1; n <= 40; n++) sandbox.as('ben').send('general', `Word ${n}`);
	await log(page).getByText('Word 40').waitFor();
	await log(page).getByText('Word 2', { exact: true }).first().scrollIntoViewIfNeeded();
	await expect.poll(() => inSight(page, 'Word 40')).toBe(false);
	// A browser tells of scrolling with the next frame.
	await page.evaluate('new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)))');
}

const inSight = (page: Page, words: string) =>
	log(page)
		.getByText(words, { exact: true })
		.last()
		.evaluate((element) => {
			const { top, bottom } = element.getBoundingClientRect();
			const seen = element.closest('.log')?.getBoundingClientRect();
			return seen !== undefined && top >= seen.top && bottom <= seen.bottom + 1;
		});

test("a member's own message is in view, however far they had scrolled back", async () => {
	const { page, sandbox } = await opened();
	await readBack(page, sandbox);
	await line(page).fill('My own word');
	await line(page).press('Enter');
	await log(page).getByText('My own word').waitFor();
	await expect.poll(() => inSight(page, 'My own word')).toBe(true);

	await log(page).getByText('Word 2', { exact: true }).first().scrollIntoViewIfNeeded();
	await run(page, 'basket');
	await log(page).getByText('A basket', { exact: true }).waitFor();
	await expect.poll(() => inSight(page, 'A basket')).toBe(true);
});

test('new messages are announced while a member has scrolled back, and a key leads to them', async () => {
	const { page, sandbox } = await opened();
	await readBack(page, sandbox);
	sandbox.as('ben').send('general', 'And another');
	sandbox.as('ana').send('general', 'The last');
	const news = page.getByRole('status').getByRole('button', { name: '2 new messages' });
	await news.waitFor();
	expect(await inSight(page, 'The last')).toBe(false);
	await news.press('Enter');
	await expect.poll(() => inSight(page, 'The last')).toBe(true);
	await news.waitFor({ state: 'detached' });
	expect(await line(page).evaluate((element) => element.matches(':focus'))).toBe(true);
});

/** A thread with a button in it, opened by the bot, archived and locked. */
async function closedThread({ url, token, world }: Sandbox) {
	const rest = new REST({ api: `${url}/api` }).setToken(token);
	const general = [...world.channels.values()].find(({ name }) => name === 'general')?.id ?? '';
	const thread = await rest.post(Routes.threads(general), { body: { name: 'Aside', type: ChannelType.PublicThread } });
	const { id } = thread as APIThreadChannel;
	const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'Take it', custom_id: 'take' }] }];
	await rest.post(Routes.channelMessages(id), { body: { content: 'x', components } });
	const close = () => rest.patch(Routes.channel(id), { body: { archived: true, locked: true } });
	await close();
	return close;
}

test('in a closed thread a moderator can still press and write, and others read why they cannot', async () => {
	const { page, sandbox } = await opened();
	const close = await closedThread(sandbox);
	await page.getByRole('navigation').getByText('Aside').click();
	await page.getByText('you manage threads').waitFor();
	const closed = page.getByRole('log', { name: 'Aside' });
	await closed.getByRole('button', { name: 'Take it' }).click();
	await closed.getByText('You took the button').waitFor();
	await run(page, 'basket');
	await closed.getByText('A basket', { exact: true }).waitFor();

	await close();
	await actAs(page, 'Ana');
	await page.getByRole('navigation').getByText('Aside').click();
	await page.getByText('Only members who manage threads').waitFor();
	expect(await line(page).count()).toBe(0);
	expect(await closed.getByRole('button', { name: 'Take it' }).first().isDisabled()).toBe(true);
});
