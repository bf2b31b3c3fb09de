import type { Press } from './reply.ts';

/** Discord's bound on a `custom_id`, in characters. */
const LONGEST = 100;

/**
 * A press as a `custom_id`: `quote?claim=fury-and-might&article=us-mexico-cartels`. It is all a button needs, so buttons work
 * after a restart and years later. `nth` tells apart several of the same press in one message; a menu leaves the value
 * of its option to the choice: `summary?article=…&section`.
 */
export function customId({ command, args }: Press, fills?: string, nth = 0): string {
	const pairs = Object.keys(args).map((name) => `${name}=${encoded(args[name] ?? '')}`);
	if (fills !== undefined) pairs.push(fills);
	if (nth !== 0) pairs.push(`~=${nth}`);
	return `${command}?${pairs.join('&')}`;
}

/** Yes and no are one character each: 100 are soon full. Most values are ids, which stand as they are. */
function encoded(value: string | number | boolean): string {
	if (typeof value === 'boolean') return value ? '1' : '0';
	const text = String(value);
	return /^[\w-]*$/.test(text) ? text : encodeURIComponent(text.toWellFormed());
}

/** Whether a press can ride in a button, with room to be told apart from its twins. */
export function fitsButton(press: Press, fills?: string): boolean {
	return customId(press, fills, 10).length <= LONGEST;
}

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
