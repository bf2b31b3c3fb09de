import type { Library } from '../../article/library/library.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Entry } from '../../article/model/entry.ts';
import { revisionOf } from '../../server-library/own-revision.ts';
import { joinMarkdown, type Markdown, md } from '../reply/markdown.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { authorNames, bylineText, dateText, isDay } from './attribution.ts';
import { articleButton, firstChoices, sectionMenu } from './buttons-and-menus.ts';

/** Discord allows 40 components in a message, and an entry takes three of them: ten leave room for the heading and the buttons. */
const PER_PAGE = 10;

/** The answer to `/article list`: ten articles to a page. A page that does not exist becomes the nearest one that does. */
export function articlesReply(library: Library, asked: number, say: Say): Reply {
	const entries = library.list();
	if (entries.length === 0) return { blocks: [{ kind: 'text', text: say('errors.no-articles') }], private: true };
	const pages = Math.ceil(entries.length / PER_PAGE);
	const page = Math.min(Math.max(Number.isInteger(asked) ? asked : 1, 1), pages);
	const shown = entries.slice((page - 1) * PER_PAGE, page * PER_PAGE);
	const buttons = [
		...pageButton(page - 1, pages, 'buttons.previous', say),
		...pageButton(page + 1, pages, 'buttons.next', say),
	];
	return {
		blocks: [
			{ kind: 'heading', text: say('article.list') },
			...shown.map((entry) => articleEntry(entry, library, say)),
			...(pages > 1 ? [{ kind: 'note', text: say('article.page', { page, pages }) } as const] : []),
			...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
		],
	};
}

/** The answer to `/article show`: what the article holds, where it comes from, and buttons to its summary and positions. */
export function articleReply(edition: Edition, library: Library, say: Say): Reply {
	const { article } = edition;
	const { source } = article;
	const byline = bylineText({ authors: authorNames(edition), source }, say);
	const dated = (key: 'article.published' | 'article.updated' | 'article.retrieved', date: string | undefined) =>
		date === undefined ? [] : [say(key, { date: dateText(date, say), isDay: isDay(date) })];
	const facts = [
		...dated('article.published', source?.published),
		...dated('article.updated', source?.updated),
		...dated('article.retrieved', source?.retrieved),
		...(source?.rights ? [say('article.rights', { rights: source.rights })] : []),
		...ownNote(revisionOf(edition), library.ownRevision(article.id), say),
	];
	const link: Button[] = source?.url ? [{ label: say.plain('buttons.source'), url: source.url }] : [];
	return {
		blocks: [
			{ kind: 'heading', text: md`${article.title}` },
			...(byline ? [{ kind: 'text', text: byline } as const] : []),
			...facts.map((text): Block => ({ kind: 'note', text })),
			{ kind: 'text', text: contentsText(article, say) },
			...firstChoices(sectionMenu(edition, say)),
			{
				kind: 'buttons',
				buttons: [
					articleButton(article.id, 'summary', say.plain('buttons.summary')),
					articleButton(article.id, 'positions', say.plain('buttons.positions')),
					...link,
				],
			},
		],
	};
}

/** That no other server has the article, and which version this is, since a debate keeps the one it was opened with. */
function ownNote(revision: number | undefined, newest: number | undefined, say: Say): Markdown[] {
	if (revision === undefined) return [];
	const isOld = newest !== undefined && newest !== revision;
	return [isOld ? say('article.old-revision', { revision, newest }) : say('article.own', { revision })];
}

function articleEntry({ id, title, ...entry }: Entry, { ownRevision }: Library, say: Say): Block {
	const byline = bylineText(entry, say);
	const about = [...(byline ? [byline] : []), ...(ownRevision(id) === undefined ? [] : [say('article.only-here')])];
	const text = about.length > 0 ? md`**${title}**\n${joinMarkdown(about, ' · ')}` : md`**${title}**`;
	return { kind: 'entry', text, button: articleButton(id, 'article show', say.plain('buttons.show')) };
}

function pageButton(page: number, pages: number, label: 'buttons.previous' | 'buttons.next', say: Say): Button[] {
	if (page < 1 || page > pages) return [];
	return [{ label: say.plain(label), press: { command: 'article list', args: { page } } }];
}

/** How many things of each kind there are. Of a text that nobody has annotated it is the paragraphs that count. */
function contentsText(article: Edition['article'], say: Say): Markdown {
	const names = ['sections', 'actors', 'claims', 'issues', 'positions'] as const;
	const shown = article.claims.length > 0 ? names : (['paragraphs', ...names] as const);
	const things = shown
		.filter((name) => article[name].length > (name === 'sections' && article.claims.length === 0 ? 1 : 0))
		.map((name) => say(`article.${name}`, { count: article[name].length }));
	return say('article.holds', { things });
}
