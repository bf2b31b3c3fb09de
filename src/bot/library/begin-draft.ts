import { articleOfDraft } from '../../article/draft/article-of-draft.ts';
import { draftOf } from '../../article/draft/draft-of.ts';
import { DraftRefusal, type DraftText } from '../../article/draft/draft-text.ts';
import { readArticle } from '../../article/verify/read-article.ts';
import { madeId } from '../../article/words/made-id.ts';
import { findLocale } from '../../locales/locales.ts';
import type { Context } from '../host/context.ts';
import { echoTyped } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import { sayIn } from '../reply/say.ts';
import { refusal, UserError } from '../reply/user-error.ts';
import { draftCard } from './draft-card.ts';
import { faultyFile } from './fault-words.ts';
import { type GivenText, type GivenToAdd, givenText, notRead, pastedText } from './given-text.ts';
import { type KeptContent, keepDraft } from './kept-draft.ts';
import { refusedText } from './refused.ts';

/** Makes a draft of what was given and shows its card. What was pasted comes back as a file if no draft was made of it. */
export async function beginDraft(given: GivenToAdd, context: Context): Promise<Reply> {
	const { say, store, invocation } = context;
	try {
		const revises = given.article === undefined ? undefined : ownArticle(given.article, context);
		const content = await contentOf(await givenText(given, context), context);
		const kept = await keepDraft(invocation.id, { ...content, ...(revises !== undefined && { revises }) }, context);
		if ('refused' in kept) throw refusal(refusedText(kept, await store.now(), say));
		return await draftCard(kept, context);
	} catch (error) {
		throw withPasted(error, given, context);
	}
}

/** The error, with what was pasted as a file: nobody should have to collect it once more. */
function withPasted(error: unknown, given: GivenToAdd, { say }: Context): unknown {
	const pasted = pastedText(given);
	if (pasted === '') return error;
	const file: readonly Block[] = [
		{ kind: 'note', text: say('add.text-back') },
		{ kind: 'file', name: 'text.txt', data: Buffer.from(pasted) },
	];
	if (error instanceof UserError) return new UserError([...error.blocks, ...file], { cause: error.cause });
	return error;
}

/** The id of one of the server's own articles. Throws a UserError for any other: those that come with the bot are the operator's. */
export function ownArticle(typed: string, { library, say }: Context): string {
	if (library.ownRevision(typed) !== undefined) return typed;
	throw refusal(
		say('add.not-own', { typed: echoTyped(library.list().find(({ id }) => id === typed)?.title ?? typed) }),
	);
}

/** Whether a text is meant to be an article's file. */
function isArticleFile({ text, fileName, mediaType }: GivenText): boolean {
	if (/\.json$/i.test(fileName ?? '') || mediaType === 'application/json') return true;
	return /^\uFEFF?\s*\{/.test(text) && /"format"\s*:/.test(text.slice(0, 2000));
}

async function contentOf(given: GivenText, context: Context): Promise<KeptContent> {
	const { say, store } = context;
	if (isArticleFile(given)) {
		const read = readArticle(given.text);
		if ('faults' in read) throw faultyFile(read.faults, say);
		return { file: read.file, revises: read.file.id };
	}
	const draft = await draftOrRefusal(given, context);
	const retrieved = given.isRead ? new Date(await store.now()).toISOString().slice(0, 10) : undefined;
	const own = sayIn(findLocale(draft.language.split('-')[0]) ?? say.locale);
	const unnamed = own.plain('add.unnamed-source');
	const nameless = articleOfDraft(draft, { id: 'article', retrieved, unnamed });
	const file = { ...nameless, id: madeId(nameless.title, new Set(), 'article') };
	return { file, found: foundIn(draft, given) };
}

async function draftOrRefusal(given: GivenText, context: Context): Promise<DraftText> {
	try {
		return await draftOf(given);
	} catch (error) {
		if (!(error instanceof DraftRefusal)) throw error;
		throw notRead(context.say(`add.no-draft.${error.reason}`), context);
	}
}

/** How many parts of a page are kept with their first words: what a moderator looks through. */
const MOST_LEFT_OUT = 20;

function foundIn({ leftOut, oddCharacters, repeats }: DraftText, { mayBeCut }: GivenText): KeptContent['found'] {
	const count = (removed: boolean) =>
		oddCharacters.reduce((sum, one) => (one.removed === removed ? sum + one.count : sum), 0);
	return {
		leftOut: leftOut.slice(0, MOST_LEFT_OUT).map(({ kind, words }) => ({ kind, words: words.slice(0, 200) })),
		leftOutCount: leftOut.length,
		oddRemoved: count(true),
		oddLeft: count(false),
		repeats: repeats.length,
		mayBeCut,
	};
}
