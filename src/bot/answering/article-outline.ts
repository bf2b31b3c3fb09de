import { MOST_CLAIMS, type SearchAnswer } from '../../article/finding/search-answer.ts';
import type { Claim } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { claimsOn } from '../../article/model/passage.ts';
import { authorNames, creditOf, dateText, isDay } from '../reading/attribution.ts';
import { articleButton } from '../reading/buttons-and-menus.ts';
import { partsText, wholeOpening } from '../reading/summary-view.ts';
import { commandMention, type Markdown, md } from '../reply/markdown.ts';
import type { Button } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import type { Outline } from './outline.ts';

/** That no proposal of the author is recorded, and what the article argues instead. */
function unproposed(edition: Edition, say: Say): Pick<Outline, 'lines'> {
	const { thesis, claims, authors } = edition.article;
	const said = { authors: authorNames(edition), count: authors.length };
	const line = say('search.no-proposal', { ...said, isRecorded: claims.length > 0 ? 'yes' : 'no' });
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
	const authors = authorNames(edition);
	const link: Button[] = source?.url ? [{ label: say.plain('buttons.source'), url: source.url }] : [];
	const buttons = [articleButton(article.id, 'article show', say.plain('buttons.card')), ...link];
	const wrote = say(authors.length > 0 ? 'search.author' : 'search.no-author', {
		title: article.title,
		authors,
		count: authors.length,
		source: source?.name ?? '',
		from: source ? 'some' : 'none',
	});
	const date = publishedText(edition, say);
	switch (asks) {
		case 'summary': {
			const { thesis } = article;
			if (thesis) return { lines: [md`${thesis}`], notes: [say('summary.all-label')] };
			const opening = wholeOpening(edition);
			if (opening)
				return { lines: [say('summary.none')], passages: [{ passage: opening, claims: claimsOn(edition, opening) }] };
			return {
				lines: [say('search.summary', { title: article.title, authors, by: authors.length > 0 ? 'some' : 'none' })],
				details: [partsText(edition, say)],
			};
		}
		case 'proposal': {
			if (authors.length === 0) return { lines: [wrote], buttons };
			const isOwn = ({ holders }: Claim) => holders.some((holder) => article.authors.includes(holder));
			const proposed = article.claims.filter((claim) => claim.kind === 'normative' && isOwn(claim));
			if (proposed.length > 0)
				return {
					lines: [say('search.proposes', { authors, count: authors.length })],
					quoted: proposed.slice(0, MOST_CLAIMS).map((claim) => ({ claim, withPoint: true })),
				};
			return {
				...articleOutline(edition, { kind: 'about-article', asks: 'summary' }, say),
				...unproposed(edition, say),
			};
		}
		case 'judgement':
			return { lines: [say('search.judgement')], details: [wrote], buttons };
		case 'length': {
			const words = article.paragraphs.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
			return { lines: [say('search.length', { words, paragraphs: article.paragraphs.length })], buttons };
		}
		case 'bot':
			return { lines: [say('search.bot', { credit: creditOf(edition, say), help: commandMention('help') })] };
		case 'date':
			return { lines: [date], details: [wrote], buttons };
		default:
			return { lines: [wrote], details: [date], buttons };
	}
}

/** When the article was published, as exactly as it is known. Of one without a date, when it was copied, if that is known. */
function publishedText({ article: { source } }: Edition, say: Say): Markdown {
	const date = source?.published;
	if (date !== undefined) return say('search.published', { date: dateText(date, say), isDay: isDay(date) });
	const retrieved = source?.retrieved;
	return say('search.no-date', {
		isKnown: retrieved === undefined ? 'no' : 'yes',
		date: retrieved === undefined ? '' : dateText(retrieved, say),
	});
}
