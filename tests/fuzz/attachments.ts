import type { Chance } from './chance.ts';
import { hostileText } from './hostile.ts';

/** A file as an option or a field of a form names it, with what the payload says about it. */
export type Attached = { readonly id: string; readonly described: object };

/** Where no file may be read from. Discord's own hosts are not among them: a test must not ask them. */
const ELSEWHERE = [
	'http://169.254.169.254/latest/meta-data/speech.md',
	'http://127.0.0.1:1/speech.md',
	'http://[::1]/speech.md',
	'file:///etc/passwd',
	'https://cdn.discordapp.com.example.invalid/speech.md',
	'https://cdn.discordapp.com@example.invalid/speech.md',
	'http://cdn.discordapp.com:1/speech.md',
	'data:text/plain,speech',
	'',
];
const SIZES = [0, 1, 812, 5_000_001, 10_485_760, 2 ** 53 - 1];
const TYPES = ['text/plain; charset=utf-8', 'text/html', 'application/json', 'image/png', 'x'.repeat(3000), ''];

/** A file of the form that Discord gives it, whose name, size, type and address may be hostile. */
export function anyAttachment(chance: Chance, id: string): Attached {
	const url = chance.percent(80) ? chance.pick(ELSEWHERE) : hostileText(chance);
	return {
		id,
		described: {
			id,
			filename: chance.percent(50) ? 'speech.md' : hostileText(chance),
			size: chance.pick(SIZES),
			url,
			proxy_url: url,
			ephemeral: true,
			...(chance.percent(80) && { content_type: chance.pick(TYPES) }),
		},
	};
}

/** Attachments as a payload describes them; nothing without any. */
export const describedFiles = (files: readonly Attached[]): object =>
	files.length === 0 ? {} : { attachments: Object.fromEntries(files.map(({ id, described }) => [id, described])) };
