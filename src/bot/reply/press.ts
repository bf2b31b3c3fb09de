import type { Press } from './reply.ts';

/** Discord's bound on a `custom_id`, in characters. */
const LONGEST = 100;

/**
 * A press as a `custom_id`: `quote?claim=fury-and-might&article=us-mexico-cartels`. It is all a button needs, so buttons work
 * after a restart and years later. A menu leaves the value of its option to the choice: `summary?article=…&section`.
 */
export function customId({ command, args }: Press, fills?: string): string {
	const pairs = Object.keys(args).map((name) => `${name}=${encoded(args[name] ?? '')}`);
	if (fills !== undefined) pairs.push(fills);
	return `${command}?${pairs.join('&')}`;
}

/** The same press once more in one message: Discord wants each `custom_id` there to be another. `nth` is from 1. */
export const twin = (id: string, nth: number) => `${id}${id.endsWith('?') ? '' : '&'}~=${nth}`;

/** Yes and no are one character each: 100 are soon full. Most values are ids, which stand as they are. */
function encoded(value: string | number | boolean): string {
	if (typeof value === 'boolean') return value ? '1' : '0';
	const text = String(value);
	return /^[\w-]*$/.test(text) ? text : encodeURIComponent(text.toWellFormed());
}

/** Whether a `custom_id` is short enough for Discord, with room to be told apart from its twins. */
export const fitsDiscord = (id: string) => twin(id, 10).length <= LONGEST;

/** Whether a press can ride in a button or a menu. */
export const fitsButton = (press: Press, fills?: string) => fitsDiscord(customId(press, fills));

/** The press a `custom_id` stands for; `chosen` is the menu's choice. What is not one of ours is `undefined`. */
export function pressOf(id: string, chosen?: string): Press | undefined {
	const [command, query, ...rest] = id.split('?');
	if (!command || query === undefined || rest.length > 0) return undefined;
	try {
		const pairs = query.split('&').filter((pair) => pair !== '' && !pair.startsWith('~='));
		return { command, args: Object.fromEntries(pairs.map((pair) => pairOf(pair, chosen))) };
	} catch {
		return undefined;
	}
}

function pairOf(pair: string, chosen: string | undefined): [string, string] {
	const at = pair.indexOf('=');
	return at < 0 ? [pair, chosen ?? ''] : [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
}
