import {
	type APIModalInteractionResponseCallbackData,
	Client,
	GatewayDispatchEvents,
	GatewayIntentBits,
	type Interaction,
} from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox.ts';

const add = {
	name: 'add',
	description: 'Adds a text',
	options: [
		{ type: 11, name: 'file', description: 'The text' },
		{ type: 11, name: 'scan', description: 'A picture of it' },
		{ type: 3, name: 'name', description: 'Its name', autocomplete: true },
	],
};
const form: APIModalInteractionResponseCallbackData = {
	custom_id: 'form',
	title: 'A text',
	components: [
		{ type: 10, content: '**Attach** it or paste it.' },
		{
			type: 18,
			label: 'Files',
			component: { type: 19, custom_id: 'files', required: false, min_values: 0, max_values: 2 },
		},
		{ type: 18, label: 'Who', component: { type: 5, custom_id: 'who', required: false, min_values: 0 } },
		{ type: 18, label: 'Text', component: { type: 4, custom_id: 'text', style: 2, required: false } },
	],
};

const speech = new File(['The harbour is ours – and stays so.'], 'speech of today.md');

/** A stock bot whose `/add` answers with what it was given, or with a form where that was no file. */
async function startBot(also: (payload: unknown) => void = () => {}) {
	const sandbox = await createSandbox();
	const bot = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: `${sandbox.url}/api` } });
	onTestFinished(() => sandbox.close());
	onTestFinished(() => bot.destroy());
	bot.ws.on(GatewayDispatchEvents.InteractionCreate, also);
	bot.on('interactionCreate', (interaction) => void answer(interaction));
	const ready = new Promise<Client<true>>((resolve) => bot.once('clientReady', resolve));
	await bot.login(sandbox.token);
	await (await ready).application.commands.set([add]);
	return { sandbox, ana: sandbox.as('ana') };
}

async function answer(interaction: Interaction): Promise<unknown> {
	if (interaction.isAutocomplete()) return interaction.respond([{ name: 'Speech', value: 'speech' }]);
	if (interaction.isModalSubmit()) {
		const files = interaction.fields.getUploadedFiles('files') ?? new Map();
		const who = interaction.fields.getSelectedUsers('who')?.first()?.username ?? 'nobody';
		const text = interaction.fields.getTextInputValue('text');
		return interaction.reply(`${[...files.values()].map(({ name }) => name).join(' ')} | ${who} | ${text}`);
	}
	if (!interaction.isChatInputCommand()) return undefined;
	const file = interaction.options.getAttachment('file');
	if (!file) return interaction.showModal(form);
	const body = await fetch(file.url);
	return interaction.reply(`${file.name} ${file.size} ${file.contentType} ${file.ephemeral}: ${await body.text()}`);
}

test('a file given to an option is described to the app, which reads it at its address', async () => {
	const { sandbox, ana } = await startBot();
	const { content } = await ana.run('general', 'add', { file: speech });
	expect(content).toBe('speech_of_today.md 37 text/markdown; charset=utf-8 true: The harbour is ours – and stays so.');
	expect(sandbox.complaints).toEqual([]);
});

test('an attachment looks as it does from Discord', async () => {
	const payloads: unknown[] = [];
	const { sandbox, ana } = await startBot((payload) => payloads.push(payload));
	await ana.run('general', 'add', { file: speech });
	const { data } = Object(payloads[0]);
	const id = data.options[0].value;
	const path = `${sandbox.url}/ephemeral-attachments/${sandbox.applicationId}/${id}/speech_of_today.md`;
	expect(data.options).toEqual([{ name: 'file', type: 11, value: expect.stringMatching(/^\d{17,20}$/) }]);
	expect(data.resolved.attachments).toEqual({
		[id]: {
			id,
			filename: 'speech_of_today.md',
			title: 'speech of today',
			size: 37,
			content_type: 'text/markdown; charset=utf-8',
			ephemeral: true,
			url: expect.stringMatching(/\?ex=[0-9a-f]{8}&is=[0-9a-f]{8}&hm=[0-9a-f]{64}&$/),
			proxy_url: expect.stringContaining(path),
		},
	});
	expect(data.resolved.attachments[id].url.startsWith(path)).toBe(true);
});

test('two files are told apart, and a file of no known type has none', async () => {
	const payloads: unknown[] = [];
	const { ana } = await startBot((payload) => payloads.push(payload));
	await ana.run('general', 'add', { file: speech, scan: new File([new Uint8Array([255, 0])], 'scan') });
	const { data } = Object(payloads[0]);
	const [file, scan] = data.options.map(({ value }: { value: string }) => data.resolved.attachments[value]);
	expect([file.filename, scan.filename]).toEqual(['speech_of_today.md', 'scan']);
	expect(scan).not.toHaveProperty('content_type');
});

test('an address is of use with its signature alone, and for a day', async () => {
	const payloads: unknown[] = [];
	const { sandbox, ana } = await startBot((payload) => payloads.push(payload));
	await ana.run('general', 'add', { file: speech });
	const { data } = Object(payloads[0]);
	const { url } = data.resolved.attachments[data.options[0].value];
	const status = async (address: string) => (await fetch(address)).status;
	expect(await status(url)).toBe(200);
	expect(await status(url.split('?')[0] ?? '')).toBe(404);
	expect(await status(url.replace(/hm=./, 'hm=x'))).toBe(404);
	expect(await status(url.replace(/ex=./, 'ex=f'))).toBe(404);
	sandbox.clock.advance(25 * 3_600_000);
	expect(await status(url)).toBe(404);
});

test('rows are offered while a file is attached, which the app is not told of yet', async () => {
	const payloads: unknown[] = [];
	const { ana } = await startBot((payload) => payloads.push(payload));
	expect(await ana.complete('general', 'add', { file: speech, name: 'sp' })).toEqual([
		{ name: 'Speech', value: 'speech' },
	]);
	expect(Object(payloads[0]).data.options).toEqual([{ name: 'name', type: 3, value: 'sp', focused: true }]);
});

test('a modal takes files, and the app gets them with what was typed and chosen', async () => {
	const { sandbox, ana } = await startBot();
	const { modal } = await ana.invoke('general', 'add');
	const scan = new File(['…'], 'scan.txt');
	const { message } = await ana.submit(modal?.id ?? '', {
		files: [speech, scan],
		who: [sandbox.as('ben').id],
		text: 'See above',
	});
	expect(message?.content).toBe('speech_of_today.md scan.txt | ben | See above');
	const again = await ana.invoke('general', 'add');
	expect((await ana.submit(again.modal?.id ?? '', {})).message?.content).toBe(' | nobody | ');
	expect(sandbox.complaints).toEqual([]);
});

test.each([
	['more files than it takes', { files: [speech, speech, speech] }, 'takes 1 to 2 files, not 3'],
	['text for files', { files: 'speech.md' }, 'takes files'],
	['a file for text', { text: speech }, 'takes text'],
	[
		'a file that is too large',
		{ files: [new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.txt')] },
		'Your files are too powerful',
	],
])('a modal refuses %s, and can be sent again', async (_, fields, says) => {
	const { ana } = await startBot();
	const { modal } = await ana.invoke('general', 'add');
	await expect(ana.submit(modal?.id ?? '', fields)).rejects.toThrow(says);
	expect((await ana.submit(modal?.id ?? '', { files: speech })).message?.content).toContain('speech_of_today.md');
});

test('an option refuses a file that is too large, and text where it takes a file', async () => {
	const { ana } = await startBot();
	const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.txt');
	await expect(ana.run('general', 'add', { file: large })).rejects.toThrow('Your files are too powerful');
	await expect(ana.run('general', 'add', { file: 'speech.md' })).rejects.toThrow('wrong type');
	await expect(ana.run('general', 'add', { name: speech })).rejects.toThrow('wrong type');
});
