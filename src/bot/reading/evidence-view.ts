import type { Claim, Issue } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { isPassage, type Passage, type Quotable } from '../../article/model/passage.ts';
import type { Evidence, Topic } from '../../article/near/evidence.ts';
import { SIDES } from '../../debate/debate.ts';
import { joinMarkdown } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { modeTexts, passageSource, whoSays } from './attribution.ts';
import { issueButton, issueMenu } from './buttons-and-menus.ts';
import { quoteBlocks } from './claim-view.ts';
import { answerButton, type MessageAnswer } from './message-answer.ts';
import { sideInIssue, sideText } from './quote-side.ts';

/** A message that was asked about, and what an article has on it. */
export type EvidenceOnMessage = {
	readonly edition: Edition;
	readonly evidence: Evidence;
	readonly message: MessageAnswer['message'];
	/** Whether another article could have been meant, so that the answer has to name its own. */
	readonly names: boolean;
};

/**
 * The answer to "Find evidence": claims for and against the motion that a message is nearest to, and other claims near it. Only the
 * member who asked sees it; a button next to each claim quotes it for everyone.
 */
export function evidenceReply({ edition, evidence, message, names }: EvidenceOnMessage, say: Say): Reply {
	const { topic, near, others } = evidence;
	const nearBlocks = near.flatMap((one) =>
		isPassage(one) ? nearPassageBlocks(edition, one, message, say) : nearClaimBlocks(edition, one, message, say),
	);
	return {
		blocks: [
			...(names ? [{ kind: 'note', text: say('article.from', { title: edition.article.title }) } as const] : []),
			...(topic ? topicBlocks(edition, topic, message, say) : [noTopic(near, say)]),
			...(topic && near.length > 0 ? [{ kind: 'text', text: say('evidence.near') } as const] : []),
			...nearBlocks,
			...(near.length > 0 ? [{ kind: 'note', text: say('evidence.label') } as const] : []),
			...(topic
				? [{ kind: 'buttons', buttons: [issueButton(edition, topic.issue, say, 'buttons.topic')] } as const]
				: []),
			...issueMenu(edition, others, say),
		],
		private: true,
	};
}

const noTopic = (near: readonly Quotable[], say: Say): Block => ({
	kind: 'text',
	text: say(near.length > 0 ? 'evidence.no-topic' : 'evidence.nothing'),
});

function topicBlocks(edition: Edition, topic: Topic, message: MessageAnswer['message'], say: Say): Block[] {
	const { issue } = topic;
	const gaps = { for: issue.gap?.pro, against: issue.gap?.con };
	return [
		{ kind: 'text', text: say('evidence.topic', { motion: issue.motion }) },
		...SIDES.flatMap((side): Block[] => [
			{ kind: 'text', text: say(`debate.side-${side}`) },
			...topic[side].flatMap((claim) => evidenceBlocks(edition, claim, issue, message, say)),
			...(topic[side].length === 0
				? [{ kind: 'note', text: say(`evidence.none-${side}`, { gap: gaps[side] ?? '' }) } as const]
				: []),
		]),
	];
}

/** A sentence that is near the message, and in no claim. */
function nearPassageBlocks(edition: Edition, passage: Passage, message: MessageAnswer['message'], say: Say): Block[] {
	return [
		...quoteBlocks(edition, passage),
		{
			kind: 'entry',
			text: passageSource(edition, passage, say),
			button: answerButton(edition, passage, undefined, message, say),
		},
	];
}

/** A claim that is near the message, with the side that the first issue lists it for. */
function nearClaimBlocks(edition: Edition, claim: Claim, message: MessageAnswer['message'], say: Say): Block[] {
	const [issue] = edition.issuesOf(claim.id);
	const listed = issue && sideInIssue(issue, claim);
	return [
		...evidenceBlocks(edition, claim, issue, message, say),
		...(listed ? [{ kind: 'note', text: sideText(listed, say) } as const] : []),
	];
}

/** A claim with who says it next to the button. What to know before quoting it is in small print, which takes less of a phone's screen. */
function evidenceBlocks(
	edition: Edition,
	claim: Claim,
	issue: Issue | undefined,
	message: MessageAnswer['message'],
	say: Say,
): Block[] {
	const { paragraph, caution } = claim;
	const notes = [...modeTexts(claim, say), ...(caution ? [say('claim.caution', { caution })] : [])];
	return [
		...quoteBlocks(edition, claim),
		{
			kind: 'entry',
			text: say('claim.brief', { who: whoSays(edition, claim, say), paragraph }),
			button: answerButton(edition, claim, issue, message, say),
		},
		...(notes.length > 0 ? [{ kind: 'note', text: joinMarkdown(notes, '\n') } as const] : []),
	];
}
