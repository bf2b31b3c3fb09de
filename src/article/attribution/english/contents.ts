import { FINDERS } from '../../../locales/en/reading-grammar.ts';
import { contentEnd, SENTENCE_MARK } from './content-end.ts';
import { CUE_PREPOSITIONS } from './cue-verbs.ts';
import { isNominal, phraseFrom, type Run } from './noun-phrases.ts';
import type { Subject } from './subjects.ts';
import type { Token } from './tag-words.ts';
import type { TaggedSentence } from './tagged-sentence.ts';
import type { VerbGroup } from './verb-groups.ts';
import { DAYS, OCCASIONS, QUESTION_OPENERS, SUBJECT_PRONOUNS, TIME_NOUNS } from './words.ts';

/** What is said, and where the cue ends: "called for" and "said in a statement" are longer than their verb. */
export type Content = {
	readonly runs: readonly Run[];
	readonly cueEnd: number;
	/** False for what somebody wants or is for or against: "called for a vote". */
	readonly isStatement: boolean;
};

/** What the group says after itself, or undefined if nothing that its verb allows follows. */
export function contentAfter(
	sentence: TaggedSentence,
	group: VerbGroup,
	subject: Subject | undefined,
): Content | undefined {
	const { tokens } = sentence;
	const { cue } = group;
	if (cue === undefined) return undefined;
	const { frames } = cue;
	let cueEnd = group.to;
	let at = (subject?.isAfter ? subject.to : group.to) + 1;
	const preposition = tokens[at]?.lower ?? '';
	if (
		!subject?.isAfter &&
		group.kind !== 'infinitive' &&
		CUE_PREPOSITIONS.has(preposition) &&
		frames.has(preposition) &&
		!(preposition === 'to' && frames.has('infinitive'))
	) {
		cueEnd = at;
		at++;
		const run = { from: at, to: beforeDay(tokens, at, contentEnd(sentence, at, group)) };
		return run.to >= run.from && tokens[at]?.text !== ',' ? { runs: [run], cueEnd, isStatement: false } : undefined;
	}
	const direct = afterAsides(tokens, at);
	if (tokens[direct]?.pos === 'QUOTE' && (frames.has('clause') || frames.has('quotation') || frames.has('that'))) {
		return {
			runs: [{ from: direct, to: contentEnd(sentence, direct, group) }],
			cueEnd: colonBefore(tokens, direct, cueEnd),
			isStatement: true,
		};
	}
	if (frames.has('listener') && !subject?.isAfter) {
		const listener = phraseFrom(tokens, at);
		if (listener) at = listener.to + 1;
		const said = afterAsides(tokens, at);
		if (tokens[said]?.pos === 'QUOTE') return runFrom(sentence, said, group, cueEnd);
		if (listener && tokens[at]?.lower === 'to' && frames.has('infinitive'))
			return runFrom(sentence, at, group, cueEnd, false);
	}
	const opened = afterAsides(tokens, at);
	const word = tokens[opened]?.lower ?? '';
	if (
		word === 'that' &&
		(frames.has('clause') || frames.has('that')) &&
		(hasVerb(sentence, opened) || !frames.has('object'))
	) {
		return runFrom(sentence, opened, group, cueEnd);
	}
	if (QUESTION_OPENERS.has(word) && frames.has('question')) return runFrom(sentence, opened, group, cueEnd);
	if (word === 'to' && frames.has('infinitive') && !subject?.isAfter)
		return runFrom(sentence, opened, group, cueEnd, false);
	const isClear = group.kind !== 'infinitive' || SUBJECT_PRONOUNS.has(word);
	if (isClear && tokens[opened - 1]?.text !== ',' && frames.has('clause') && opensClause(sentence, opened))
		return runFrom(sentence, opened, group, cueEnd);
	if (frames.has('finding') && isFinding(tokens, subject) && opensClause(sentence, opened))
		return runFrom(sentence, opened, group, cueEnd);
	if (
		(frames.has('object') || (frames.has('finding') && isFinding(tokens, subject))) &&
		group.kind !== 'infinitive' &&
		!(group.kind === 'participle' && subject?.isOwn) &&
		!subject?.isAfter &&
		!isNaming(tokens, group) &&
		isObject(tokens[at])
	)
		return runFrom(sentence, at, group, cueEnd, false);
	return undefined;
}

function runFrom(
	sentence: TaggedSentence,
	from: number,
	group: VerbGroup,
	cueEnd: number,
	isStatement = true,
): Content | undefined {
	const end = contentEnd(sentence, from, group);
	const to = isStatement ? end : beforeDay(sentence.tokens, from, end);
	return to >= from ? { runs: [{ from, to }], cueEnd, isStatement } : undefined;
}

/** When somebody wants something is no part of it: "called for a vote on Tuesday". */
function beforeDay(tokens: readonly Token[], from: number, to: number): number {
	if (!DAYS.has(tokens[to]?.lower ?? '')) return to;
	const end = tokens[to - 1]?.lower === 'on' ? to - 2 : to - 1;
	return end >= from ? end : to;
}

const colonBefore = (tokens: readonly Token[], at: number, cueEnd: number) =>
	tokens[at - 1]?.text === ':' && at - 1 === cueEnd + 1 ? at - 1 : cueEnd;

/** "a firm called Acme" names something and calls it nothing. */
const isNaming = (tokens: readonly Token[], group: VerbGroup) =>
	group.from === group.to &&
	group.cue?.form === 'past' &&
	group.cue.verb === 'call' &&
	tokens[group.from - 1]?.pos === 'NOUN';

const isFinding = (tokens: readonly Token[], subject: Subject | undefined) =>
	subject !== undefined && tokens.slice(subject.from, subject.to + 1).some(({ lower }) => FINDERS.test(lower));

const isObject = (token: Token | undefined) =>
	token !== undefined &&
	(isNominal(token) || ['DET', 'ADJ', 'QUOTE', 'PROPN', 'PRON', 'NUM'].includes(token.pos)) &&
	!DAYS.has(token.lower) &&
	!TIME_NOUNS.has(token.lower);

/** Whether a sentence of its own begins here: a noun phrase, and then a verb. */
function opensClause(sentence: TaggedSentence, at: number): boolean {
	const token = sentence.tokens[at];
	if (token === undefined || SENTENCE_MARK.test(token.text) || token.text === ',') return false;
	if (
		token.lower === 'if' ||
		token.lower === 'while' ||
		token.lower === 'when' ||
		token.lower === 'in' ||
		token.lower === 'there'
	)
		return hasVerb(sentence, at);
	if (!isObject(token) && token.pos !== 'ADV' && token.lower !== 'more' && token.pos !== 'VERB') return false;
	return hasVerb(sentence, at);
}

const hasVerb = ({ tokens, groups }: TaggedSentence, from: number) =>
	tokens.slice(from + 1).some(({ pos }) => pos === 'QUOTE') ||
	groups.some((group) => group.from > from && group.kind === 'finite' && !isOver(tokens, from, group.from));

const isOver = (tokens: readonly Token[], from: number, to: number) =>
	tokens.slice(from, to).some(({ text }) => text === ';' || text === '—');

/** Skips when, where and to whom something is said: "said Tuesday in a statement to reporters that". */
function afterAsides(tokens: readonly Token[], start: number): number {
	let at = start;
	for (let turns = 0; turns < 4; turns++) {
		const token = tokens[at];
		const after = tokens[at + 1];
		if (token === undefined) return at;
		if (DAYS.has(token.lower) && token.pos !== 'QUOTE') at += 1;
		else if (
			(token.lower === 'last' || token.lower === 'this' || token.lower === 'earlier') &&
			after &&
			TIME_NOUNS.has(after.lower)
		)
			at += 2;
		else if ((token.lower === 'on' && after && DAYS.has(after.lower)) || isOccasion(tokens, at))
			at = asideEnd(tokens, at);
		else if ((token.text === ',' || token.text === ':') && after?.pos === 'QUOTE') at += 1;
		else if (token.text === ':' && after !== undefined) at += 1;
		else if (insertionEnd(tokens, at) !== undefined) at = insertionEnd(tokens, at) ?? at;
		else return at;
	}
	return at;
}

/** "said, among other things, that" and "said — on CNN — that": the index of "that". */
function insertionEnd(tokens: readonly Token[], at: number): number | undefined {
	const mark = tokens[at]?.text ?? '';
	if (!/^(?:,|—|–|--|-)$/.test(mark)) return undefined;
	const close = tokens.findIndex(({ text }, n) => n > at && n < at + 12 && text === mark);
	return close > 0 && tokens[close + 1]?.lower === 'that' ? close + 1 : undefined;
}

const isOccasion = (tokens: readonly Token[], at: number) =>
	['in', 'at', 'on', 'during', 'to', 'after', 'of', 'with', 'from', 'by', 'about'].includes(tokens[at]?.lower ?? '') &&
	closesAside(tokens, at);

/** Whether the phrase with a preposition is over before "that", a colon or a quotation, so that it is only in between. */
function closesAside(tokens: readonly Token[], at: number): boolean {
	const end = asideEnd(tokens, at);
	const next = tokens[end];
	if (end > at + 9 || next === undefined) return false;
	if (next.lower === 'that' || next.pos === 'QUOTE' || next.text === ':') return true;
	if (next.text === ',') return tokens[end + 1]?.pos === 'QUOTE';
	return (
		tokens[at]?.lower === 'in' && tokens.slice(at + 1, end).some(({ lower }) => OCCASIONS.has(lower)) && isNominal(next)
	);
}

function asideEnd(tokens: readonly Token[], at: number): number {
	const phrase = phraseFrom(tokens, at + 1);
	return phrase ? phrase.to + 1 : at + 2;
}

/** What stands before "…, she said": from the start of the sentence to the comma. */
export function contentBefore(tokens: readonly Token[], edge: number): Run | undefined {
	let to = edge - 1;
	const mark = tokens[to];
	if (mark === undefined) return undefined;
	const isQuoted = mark.pos === 'QUOTE';
	if (!isQuoted && mark.text !== ',' && mark.text !== '—' && mark.text !== '--') return undefined;
	if (!isQuoted) to--;
	let from = 0;
	let closed = 0;
	for (let at = to; at >= 0; at--) {
		const text = tokens[at]?.text;
		if (text === ')') closed++;
		if (text === ';' || (text === '(' && closed-- === 0)) {
			from = at + 1;
			break;
		}
	}
	while (from < to && ['CCONJ'].includes(tokens[from]?.pos ?? '')) from++;
	return to >= from ? { from, to } : undefined;
}
