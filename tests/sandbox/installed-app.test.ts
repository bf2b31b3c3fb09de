import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { answerNext, article, say, settings } from './bot-with-commands.ts';
import { rawBot, register } from './raw-bot.ts';

test('an app that a member installed works in servers without the bot, for that member only', async () => {
	const bot = await rawBot();
	await register(bot, { ...article, integration_types: [0, 1] }, settings);
	const [ana, ben] = [bot.sandbox.as('ana'), bot.sandbox.as('ben')];
	ana.installApp();

	const { interaction } = await answerNext(bot, say('x'), ana.run('lounge', 'article list'));

	expect(interaction).toMatchObject({
		context: 0,
		authorizing_integration_owners: { 1: ana.id },
		member: { user: { id: ana.id } },
	});
	expect(interaction.authorizing_integration_owners).not.toHaveProperty('0');
	expect(ana.commands('lounge').map(({ name }) => name)).toEqual(['article']);
	expect(ben.commands('lounge')).toEqual([]);
	expect(ben.sees('lounge')).toMatchObject([{ content: 'x' }]);
});

/** Where the app is only because Ana installed it for herself. */
async function guestBot() {
	const bot = await rawBot();
	await register(bot, { ...article, integration_types: [0, 1] });
	const ana = bot.sandbox.as('ana');
	ana.installApp();
	return { bot, ana };
}

test('an app that only its member installed has those permissions of @everyone that replies need', async () => {
	const { bot, ana } = await guestBot();
	const { interaction } = await answerNext(bot, say('x'), ana.run('lounge', 'article list'));
	const { EmbedLinks, AttachFiles } = PermissionFlagsBits;
	expect(interaction).toMatchObject({ context: 0, app_permissions: String(EmbedLinks | AttachFiles) });
	expect(Object.keys(interaction.authorizing_integration_owners)).toEqual(['1']);
	const { interaction: direct } = await answerNext(bot, say('x'), ana.run(ana.dm, 'article list'));
	expect(direct).toMatchObject({ context: 1, authorizing_integration_owners: { 0: '0', 1: ana.id } });
});

test('an app that is in the server too may follow up without limit', async () => {
	const { bot, ana } = await guestBot();
	const { interaction } = await answerNext(bot, say('x'), ana.run('general', 'article list'));
	expect(interaction.authorizing_integration_owners).toEqual({ 0: interaction.guild_id, 1: ana.id });
	const hook = `/webhooks/${bot.sandbox.applicationId}/${interaction.token}`;
	for (let n = 0; n < 7; n++) expect((await bot.request('POST', hook, { content: 'more' })).status).toBe(200);
});

const withButton = { components: [{ type: 1, components: [{ type: 2, style: 1, label: 'Onward', custom_id: 'go' }] }] };

test('a member who may not use external apps gets private answers from one, to presses and to commands', async () => {
	const { bot, ana } = await guestBot();
	const { outcome } = await answerNext(bot, { type: 4, data: withButton }, ana.run('lounge', 'article list'));
	bot.sandbox.overwrite('lounge', '@everyone', { deny: ['UseExternalApps'] });
	const message = outcome as Awaited<ReturnType<typeof ana.run>>;
	const { outcome: pressed } = await answerNext(bot, say('There.'), ana.press(message, 'Onward'));
	expect(pressed).toMatchObject({ message: { content: 'There.', flags: 64 } });
	const { outcome: asked } = await answerNext(bot, say('x'), ana.run('lounge', 'article list'));
	expect(asked).toMatchObject({ content: 'x', flags: 64 });
});
