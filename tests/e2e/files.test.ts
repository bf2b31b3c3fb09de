import { expect, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { textOfFile } from '../../src/bot/files/text-of-file.ts';
import { defineCommand } from '../../src/bot/host/command.ts';
import { escapeMarkdown, md } from '../../src/bot/reply/markdown.ts';
import type { Form, Reply } from '../../src/bot/reply/reply.ts';
import { doorNames, startStage } from './doors.ts';

/** What a form was sent with, which `/search` of these tests keeps before it looks at the file. */
const kept: { motion?: string | undefined } = {};

const form = (): Form => ({
	title: 'A text',
	press: { command: 'search', args: { typed: true } },
	fields: [
		{ kind: 'note', text: md`**Attach** it, or send ${'*nothing*'}.` },
		{ kind: 'file', name: 'text', label: 'File', required: true },
		{ kind: 'text', name: 'motion', label: 'Motion', most: 4000, long: true, value: kept.motion ?? '' },
		{
			kind: 'choice',
			name: 'format',
			label: 'Format',
			choices: [
				{ label: 'Open', value: 'open' },
				{ label: 'Oxford', value: 'oxford' },
			],
		},
	],
});

/** A command that shows the text of a file: a typed one, or one that was attached to its form. */
const search = defineCommand({
	name: 'search',
	options: {
		text: { kind: 'file' },
		typed: { kind: 'flag', pressOnly: true },
		motion: { pressOnly: true },
		format: { pressOnly: true },
	},

	async run({ text, typed, motion, format }, context): Promise<Reply | Form> {
		if (typed) kept.motion = motion;
		if (!text) return form();
		const read = await textOfFile(text, context);
		if ('refused' in read) {
			const press = { command: 'search', args: {} };
			return {
				blocks: [
					{ kind: 'text', text: read.refused },
					{ kind: 'buttons', buttons: [{ label: 'Try again', press }] },
				],
				private: true,
			};
		}
		const says = [read.mediaType, read.text, motion, format].filter((part) => part !== undefined).join(' | ');
		return { blocks: [{ kind: 'text', text: escapeMarkdown(says) }] };
	},
});

const speech = new File(['The harbour — ours.'], 'speech.md', { type: 'text/markdown' });

/** The words of a message as a member sees them. */
const shown = (message: Parameters<typeof textOf>[0]) => textOf(message).replaceAll('\\', '');

async function start(name: (typeof doorNames)[number]) {
	delete kept.motion;
	const stage = await startStage(name, { commands: [search] });
	return { ...stage, ana: stage.sandbox.as('ana') };
}

test.each(doorNames)('an attached file is read from where Discord keeps it (%s)', async (name) => {
	const { ana, end } = await start(name);
	const answer = await ana.run('general', 'search', { text: speech });
	expect(shown(answer)).toBe('text/markdown | The harbour — ours.');
	await end();
});

test.each(doorNames)('a form takes a file, a choice and a long text with it (%s)', async (name) => {
	const { ana, end } = await start(name);
	const { modal } = await ana.invoke('general', 'search');
	const motion = 'Keep it. '.repeat(400).trim();
	const { message } = await ana.submit(modal?.id ?? '', { text: speech, motion, format: ['oxford'] });
	expect(shown(message)).toBe(`text/markdown | The harbour — ours. | ${motion} | oxford`);
	await end();
});

test.each<[string, File, string]>([
	['is empty', new File([], 'empty.txt'), '“empty.txt” is empty.'],
	[
		'is larger than what the bot reads',
		new File(['x'.repeat(5_000_001)], 'large.txt'),
		'I can read files of up to 5 MB.',
	],
	[
		'is no text',
		new File([new Uint8Array([137, 80])], 'a\u202Eb_*c*.png', { type: 'image/png' }),
		'I can’t read “ab_*c*.png”',
	],
	['is in no known encoding', new File([new Uint8Array([72, 233])], 'latin.txt'), 'Save it as UTF-8'],
])('a file that %s is refused in words, and what was typed with it is in the form again', async (_, file, says) => {
	const { ana, end } = await start('gateway');
	const { modal } = await ana.invoke('general', 'search');
	const { message } = await ana.submit(modal?.id ?? '', { text: file, motion: 'Keep it' });
	if (!message) throw new Error('There is no answer.');
	expect(shown(message)).toContain(says);
	const again = await ana.press(message, 'Try again');
	expect(again.modal?.components[2]).toMatchObject({ component: { custom_id: 'motion', value: 'Keep it' } });
	const { message: at } = await ana.submit(again.modal?.id ?? '', { text: speech });
	expect(shown(at)).toContain('The harbour — ours. | Keep it');
	await end();
});

test('a refusal is in the language of the member', async () => {
	const { sandbox, end } = await start('gateway');
	const answer = await sandbox
		.as('ana', { locale: 'es-419' })
		.run('general', 'search', { text: new File([], 'nada.txt') });
	expect(shown(answer)).toContain('«nada.txt» está vacío. Elige otro archivo.');
	await end();
});

test('a file whose address is over, or that is elsewhere, is not read', async () => {
	const { sandbox, services, lines, end } = await start('gateway');
	const { files } = sandbox.world;
	await sandbox.as('ana').run('general', 'search', { text: speech });
	const [id = ''] = files.keys();
	const file = { id, name: 'speech.md', size: 19 };
	const read = (url: string) => services.reader.readFile({ ...file, url }, '1');
	const address = `${sandbox.url}/ephemeral-attachments/${sandbox.applicationId}/${id}/speech.md`;
	expect(await read(address)).toMatchObject({ refused: 'not-found' });
	expect(await read(address.replace('127.0.0.1', 'localhost'))).toEqual({ refused: 'not-an-attachment' });
	expect(await read('http://169.254.169.254/latest')).toEqual({ refused: 'not-an-attachment' });
	expect(lines().filter(({ level }) => Number(level) > 30)).toEqual([]);
	await end();
});
