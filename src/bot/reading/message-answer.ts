import type { Claim, Issue } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import type { ArticleContext } from '../host/context.ts';
import type { Invocation, TargetMessage } from '../host/invocation.ts';
import { isId } from '../reply/is-id.ts';
import { memberMention, messageLink } from '../reply/markdown.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { quoteReply } from './claim-view.ts';
import { sideInDebate, sideInIssue, withSide } from './quote-side.ts';

/** A claim that answers a message. `issue` is the one under which it was found, if it was found under one. */
export type MessageAnswer = {
	readonly article: string;
	readonly claim: string;
	/** The place of the issue among those that list the claim, from 0. */
	readonly issue?: number;
	readonly message: Pick<TargetMessage, 'id' | 'author'>;
};

/** The button "Quote here" below a claim near a message: it quotes the claim for everyone, and says which message it answers. */
export function answerButton(
	edition: Edition,
	claim: Claim,
	issue: Issue | undefined,
	message: MessageAnswer['message'],
	say: Say,
): Button {
	const place = issue ? edition.issuesOf(claim.id).indexOf(issue) : -1;
	const answer = { article: edition.article.id, claim: claim.id, message, ...(place >= 0 && { issue: place }) };
	return { label: say.plain('buttons.post'), press: { command: 'post', args: { q: packAnswer(answer) } } };
}

/**
 * The quotation of a claim for everyone: who answers whose message, with a link to it, and the side the claim is listed for. In a
 * debate that is the side of its motion. Nobody is pinged.
 */
export function messageAnswerReply(
	edition: Edition,
	claim: Claim,
	answer: MessageAnswer,
	{ invocation, debate, say }: Pick<ArticleContext, 'invocation' | 'debate' | 'say'>,
): Reply {
	const issue = answer.issue === undefined ? undefined : edition.issuesOf(claim.id)[answer.issue];
	const listed = sideInDebate(edition, claim, debate) ?? (issue && sideInIssue(issue, claim));
	const { blocks, ...reply } = withSide(quoteReply(edition, claim, say), listed, say);
	return { ...reply, blocks: [...whoAnswers(answer, invocation, say), ...blocks], public: true };
}

/**
 * "Ben answers Ana's message", with a link. A message that was sent by nobody whom Discord could name is just "this message".
 * Nothing is said where the payload does not say in which channel the message is.
 */
function whoAnswers({ message }: MessageAnswer, { user, guild, channel }: Invocation, say: Say): Block[] {
	if (!channel) return [];
	const { id, author } = message;
	const said = { member: memberMention(user.id), link: messageLink(guild?.id, channel.id, id) };
	if (author === undefined) return [{ kind: 'text', text: say('evidence.answers', said) }];
	if (author === user.id) return [{ kind: 'text', text: say('evidence.answers-self', said) }];
	return [{ kind: 'text', text: say('evidence.answers-member', { ...said, author: memberMention(author) }) }];
}

/** The digits of packed ids: those of base 64 that need no encoding in a `custom_id`. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const ID_LENGTH = 11;
/** The place of no issue. */
const NO_ISSUE = '_';

/**
 * Writes an answer in as few characters as a `custom_id` leaves: the ids of the article and the claim, up to 32 each, are followed by
 * one character for the issue and eleven each for the message and its author.
 */
export function packAnswer({ article, claim, issue, message }: MessageAnswer): string {
	const place = issue === undefined || issue >= DIGITS.length - 1 ? NO_ISSUE : DIGITS.charAt(issue);
	return `${article}/${claim}${place}${packId(message.id)}${packId(message.author ?? '0')}`;
}

const PACKED = new RegExp(`^([a-z0-9-]{1,32})/(.{1,32})([\\w-])([\\w-]{${ID_LENGTH}})([\\w-]{${ID_LENGTH}})$`);

/** Reads what `packAnswer` wrote; undefined for anything else. */
export function unpackAnswer(packed: string): MessageAnswer | undefined {
	const [, article, claim, place = NO_ISSUE, message = '', author = ''] = PACKED.exec(packed) ?? [];
	const [id, from] = [unpackId(message), unpackId(author)];
	if (article === undefined || claim === undefined || !isId(id) || !isId(from)) return undefined;
	return {
		article,
		claim,
		message: { id, ...(from !== '0' && { author: from }) },
		...(place !== NO_ISSUE && { issue: DIGITS.indexOf(place) }),
	};
}

function packId(id: string): string {
	let [left, packed] = [BigInt(id), ''];
	while (packed.length < ID_LENGTH) {
		packed = DIGITS.charAt(Number(left % 64n)) + packed;
		left /= 64n;
	}
	return packed;
}

const unpackId = (packed: string) =>
	String([...packed].reduce((number, digit) => number * 64n + BigInt(DIGITS.indexOf(digit)), 0n));
