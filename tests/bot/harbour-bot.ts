import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { openLibrary } from '../../src/article/library/library.ts';
import { type BotAnswer, createBot } from '../../src/bot/host/bot.ts';
import type { Invocation } from '../../src/bot/host/invocation.ts';
import { type Markdown, withCommandIds } from '../../src/bot/reply/markdown.ts';
import type { Block, Press, Reply } from '../../src/bot/reply/reply.ts';
import { commands } from '../../src/commands.ts';
import { freshServices } from '../services.ts';

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const { end, databaseFile: _, ...services } = await freshServices(await openLibrary(folder('../fixtures/')));
afterAll(end);

/** The services of the tests' bot: the tests' own article, and a store that is empty at first. Its hands reach nobody. */
export const harbourServices = services;

/** The bot with the tests' own article. */
export const harbourBot = createBot(commands, services);

/** A member without roles and permissions. */
export const ana: Invocation['user'] = { id: '5', name: 'Ana', roles: [], may: 0n };

/** An invocation as a door would read it: typed in English by a member, unless `more` says otherwise. */
export function invocationOf(
	command: string,
	args: Invocation['args'] = {},
	more: Partial<Invocation> = {},
): Invocation {
	return { id: '1', command, gesture: 'typed', args, user: ana, locale: 'en', ...more };
}

/** A press as a door would read it from a button's `custom_id`. */
export function invocationOfPress({ command, args }: Press): Invocation {
	return invocationOf(command, args, { gesture: 'pressed' });
}

/** The reply of an answer that is a message. Throws if it is a form. */
export function replyOf(answer: BotAnswer): Reply {
	if (answer.kind !== 'message') throw new Error('The answer is a form.');
	return answer.reply;
}

/** The text of an answer, a line for each block: enough to check whether a word is in it. No command is a link, as long as Discord has not said its id. */
export function textOf(answer: BotAnswer): string {
	return replyOf(answer)
		.blocks.map(blockText)
		.join('\n')
		.replace(/<\/([a-z ]+)>/g, '/$1');
}

function blockText(block: Block): string {
	switch (block.kind) {
		case 'quote':
			return [block.quotation.before, block.quotation.words, block.quotation.after].join('');
		case 'list':
			return block.items.map(seen).join('\n');
		case 'entry':
		case 'heading':
		case 'text':
		case 'note':
			return seen(block.text);
		default:
			return '';
	}
}

const seen = (text: Markdown) => withCommandIds(text, new Map()).markdown;

/** The words an answer shows as quotations. */
export function quotesOf(answer: BotAnswer): string[] {
	return replyOf(answer).blocks.flatMap((block) => (block.kind === 'quote' ? [block.quotation.words] : []));
}

/** Every press an answer offers, by a button or by a choice in a menu. */
export function pressesOf(answer: BotAnswer): Press[] {
	return replyOf(answer).blocks.flatMap((block): Press[] => {
		if (block.kind === 'entry') return 'press' in block.button ? [block.button.press] : [];
		if (block.kind === 'buttons') return block.buttons.flatMap((button) => ('press' in button ? [button.press] : []));
		if (block.kind !== 'menu') return [];
		const { press, fills, choices } = block;
		return choices.map(({ value }) => ({ ...press, args: { ...press.args, [fills]: value } }));
	});
}
