import { expect, test } from 'vitest';
import { line, log, options, pageOpener } from './small-page.ts';

const opened = pageOpener();

test('typing narrows a list of fixed choices, and a value that is not in it is not sent', async () => {
	const { page, sandbox } = await opened();
	await page.keyboard.type('/peel knife: ');
	await expect.poll(() => options(page).allTextContents()).toEqual(['Blunt', 'Sharp']);
	await page.keyboard.type('sha');
	await expect.poll(() => options(page).allTextContents()).toEqual(['Sharp']);
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'knife Sharp' }).click();
	await line(page).fill('spoon');
	await expect.poll(() => options(page).count()).toBe(0);
	await page.keyboard.press('Enter');
	await page.getByRole('alert').filter({ hasText: 'one from the list' }).waitFor();
	await line(page).fill('blu');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await log(page).getByText('Peeled with blunt').waitFor();
	expect(sandbox.complaints).toEqual([]);
});

test('commands are listed in the order they were registered, and one with subcommands opens their list', async () => {
	const { page } = await opened();
	const starters = page.locator('.starters').getByRole('button');
	expect(await starters.allTextContents()).toEqual([
		'/fruit',
		'/basket',
		'/order',
		'/mute',
		'/peel',
		'/crate',
		'/scan',
		'/parcel',
	]);
	await page.getByRole('button', { name: '/crate' }).click();
	await page.getByRole('option', { name: '/crate open' }).waitFor();
	expect(await options(page).locator('strong').allTextContents()).toEqual(['/crate open', '/crate close']);
	await line(page).fill('/');
	const listed = ['/fruit', '/basket', '/order', '/mute', '/peel', '/crate open', '/crate close', '/scan', '/parcel'];
	await expect.poll(() => options(page).locator('strong').allTextContents()).toEqual(listed);
});

test('in direct messages only what can be used there is offered', async () => {
	const { page } = await opened();
	await page.getByRole('navigation').getByText('Bot', { exact: true }).click();
	await page.getByRole('heading', { name: 'Welcome to Bot' }).waitFor();
	await page.getByRole('button', { name: '/fruit' }).waitFor();
	expect(await page.getByRole('button', { name: '/mute' }).count()).toBe(0);
	await line(page).fill('/');
	await page.getByRole('option', { name: '/order' }).waitFor();
	expect(await page.getByRole('option', { name: '/mute' }).count()).toBe(0);
});

test('a message command is shown in the language of each reader', async () => {
	const { page } = await opened({ locale: 'es-ES' });
	await page.keyboard.type('Una pera');
	await page.keyboard.press('Enter');
	await log(page).getByText('Una pera').waitFor();
	await page.getByRole('button', { name: 'Más' }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('menuitem', { name: 'Pésalo' }).click();
	await log(page).getByRole('article').filter({ hasText: 'usó Pésalo' }).waitFor();
});
