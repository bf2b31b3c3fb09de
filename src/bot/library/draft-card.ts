import { detailsOf } from '../../article/draft/article-details.ts';
import type { ArticleFile } from '../../article/file/article-file.ts';
import type { ArticleInAll } from '../../article/model/article.ts';
import { readArticle } from '../../article/verify/read-article.ts';
import { sentencesOf } from '../../article/words/sentences.ts';
import type { Context } from '../host/context.ts';
import { dateText } from '../reading/attribution.ts';
import { languageName } from '../reply/language-name.ts';
import { joinMarkdown, type Markdown, md } from '../reply/markdown.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { type DraftTarget, draftTarget } from './draft-target.ts';
import { faultTexts } from './fault-words.ts';
import type { KeptArticleDraft } from './kept-draft.ts';

/** How much of the text the card shows at least, in characters: two or three lines of a phone. Sentences are shown whole. */
const BEGINNING = 140;

/** The kinds of blocks that a card counts besides paragraphs. */
const COUNTED = ['heading', 'item', 'row', 'line', 'note', 'caption', 'aside'] as const;

/**
 * The card of a draft: what it is, what was recognised, its first lines as they will be quoted, what stands in the way, and the buttons to
 * go on. Only moderators see it. `notes` come first.
 */
export async function draftCard(
	draft: KeptArticleDraft,
	context: Context,
	notes: readonly Markdown[] = [],
): Promise<Reply> {
	const { say } = context;
	const target = await draftTarget(draft, context);
	const { file } = draft;
	const read = readArticle(JSON.stringify({ ...file, id: target.id }));
	const faults = 'faults' in read ? faultTexts(read.faults, say) : [];
	const isStale = draft.edits !== undefined && draft.edits !== target.current?.revision;
	return {
		blocks: [
			...notes.map((text): Block => ({ kind: 'text', text })),
			{ kind: 'heading', text: md`${file.title}` },
			{
				kind: 'text',
				text: joinMarkdown([...targetLines(draft, target, context), ...factLines(draft, read, say)], '\n'),
			},
			...recognisedBlocks(draft, say),
			...('article' in read ? beginningBlocks(read.article, say) : []),
			...(faults.length > 0 ? faultBlocks(faults, say) : []),
			...(isStale ? [{ kind: 'text', text: say('add.stale', { title: file.title }) } as const] : []),
			{ kind: 'buttons', buttons: cardButtons(draft, target, faults.length === 0 && !isStale, say) },
		],
		private: true,
		replaces: true,
	};
}

function targetLines(
	{ edits, file }: KeptArticleDraft,
	{ current, sameTitle }: DraftTarget,
	{ library, say }: Context,
): Markdown[] {
	if (edits !== undefined) return [];
	if (!current) return sameTitle ? [say('add.same-title', { title: sameTitle.title })] : [];
	const noted = library.list().find(({ id }) => id === current.article)?.counts.claims ?? 0;
	const isBare = noted > 0 && (file.claims ?? []).length === 0;
	return [
		say('add.new-version', { title: current.title }),
		...(isBare ? [say('add.leaves-notes', { count: noted })] : []),
	];
}

function factLines({ file }: KeptArticleDraft, read: ReturnType<typeof readArticle>, say: Say): Markdown[] {
	const { authors, published, sourceName, url } = detailsOf(file);
	const language = file.language === 'und' ? say('add.unknown-language') : md`${languageName(file.language, say)}`;
	const sections = 'article' in read ? read.article.sections.length : 0;
	const whence = [
		authors.length > 0 ? say('add.by', { authors }) : say('add.no-author'),
		published === '' ? say('add.no-date') : dateOf(published, say),
		...(sourceName === '' ? [] : [md`${sourceName}`]),
		...(url === '' || sourceName !== '' ? [] : [md`${url}`]),
	];
	const what = [
		say('add.words', { count: wordCount(file) }),
		language,
		...(sections > 1 ? [say('article.sections', { count: sections })] : []),
		...((file.claims ?? []).length > 0 ? [say('article.claims', { count: (file.claims ?? []).length })] : []),
	];
	return [joinMarkdown(whence, ' · '), joinMarkdown(what, ' · ')];
}

/** A date as people read it, or as it was typed if it is none. */
const dateOf = (typed: string, say: Say): Markdown =>
	/^\d{4}(-\d\d){0,2}$/.test(typed) && !Number.isNaN(Date.parse(typed)) ? md`${dateText(typed, say)}` : md`${typed}`;

function wordCount({ blocks }: ArticleFile): number {
	const texts = blocks.map((block) => (typeof block === 'string' ? block : block.text));
	return texts.reduce((sum, text) => sum + (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
}

/** What the parts of the text were taken for, and what was left out of it. */
function recognisedBlocks({ file, found }: KeptArticleDraft, say: Say): Block[] {
	const kinds = Map.groupBy(file.blocks, (block) =>
		typeof block === 'string' ? 'paragraph' : (block.kind ?? 'paragraph'),
	);
	const speakers = new Set(file.blocks.flatMap((block) => (typeof block === 'string' ? [] : (block.speaker ?? []))));
	const parts = [
		...(speakers.size > 0 ? [say('add.speakers', { count: speakers.size })] : []),
		...COUNTED.flatMap((kind) => {
			const count = kinds.get(kind)?.length ?? 0;
			return count > 0 ? [say(`add.kinds.${kind}`, { count })] : [];
		}),
	];
	const lines = [
		...(parts.length > 0 ? [say('add.recognised', { parts })] : []),
		...(found ? foundLines(found, say) : []),
	];
	return lines.length > 0 ? [{ kind: 'note', text: joinMarkdown(lines, '\n') }] : [];
}

function foundLines(
	{ leftOutCount, leftOut, oddRemoved, oddLeft, repeats, mayBeCut }: NonNullable<KeptArticleDraft['found']>,
	say: Say,
): Markdown[] {
	const kinds = [...new Set(leftOut.map(({ kind }) => kind))].map((kind) => say(`add.left-out-kinds.${kind}`));
	return [
		...(leftOutCount > 0 ? [say('add.left-out', { count: leftOutCount, kinds })] : []),
		...(oddRemoved > 0 ? [say('add.odd-removed', { count: oddRemoved })] : []),
		...(oddLeft > 0 ? [say('add.odd-left', { count: oddLeft })] : []),
		...(repeats > 0 ? [say('add.repeats', { count: repeats })] : []),
		...(mayBeCut ? [say('add.may-be-cut')] : []),
	];
}

/** The first sentences, as they will be quoted. */
function beginningBlocks({ paragraphs, language }: ArticleInAll, say: Say): Block[] {
	const first = paragraphs.find(({ kind }) => kind === 'paragraph' || kind === 'line') ?? paragraphs[0];
	if (!first) return [];
	const sentences = sentencesOf(first.text, language);
	const last = sentences.find(({ end }) => end >= BEGINNING) ?? sentences.at(-1);
	return [
		{ kind: 'text', text: say('add.begins') },
		{ kind: 'quote', quotation: { words: first.text.slice(0, last?.end).trimEnd() } },
	];
}

/** More faults are in the file that comes with them. */
const MOST_SHOWN = 4;

function faultBlocks(faults: readonly Markdown[], say: Say): Block[] {
	return [
		{ kind: 'text', text: say('add.faults') },
		{ kind: 'list', items: faults.slice(0, MOST_SHOWN) },
	];
}

/** How much of a hash a button carries: enough to tell two states of one draft apart. */
const SEEN = 10;

/** The part of a hash that buttons carry. */
export const seenHash = ({ hash }: Pick<KeptArticleDraft, 'hash'>): string => hash.slice(0, SEEN);

function cardButtons(draft: KeptArticleDraft, { current }: DraftTarget, isSound: boolean, say: Say): Button[] {
	const press = (what: string, more: Record<string, string> = {}) => ({
		command: `article ${what}`,
		args: { draft: draft.id, ...more },
	});
	const seen = { seen: seenHash(draft), follows: String(current?.revision ?? 'none') };
	return [
		isSound
			? { label: say.plain('buttons.publish'), press: press('publish', seen), primary: true }
			: { label: say.plain('buttons.publish'), press: press('publish', seen), disabled: true },
		{ label: say.plain('buttons.correct'), press: press('correct') },
		...((draft.found?.leftOutCount ?? 0) > 0
			? [{ label: say.plain('buttons.left-out'), press: press('left-out') }]
			: []),
		...(draft.edits !== undefined ? [{ label: say.plain('buttons.download'), press: press('download') }] : []),
		{ label: say.plain('buttons.drop'), press: press('drop') },
	];
}

/** The answer to a press on a card whose draft was published, dropped or is too old. */
export const articleDraftGoneReply = ({ say }: Context): Reply => ({
	blocks: [{ kind: 'text', text: say('add.refused.draft gone') }],
	private: true,
	replaces: true,
});

/** What was left out of the text of a draft, with its first words. */
export function leftOutReply({ found }: KeptArticleDraft, { say }: Context): Reply {
	const { leftOut = [], leftOutCount = 0 } = found ?? {};
	return {
		blocks: [
			{ kind: 'text', text: say('add.left-out-title') },
			{
				kind: 'list',
				items: leftOut.map(({ kind, words }) => md`${say(`add.left-out-kinds.${kind}`)}: ${words}`),
			},
			...(leftOutCount > leftOut.length
				? [{ kind: 'note', text: say('add.left-out-more', { count: leftOutCount - leftOut.length }) } as const]
				: []),
			{ kind: 'note', text: say('add.left-out-wrong') },
		],
		private: true,
	};
}
