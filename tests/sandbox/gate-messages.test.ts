import { expect, test } from 'vitest';
import { channelId, faultsOf, rawBot } from './raw-bot.ts';

const v2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (more: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...more });
const row = (...components: object[]) => ({ type: 1, components });
const menu = (options: object[], more: object = {}) => ({ type: 3, custom_id: 'menu', options, ...more });
const option = (value: string, more: object = {}) => ({ label: value, value, ...more });
const whole = (...components: object[]) => ({ flags: v2, components });
const many = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

test.each<[string, object, string]>([
	['content over 2000', { content: 'x'.repeat(2001) }, 'content BASE_TYPE_MAX_LENGTH'],
	['content that is not text', { content: 7 }, 'content BASE_TYPE_BAD_TYPE'],
	['a field nobody knows', { content: 'x', colour: 1 }, 'colour UNKNOWN_FIELD'],
	['half a surrogate pair', { content: 'x\ud83d' }, 'content STRING_TYPE_INVALID_UNICODE'],
	['a private message that answers nothing', { content: 'x', flags: 64 }, 'flags MESSAGE_FLAGS_INVALID'],
	['eleven embeds', { embeds: many(11, () => ({ title: 'x' })) }, 'embeds BASE_TYPE_BAD_LENGTH'],
	[
		'an embed description over 4096',
		{ embeds: [{ description: 'x'.repeat(4097) }] },
		'embeds.0.description BASE_TYPE_MAX_LENGTH',
	],
	[
		'embeds over 6000 in all',
		{ embeds: many(2, () => ({ description: 'x'.repeat(3001) })) },
		'embeds MAX_EMBED_SIZE_EXCEEDED',
	],
	[
		'a poll answer over 55',
		{ poll: { question: { text: 'x' }, answers: [{ poll_media: { text: 'x'.repeat(56) } }] } },
		'poll.answers.0.poll_media.text BASE_TYPE_MAX_LENGTH',
	],
	['a nonce over 25', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce BASE_TYPE_MAX_LENGTH'],
	['an enforced nonce that is missing', { content: 'x', enforce_nonce: true }, 'nonce BASE_TYPE_REQUIRED'],
	[
		'mentions both of a kind and by name',
		{ content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
		'allowed_mentions.parse MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
	],
	[
		'a file that did not come',
		{ content: 'x', attachments: [{ id: '0', filename: 'a.txt' }] },
		'attachments.0.id ATTACHMENT_NOT_FOUND',
	],
	[
		'an embed image that did not come',
		{ embeds: [{ title: 'x', image: { url: 'attachment://a.png' } }] },
		'embeds.0.image.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
	],
	[
		'text over 4000 in all components',
		whole(...many(5, () => text('x'.repeat(801)))),
		'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
	],
	[
		'over 40 parts, nested ones counted',
		whole(...many(4, () => ({ type: 17, components: many(10, () => text('x')) }))),
		'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
	],
	[
		'parts beside content',
		{ ...whole(text('x')), content: 'x' },
		'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
	],
	[
		'parts beside embeds',
		{ ...whole(text('x')), embeds: [{ title: 'x' }] },
		'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
	],
	['components without the flag', { components: [text('x')] }, 'components.0.type UNION_TYPE_CHOICES'],
	['a component Discord does not have', whole({ type: 99 }), 'components.0 UNION_TYPE_CHOICES'],
	['an empty text', whole(text('')), 'components.0.content BASE_TYPE_MIN_LENGTH'],
	[
		'a container in a container',
		whole({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
		'components.0.components.0 UNION_TYPE_CHOICES',
	],
	[
		'a section without an accessory',
		whole({ type: 9, components: [text('x')] }),
		'components.0.accessory BASE_TYPE_REQUIRED',
	],
	['a gallery without items', whole({ type: 12, items: [] }), 'components.0.items BASE_TYPE_BAD_LENGTH'],
	[
		'a gallery of eleven',
		whole({ type: 12, items: many(11, () => ({ media: { url: 'https://x.test/a.png' } })) }),
		'components.0.items BASE_TYPE_BAD_LENGTH',
	],
	[
		'a picture that did not come',
		whole({ type: 12, items: [{ media: { url: 'attachment://a.png' } }] }),
		'components.0.items.0.media.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
	],
	[
		'a picture of another scheme',
		whole({ type: 12, items: [{ media: { url: 'file:///etc/passwd' } }] }),
		'components.0.items.0.media.url URL_TYPE_INVALID_SCHEME',
	],
	[
		'a custom_id twice',
		whole(row(button(), button())),
		'components.0.components.1.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
	],
	[
		'a custom_id twice in different rows',
		{ content: 'x', components: [row(button()), row(button())] },
		'components.1.components.0.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
	],
	['an id twice', whole({ ...text('x'), id: 3 }, { ...text('y'), id: 3 }), 'components.1.id COMPONENT_ID_DUPLICATED'],
	[
		'a button without custom_id',
		whole(row({ type: 2, style: 1, label: 'x' })),
		'components.0.components.0.custom_id BASE_TYPE_REQUIRED',
	],
	[
		'a custom_id over 100',
		whole(row(button({ custom_id: 'x'.repeat(101) }))),
		'components.0.components.0.custom_id BASE_TYPE_MAX_LENGTH',
	],
	[
		'a button label over 80',
		whole(row(button({ label: 'x'.repeat(81) }))),
		'components.0.components.0.label BASE_TYPE_MAX_LENGTH',
	],
	[
		'a button without label or emoji',
		whole(row({ type: 2, style: 1, custom_id: 'x' })),
		'components.0.components.0.label BUTTON_COMPONENT_INVALID_LABEL',
	],
	[
		'a link without a URL',
		whole(row({ type: 2, style: 5, label: 'x' })),
		'components.0.components.0.url BASE_TYPE_REQUIRED',
	],
	[
		'a link with a custom_id',
		whole(row({ type: 2, style: 5, label: 'x', url: 'https://x.test', custom_id: 'x' })),
		'components.0.components.0.custom_id BUTTON_COMPONENT_CUSTOM_ID_NOT_ALLOWED',
	],
	[
		'a link that runs script',
		whole(row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })),
		'components.0.components.0.url URL_TYPE_INVALID_SCHEME',
	],
	[
		'a link over 512',
		whole(row({ type: 2, style: 5, label: 'x', url: `https://x.test/${'x'.repeat(512)}` })),
		'components.0.components.0.url BASE_TYPE_MAX_LENGTH',
	],
	[
		'six buttons in a row',
		whole(row(...many(6, (n) => button({ custom_id: `${n}` })))),
		'components.0.components BASE_TYPE_BAD_LENGTH',
	],
	[
		'a menu beside a button',
		whole(row(menu([option('a')]), button())),
		'components.0.components COMPONENT_LAYOUT_WIDTH_EXCEEDED',
	],
	[
		'six rows',
		{ content: 'x', components: many(6, (n) => row(button({ custom_id: `${n}` }))) },
		'components BASE_TYPE_BAD_LENGTH',
	],
	['a menu without options', whole(row(menu([]))), 'components.0.components.0.options BASE_TYPE_BAD_LENGTH'],
	[
		'a menu of 26',
		whole(row(menu(many(26, (n) => option(`${n}`))))),
		'components.0.components.0.options BASE_TYPE_BAD_LENGTH',
	],
	[
		'an option value twice',
		whole(row(menu([option('a'), option('a')]))),
		'components.0.components.0.options.1.value SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
	],
	[
		'an option label over 100',
		whole(row(menu([option('a', { label: 'x'.repeat(101) })]))),
		'components.0.components.0.options.0.label BASE_TYPE_MAX_LENGTH',
	],
	[
		'an option description over 100',
		whole(row(menu([option('a', { description: 'x'.repeat(101) })]))),
		'components.0.components.0.options.0.description BASE_TYPE_MAX_LENGTH',
	],
	[
		'a placeholder over 150',
		whole(row(menu([option('a')], { placeholder: 'x'.repeat(151) }))),
		'components.0.components.0.placeholder BASE_TYPE_MAX_LENGTH',
	],
	[
		'more to choose than there is',
		whole(row(menu([option('a')], { max_values: 2 }))),
		'components.0.components.0.max_values SELECT_COMPONENT_MAX_VALUES',
	],
])('a message with %s is refused, naming the path', async (_, body, expected) => {
	const { sandbox, request } = await rawBot();

	const answered = await request('POST', `/channels/${channelId(sandbox, 'general')}/messages`, body);

	expect(answered).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
	expect(faultsOf(answered.body.errors)).toContain(expected);
});

test.each<[string, object]>([
	['nothing', {}],
	['blank content', { content: ' \n' }],
	['no components', { flags: v2, components: [] }],
])('a message with %s counts as empty', async (_, body) => {
	const { sandbox, request } = await rawBot();
	const answered = await request('POST', `/channels/${channelId(sandbox, 'general')}/messages`, body);
	expect(answered).toMatchObject({ status: 400, body: { code: 50006 } });
});

test.each<[string, object]>([
	['content of 2000', { content: 'x'.repeat(2000), tts: false }],
	['40 components with 4000 characters', whole(...many(40, () => text('x'.repeat(100))))],
	[
		'a container of all kinds',
		whole({
			type: 17,
			accent_color: 1,
			components: [
				text('x'),
				{ type: 14 },
				{ type: 9, components: [text('x')], accessory: button() },
				row(menu([option('a'), option('b')], { max_values: 2 })),
			],
		}),
	],
	['a link', whole(row({ type: 2, style: 5, label: 'x', url: 'https://x.test/#:~:text=a%20b' }))],
])('a message with %s is accepted', async (_, body) => {
	const { sandbox, request } = await rawBot();
	expect(await request('POST', `/channels/${channelId(sandbox, 'general')}/messages`, body)).toMatchObject({
		status: 200,
	});
});

test('a message made of components cannot become one with content', async () => {
	const { sandbox, request } = await rawBot();
	const path = `/channels/${channelId(sandbox, 'general')}/messages`;
	const { body } = await request('POST', path, whole(text('x')));

	const answered = await request('PATCH', `${path}/${body.id}`, { content: 'plain' });

	expect(faultsOf(answered.body.errors)).toEqual(['content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2']);
});

test('a message with content becomes one of components only if the same edit removes its content', async () => {
	const { sandbox, request } = await rawBot();
	const path = `/channels/${channelId(sandbox, 'general')}/messages`;
	const { body } = await request('POST', path, { content: 'plain' });

	expect(await request('PATCH', `${path}/${body.id}`, whole(text('x')))).toMatchObject({ status: 400 });
	expect(await request('PATCH', `${path}/${body.id}`, { ...whole(text('x')), content: null })).toMatchObject({
		status: 200,
	});
});

test('every malformed request is kept as a complaint', async () => {
	const { sandbox, request } = await rawBot();
	const path = `/channels/${channelId(sandbox, 'general')}/messages`;

	await request('POST', path, { content: 'x'.repeat(2001) });
	await request('POST', path, '{"content":');
	await request('GET', '/no/such/route');

	expect(sandbox.complaints).toMatchObject([
		{
			method: 'POST',
			path: `/api/v10${path}`,
			code: 50035,
			errors: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } },
		},
		{ code: 50109 },
		{ method: 'GET', path: '/api/v10/no/such/route', code: 0 },
	]);
});
