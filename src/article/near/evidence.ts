import type { Claim, Issue } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { isPassage, type Quotable, quotedWords } from '../model/passage.ts';
import { nearMessage } from './near-message.ts';

/** An issue that a message is near to, with claims for and against its motion. */
export type Topic = {
	readonly issue: Issue;
	/** As many on each side, the nearest to the message first. Where one side has none, the other has one. */
	readonly for: readonly Claim[];
	readonly against: readonly Claim[];
};

/** What an article offers on a message. */
export type Evidence = {
	readonly topic: Topic | undefined;
	/** Claims near the message that the topic's issue does not list, and sentences that are nearer than any claim; the nearest first. */
	readonly near: readonly Quotable[];
	/** Other issues that are nearly as near as the topic. */
	readonly others: readonly Issue[];
	/** How near the nearest of all this is, from 0 to 1; 0 if nothing is near. */
	readonly similarity: number;
};

/** The most claims where no issue is near, and the most other issues: more would not be read. */
const MOST = { claims: 4, others: 3 };
/**
 * How many characters of quotations fit into one and a half screens of a phone (390 pixels wide), besides the answer's other lines. The
 * lines that say who says a claim take the room of `each` characters, those of its side the room of `side`, and a caution in small print
 * that of a share of its characters.
 */
const ROOM = { all: 1100, each: 105, side: 60, caution: 0.6 };
/** How many claims are shown on each side, and how many besides, from the most to the least. The first plan that has room is taken. */
const PLANS = [
	{ perSide: 2, near: 2 },
	{ perSide: 2, near: 1 },
	{ perSide: 2, near: 0 },
	{ perSide: 1, near: 1 },
	{ perSide: 1, near: 0 },
] as const;
/** An issue with this share of the nearest one's similarity may be meant as well. */
const NEARLY = 0.7;

/**
 * Evidence on a message: the nearest issue with claims for and against its motion, in equal number, and other claims near the message.
 * In a debate, `leading` is the issue of its motion. It comes first whenever anything in the article is near the message.
 */
export function evidenceFor(edition: Edition, message: string, leading?: Issue): Evidence {
	const { claims, issues, passages, similarity } = nearMessage(edition, message);
	const quotables = [...passages, ...claims];
	const isNear = quotables.length > 0 || issues.length > 0;
	const [issue, ...rest] = leading && isNear ? [leading, ...issues.filter((one) => one !== leading)] : issues;
	const found = Math.max(0, ...[issues[0], quotables[0]].flatMap((of) => (of ? [similarity(of)] : [])));
	if (!issue)
		return {
			topic: undefined,
			near: withinRoom(edition, withoutRepeats(edition, quotables)),
			others: [],
			similarity: found,
		};
	const order = new Map(claims.map((claim, place) => [claim, place]));
	const sides = sidesOf(edition, issue, (claim) => order.get(claim) ?? order.size);
	const plans = PLANS.map((plan) => planned(edition, issue, sides, quotables, plan));
	const fitting = plans.find(({ topic, near }) => roomOf(edition, [...topic.for, ...topic.against], near) <= ROOM.all);
	const others = rest.filter((one) => similarity(one) >= NEARLY * similarity(issue)).slice(0, MOST.others);
	return { ...(fitting ?? plans.at(-1) ?? { topic: undefined, near: [] }), others, similarity: found };
}

type Sides = Readonly<Record<'for' | 'against', readonly Claim[]>>;

/** The claims that an issue lists for each side: those near the message first, the others as the editor listed them. */
function sidesOf(edition: Edition, { pro, con }: Issue, place: (claim: Claim) => number): Sides {
	const only = (ids: readonly string[], others: readonly string[]) =>
		withoutRepeats(
			edition,
			[...new Set(ids)]
				.flatMap((id) => (others.includes(id) ? [] : (edition.claim(id) ?? [])))
				.sort((a, b) => place(a) - place(b)),
		);
	return { for: only(pro, con), against: only(con, pro) };
}

function planned(
	edition: Edition,
	issue: Issue,
	sides: Sides,
	quotables: readonly Quotable[],
	plan: { perSide: number; near: number },
) {
	const fewer = Math.min(sides.for.length, sides.against.length);
	// With nothing for the other side, one claim next to what the article lacks is as even as it gets.
	const perSide = fewer === 0 ? 1 : Math.min(plan.perSide, fewer);
	const topic: Topic = { issue, for: sides.for.slice(0, perSide), against: sides.against.slice(0, perSide) };
	// Further claims of the topic would make its sides uneven.
	const listed = new Set([...issue.pro, ...issue.con]);
	const others = quotables.filter((one) => isPassage(one) || !listed.has(one.id));
	return { topic, near: withoutRepeats(edition, others, [...topic.for, ...topic.against]).slice(0, plan.near) };
}

const cautionOf = (one: Quotable) => (isPassage(one) ? '' : (one.caution ?? ''));

function roomOf({ article }: Edition, onSides: readonly Claim[], near: readonly Quotable[]): number {
	const texts = [...onSides, ...near].map((one) => {
		return quotedWords(article, one).length + ROOM.caution * cautionOf(one).length;
	});
	return texts.reduce((sum, text) => sum + text + ROOM.each, 0) + near.length * ROOM.side;
}

/** The first ones, as many as there is room for. The very first is always among them. */
function withinRoom(edition: Edition, quotables: readonly Quotable[]): Quotable[] {
	const shown = quotables.slice(0, MOST.claims);
	return shown.filter((_, n) => n === 0 || roomOf(edition, [], shown.slice(0, n + 1)) <= ROOM.all);
}

/** Leaves out what contains the words of an earlier one or is part of them, or of one that is `shown` already: nobody wants to read a sentence twice. */
function withoutRepeats<Q extends Quotable>(
	{ article }: Edition,
	quotables: readonly Q[],
	shown: readonly Quotable[] = [],
): Q[] {
	const kept: Q[] = [];
	const words = (one: Quotable) => quotedWords(article, one);
	const repeats = (one: Quotable) => (other: Quotable) =>
		words(other).includes(words(one)) || words(one).includes(words(other));
	for (const one of quotables) if (![...shown, ...kept].some(repeats(one))) kept.push(one);
	return kept;
}
