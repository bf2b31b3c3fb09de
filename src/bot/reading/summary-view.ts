import type { Section } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { joinMarkdown, type Markdown, md } from '../reply/markdown.ts';
import { numberRanges } from '../reply/number-ranges.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import {
	allChoicesButton,
	articleButton,
	claimMenu,
	firstChoices,
	hasMoreChoices,
	sectionButton,
	sectionMenu,
} from './buttons-and-menus.ts';

/** What an article says in up to three sentences, or else which parts it has, with a menu of its sections; or `all` sections in menus. */
export function articleSummaryReply(edition: Edition, all: boolean | undefined, say: Say): Reply {
	const { article } = edition;
	const sections = sectionMenu(edition, say);
	const heading: Block = { kind: 'heading', text: md`${article.title}` };
	// For the member alone, since there may be many.
	if (all) return { blocks: [heading, ...sections], private: true };
	const buttons = [
		articleButton(article.id, 'positions', say.plain('buttons.positions')),
		...(hasMoreChoices(sections) ? [allChoicesButton(edition, 'summary', {}, say)] : []),
	];
	return {
		blocks: [
			heading,
			...(article.thesis
				? ([
						{ kind: 'text', text: md`${article.thesis}` },
						{ kind: 'note', text: say('summary.all-label') },
					] as const)
				: ([{ kind: 'text', text: joinMarkdown([say('summary.parts'), partsText(edition, say)], '\n') }] as const)),
			...firstChoices(sections),
			{ kind: 'buttons', buttons },
		],
	};
}

/** So many titles of sections stand for a whole article without a thesis. */
const MOST_TITLES = 6;

/** The titles of an article's first sections, a line each, and how many more there are. */
export function partsText({ article }: Edition, say: Say): Markdown {
	const titles = article.sections.map(({ title }, at) => say('article.section', { number: at + 1, title }));
	const left = titles.length - MOST_TITLES;
	const lines = left > 1 ? [...titles.slice(0, MOST_TITLES), say('summary.more', { count: left })] : titles;
	return joinMarkdown(lines, '\n');
}

/** One section's summary, marked as not the article's own words, and a menu of the claims in it; or `all` of its claims in menus. */
export function sectionReply(edition: Edition, section: Section, all: boolean | undefined, say: Say): Reply {
	const number = edition.article.sections.indexOf(section) + 1;
	const paragraphs = numberRanges(section.paragraphs);
	const claims = edition.claimsIn(section);
	const menu = claimMenu(edition, claims, say, 'menus.claim');
	const heading: Block = { kind: 'heading', text: say('summary.section', { number, title: section.title }) };
	if (all) return { blocks: [heading, ...menu], private: true };
	const more = hasMoreChoices(menu) ? [allChoicesButton(edition, 'summary', { section: section.id }, say)] : [];
	const none: Block[] = claims.length > 0 ? [] : [{ kind: 'note', text: say('summary.no-claims') }];
	return {
		blocks: [
			heading,
			{ kind: 'text', text: md`${section.summary}` },
			{ kind: 'note', text: say('summary.label', { count: section.paragraphs.length, paragraphs }) },
			...none,
			...firstChoices(menu),
			{ kind: 'buttons', buttons: [...more, ...neighbourButtons(edition, number, say)] },
		],
	};
}

/** To the sections before and after this one; at either end of the article to all of them. Two buttons are one row on a phone. */
function neighbourButtons(edition: Edition, number: number, say: Say) {
	const { sections, id } = edition.article;
	const all = articleButton(id, 'summary', say.plain('buttons.all-sections'));
	const to = (section: Section | undefined, label: 'buttons.previous' | 'buttons.next') =>
		section ? sectionButton(edition, section, say, label) : all;
	if (sections.length === 1) return [all];
	return [to(sections[number - 2], 'buttons.previous'), to(sections[number], 'buttons.next')];
}
