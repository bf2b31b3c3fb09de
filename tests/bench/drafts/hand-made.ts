import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DraftText } from '../../../src/article/draft/draft-text.ts';
import { makeDraft } from '../../../src/article/draft/make-draft.ts';
import { fold } from '../../../src/article/words/fold.ts';

/** Words of an editor, in one or several languages. */
const Words = z
	.union([z.string(), z.record(z.string(), z.string())])
	.transform((words) => (typeof words === 'string' ? words : Object.values(words).join(' ')));

/** What is read of an article that was annotated by hand, in format 1. */
const HandMade = z.object({
	title: z.string(),
	paragraphs: z.array(z.object({ text: z.string() })),
	sections: z.array(z.object({ title: Words })),
	actors: z.array(z.object({ id: z.string(), name: Words, aliases: z.array(z.string()).default([]) })),
	claims: z.array(z.object({ paragraph: z.number(), holder: z.string() })),
});
type HandMade = z.infer<typeof HandMade>;

/** The characters of a text by which it is compared: without spaces, and without the bullet of a list item. */
const bare = (text: string) =>
	fold(text)
		.replace(/^[-*•] /, '')
		.replace(/\s+/g, '');

/** Compares the draft of each raw text with the article that somebody made of it by hand. */
export async function printHandMade(folder: string): Promise<void> {
	const handMade = [join(folder, 'annotated'), folder, 'data/articles']
		.filter(existsSync)
		.flatMap((place) =>
			readdirSync(place)
				.filter((name) => name.endsWith('.json'))
				.map((name) => join(place, name)),
		)
		.flatMap((file) => {
			const article = HandMade.safeParse(JSON.parse(readFileSync(file, 'utf8')));
			return article.success ? [article.data] : [];
		});
	const rows: string[] = [];
	for (const name of readdirSync(folder).filter((file) => /\.(?:txt|md|html?)$/.test(file))) {
		const draft = await makeDraft({ text: readFileSync(join(folder, name), 'utf8'), fileName: name });
		const article = handMade.find((candidate) => isOf(draft, candidate));
		if (article) rows.push(rowFor(name, draft, article));
	}
	if (rows.length === 0) return;
	console.log(
		'\n| text | paragraphs that begin and end where they do by hand | of one block | blocks that no paragraph has | headings | speakers |',
	);
	console.log('| --- | --- | --- | --- | --- | --- |');
	for (const row of rows) console.log(row);
}

/** Whether an article has most of a draft's text. A whole sitting has many texts, and one of them is not it. */
function isOf({ blocks }: DraftText, { paragraphs }: HandMade): boolean {
	const texts = new Set(paragraphs.map(({ text }) => bare(text)));
	const shared = blocks.filter(({ text }) => texts.has(bare(text))).length;
	return shared > 0 && shared >= blocks.length / 10 && blocks.length < 3 * paragraphs.length;
}

function rowFor(name: string, draft: DraftText, { title, paragraphs, sections, actors, claims }: HandMade): string {
	const texts = draft.blocks.map(({ text }) => bare(text));
	const whole = texts.join('\n');
	const blocks = new Set(texts);
	// A hand-made paragraph may join blocks that the printed text divides, and then it is a run of them.
	const run = (text: string) => {
		const pattern = [...bare(text)].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\n?(?:- )?');
		return new RegExp(`(?:^|\\n)${pattern}(?:$|\\n)`, 'u').test(whole);
	};
	const wanted = paragraphs.map(({ text }) => text).filter((text) => bare(text) !== bare(draft.title ?? title));
	const alike = wanted.filter((text) => blocks.has(bare(text))).length;
	const right = wanted.filter((text) => blocks.has(bare(text)) || run(text));
	const all = wanted.map(bare).join('');
	const extra = draft.blocks.filter(
		({ kind, text }) => kind !== 'heading' && kind !== 'aside' && !all.includes(bare(text)),
	);
	const headings = new Set(draft.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => fold(text)));
	const titles = sections.filter((section) => headings.has(fold(section.title))).length;

	const spoken = claims.flatMap(({ paragraph, holder }) => {
		const block = draft.blocks.find(({ text }) => bare(text) === bare(paragraphs[paragraph - 1]?.text ?? ''));
		const actor = actors.find(({ id }) => id === holder);
		return block?.speaker !== undefined && actor ? [{ speaker: block.speaker, actor }] : [];
	});
	const known = spoken.filter(({ speaker, actor }) => {
		const [surname = ''] = /\p{Lu}[\p{L}-]*\p{Lu}[\p{L}-]*/u.exec(speaker) ?? [];
		return [actor.name, ...actor.aliases].some((alias) => fold(alias).includes(fold(surname)));
	}).length;
	for (const text of wanted.filter((paragraph) => !right.includes(paragraph)))
		console.error(`  ${name} lacks: ${text.slice(0, 100)}`);
	const captions = extra.filter(({ kind }) => kind === 'caption').length;
	return `| ${name} | ${right.length} of ${wanted.length} | ${alike} | ${extra.length}, captions ${captions} | ${titles} of ${sections.length} | ${known} of ${spoken.length} |`;
}
