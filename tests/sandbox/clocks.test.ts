import { expect, test } from 'vitest';
import { type RawBot, rawBot, register } from './raw-bot.ts';

const say = (content: string, flags = 0) => ({ type: 4, data: { content, flags } });

async function asked() {
	const bot = await rawBot();
	await register(bot, { name: 'ping', description: 'x' });
	const outcome = bot.sandbox.as('ana').run('general', 'ping');
	const interaction = await bot.interaction();
	const hook = `/webhooks/${bot.sandbox.applicationId}/${interaction.token}`;
	return { ...bot, outcome, interaction, hook };
}

test('a member sees an error when no answer comes within three seconds, and a late answer is refused', async () => {
	const { sandbox, outcome, interaction, answer } = await asked();
	const failed = expect(outcome).rejects.toThrow('The application did not respond');

	sandbox.clock.advance(3000);

	await failed;
	expect(await answer(interaction, say('late'))).toMatchObject({ status: 404, body: { code: 10062 } });
	expect(sandbox.as('ana').sees('general')).toEqual([]);
});

test('an answer just within three seconds counts', async () => {
	const { sandbox, outcome, interaction, answer } = await asked();
	sandbox.clock.advance(2900);
	expect(await answer(interaction, say('pong'))).toMatchObject({ status: 204 });
	expect(await outcome).toMatchObject({ content: 'pong' });
});

test('a second answer is refused', async () => {
	const { interaction, answer } = await asked();
	await answer(interaction, say('one'));
	expect(await answer(interaction, say('two'))).toMatchObject({ status: 400, body: { code: 40060 } });
});

test('an answer to nothing is refused', async () => {
	const { answer, interaction } = await asked();
	expect(await answer({ ...interaction, token: 'made-up' }, say('x'))).toMatchObject({
		status: 404,
		body: { code: 10062 },
	});
});

test('a deferred reply is filled by an edit within fifteen minutes', async () => {
	const { sandbox, outcome, interaction, answer, request, hook } = await asked();
	await answer(interaction, { type: 5, data: { flags: 64 } });
	expect(sandbox.as('ana').sees('general')).toMatchObject([{ flags: 64 | 128, content: '' }]);

	sandbox.clock.advance(14 * 60_000);
	await request('PATCH', `${hook}/messages/%40original`, { content: 'done' });

	expect(await outcome).toMatchObject({ content: 'done', flags: 64, edited_timestamp: null });
});

test('the first follow-up replaces a deferred reply', async () => {
	const { sandbox, outcome, interaction, answer, request, hook } = await asked();
	await answer(interaction, { type: 5 });
	await request('POST', hook, { content: 'done', flags: 64 });
	expect(await outcome).toMatchObject({ content: 'done', flags: 0 });
	expect(sandbox.as('ben').sees('general')).toHaveLength(1);
});

test('a token expires after fifteen minutes, and a deferred reply that was never filled fails', async () => {
	const { sandbox, outcome, interaction, answer, request, hook } = await asked();
	await answer(interaction, { type: 5 });
	const failed = expect(outcome).rejects.toThrow('The application did not respond');

	sandbox.clock.advance(15 * 60_000 + 1);

	await failed;
	expect(await request('PATCH', `${hook}/messages/@original`, { content: 'late' })).toMatchObject({
		status: 401,
		body: { code: 50027 },
	});
	expect(await request('POST', hook, { content: 'late' })).toMatchObject({ status: 401, body: { code: 50027 } });
});

test('a follow-up before the first answer is refused', async () => {
	const { request, hook } = await asked();
	expect(await request('POST', hook, { content: 'early' })).toMatchObject({ status: 404, body: { code: 10015 } });
});

test('only its member sees a private reply, its changes and its deletion', async () => {
	const { sandbox, outcome, interaction, answer, request, hook } = await asked();
	await answer(interaction, say('for you', 64));
	const { id, channel_id } = await outcome;

	expect(sandbox.as('ana').sees('general')).toMatchObject([{ content: 'for you', flags: 64 }]);
	expect(sandbox.as('ben').sees('general')).toEqual([]);
	expect(await request('GET', `/channels/${channel_id}/messages/${id}`)).toMatchObject({ status: 404 });
	await request('PATCH', `${hook}/messages/${id}`, { content: 'changed' });
	expect(sandbox.as('ana').sees('general')).toMatchObject([{ content: 'changed', flags: 64 }]);
	expect(await request('DELETE', `${hook}/messages/@original`)).toMatchObject({ status: 204 });
	expect(sandbox.as('ana').sees('general')).toEqual([]);
});

test('follow-ups come after the answer, and only their own interaction can change them', async () => {
	const { sandbox, outcome, interaction, answer, request, hook } = await asked();
	await answer(interaction, say('one'));
	const { body } = await request('POST', `${hook}?wait=true`, { content: 'two', flags: 64 });
	await outcome;

	expect(
		sandbox
			.as('ana')
			.sees('general')
			.map(({ content }) => content),
	).toEqual(['one', 'two']);
	expect(
		sandbox
			.as('ben')
			.sees('general')
			.map(({ content }) => content),
	).toEqual(['one']);
	expect(body).toMatchObject({ interaction_metadata: { id: interaction.id } });
	const mine = sandbox.as('ana').send('general', 'mine');
	expect(await request('PATCH', `${hook}/messages/${mine.id}`, { content: 'theirs' })).toMatchObject({
		status: 404,
		body: { code: 10008 },
	});
});

test.each<[string, (bot: RawBot) => string]>([
	['in a server the bot is not in', () => 'lounge'],
	['in direct messages', ({ sandbox }) => sandbox.as('ana').dm],
])('an app that only its member installed has five follow-ups %s, and may edit without limit', async (_, channelOf) => {
	const bot = await rawBot();
	await register(bot, { name: 'ping', description: 'x', integration_types: [1] });
	const ana = bot.sandbox.as('ana');
	ana.installApp();
	const outcome = ana.run(channelOf(bot), 'ping');
	const interaction = await bot.interaction();
	await bot.answer(interaction, { type: 5 });
	const hook = `/webhooks/${bot.sandbox.applicationId}/${interaction.token}`;
	const follow = () => bot.request('POST', hook, { content: 'more' });

	for (const which of ['thinking', 1, 2, 3, 4, 5]) expect([which, (await follow()).status]).toEqual([which, 200]);
	expect(await follow()).toMatchObject({ status: 400, body: { code: 40094 } });
	expect(await bot.request('PATCH', `${hook}/messages/@original`, { content: 'x' })).toMatchObject({ status: 200 });
	expect(await outcome).toMatchObject({ id: expect.any(String) });
});

test('the log of requests holds no token that lets its reader answer', async () => {
	const said: string[] = [];
	const bot = await rawBot({ log: ({ says }) => said.push(says) });
	await register(bot, { name: 'ping', description: 'x' });
	const outcome = bot.sandbox.as('ana').run('general', 'ping');
	const interaction = await bot.interaction();
	const { id, application_id, token } = interaction;
	await bot.answer(interaction, say('pong'));
	await outcome;
	await bot.request('POST', `/webhooks/${application_id}/${token}`, { content: 'more' });
	await bot.request('PATCH', `/webhooks/${application_id}/${token}/messages/@original`, { content: 'x' });

	expect(said.join('\n')).not.toContain(token);
	expect(said).toContainEqual(expect.stringContaining(`POST /api/v10/interactions/${id}/…/callback 204`));
	expect(said).toContainEqual(expect.stringContaining(`/webhooks/${application_id}/…/messages/@original 200`));
});

test('with_response returns the message that the answer made', async () => {
	const { interaction, request } = await asked();
	const { id, token } = interaction;
	const { body } = await request('POST', `/interactions/${id}/${token}/callback?with_response=true`, say('pong', 64));
	expect(body).toMatchObject({
		interaction: { id, type: 2, response_message_ephemeral: true, response_message_loading: false },
		resource: { type: 4, message: { content: 'pong' } },
	});
});
