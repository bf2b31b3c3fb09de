import type { Claim, Issue } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { imprintOf, type Quotable, quotableRef } from '../../article/model/passage.ts';
import type { ArticleContext } from '../host/context.ts';
import type { Invocation, TargetMessage } from '../host/invocation.ts';
import { isId } from '../reply/is-id.ts';
import { memberMention, messageLink } from '../reply/markdown.ts';
import type { Block, Button, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { type ListedSide, sideInDebate, sideInIssue } from './quote-side.ts';

/** A claim or a passage that answers a message. `issue` is the one under which it was found, if it was found under one. */
export type MessageAnswer = {
	readonly article: string;
	/** A claim's id, or a reference to a passage. */
	readonly claim: string;
	/** The imprint of its words. Only ids that are long together have no room for it. */
	readonly imprint?: string;
	/** The place of the issue among those that list the claim, from 0. */
	readonly issue?: number;
	readonly message: Pick<TargetMessage, 'id' | 'author'>;
};

/** The button "Quote here" below a claim or a passage near a message: it quotes it for everyone, and says which message it answers. */
export function answerButton(
	edition: Edition,
	quotable: Quotable,
	issue: Issue | undefined,
	message: MessageAnswer['message'],
	say: Say,
): Button {
	const { article } = edition;
	const claim = quotableRef(quotable);
	const place = issue ? edition.issuesOf(claim).indexOf(issue) : -1;
	const answer = {
		article: article.id,
		claim,
		imprint: imprintOf(article, quotable),
		message,
		...(place >= 0 && { issue: place }),
	};
	return { label: say.plain('buttons.post'), press: { command: 'post', args: { q: packAnswer(answer) } } };
}

/** The side for which a claim is listed that answers a message. In a debate that is the side of its motion. */
export function sideOfAnswer(
	edition: Edition,
	claim: Claim,
	answer: MessageAnswer,
	debate: ArticleContext['debate'],
): ListedSide | undefined {
	const issue = answer.issue === undefined ? undefined : edition.issuesOf(claim.id)[answer.issue];
	return sideInDebate(edition, claim, debate) ?? (issue && sideInIssue(issue, claim));
}

/** A quotation for everyone below who answers whose message, with a link to it. Nobody is pinged. */
export function messageAnswerReply(
	{ blocks, ...reply }: Reply,
	answer: MessageAnswer,
	{ invocation, say }: Pick<ArticleContext, 'invocation' | 'say'>,
): Reply {
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

/** The ids of an article and a claim leave room for the imprint if they are no longer than this together. */
const LONGEST_WITH_IMPRINT = 59;

/**
 * Writes an answer in as few characters as a `custom_id` leaves: the ids of the article and the claim, up to 32 each, the imprint if there
 * is room, one character for the issue and eleven each for the message and its author.
 */
export function packAnswer({ article, claim, imprint, issue, message }: MessageAnswer): string {
	const place = issue === undefined || issue >= DIGITS.length - 1 ? NO_ISSUE : DIGITS.charAt(issue);
	const pin = imprint === undefined || article.length + claim.length > LONGEST_WITH_IMPRINT ? '' : `~${imprint}`;
	return `${article}/${claim}${pin}${place}${packId(message.id)}${packId(message.author ?? '0')}`;
}

const PACKED = new RegExp(
	`^([a-z0-9-]{1,32})/([^~]{1,32}?)(?:~([\\w-]{4}))?([\\w-])([\\w-]{${ID_LENGTH}})([\\w-]{${ID_LENGTH}})$`,
);

/** Reads what `packAnswer` wrote; undefined for anything else. */
export function unpackAnswer(packed: string): MessageAnswer | undefined {
	const [, article, claim, imprint, place = NO_ISSUE, message = '', author = ''] = PACKED.exec(packed) ?? [];
	const [id, from] = [unpackId(message), unpackId(author)];
	if (article === undefined || claim === undefined || !isId(id) || !isId(from)) return undefined;
	return {
		article,
		claim,
		...(imprint !== undefined && { imprint }),
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
