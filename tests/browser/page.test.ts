import type { WebSocketRoute } from 'playwright-core';
import { expect, test } from 'vitest';
import { actAs, line, log, options, pageOpener, run } from './small-page.ts';

const opened = pageOpener();

test('a newcomer reads what this is and how to begin, and the command line has the focus', async () => {
	const { page, errors } = await opened();
	await page.getByRole('heading', { name: 'Welcome to #general' }).waitFor();
	await page.getByText('Type / in the line below').waitFor();
	expect(await line(page).evaluate((element) => element.matches(':focus'))).toBe(true);

	await page.getByRole('button', { name: '/fruit' }).click();

	await page.getByRole('option', { name: 'Bananas from the south' }).waitFor();
	expect(errors).toEqual([]);
});

test('a command is found, completed and sent by the keyboard alone, and its answer is shown as it was written', async () => {
	const { page, errors, sandbox } = await opened();
	await page.keyboard.type('/fr');
	await page.getByRole('option', { name: '/fruit Names a fruit' }).waitFor();
	expect(await line(page).getAttribute('aria-expanded')).toBe('true');
	await page.keyboard.press('Tab');
	await page.getByText('Which fruit').waitFor();

	await page.keyboard.type('from the');
	await expect.poll(() => options(page).count()).toBe(3);
	await page.keyboard.press('ArrowDown');
	const active = await line(page).getAttribute('aria-activedescendant');
	expect(await page.locator(`#${active}`).textContent()).toContain('Bananas');
	await page.keyboard.press('Enter');
	await page.getByRole('option', { name: '+ hide' }).waitFor();
	await page.keyboard.press('Enter');

	const answer = log(page).getByRole('article').filter({ hasText: 'Maya used' });
	await answer
		.getByRole('blockquote')
		.filter({ hasText: /^Bananas from the south$/ })
		.waitFor();
	expect(await answer.innerText()).toContain('<script>alert(1)</script> bold');
	expect(await answer.locator('strong', { hasText: 'bold' }).count()).toBe(1);
	expect(errors).toEqual([]);
	expect(sandbox.complaints).toEqual([]);
});

test('keys pressed before the choices have come apply to the choices', async () => {
	const { page } = await opened();
	await page.keyboard.type('/fruit cherr');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await log(page).getByText('Cherries from the east').waitFor();
});

test('a command that lacks a required option is not sent, and the option is pointed out', async () => {
	const { page } = await opened();
	await page.keyboard.type('/fruit zzz');
	await page.getByText('Nothing fits').waitFor();
	await line(page).fill('');
	await page.getByRole('option', { name: 'Bananas' }).waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Enter');
	await page.getByRole('alert').filter({ hasText: '“name” is required' }).waitFor();
	expect(await log(page).getByRole('article').count()).toBe(0);
});

test('an optional option becomes a pill, and Backspace takes the empty pill away', async () => {
	const { page } = await opened();
	await page.keyboard.type('/fruit banan');
	await page.keyboard.press('Enter');
	await page.getByRole('option', { name: '+ hide' }).click();
	await page.getByRole('option', { name: 'True' }).waitFor();
	await page.keyboard.press('Backspace');
	await page.getByRole('option', { name: '+ hide' }).waitFor();
	await page.keyboard.type('hide: tr');
	await page.keyboard.press('Enter');
	await page.getByRole('button', { name: 'hide True' }).waitFor();
	await page.keyboard.press('Enter');
	await log(page).getByText('Only you can see this').waitFor();
});

test('only its member sees a private reply, and can dismiss it', async () => {
	const { page } = await opened();
	await run(page, 'basket');
	await page.getByRole('button', { name: 'Take it' }).click();
	const reply = log(page).getByRole('article').filter({ hasText: 'Only you can see this' });
	await reply.getByText('You took the button').waitFor();

	await actAs(page, 'Ana');
	await log(page).getByText('A basket').first().waitFor();
	expect(await reply.count()).toBe(0);

	await actAs(page, 'Maya');
	await reply.getByRole('button', { name: 'Dismiss message' }).click();
	await reply.waitFor({ state: 'detached' });
});

test('a menu works by the keyboard, and the bot answers', async () => {
	const { page } = await opened();
	await run(page, 'basket');
	await page.getByRole('combobox', { name: 'Pick some' }).focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await log(page).getByText('You took Bananas').waitFor();
	await page.getByRole('combobox', { name: 'Pick some: Bananas from the south' }).waitFor();
});

test('a modal keeps the focus, asks for what is required, and is sent', async () => {
	const { page } = await opened();
	await run(page, 'order');
	const modal = page.getByRole('dialog', { name: 'Order fruit' });
	const field = modal.getByRole('textbox', { name: 'What and how much' });
	await field.waitFor();
	await modal.getByRole('button', { name: 'Submit' }).click();
	expect(await field.evaluate((input) => input.matches(':invalid:focus'))).toBe(true);

	await page.keyboard.type('three pears');
	await page.keyboard.press('Enter');

	await log(page).getByText('Ordered: three pears').waitFor();
	expect(await modal.count()).toBe(0);
	expect(await line(page).evaluate((element) => element.matches(':focus'))).toBe(true);
});

test('a cancelled modal is closed and sends nothing', async () => {
	const { page } = await opened();
	await run(page, 'order');
	await page.getByRole('dialog', { name: 'Order fruit' }).waitFor();
	await page.keyboard.press('Escape');
	await page.getByRole('dialog', { name: 'Order fruit' }).waitFor({ state: 'detached' });
	expect(await log(page).getByRole('article').count()).toBe(0);
});

test('a message command is reached by the keyboard through the "More" button of a message', async () => {
	const { page } = await opened();
	await page.keyboard.type('A pear');
	await page.keyboard.press('Enter');
	await log(page).getByText('A pear').waitFor();
	await page.getByRole('button', { name: 'More' }).focus();
	await page.keyboard.press('Enter');
	await expect
		.poll(() => page.getByRole('menuitem', { name: 'Weigh it' }).evaluate((item) => item.matches(':focus')))
		.toBe(true);
	await page.keyboard.press('Enter');
	await log(page).getByText('It weighs 19').waitFor();
});

test('a command without an answer says so in the place of the answer', async () => {
	const { page } = await opened({ deadline: 150 });
	await run(page, 'mute');
	const failure = log(page).getByRole('alert').filter({ hasText: 'The application did not respond' });
	await failure.waitFor();
	await log(page).getByRole('button', { name: 'Dismiss message' }).click();
	await failure.waitFor({ state: 'detached' });
});

test('a member whose language is Spanish reads Spanish', async () => {
	const { page } = await opened();
	await page.getByRole('button', { name: 'Act as' }).click();
	await page.getByRole('radio', { name: 'Español' }).check();
	await page.getByRole('dialog').getByText('Ana participante').waitFor();
	await page.keyboard.press('Escape');
	await page.getByRole('complementary', { name: 'Miembros' }).getByText('participante').first().waitFor();
	await page.getByRole('heading', { name: 'Te damos la bienvenida a #general' }).waitFor();
	await page.getByRole('combobox', { name: 'Mensaje' }).fill('/fru');
	await page.getByRole('option', { name: 'Nombra una fruta' }).waitFor();
});

test("it follows the machine's dark mode, and the member can choose otherwise", async () => {
	const { page } = await opened({ colorScheme: 'dark' });
	const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
	const dark = await ground();
	await page.emulateMedia({ colorScheme: 'light' });
	expect(await ground()).toBe('rgb(255, 255, 255)');
	await page.getByRole('button', { name: 'Act as' }).click();
	await page.getByRole('radio', { name: 'Dark' }).check();
	expect(await ground()).toBe(dark);
	await page.reload();
	await line(page).waitFor();
	expect(await ground()).toBe(dark);
});

test('on a phone the channels are behind a button', async () => {
	const { page } = await opened({ viewport: { width: 390, height: 780 } });
	const debates = page.getByRole('link', { name: 'debates' });
	expect(await debates.isVisible()).toBe(false);
	await page.getByRole('button', { name: 'Show channels' }).click();
	await debates.click();
	await page.getByText('There are no posts here yet.').waitFor();
	await debates.waitFor({ state: 'hidden' });
	expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
});

test('a lost connection is shown, and the page reconnects as the same member', async () => {
	const { page } = await opened();
	await actAs(page, 'Ben');
	let isDown = false;
	const sockets: WebSocketRoute[] = [];
	await page.routeWebSocket(/\/page$/, (socket) => {
		if (isDown) return void socket.close();
		socket.connectToServer();
		sockets.push(socket);
	});
	await page.reload();
	await page.getByRole('button', { name: 'Act as, language and theme: Ben' }).waitFor();

	isDown = true;
	await sockets[0]?.close();
	const banner = page.getByText('The connection was lost');
	await banner.waitFor();
	isDown = false;
	await banner.waitFor({ state: 'detached' });

	await line(page).fill('I am back');
	await line(page).press('Enter');
	await log(page).getByRole('article', { name: 'Ben' }).getByText('I am back').waitFor();
});
