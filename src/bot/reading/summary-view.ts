import type { Section } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { Passage } from '../../article/model/passage.ts';
import { openingPassage, sentencesOfSection } from '../../article/model/starters.ts';
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
import { quoteBlocks } from './claim-view.ts';

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
	if (thesis.length > 0) return { blocks: [heading, ...thesis, note, ...end] };
	const opening = wholeOpening(edition);
	const parts: Block[] = opening
		? [{ kind: 'text', text: say('summary.none') }, ...quoteBlocks(edition, opening)]
		: [partsBlock(edition, say)];
	return { blocks: [heading, ...parts, ...end] };
}

/** How a text begins that nobody has summed up or divided. Undefined if there is a thesis, a summary, or more than one section. */
export function wholeOpening({ article }: Edition): Passage | undefined {
	const [only, ...others] = article.sections;
	if (!only || others.length > 0 || only.summary !== undefined || article.thesis !== undefined) return undefined;
	return openingPassage(article, only.paragraphs, LONGEST_OPENING);
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
 * fit one screen. A section without a summary begins with its own words. `all` of it is for the member alone.
 */
export function sectionReply(edition: Edition, section: Section, all: boolean | undefined, say: Say): Reply {
	const number = edition.article.sections.indexOf(section) + 1;
	const claims = edition.claimsIn(section);
	const isNoted = claims.length > 0;
	const quotables = isNoted ? claims : sentencesOfSection(edition, section);
	const menu = claimMenu(edition, quotables, say, isNoted ? 'menus.claim' : 'menus.sentence');
	const heading: Block = { kind: 'heading', text: say('summary.section', { number, title: section.title }) };
	const { summary } = section;
	const small: Block[] = [
		...paragraphNote(edition, section, say),
		...(isNoted || summary === undefined ? [] : [{ kind: 'note', text: say('summary.no-claims') } as const]),
	];
	const body = (text: Markdown): Block => ({ kind: 'text', text });
	const whole = summary === undefined ? openingBlocks(edition, section, say) : [body(md`${summary}`)];
	if (all) return { blocks: [heading, ...whole, ...small, ...menu], private: true };
	const end = (more: readonly Button[]): Block[] => [
		...small,
		...firstChoices(menu),
		{ kind: 'buttons', buttons: [...neighbourButtons(edition, number, more.length > 0, say), ...more] },
	];
	const allButton = allChoicesButton(edition, 'summary', { section: section.id }, say);
	const more = hasMoreChoices(menu) ? [allButton] : [];
	const fits = summary === undefined || partsThatFit([heading, ...end(more)], [whole]).length > 0;
	if (fits) return { blocks: [heading, ...whole, ...end(more)] };
	const sentences = sentencesOf(summary, edition.language);
	const shown = sentences.findLast(({ end: at }) => {
		const text = md`${summary.slice(0, at)}`;
		return partsThatFit([heading, ...end([allButton])], [[body(text)]]).length > 0;
	});
	const beginning = shown ? `${summary.slice(0, shown.end).trim()} …` : shorten(summary, SHORT_SUMMARY);
	return { blocks: [heading, body(md`${beginning}`), ...end([allButton])] };
}

/** Which paragraphs a section has that are no repeats, and that a summary is not in the article's own words. */
function paragraphNote(edition: Edition, { paragraphs, summary }: Section, say: Say): Block[] {
	const own = paragraphs.filter((number) => edition.paragraph(number)?.repeats === undefined);
	if (own.length === 0) return [];
	const said = { count: own.length, paragraphs: numberRanges(own) };
	return [{ kind: 'note', text: say(summary === undefined ? 'summary.paragraphs' : 'summary.label', said) }];
}

/** How many characters of a text are quoted to show how it begins. */
const LONGEST_OPENING = 280;

/** How a section begins, word for word, since nobody has summed it up. */
function openingBlocks(edition: Edition, section: Section, say: Say): Block[] {
	const opening = openingPassage(edition.article, section.paragraphs, LONGEST_OPENING);
	if (!opening) return [{ kind: 'text', text: say('summary.only-inside') }];
	return [{ kind: 'text', text: say('summary.begins') }, ...quoteBlocks(edition, opening)];
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
