import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { line, log, options, pageOpener } from './small-page.ts';

const open = pageOpener();

/** Opens a page whose lists of files are kept from the screen at once: a listener that comes with the press may come too late. */
async function opened(window?: Parameters<typeof open>[0]) {
	const made = await open(window);
	made.page.on('filechooser', () => {});
	await made.page.evaluate('0');
	return made;
}

const letter = { name: 'letter.md', mimeType: 'text/markdown', buffer: Buffer.from('# Dear Ana') };
const picture = { name: 'sea.txt', mimeType: 'text/plain', buffer: Buffer.from('~~~') };
const large = { name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) };

/** Does something that opens the browser's list of files, and chooses from it. */
async function choose(page: Page, press: () => Promise<void>, ...files: (typeof letter)[]): Promise<void> {
	const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
	await chooser.setFiles(files);
}

/** Pastes or drops a file on what has the focus, as the browser tells the page of it. */
const give = (page: Page, how: 'paste' | 'drop', name: string, text: string) =>
	page.evaluate(`{
		const data = new DataTransfer();
		data.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}, { type: 'text/plain' }));
		const event = ${how === 'paste'}
			? new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data })
			: new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
		document.activeElement.dispatchEvent(event);
	}`);

/** How wide the page is, in CSS pixels, with what can only be seen by scrolling sideways. */
const widthOf = (page: Page) => page.evaluate('document.documentElement.scrollWidth');

test('a file is chosen with the keyboard, and the bot gets it with the other options', async () => {
	const { page, sandbox, errors } = await opened();
	await page.keyboard.type('/scan ');
	await expect.poll(() => options(page).allTextContents()).toEqual([expect.stringContaining('Choose a file…')]);
	await choose(page, () => page.keyboard.press('Enter'), letter);
	await page.getByRole('button', { name: 'file letter.md' }).waitFor();
	await page.keyboard.type('note: read it');
	await page.keyboard.press('Enter');
	await log(page).getByText('letter.md 10 # Dear Ana | read it').waitFor();
	expect(sandbox.complaints).toEqual([]);
	expect(errors).toEqual([]);
});

test('a file can be pasted or dropped, and goes to the option that has none yet', async () => {
	const { page, sandbox } = await opened();
	await page.keyboard.type('/scan ');
	await options(page).first().waitFor();
	await give(page, 'paste', 'pasted.txt', 'one');
	await page.getByRole('button', { name: 'file pasted.txt' }).waitFor();
	await give(page, 'drop', 'dropped.txt', 'two');
	await page.getByRole('button', { name: 'cover dropped.txt' }).waitFor();
	await page.keyboard.press('Enter');
	await log(page).getByText('pasted.txt 3 one, dropped.txt 3 two | null').waitFor();
	expect(sandbox.complaints).toEqual([]);
});

test('a file can be replaced and taken out again, and stays while another option is written', async () => {
	const { page } = await opened();
	await page.keyboard.type('/scan ');
	await choose(page, () => page.keyboard.press('Enter'), letter);
	await page.getByRole('button', { name: 'file letter.md' }).click();
	expect(await line(page).getAttribute('placeholder')).toBe('letter.md');
	await choose(page, () => options(page).first().click(), picture);
	await page.getByRole('button', { name: 'file sea.txt' }).waitFor();
	await page.keyboard.type('cover: ');
	await give(page, 'paste', 'cover.txt', 'three');
	await page.getByRole('button', { name: 'cover cover.txt' }).click();
	await page.keyboard.press('Backspace');
	await expect.poll(() => page.getByRole('button', { name: 'cover.txt' }).count()).toBe(0);
	await page.keyboard.press('Enter');
	await log(page).getByText('sea.txt 3 ~~~ | null').waitFor();
});

test('text is no file, a required file is asked for, and one that is too large is refused before it is sent', async () => {
	const { page, sandbox } = await opened();
	await page.keyboard.type('/scan ');
	await options(page).first().waitFor();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Enter');
	await page.getByRole('alert').filter({ hasText: '“file” is required' }).waitFor();
	await page.keyboard.type('letter.md');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Enter');
	await page.getByRole('alert').filter({ hasText: '“file” must be a file' }).waitFor();
	await line(page).fill('');
	await choose(page, () => page.keyboard.press('Enter'), large);
	await page.getByRole('alert').filter({ hasText: '“file” must be a file of up to 10 MB.' }).waitFor();
	expect(sandbox.complaints).toEqual([]);
});

test('a form takes files, and keeps what was filled in when one of them is missing or too large', async () => {
	const { page, sandbox, errors } = await opened();
	await page.keyboard.type('/parcel ');
	await page.keyboard.press('Enter');
	const form = page.getByRole('dialog', { name: 'Pack a parcel' });
	await form.getByText('What goes in?').waitFor();
	await form.getByLabel('Message').fill('For you');
	await form.getByRole('button', { name: 'Submit' }).click();
	await form.getByRole('alert').filter({ hasText: '“Letter” needs a file.' }).waitFor();
	await form.getByLabel('Letter').setInputFiles(large);
	await form.getByRole('alert').filter({ hasText: '“large.txt” is too large' }).waitFor();
	await form.getByLabel('Letter').setInputFiles(letter);
	await form.getByText('10 bytes').waitFor();
	await form.getByLabel('Pictures').setInputFiles([picture, letter]);
	await form.getByRole('listitem').nth(2).waitFor();
	await form.getByLabel('Pictures').setInputFiles([letter]);
	await form.getByRole('alert').filter({ hasText: 'At most 2.' }).waitFor();
	await form.getByRole('button', { name: 'Remove letter.md' }).last().click();
	await expect.poll(() => form.getByRole('listitem').count()).toBe(2);
	await form.getByRole('button', { name: 'Submit' }).click();
	await log(page).getByText('Packed: letter.md 10 # Dear Ana, sea.txt 3 ~~~ | For you').waitFor();
	expect(sandbox.complaints).toEqual([]);
	expect(errors).toEqual([]);
});

test('a file pasted into a form goes to its first field for files', async () => {
	const { page } = await opened();
	await page.keyboard.type('/parcel ');
	await page.keyboard.press('Enter');
	const form = page.getByRole('dialog', { name: 'Pack a parcel' });
	await form.getByLabel('Message').focus();
	await give(page, 'paste', 'note.txt', 'four');
	await form.getByRole('listitem').filter({ hasText: 'note.txt' }).waitFor();
	await form.getByRole('button', { name: 'Submit' }).click();
	await log(page).getByText('Packed: note.txt 4 four').waitFor();
});

test('on a phone, in Spanish, a form with files fits the screen', async () => {
	const { page } = await opened({ viewport: { width: 390, height: 844 }, locale: 'es-ES', hasTouch: true });
	await line(page).fill('/scan ');
	await page.getByText('Elegir un archivo…').first().waitFor();
	expect(await widthOf(page)).toBe(390);
	await line(page).press('Escape');
	await line(page).press('Escape');
	await line(page).fill('/parcel ');
	await line(page).press('Enter');
	const form = page.getByRole('dialog');
	await form.getByLabel('Letter').setInputFiles({ ...letter, name: `${'carta-de-la-presidenta-'.repeat(5)}.md` });
	await form.getByRole('listitem').waitFor();
	expect(await widthOf(page)).toBe(390);
	const box = await form.boundingBox();
	expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
	expect(await form.evaluate((dialog) => dialog.scrollWidth <= dialog.clientWidth)).toBe(true);
});
