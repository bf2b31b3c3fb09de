import type { Chance } from './chance.ts';
import { oddValue } from './hostile.ts';

type Path = readonly string[];

/** A damaged payload. `answered` means that the bot should answer it all the same, because no answer needs the damaged fields. */
export type Damaged = { readonly payload: object; readonly answered: boolean };

/** The fields that the app cannot do without: who asks, what for, with which files, and where the answer goes. `guild_id` decides who may do what. */
const NEEDED =
	/^(id|token|application_id|type|member|user|data|(member\.)?user|(member\.)?user\.id|data\.(name|options|custom_id|components)(\..*)?|data\.resolved(\.attachments(\..*)?)?)$/;

/** The fields that say where an answer goes. They are damaged separately, since the answer then goes nowhere. */
const ADDRESS = /^(id|token|application_id|type)$/;

/** Returns the payload with one to three of its fields damaged, left out or added. */
export function damage(chance: Chance, original: object): Damaged {
	let payload = original;
	let answered = true;
	for (let n = 1 + chance.below(3); n > 0; n--) {
		const path = somewhere(chance, payload);
		if (path.length === 0 || ADDRESS.test(path.join('.'))) continue;
		const value = chance.percent(25) ? undefined : oddValue(chance);
		payload = withValue(payload, path, value) as object;
		answered &&= !NEEDED.test(path.join('.')) && depthOf(value) < 30;
	}
	return { payload, answered };
}

/** Picks a field. An outer field is as likely as all fields inside it together, so that a long message does not take all the damage. */
function somewhere(chance: Chance, payload: unknown): Path {
	const path: string[] = [];
	for (let at = payload; typeof at === 'object' && at !== null; at = Reflect.get(at, path.at(-1) ?? '')) {
		if (path.length > 0 && chance.percent(45)) return path;
		const keys = Object.keys(at);
		if (keys.length === 0 || chance.percent(6)) return [...path, 'a_field_of_the_future'];
		path.push(chance.pick(keys));
	}
	return path;
}

/** Returns a copy with another value in one place. Undefined leaves the field out. */
function withValue(at: unknown, [key, ...rest]: Path, value: unknown): unknown {
	if (key === undefined) return value;
	const copy: object = Array.isArray(at) ? [...at] : { ...Object(at) };
	const made = withValue(Reflect.get(copy, key), rest, value);
	if (made === undefined && !Array.isArray(copy)) Reflect.deleteProperty(copy, key);
	else Object.defineProperty(copy, key, { value: made ?? null, enumerable: true, configurable: true, writable: true });
	return copy;
}

function depthOf(value: unknown): number {
	let depth = 0;
	for (let at = value; typeof at === 'object' && at !== null; at = Object.values(at)[0]) depth++;
	return depth;
}
