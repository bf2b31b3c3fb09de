import { defineCommand, defineGroup } from '../src/bot/command.ts';
import { serverOf } from '../src/bot/moderators.ts';
import { anyArticle } from '../src/bot/options.ts';
import { articleIn, changeOf, resetOf, suggestLanguage } from '../src/bot/settings-change.ts';
import { settingsReply } from '../src/bot/views/settings-view.ts';

const moderators = { who: 'moderators', inServers: true } as const;

const show = defineCommand({
	name: 'show',
	...moderators,
	options: {},

	async run(_, { store, ...context }) {
		return settingsReply(await store.settingsOf(serverOf({ store, ...context })), context);
	},
});

const set = defineCommand({
	name: 'set',
	...moderators,
	options: {
		article: anyArticle,
		debate_channel: { kind: 'channel' },
		language: { suggest: suggestLanguage },
		minimum: {},
	},

	async run(wishes, context) {
		const settings = await context.store.changeSettings(serverOf(context), await changeOf(wishes, context));
		return settingsReply(settings, context, 'settings.saved');
	},
});

const channel = defineCommand({
	name: 'channel',
	...moderators,
	options: { article: anyArticle, channel: { kind: 'channel' } },

	async run({ article, channel: chosen }, context) {
		const guild = serverOf(context);
		const { store, invocation } = context;
		const here = invocation.channel?.parent ?? invocation.channel?.id ?? guild;
		await store.setChannelArticle(
			guild,
			chosen ?? here,
			article === undefined ? undefined : articleIn(article, context),
		);
		return settingsReply(await store.settingsOf(guild), context, 'settings.saved');
	},
});

const moderator = defineCommand({
	name: 'moderator',
	who: 'managers',
	inServers: true,
	options: { role: { kind: 'role', required: true }, remove: { kind: 'flag' } },

	async run({ role, remove }, context) {
		const guild = serverOf(context);
		const { moderatorRoles } = await context.store.settingsOf(guild);
		const others = moderatorRoles.filter((one) => one !== role);
		const settings = await context.store.changeSettings(guild, { moderatorRoles: remove ? others : [...others, role] });
		return settingsReply(settings, context, 'settings.saved');
	},
});

const reset = defineCommand({
	name: 'reset',
	...moderators,
	pressOnly: true,
	options: { what: { required: true, pressOnly: true } },

	async run({ what }, context) {
		const settings = await context.store.changeSettings(serverOf(context), resetOf(what));
		return { ...settingsReply(settings, context, 'settings.saved'), replaces: true };
	},
});

/** What this server told Lectern: its articles, where debates go, in which language, and who moderates. */
export default defineGroup('settings', [show, set, channel, moderator, reset]);
