import { expect, test } from 'vitest';
import { readInteraction } from '../../../src/discord/read/read-interaction.ts';
import { command, inServer } from '../payloads.ts';

test('a message command has all the text of its message', () => {
	const message = {
		content: 'Look at this:',
		poll: {
			question: { text: 'Sell it?' },
			answers: [{ poll_media: { text: 'Yes' } }, { poll_media: { text: 'No' } }],
		},
		embeds: [
			{
				author: { name: 'Harbour Gazette' },
				title: 'Title',
				description: 'Described',
				fields: [{ name: 'Field', value: 'Value' }],
				footer: { text: 'Page 3' },
			},
		],
		components: [{ type: 17, components: [{ type: 9, components: [{ type: 10, content: 'In a section' }] }] }],
		message_snapshots: [{ message: { content: 'Forwarded', embeds: [], components: [] } }],
	};
	const more = { type: 3, target_id: '9', resolved: { messages: { 9: message } } };
	expect(readInteraction({ ...inServer, ...command('Find evidence', [], more) })).toMatchObject({
		invocation: {
			command: 'Find evidence',
			target: {
				id: '9',
				text: [
					'Look at this:',
					...['Sell it?', 'Yes', 'No'],
					...['Harbour Gazette', 'Title', 'Described', 'Field', 'Value', 'Page 3'],
					'In a section',
					'Forwarded',
				].join('\n'),
			},
		},
	});
});

test.each([
	['no text', { content: '' }],
	['odd parts', { content: 5, embeds: 'none', components: [null, { components: [3] }], message_snapshots: [{}] }],
	[
		'odd embeds and an odd poll',
		{ embeds: [{ author: 'me', footer: null, title: 3 }], poll: { question: 'why', answers: 7 } },
	],
])('a message with %s has an empty text', (_, message) => {
	const more = { target_id: '9', resolved: { messages: { 9: message } } };
	expect(readInteraction({ ...inServer, ...command('Find evidence', [], more) })).toMatchObject({
		invocation: { target: { id: '9', text: '' } },
	});
});

const author = { id: '115590097100865541', username: 'ana' };

test.each([
	['a member', { author }, author.id],
	['a bot that answered a command', { author, webhook_id: author.id, interaction_metadata: { id: '1' } }, author.id],
	['a webhook', { author, webhook_id: author.id }, undefined],
	['a deleted account', { author: { ...author, username: 'deleted_user_2f1a' } }, undefined],
	['all deleted accounts', { author: { ...author, username: 'Deleted User' } }, undefined],
	['somebody the payload does not name', {}, undefined],
	['an author without an id', { author: { id: 'me', username: 'ana' } }, undefined],
])('the author of a message by %s is known only where a mention would name somebody', (_, message, id) => {
	const more = { type: 3, target_id: '9', resolved: { messages: { 9: { content: 'Hi', ...message } } } };
	const read = readInteraction({ ...inServer, ...command('Find evidence', [], more) });
	expect(read).toMatchObject({ invocation: { target: { text: 'Hi' } } });
	expect(read.kind === 'invocation' && read.invocation.target?.author).toBe(id);
});

test('one embed that cannot be read does not hide the others', () => {
	const message = { embeds: ['odd', null, { title: 'Read me', fields: 'none' }] };
	const more = { target_id: '9', resolved: { messages: { 9: message } } };
	expect(readInteraction({ ...inServer, ...command('Find evidence', [], more) })).toMatchObject({
		invocation: { target: { text: 'Read me' } },
	});
});
