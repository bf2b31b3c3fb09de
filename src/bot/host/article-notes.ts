import type { Edition } from '../../article/model/edition.ts';
import type { Entry } from '../../article/model/entry.ts';
import type { ArticlesWithWords } from '../../article/near/articles-with-words.ts';
import { languageName } from '../reply/language-name.ts';
import type { Markdown } from '../reply/markdown.ts';
import { fitsButton } from '../reply/press.ts';
import type { Block, MenuChoice, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { shorten } from '../reply/shorten.ts';
import type { Args, Runnable } from './command.ts';
import type { Context } from './context.ts';

/** How the article in use was found: it was named, or it is that of the debate, the only one with the words typed, and so on. */
export type FoundBy = 'name' | 'debate' | 'words' | 'place' | 'only' | 'choice';

/** The article that a command runs with, how it was found, and the articles that have what was typed. */
type FoundArticle = { readonly edition: Edition; readonly foundBy?: FoundBy; readonly found: ArticlesWithWords };

/** One menu holds no more on Discord. The nearest articles come first, so a second menu would hold only unlikely ones. */
const MOST_CHOICES = 25;

/**
 * An answer about an article, with the article's name above it if nobody named the article; and below it the articles that have what
 * was asked, if the one in use has not. It also says once if the article's editorial words are in another language.
 */
export function withArticleNotes(
	reply: Reply,
	{ edition, foundBy, found }: FoundArticle,
	run: Runnable,
	args: Args,
	context: Context,
): Reply {
	const { title, id } = edition.article;
	const isGuess = foundBy === 'words' || foundBy === 'choice';
	const from: Block[] = isGuess ? [{ kind: 'note', text: context.say('article.from', { title }) }] : [];
	const elsewhere = found.having.some((entry) => entry.id === id) ? [] : found.best;
	const noted = withUntranslatedNote(reply, edition, context.say);
	if (from.length + elsewhere.length === 0) return noted;
	return { ...noted, blocks: [...from, ...noted.blocks, ...elsewhereBlocks(elsewhere, run, args, context)] };
}

/** Says in which language an article's editorial words are, if none of them are in the reader's. Undefined otherwise. */
export function untranslatedText(
	{ language, hasNotes }: Pick<Edition, 'language' | 'hasNotes'>,
	say: Say,
): Markdown | undefined {
	if (language === say.locale || !hasNotes) return undefined;
	return say('article.untranslated', { language: languageName(language, say) });
}

/**
 * Adds that text to an answer, if it shows editorial words of this edition, above its last buttons. Commands with `about: 'article'` have it
 * already.
 */
export function withUntranslatedNote(reply: Reply, edition: Edition, say: Say): Reply {
	const text = reply.hasNoNotes ? undefined : untranslatedText(edition, say);
	if (!text) return reply;
	const end = reply.blocks.findLastIndex(({ kind }) => kind !== 'buttons' && kind !== 'menu') + 1;
	return { ...reply, blocks: reply.blocks.toSpliced(end, 0, { kind: 'note', text }) };
}

/** That other articles have what was asked, with a button or a menu that asks them. */
function elsewhereBlocks(entries: readonly Entry[], run: Runnable, args: Args, { say }: Context): Block[] {
	const [only, ...more] = entries;
	if (!only) return [];
	if (more.length > 0)
		return [{ kind: 'text', text: say('article.elsewhere-several') }, ...articleMenu(entries, run, args, say)];
	const text = { kind: 'text', text: say('article.elsewhere', { title: only.title }) } as const;
	const press = pressFor(run, { ...args, article: only.id });
	if (!fitsButton(press)) return [text, { kind: 'note', text: say('errors.name-the-article') }];
	return [text, { kind: 'buttons', buttons: [{ label: say.plain('buttons.look-there'), press }] }];
}

/** A menu that runs the command again with the article chosen, or a note how to name it if the arguments are too long for a menu. */
export function articleMenu(entries: readonly Entry[], run: Runnable, args: Args, say: Context['say']): Block[] {
	const press = pressFor(run, args);
	if (!fitsButton(press, 'article')) return [{ kind: 'note', text: say('errors.name-the-article') }];
	const choices = entries
		.slice(0, MOST_CHOICES)
		.map(({ id, title }): MenuChoice => ({ value: id, label: shorten(title, 100) }));
	return [{ kind: 'menu', placeholder: say.plain('menus.article'), press, fills: 'article', choices }];
}

/** The press that runs the command again with these arguments. Commands about an article take no files, which no press could carry. */
function pressFor(run: Runnable, args: Args) {
	const given = Object.entries(args).flatMap(([name, value]) =>
		value === undefined || typeof value === 'object' ? [] : [[name, value] as const],
	);
	return { command: run.path, args: Object.fromEntries(given) };
}
