import type { APIMessage } from 'discord-api-types/v10';
import type { World } from '../../sandbox/world/world.ts';
import type { Article } from '../../src/article/model/article.ts';
import type { Edition } from '../../src/article/model/edition.ts';
import { partsOf, textsOf } from '../discord/messages-of.ts';
import { visibleText } from '../discord/visible-text.ts';
import type { Shown } from './any-act.ts';

/** How many buttons and menus are remembered. The oldest are forgotten first. */
const REMEMBERED_FOR = 600;

/** What the bot's messages showed. */
export type WatchedMessages = {
	/** What can be pressed, newest last. */
	readonly shown: Shown[];
	readonly quotations: () => number;
	/** What was wrong with messages since the last time it was asked. */
	readonly taken: () => string[];
};

/** What of an article can be quoted: its headline and its paragraphs. */
const textsIn = (article: Article): string[] => [article.title, ...article.paragraphs.map(({ text }) => text)];

/** Checks every message that the bot makes or changes. `addressed` are the members whom a quotation may ping. */
export function watchMessages(
	world: World,
	editions: readonly Edition[],
	addressed: ReadonlySet<string>,
): WatchedMessages {
	const texts = editions.flatMap(({ article }) => textsIn(article));
	const known = new Map<string, boolean>();
	const shown: Shown[] = [];
	let faults: string[] = [];

	const isSlice = (shownText: string) => {
		const quoted = visibleText(shownText);
		return texts.some((text) => text.includes(quoted));
	};
	const look = (message: APIMessage) => {
		for (const text of textsOf(message).filter((one) => one.startsWith('> '))) {
			if (!known.has(text)) known.set(text, isSlice(text));
			if (!known.get(text)) faults.push(`a quotation is no slice of the text: ${text}`);
		}
		const { mentions, mention_everyone: all, mention_roles: roles } = message;
		const pinged = mentions.map(({ id }) => id).filter((id) => !addressed.has(id));
		if (all || roles.length > 0 || pinged.length > 0) faults.push(`a message pings: ${JSON.stringify(message)}`);
		for (const part of partsOf(message)) {
			if (part.custom_id === undefined) continue;
			const values = (part.options ?? []).map(({ value }) => value);
			shown.push({ message: message.id, channel: message.channel_id, id: part.custom_id, type: part.type, values });
		}
		if (shown.length > 2 * REMEMBERED_FOR) shown.splice(0, shown.length - REMEMBERED_FOR);
	};

	world.listeners.add(({ t, d }) => {
		if (t !== 'MESSAGE_CREATE' && t !== 'MESSAGE_UPDATE') return;
		const message = d as APIMessage;
		if (message.author.id === world.bot.id) look(message);
	});
	return {
		shown,
		quotations: () => known.size,
		taken() {
			const found = faults;
			faults = [];
			return found;
		},
	};
}
