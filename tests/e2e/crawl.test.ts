import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import type { Article } from '../../src/article/model/article.ts';
import { type Part, partsOf, textsOf } from '../discord/messages-of.ts';
import { visibleText } from '../discord/visible-text.ts';
import { harbourLibrary, shippedLibrary, startStage } from './doors.ts';

type Press = { readonly on: APIMessage; readonly id: string; readonly values?: readonly string[] };

/** Everything on a message that can be pressed or chosen. */
function pressesOn(message: APIMessage): Press[] {
	return partsOf(message).flatMap(({ custom_id: id, options }: Part): Press[] => {
		if (id === undefined) return [];
		return options ? options.map(({ value }) => ({ on: message, id, values: [value] })) : [{ on: message, id }];
	});
}

/** The same press twice on one message is one press. */
const nameOf = ({ id, values = [] }: Press) => [id.replace(/&?~=\d+$/, ''), ...values].join(' ');

function expectSlices(message: APIMessage, { title, paragraphs }: Article): void {
	const quotable = [title, ...paragraphs.map((paragraph) => paragraph.text)];
	for (const text of textsOf(message).filter((it) => it.startsWith('> '))) {
		const quoted = visibleText(text);
		expect(
			quotable.some((one) => one.includes(quoted)),
			quoted,
		).toBe(true);
	}
}

test.each([
	['harbour', 'gateway', harbourLibrary],
	['harbour', 'http', harbourLibrary],
	['us-mexico-cartels', 'gateway', shippedLibrary],
] as const)(
	'every button and menu row reachable from /article show %s through the %s door answers, and every quotation is a slice of the text',
	async (id, door, library) => {
		const { sandbox, end } = await startStage(door, { library });
		const article = (await library.get(id))?.article;
		if (!article) throw new Error(`there is no article "${id}"`);
		const ana = sandbox.as('ana');
		const seen = new Set<string>();
		const waiting = pressesOn(await ana.run('general', 'article show', { article: id }));
		for (let press = waiting.pop(); press; press = waiting.pop()) {
			if (seen.has(nameOf(press))) continue;
			seen.add(nameOf(press));
			const { message } = await ana.press(press.on, press.id, press.values);
			if (!message) throw new Error(`${nameOf(press)} was not answered with a message`);
			expect(textOf(message), nameOf(press)).not.toMatch(/went wrong on my side|another version/);
			expectSlices(message, article);
			waiting.push(...pressesOn(message));
		}
		// From an article one gets to every claim of it.
		const quoted = [...seen].join('\n');
		for (const claim of article.claims) expect(quoted).toContain(claim.id);
		await end();
	},
	60_000,
);
