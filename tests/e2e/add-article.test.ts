import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { throughEachDoor } from './doors.ts';

const TEXT = `# A bridge for Fenwick

*By Ana Ruiz*

The council met on Monday. It voted to build a bridge over the river, which has been planned for years.

## The cost

Mayor Lowe said that the town could not wait. “We have waited for twelve years,” she said.`;

const file = (text: string, name = 'bridge.md') => new File([text], name, { type: 'text/markdown' });
const shown = (message: APIMessage | undefined) => (message ? textOf(message).replaceAll('\\', '') : '');

throughEachDoor(({ stage, maya }) => {
	const ana = () => stage().sandbox.as('ana');
	const rows = async () =>
		(await ana().complete('general', 'quote', { claim: 'twelve years' })).map(({ name }) => name);

	test('an attached file becomes an article with one press, and a sentence that nobody annotated is offered to everybody', async () => {
		const card = await maya().run('general', 'article add', { file: file(TEXT) });
		expect(shown(card)).toContain('By Ana Ruiz');
		expect(ana().sees('general')).toEqual([]);
		expect(await rows()).not.toContainEqual(expect.stringContaining('We have waited'));
		const { message } = await maya().press(card, 'Publish');
		expect(shown(message)).toContain('“A bridge for Fenwick” is here now.');
		expect(await rows()).toContainEqual(expect.stringContaining('We have waited'));
		const [first] = await ana().complete('general', 'quote', { claim: 'twelve years' });
		const quote = await ana().run('general', 'quote', { claim: String(first?.value) });
		expect(shown(quote)).toContain('“We have waited for twelve years,” she said.');
	});

	test('a text sent in a form is corrected and published', async () => {
		const { modal } = await maya().invoke('general', 'article add');
		const { message: card } = await maya().submit(modal?.id ?? '', { text: TEXT });
		if (!card) throw new Error('There is no card.');
		const { modal: details } = await maya().press(card, 'Correct');
		const { message: corrected } = await maya().submit(details?.id ?? '', {
			title: 'The Bridge',
			authors: 'Ana Ruiz\nBen Ode',
		});
		expect(shown(corrected)).toContain('The Bridge');
		expect(shown(corrected)).toContain('Ana Ruiz and Ben Ode');
		const { message } = await maya().press(corrected ?? card, 'Publish');
		expect(shown(message)).toContain('“The Bridge” is here now.');
	});

	test('a file that is no text is refused privately, with a button to the form', async () => {
		const refused = await maya().run('general', 'article add', {
			file: new File([new Uint8Array(9)], 'a.png', { type: 'image/png' }),
		});
		expect(shown(refused)).toContain('I can’t read “a.png”');
		expect((await maya().press(refused, 'Paste the text')).modal).toBeDefined();
		expect(ana().sees('general')).toEqual([]);
	});

	test('who may not change the server’s settings may not add an article', async () => {
		expect(shown(await ana().run('general', 'article add', { link: 'https://example.org' }))).toContain(
			'may manage the server',
		);
	});
});
