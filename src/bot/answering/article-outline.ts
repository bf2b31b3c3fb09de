import { MOST_CLAIMS, type SearchAnswer } from '../../article/finding/search-answer.ts';
import type { Edition } from '../../article/model/edition.ts';
import { articleButton } from '../reading/buttons-and-menus.ts';
import { partsText } from '../reading/summary-view.ts';
import { commandMention, md } from '../reply/markdown.ts';
import type { Button } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import type { Outline } from './outline.ts';

/** That no proposal of the author is recorded, and what the article argues instead. */
function unproposed({ article: { thesis, claims } }: Edition, author: string, say: Say): Pick<Outline, 'lines'> {
	const line = say('search.no-proposal', { author, isRecorded: claims.length > 0 ? 'yes' : 'no' });
	return { lines: thesis ? [line, md`${thesis}`] : [line] };
}

/** What a question about the article itself asks for: what it is about, who wrote it, when, or where it is from. */
export function articleOutline(
	edition: Edition,
	{ asks }: Extract<SearchAnswer, { kind: 'about-article' }>,
	say: Say,
): Outline {
	const { article } = edition;
	const { source } = article;
	const author = edition.actor(article.author)?.name ?? article.author;
	const link: Button[] = source.url ? [{ label: say.plain('buttons.source'), url: source.url }] : [];
	const buttons = [articleButton(article.id, 'article show', say.plain('buttons.card')), ...link];
	const named = { title: article.title, author, source: source.name };
	const date = source.published
		? say('search.published', { date: source.published })
		: say('search.no-date', { isKnown: source.retrieved ? 'yes' : 'no', date: source.retrieved ?? '' });
	switch (asks) {
		case 'summary': {
			const { thesis } = article;
			if (thesis) return { lines: [md`${thesis}`], notes: [say('summary.all-label')] };
			return { lines: [say('search.summary', named)], details: [partsText(edition, say)] };
		}
		case 'proposal': {
			const proposed = article.claims.filter(({ holder, kind }) => holder === article.author && kind === 'normative');
			if (proposed.length > 0)
				return {
					lines: [say('search.proposes', { author })],
					quoted: proposed.slice(0, MOST_CLAIMS).map((claim) => ({ claim, withPoint: true })),
				};
			return {
				...articleOutline(edition, { kind: 'about-article', asks: 'summary' }, say),
				...unproposed(edition, author, say),
			};
		}
		case 'judgement':
			return { lines: [say('search.judgement')], details: [say('search.author', named)], buttons };
		case 'length': {
			const words = article.paragraphs.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
			return { lines: [say('search.length', { words, paragraphs: article.paragraphs.length })], buttons };
		}
		case 'bot':
			return { lines: [say('search.bot', { ...named, help: commandMention('help') })] };
		case 'date':
			return { lines: [date], details: [say('search.author', named)], buttons };
		default:
			return { lines: [say('search.author', named)], details: [date], buttons };
	}
}
