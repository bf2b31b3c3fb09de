import { type BotAnswer, createBot } from '../../src/bot/host/bot.ts';
import type { Invocation, Member } from '../../src/bot/host/invocation.ts';
import type { Press } from '../../src/bot/reply/reply.ts';
import { commands } from '../../src/commands.ts';
import type { NewDebate, StoredDebate } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';
import { ana, harbourServices, invocationOf, pressesOf } from '../bot/harbour-bot.ts';
import { testServices } from '../services.ts';
import { beginDebate } from '../store/sample.ts';

export { ana };

/** A server with a debate that has just been opened, its members, and the bot. */
export type Club = {
	readonly store: Store;
	readonly debate: StoredDebate;
	/** Asks in the debate's thread, unless `more` says otherwise. */
	readonly ask: (
		who: Member,
		command: string,
		args?: Invocation['args'],
		more?: Partial<Invocation>,
	) => Promise<BotAnswer>;
	readonly press: (who: Member, press: Press) => Promise<BotAnswer>;
	readonly complete: (command: string, focused: string, typed: string) => Promise<readonly string[]>;
	/** Moves the store's clock forward by this many milliseconds. It stands still otherwise. */
	readonly pass: (milliseconds: number) => void;
	/** The debate as it is stored now. */
	readonly now: () => Promise<StoredDebate>;
};

export const MANAGE_THREADS = 1n << 34n;
export const MANAGE_GUILD = 1n << 5n;

export const ben: Member = { ...ana, id: '6', name: 'Ben' };
/** Maya and Olga may manage threads. */
export const maya: Member = { ...ana, id: '7', name: 'Maya', may: MANAGE_THREADS };
export const olga: Member = { ...ana, id: '8', name: 'Olga', may: MANAGE_THREADS };

let asked = 0;

/** A club for one test, with an Oxford debate on the sale of the harbour. */
export async function club(change: Partial<NewDebate> = {}): Promise<Club> {
	let time = Date.UTC(2026, 7, 1, 12);
	const services = await testServices(harbourServices.library, () => time);
	const bot = createBot(commands, services);
	const { store } = services;
	const debate = await beginDebate(store, { openedBy: maya.id, ...change });
	const there = {
		guild: { id: debate.guild },
		channel: { id: debate.thread ?? '', kind: 'thread', parent: debate.channel },
	} as const;
	const invocation = (user: Member, command: string, args: Invocation['args'] = {}): Invocation => {
		asked += 1;
		return invocationOf(command, args, { ...there, user, id: String(asked) });
	};
	return {
		store,
		debate,
		ask: (who, command, args, more) => bot.invoke({ ...invocation(who, command, args), ...more }),
		press: (who, { command, args }) => bot.invoke({ ...invocation(who, command, args), gesture: 'pressed' }),
		async complete(command, focused, typed) {
			const rows = await bot.suggest({ ...invocation(ana, command, { [focused]: typed }), focused });
			return rows.map(({ value }) => value);
		},
		pass(milliseconds) {
			time += milliseconds;
		},
		async now() {
			const found = await store.debate(debate.id);
			if (!found) throw new Error('The debate is gone.');
			return found;
		},
	};
}

/** What a question’s button would do. */
export function pressIn(question: BotAnswer): Press {
	const [press, ...others] = pressesOf(question);
	if (!press || others.length > 0) throw new Error('There is not one button.');
	return press;
}
