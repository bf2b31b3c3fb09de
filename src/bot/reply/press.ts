import type { Press } from './reply.ts';

/** Discord takes a `custom_id` of up to 100 characters. */
const LONGEST = 100;

/**
 * Writes a press as a `custom_id`: `quote?claim=fury-and-might&article=us-mexico-cartels`. It holds all that a button needs, so
 * buttons work after a restart and years later. For a menu, `fills` is the option that gets the chosen value; it is written without
 * one: `summary?article=…&section`. `fitsButton` says whether the result is short enough.
 */
export function customId({ command, args }: Press, fills?: string): string {
	const pairs = Object.keys(args).map((name) => `${name}=${encode(args[name] ?? '')}`);
	if (fills !== undefined) pairs.push(fills);
	return `${command}?${pairs.join('&')}`;
}

/** Another `custom_id` for the same press, since Discord takes each `custom_id` only once in a message. `nth` counts from 1. */
export const twin = (id: string, nth: number) => `${id}${id.endsWith('?') ? '' : '&'}~=${nth}`;

/** Yes and no take one character each, because 100 are soon full. Most values are ids and references, which need no encoding. */
function encode(value: string | number | boolean): string {
	if (typeof value === 'boolean') return value ? '1' : '0';
	const text = String(value);
	return /^[\w/@.~-]*$/.test(text) ? text : encodeURIComponent(text.toWellFormed());
}

/** Whether a `custom_id` is short enough for Discord, with room for the suffix of `twin`. */
export const fitsDiscord = (id: string) => twin(id, 10).length <= LONGEST;

/** Whether a press is short enough for a button or, with `fills`, for a menu. */
export const fitsButton = (press: Press, fills?: string) => fitsDiscord(customId(press, fills));

/** Reads a `custom_id` back into its press. `chosen` is the value chosen in a menu. Undefined for a `custom_id` that is not ours. */
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
