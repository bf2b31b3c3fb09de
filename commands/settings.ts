import { defineCommand, defineGroup } from '../src/bot/host/command.ts';
import type { Context } from '../src/bot/host/context.ts';
import { isFault } from '../src/bot/host/hands.ts';
import { serverOf } from '../src/bot/host/moderators.ts';
import { article } from '../src/bot/reading/options.ts';
import { channelMention, type Markdown, roleMention } from '../src/bot/reply/markdown.ts';
import { refusal } from '../src/bot/reply/user-error.ts';
import { articleIdFrom, changeOf, resetOf, suggestLanguage } from '../src/bot/server/settings-change.ts';
import { settingsReply } from '../src/bot/server/settings-view.ts';
import { refuseForeignPlace, refuseUnfitPlace } from '../src/bot/server/unfit-place.ts';

const serverModerators = { who: 'server-moderators', inServers: true } as const;

const show = defineCommand({
	name: 'show',
	...serverModerators,
	reads: true,
	options: {},

	async run(_, { store, ...context }) {
		return settingsReply(await store.settingsOf(serverOf({ store, ...context })), context);
	},
});

const set = defineCommand({
	name: 'set',
	...serverModerators,
	options: {
		article,
		debate_channel: { kind: 'channel' },
		language: { suggest: suggestLanguage },
		minimum: {},
	},

	async run(wishes, context) {
		const change = await changeOf(wishes, context);
		const notes = await channelNotes(wishes.debate_channel, context);
		const settings = await context.store.changeSettings(serverOf(context), change);
		return settingsReply(settings, context, 'settings.saved', notes);
	},
});

/** Refuses a channel in which no debate can be held. If Discord is too slow to say, the channel is accepted with a note. */
async function channelNotes(channel: string | undefined, context: Context): Promise<Markdown[]> {
	if (channel === undefined) return [];
	const place = await refuseUnfitPlace(channel, context);
	return isFault(place) ? [context.say('settings.unseen', { channel: channelMention(channel) })] : [];
}

const channel = defineCommand({
	name: 'channel',
	...serverModerators,
	options: { article, channel: { kind: 'channel' } },

	async run({ article, channel: chosen }, context) {
		const guild = serverOf(context);
		const { store, invocation, say } = context;
		if (chosen !== undefined) await refuseForeignPlace(chosen, context);
		const here = invocation.channel?.parent ?? invocation.channel?.id ?? guild;
		const wanted = article === undefined ? undefined : await articleIdFrom(article, context);
		const about = chosen ?? here;
		const settings = await store.setChannelArticle(guild, about, wanted);
		if (wanted !== undefined) return settingsReply(settings, context, 'settings.saved');
		// It may have had none before: this is true either way.
		const none = say('settings.no-channel-article', { channel: channelMention(about) });
		return settingsReply(settings, context, 'settings.title', [none]);
	},
});

const moderator = defineCommand({
	name: 'moderator',
	who: 'managers',
	inServers: true,
	options: { role: { kind: 'role', required: true }, remove: { kind: 'flag' } },

	async run({ role, remove }, context) {
		const guild = serverOf(context);
		const { store, say } = context;
		// The role of everybody has its server's id, and Discord lists it for no member.
		if (role === guild && !remove) throw refusal(say('settings.everyone'));
		const settings = await (remove ? store.removeModeratorRole(guild, role) : store.addModeratorRole(guild, role));
		const notes = remove ? [] : [say('settings.not-offered', { role: roleMention(role) })];
		return settingsReply(settings, context, 'settings.saved', notes);
	},
});

const reset = defineCommand({
	name: 'reset',
	...serverModerators,
	pressOnly: true,
	options: { what: { required: true, pressOnly: true } },

	async run({ what }, context) {
		const settings = await context.store.changeSettings(serverOf(context), resetOf(what));
		return { ...settingsReply(settings, context, 'settings.saved'), replaces: true };
	},
});

/** This server's settings: its articles, the channel and language of its debates, and who moderates. */
export default defineGroup('settings', [show, set, channel, moderator, reset]);
