import { expect, test } from 'vitest';
import { readInteraction } from '../../../src/discord/read/read-interaction.ts';
import { command, inServer } from '../payloads.ts';

const id = '1100000000000000020';
const attachment = {
	id,
	filename: 'speech.md',
	size: 812,
	url: `https://cdn.discordapp.com/ephemeral-attachments/1/${id}/speech.md?ex=68dc7ce1&is=68db2b61&hm=5954&`,
	proxy_url: `https://media.discordapp.net/ephemeral-attachments/1/${id}/speech.md?ex=68dc7ce1&is=68db2b61&hm=5954&`,
	content_type: 'text/markdown; charset=utf-8',
	ephemeral: true,
};
const file = { id, name: 'speech.md', size: 812, url: attachment.url, mediaType: 'text/markdown; charset=utf-8' };
const resolved = { attachments: { [id]: attachment } };
const option = { name: 'file', type: 11, value: id };

const upload = (...values: readonly unknown[]) => ({ type: 18, component: { type: 19, custom_id: 'file', values } });
const submit = (components: readonly object[], more: object = {}) => ({
	...inServer,
	type: 5,
	data: { custom_id: 'article add?typed=1', components, ...more },
});

test('an attached file is read by the name of its option, and is no argument', () => {
	const add = { name: 'add', type: 1, options: [option, { name: 'hide', type: 5, value: true }] };
	expect(readInteraction({ ...inServer, ...command('article', [add], { resolved }) })).toMatchObject({
		invocation: { command: 'article add', args: { hide: true }, files: { file } },
	});
});

test('a file whose type Discord does not know has none', () => {
	const { content_type: _, ...untyped } = attachment;
	const reading = readInteraction({
		...inServer,
		...command('add', [option], { resolved: { attachments: { [id]: untyped } } }),
	});
	expect(reading).toHaveProperty('invocation.files.file.name', 'speech.md');
	expect(reading).not.toHaveProperty('invocation.files.file.mediaType');
});

test.each([
	['Discurso de la presidenta', 'Discurso_de_la_presidenta.md', 'Discurso de la presidenta.md'],
	['Речь.MD', '-.md', 'Речь.MD'],
	['Read me', 'Read_me', 'Read me'],
	[null, 'speech.md', 'speech.md'],
	['', 'speech.md', 'speech.md'],
	[{}, 'speech.md', 'speech.md'],
])('a file with the title %j and the name %s is called %s', (title, filename, name) => {
	const attachments = { [id]: { ...attachment, filename, title } };
	const reading = readInteraction({ ...inServer, ...command('add', [option], { resolved: { attachments } }) });
	expect(reading).toHaveProperty('invocation.files.file.name', name);
});

test('a command without a file has no files', () => {
	expect(readInteraction({ ...inServer, ...command('add') })).not.toHaveProperty('invocation.files');
});

test.each([
	['that is not described', {}],
	['without what files always have', { resolved: { attachments: { [id]: { ...attachment, url: undefined } } } }],
	['of a size that no file has', { resolved: { attachments: { [id]: { ...attachment, size: -1 } } } }],
	['among attachments that are no list', { resolved: { attachments: 'none' } }],
])('a command with a file %s is not run without it', (_, data) => {
	expect(readInteraction({ ...inServer, ...command('add', [option], data) })).toEqual({
		kind: 'unknown',
		problem: { type: 2, id: inServer.id, fields: ['data.resolved.attachments'] },
	});
});

test('another file that cannot be read does not matter', () => {
	const more = { attachments: { ...resolved.attachments, '1100000000000000021': 'odd' } };
	const reading = readInteraction({ ...inServer, ...command('add', [option], { resolved: more }) });
	expect(reading).toHaveProperty('invocation.files', { file });
});

test('rows are offered while a file is attached that the payload does not describe', () => {
	const typing = { name: 'article', type: 3, value: 'har', focused: true };
	expect(readInteraction({ ...inServer, ...command('add', [option, typing]), type: 4 })).toMatchObject({
		kind: 'completion',
		completion: { focused: 'article', args: { article: 'har' } },
	});
});

test('a submitted form has its files, its choices and its texts by the names of their fields', () => {
	const text = { type: 18, component: { type: 4, custom_id: 'text', value: 'It is sweet.' } };
	const mode = { type: 18, component: { type: 3, custom_id: 'mode', values: ['hedged'] } };
	const none = { type: 18, component: { type: 3, custom_id: 'kind', values: [] } };
	const said = { type: 10, id: 1 };
	expect(readInteraction(submit([said, upload(id), text, mode, none], { resolved }))).toMatchObject({
		submitted: true,
		invocation: {
			command: 'article add',
			args: { typed: '1', text: 'It is sweet.', mode: 'hedged' },
			files: { file },
		},
	});
});

test('a form in which no file was uploaded has none', () => {
	const reading = readInteraction(submit([upload()]));
	expect(reading).toMatchObject({ kind: 'invocation', submitted: true });
	expect(reading).not.toHaveProperty('invocation.files');
	expect(reading).not.toHaveProperty('invocation.args.file');
});

test('a form whose file is not described is not taken for one without a file', () => {
	expect(readInteraction(submit([upload(id)]))).toMatchObject({ problem: { fields: ['data.resolved.attachments'] } });
});
