import type { Section } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { md } from '../reply/markdown.ts';
import { numberRanges } from '../reply/number-ranges.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { articleButton, claimMenu, sectionButton, sectionMenu } from './buttons-and-menus.ts';

/** All sections in order, each with its summary and a button that opens it. */
export function articleSummaryReply(edition: Edition, say: Say): Reply {
	const { article } = edition;
	const entries = article.sections.map((section, at): Block => {
		const text = say('summary.entry', { number: at + 1, title: section.title, summary: section.summary });
		return { kind: 'entry', text, button: sectionButton(edition, section, say, 'buttons.open') };
	});
	return {
		blocks: [
			{ kind: 'heading', text: md`${article.title}` },
			{ kind: 'note', text: say('summary.all-label') },
			...entries,
			...sectionMenu(edition, say),
			{ kind: 'buttons', buttons: [articleButton(article.id, 'positions', say.plain('buttons.positions'))] },
		],
	};
}

/** One section's summary, marked as an editor's, and a menu of the claims in it. */
export function sectionReply(edition: Edition, section: Section, say: Say): Reply {
	const number = edition.article.sections.indexOf(section) + 1;
	const paragraphs = numberRanges(section.paragraphs);
	const claims = edition.claimsIn(section);
	const none: Block[] = claims.length > 0 ? [] : [{ kind: 'note', text: say('summary.no-claims') }];
	return {
		blocks: [
			{ kind: 'heading', text: say('summary.section', { number, title: section.title }) },
			{ kind: 'text', text: md`${section.summary}` },
			{ kind: 'note', text: say('summary.label', { count: section.paragraphs.length, paragraphs }) },
			...none,
			...claimMenu(edition, claims, say, 'menus.claim'),
			...sectionMenu(edition, say),
			{ kind: 'buttons', buttons: neighbourButtons(edition, number, say) },
		],
	};
}

function neighbourButtons(edition: Edition, number: number, say: Say) {
	const { sections, id } = edition.article;
	const [previous, next] = [sections[number - 2], sections[number]];
	return [
		...(previous ? [sectionButton(edition, previous, say, 'buttons.previous')] : []),
		...(next ? [sectionButton(edition, next, say, 'buttons.next')] : []),
		articleButton(id, 'summary', say.plain('buttons.all-sections')),
	];
}
