import { parseDuration } from '../../../debate/format/duration.ts';
import type { Suggest } from '../../host/option.ts';
import type { Suggestion } from '../../reply/reply.ts';

const USUAL = ['30m', '1h', '12h', '1d', '2d', '3d', '7d'];

/** The formats whose name or id contains what was typed. */
export const suggestFormat: Suggest = (typed, { formats, say }) =>
	[...formats.values()]
		.map(({ id, name }): Suggestion => ({ name: name[say.locale], value: id }))
		.filter(({ name, value }) => `${name} ${value}`.toLowerCase().includes(typed.trim().toLowerCase()));

/** What was typed, when it is a time, then usual times that begin with it. */
export const suggestDuration: Suggest = (typed) => {
	const text = typed.trim();
	const own = parseDuration(text) === undefined ? [] : [text];
	const usual = USUAL.filter((time) => time.startsWith(text) && time !== text);
	return [...own, ...usual].map((time) => ({ name: time, value: time }));
};
