import type { Library } from '../../src/article/library/library.ts';
import { type BotAnswer, createBot } from '../../src/bot/host/bot.ts';
import type { Services } from '../../src/bot/host/context.ts';
import type { Invocation, Member } from '../../src/bot/host/invocation.ts';
import type { Block, Press } from '../../src/bot/reply/reply.ts';
import { commands } from '../../src/commands.ts';
import { createTextReader } from '../../src/discord/hands/text-reader.ts';
import { ana, harbourServices, invocationOf, pressesOf, replyOf } from '../bot/harbour-bot.ts';
import { testServices } from '../services.ts';
import { quiet } from '../test-log.ts';
import { readerHere } from '../web-page/remote-site.ts';
import { MANAGE_GUILD } from './club.ts';

/** She may manage the server. */
export const maya: Member = { ...ana, id: '7', name: 'Maya', may: MANAGE_GUILD };

let asked = 1000;

/** A server whose moderators add articles, and what they do there. Links are read from loopback, files from nowhere. */
export type Newsroom = Awaited<ReturnType<typeof newsroom>>;

export async function newsroom({ library = harbourServices.library }: { readonly library?: Library } = {}) {
	let time = Date.UTC(2026, 7, 1, 12);
	const services: Services = {
		...(await testServices(library, () => time)),
		reader: createTextReader(readerHere(), 'https://discord.com/api', quiet),
	};
	const bot = createBot(commands, services);
	const invoke = async (invocation: Invocation): Promise<BotAnswer> => {
		const answer = await bot.invoke(invocation);
		return answer.kind === 'later' ? answer.finish() : answer;
	};
	const invocation = (command: string, args: Invocation['args'], more: Partial<Invocation>): Invocation => {
		asked += 1;
		return invocationOf(command, args, { guild: { id: '60' }, user: maya, id: String(asked), ...more });
	};
	return {
		...services,
		bot,
		ask: (command: string, args: Invocation['args'] = {}, more: Partial<Invocation> = {}) =>
			invoke(invocation(command, args, more)),
		/** Presses the button of an answer whose command this is, or sends the form that such a button opens. */
		press: (answer: BotAnswer, command: string, filled: Invocation['args'] = {}, more: Partial<Invocation> = {}) => {
			const press = pressIn(answer, command);
			return invoke(invocation(press.command, { ...press.args, ...filled }, { gesture: 'pressed', ...more }));
		},
		/** The rows of `/quote` for these words. */
		rows: async (typed: string, more: Partial<Invocation> = {}) => {
			const completion = { ...invocation('quote', { claim: typed }, more), focused: 'claim' };
			return (await bot.suggest(completion)).map(({ name }) => name);
		},
		/** Moves the store's clock on, in milliseconds. */
		pass(milliseconds: number) {
			time += milliseconds;
		},
	};
}

/** The press of an answer's button, or of its form, that has this command. */
export function pressIn(answer: BotAnswer, command: string): Press {
	if (answer.kind === 'form') return answer.form.press;
	const press = pressesOf(answer).find((one) => one.command === command);
	if (!press) throw new Error(`There is no button for ${command}.`);
	return press;
}

/** The labels of the buttons that can be pressed. */
export const labelsOf = (answer: BotAnswer): string[] =>
	replyOf(answer).blocks.flatMap((block: Block) =>
		block.kind === 'buttons' ? block.buttons.flatMap((one) => ('disabled' in one ? [] : [one.label])) : [],
	);

/** The files of an answer, by name. */
export const filesOf = (answer: BotAnswer): Record<string, string> =>
	Object.fromEntries(
		replyOf(answer).blocks.flatMap((block: Block) =>
			block.kind === 'file' ? [[block.name, Buffer.from(block.data).toString()]] : [],
		),
	);
