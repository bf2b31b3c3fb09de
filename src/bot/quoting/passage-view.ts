import type { Edition } from '../../article/model/edition.ts';
import { excerptOf } from '../../article/model/excerpt.ts';
import { claimsOn, type Passage } from '../../article/model/passage.ts';
import { quoteLink } from '../../article/model/quote-link.ts';
import { holdersOf, originText, speakerOf } from '../reading/attribution.ts';
import { contextButton, sectionButton } from '../reading/buttons-and-menus.ts';
import { quoteBlocks, repeatNote } from '../reading/claim-view.ts';
import { type Markdown, memberMention } from '../reply/markdown.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';

/** A passage word for word, with what is known of it: its paragraph and source, and that nobody has recorded who says it. */
export const passagePreview = (edition: Edition, passage: Passage, say: Say): Block[] => [
	...quoteBlocks(edition, passage),
	...detailBlocks(edition, passage, say),
];

const detailBlocks = (edition: Edition, passage: Passage, say: Say): Block[] => [
	{ kind: 'text', text: whoSaysPassage(edition, passage, say) },
	{ kind: 'note', text: originText(edition, [passage.paragraph], say) },
];

/** The speaker of a passage. Of one without, nobody has recorded who says it, but perhaps who says parts of it. */
function whoSaysPassage(edition: Edition, passage: Passage, say: Say): Markdown {
	const speaker = speakerOf(edition, passage.paragraph);
	if (speaker !== undefined) return say('claim.speaker', { speaker });
	const actors = holdersOf(edition, claimsOn(edition, passage));
	return actors.length > 0 ? say('passage.parts', { actors }) : say('passage.nobody');
}

/** The answer to `/quote` with a reference to a passage. `to` is the id of the member it is addressed to, who is pinged. */
export function passageReply(edition: Edition, passage: Passage, say: Say, to?: string): Reply {
	const mention: Block[] = to ? [{ kind: 'text', text: say('claim.for', { member: memberMention(to) }) }] : [];
	const buttons = [contextButton(edition, passage, say), ...passageButtons(edition, passage, say)];
	return {
		blocks: [...mention, ...passagePreview(edition, passage, say), { kind: 'buttons', buttons }],
		hasNoNotes: true,
		...(to ? { pings: [to] } : {}),
	};
}

/** A passage in its paragraph, with its words in bold. */
export function passageContextReply(edition: Edition, passage: Passage, say: Say): Reply {
	const { before, quote, after } = excerptOf(edition.article, passage);
	const buttons = passageButtons(edition, passage, say);
	return {
		blocks: [
			{ kind: 'heading', text: say('context.title', { paragraph: passage.paragraph }) },
			{ kind: 'quote', quotation: { before, words: quote, after } },
			...detailBlocks(edition, passage, say),
			...repeatNote(edition, passage, say),
			...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
		],
		hasNoNotes: true,
	};
}

function passageButtons(edition: Edition, passage: Passage, say: Say): Button[] {
	const section = edition.sectionOf(passage.paragraph);
	const url = quoteLink(edition.article, passage);
	return [
		...(section ? [sectionButton(edition, section, say)] : []),
		...(url ? [{ label: say.plain('buttons.source'), url }] : []),
	];
}
