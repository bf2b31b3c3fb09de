import type { Section } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { sentencesOf } from '../../article/words/sentences.ts';
import { joinMarkdown, type Markdown, md } from '../reply/markdown.ts';
import { numberRanges } from '../reply/number-ranges.ts';
import { partsThatFit } from '../reply/one-screen.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { shorten } from '../reply/shorten.ts';
import {
	allChoicesButton,
	articleButton,
	claimMenu,
	firstChoices,
	hasMoreChoices,
	sectionButton,
	sectionMenu,
} from './buttons-and-menus.ts';

/**
 * What an article says in up to three sentences, or else which parts it has, with a menu of its sections; or `all` sections in menus,
 * for the member alone, since there may be many.
 */
export function articleSummaryReply(edition: Edition, all: boolean | undefined, say: Say): Reply {
	const { article } = edition;
	const sections = sectionMenu(edition, say);
	const heading: Block = { kind: 'heading', text: md`${article.title}` };
	const thesis: Block[] = article.thesis ? [{ kind: 'text', text: md`${article.thesis}` }] : [];
	const note: Block = { kind: 'note', text: say('summary.all-label') };
	if (all) return { blocks: [heading, ...thesis, ...(thesis.length > 0 ? [note] : []), ...sections], private: true };
	const buttons = [
		articleButton(article.id, 'positions', say.plain('buttons.positions')),
		...(hasMoreChoices(sections) ? [allChoicesButton(edition, 'summary', {}, say)] : []),
	];
	const end: Block[] = [...firstChoices(sections), { kind: 'buttons', buttons }];
	const above = thesis.length > 0 ? [heading, ...thesis, note] : [heading, partsBlock(edition, say)];
	return { blocks: [...above, ...end] };
}

const partsBlock = (edition: Edition, say: Say): Block => ({
	kind: 'text',
	text: joinMarkdown([say('summary.parts'), partsText(edition, say)], '\n'),
});

/** Up to this many section titles are shown for an article without a thesis, and up to this many characters of them. */
const MOST_TITLES = 6;
const LONGEST_TITLES = 280;

/** The titles of an article's first sections, a line each, and how many more there are. */
export function partsText({ article }: Edition, say: Say): Markdown {
	let length = 0;
	const lengths = article.sections.map(({ title }) => (length += title.length));
	const fitting = lengths.filter((sum, n) => n === 0 || (n < MOST_TITLES && sum <= LONGEST_TITLES)).length;
	const titles = article.sections.map(({ title }, at) => say('article.section', { number: at + 1, title }));
	const left = titles.length - fitting;
	const isAll = left < 2 && length <= LONGEST_TITLES;
	const lines = isAll ? titles : [...titles.slice(0, fitting), say('summary.more', { count: left })];
	return joinMarkdown(lines, '\n');
}

/** How many characters are shown of a summary whose first sentence alone is too long. */
const SHORT_SUMMARY = 300;

/**
 * One section's summary, marked as not the article's own words, and a menu of the claims in it. A long summary has as many sentences as
 * fit one screen. `all` of it, and of the claims, is for the member alone.
 */
export function sectionReply(edition: Edition, section: Section, all: boolean | undefined, say: Say): Reply {
	const number = edition.article.sections.indexOf(section) + 1;
	const claims = edition.claimsIn(section);
	const menu = claimMenu(edition, claims, say, 'menus.claim');
	const heading: Block = { kind: 'heading', text: say('summary.section', { number, title: section.title }) };
	const paragraphs = numberRanges(section.paragraphs);
	const note: Block = { kind: 'note', text: say('summary.label', { count: section.paragraphs.length, paragraphs }) };
	const none: Block[] = claims.length > 0 ? [] : [{ kind: 'note', text: say('summary.no-claims') }];
	if (all)
		return { blocks: [heading, { kind: 'text', text: md`${section.summary}` }, note, ...none, ...menu], private: true };
	const end = (more: readonly Button[]): Block[] => [
		note,
		...none,
		...firstChoices(menu),
		{ kind: 'buttons', buttons: [...neighbourButtons(edition, number, more.length > 0, say), ...more] },
	];
	const whole = allChoicesButton(edition, 'summary', { section: section.id }, say);
	const more = hasMoreChoices(menu) ? [whole] : [];
	const summary: Block = { kind: 'text', text: md`${section.summary}` };
	if (partsThatFit([heading, ...end(more)], [[summary]]).length > 0)
		return { blocks: [heading, summary, ...end(more)] };
	const sentences = sentencesOf(section.summary, edition.language);
	const shown = sentences.findLast(({ end: at }) => {
		const text = md`${section.summary.slice(0, at)}`;
		return partsThatFit([heading, ...end([whole])], [[{ kind: 'text', text }]]).length > 0;
	});
	const beginning = shown ? `${section.summary.slice(0, shown.end).trim()} …` : shorten(section.summary, SHORT_SUMMARY);
	return { blocks: [heading, { kind: 'text', text: md`${beginning}` }, ...end([whole])] };
}

/**
 * To the sections before and after this one, or at either end of the article to all of them, unless there is another button: two are
 * one row on a phone.
 */
function neighbourButtons(edition: Edition, number: number, hasOther: boolean, say: Say): Button[] {
	const { sections, id } = edition.article;
	const all = hasOther ? [] : [articleButton(id, 'summary', say.plain('buttons.all-sections'))];
	const to = (section: Section | undefined, label: 'buttons.previous' | 'buttons.next') =>
		section ? [sectionButton(edition, section, say, label)] : all;
	if (sections.length === 1) return all;
	return [...to(sections[number - 2], 'buttons.previous'), ...to(sections[number], 'buttons.next')];
}
