import { opensApposition, phraseBefore, phraseFrom, type Run } from './noun-phrases.ts';
import type { Token } from './tag-words.ts';
import type { TaggedSentence } from './tagged-sentence.ts';
import type { VerbGroup } from './verb-groups.ts';
import { CLAUSE_OPENERS, DAYS, RELATIVES, SUBJECT_PRONOUNS } from './words.ts';

/** The subject of a group of verbs. `isAfter` if it follows the verb: "said the mayor". `isOwn` unless it is the subject of an earlier verb as well. */
export type Subject = Run & { readonly isAfter: boolean; readonly isOwn: boolean };

/** Whether a group is in a clause that depends on another one: "who left", "that it rained", "said it rained". */
function isSubordinate({ tokens, groups }: TaggedSentence, index: number, subject: Subject): boolean {
	const first = tokens[subject.from];
	const before = tokens[subject.from - 1];
	if (first === undefined || RELATIVES.has(first.lower)) return true;
	if (before === undefined) return false;
	const isComplement = groups
		.slice(0, index)
		.some(({ cue, to }) => cue?.frames.has('clause') && to === subject.from - 1);
	return isComplement || (CLAUSE_OPENERS.has(before.lower) && before.lower !== 'but') || RELATIVES.has(before.lower);
}

/** Who does what the group with this index says, or undefined if the sentence does not say. */
export function subjectOf(sentence: TaggedSentence, index: number): Subject | undefined {
	const { tokens, groups } = sentence;
	const group = groups[index];
	if (group === undefined) return undefined;
	if (group.kind === 'participle') return participleSubject(sentence, index);
	if (group.kind === 'infinitive') return inherited(sentence, index);
	const before = tokens[group.from - 1];
	if (before === undefined) return subjectAfter(sentence, group);
	if (before.pos === 'QUOTE') return subjectAfter(sentence, group) ?? inherited(sentence, index);
	if (before.text === ',' || before.text === '—' || before.text === '-') {
		return (
			appositionBefore(tokens, group.from - 1) ??
			subjectAfter(sentence, group) ??
			wholeBefore(sentence, index) ??
			inherited(sentence, index)
		);
	}
	if (RELATIVES.has(before.lower)) return { from: group.from - 1, to: group.from - 1, isAfter: false, isOwn: true };
	if (before.lower === 'and' || before.lower === 'but' || before.lower === 'or') return inherited(sentence, index);
	const phrase = phraseBefore(tokens, beforeTime(tokens, group.from - 1));
	return phrase ? { ...phrase, isAfter: false, isOwn: true } : inherited(sentence, index);
}

/** "A, a spokesman for B, said": from A to the comma before the verb, which counts as part of it. */
function appositionBefore(tokens: readonly Token[], comma: number): Subject | undefined {
	let found: Subject | undefined;
	for (let at = comma - 1; at > 0; at--) {
		const token = tokens[at] as Token;
		if (token.pos === 'QUOTE' || token.text === ';' || token.text === ':' || CLAUSE_OPENERS.has(token.lower)) break;
		if ((token.text !== ',' && token.text !== '—' && token.text !== '-') || !opensApposition(tokens[at + 1])) continue;
		const phrase = phraseBefore(tokens, at - 1);
		if (phrase === undefined) continue;
		const outside = tokens[phrase.from - 1];
		const isStart =
			outside === undefined ||
			/^[,;:—]$/.test(outside.text) ||
			outside.pos === 'CCONJ' ||
			CLAUSE_OPENERS.has(outside.lower) ||
			outside.pos === 'QUOTE';
		if (isStart && tokens[phrase.to]?.pos !== 'ADJ') found = { ...phrase, to: comma, isAfter: false, isOwn: true };
	}
	return found;
}

/** "Many veterans interviewed at rallies, including Mr. Jones, said": everything from the start of the sentence, if it has no other verb. */
function wholeBefore({ tokens, groups }: TaggedSentence, index: number): Subject | undefined {
	const end = (groups[index]?.from ?? 0) - 1;
	const phrase = phraseFrom(tokens, 0);
	if (
		phrase === undefined ||
		tokens[0]?.pos === 'ADP' ||
		groups.slice(0, index).some(({ kind, isPassive, from, to }) => kind === 'finite' && !(isPassive || from === to))
	)
		return undefined;
	return tokens[end]?.text === ',' && end > phrase.to ? { from: 0, to: end, isAfter: false, isOwn: true } : undefined;
}

/** "…," said the mayor of Springfield, a Democrat. */
function subjectAfter({ tokens, groups }: TaggedSentence, group: VerbGroup): Subject | undefined {
	const { cue, to } = group;
	if (cue === undefined || !cue.frames.has('clause') || cue.form === 'base' || cue.form === 'participle')
		return undefined;
	const after = tokens[to + 1];
	if (
		after === undefined ||
		!(
			after.pos === 'PROPN' ||
			after.pos === 'DET' ||
			after.pos === 'NOUN' ||
			after.pos === 'ADJ' ||
			SUBJECT_PRONOUNS.has(after.lower)
		)
	)
		return undefined;
	if (after.lower === 'that') return undefined;
	if (cue.frames.has('listener') && tokens[group.from - 1]?.pos !== 'QUOTE') return undefined;
	const phrase = phraseFrom(tokens, to + 1);
	if (phrase === undefined || groups.some(({ from, kind }) => from === phrase.to + 1 && kind === 'finite'))
		return undefined;
	return { from: phrase.from, to: appositionEnd(tokens, phrase.to), isAfter: true, isOwn: true };
}

/** Where the apposition after a name ends, or the name itself if it has none. */
function appositionEnd(tokens: readonly Token[], end: number): number {
	const comma = tokens[end + 1];
	if (comma?.text !== ',' || !opensApposition(tokens[end + 2]) || tokens[end + 2]?.pos === 'ADP') return end;
	let to = end;
	for (let at = end + 2; at < tokens.length; at++) {
		const token = tokens[at] as Token;
		if (token.pos === 'QUOTE' || /^[.;:!?]$/.test(token.text) || CLAUSE_OPENERS.has(token.lower)) break;
		if (token.text === ',' && !opensApposition(tokens[at + 1])) break;
		to = at;
	}
	return tokens[to]?.text === ',' ? to - 1 : to;
}

function participleSubject(sentence: TaggedSentence, index: number): Subject | undefined {
	const { tokens, groups } = sentence;
	const before = tokens[(groups[index]?.from ?? 0) - 1];
	if (before && ['NOUN', 'PROPN', 'PRON'].includes(before.pos) && !CLAUSE_OPENERS.has(before.lower)) {
		const phrase = phraseBefore(tokens, (groups[index]?.from ?? 0) - 1);
		if (phrase) return { ...phrase, isAfter: false, isOwn: true };
	}
	return inherited(sentence, index) ?? later(sentence, index);
}

/** Without "on Tuesday" at the end: "The mayor on Tuesday said". */
function beforeTime(tokens: readonly Token[], end: number): number {
	if (!DAYS.has(tokens[end]?.lower ?? '')) return end;
	return tokens[end - 1]?.lower === 'on' ? end - 2 : end - 1;
}

/** The subject of a verb before, for "and said", "to say", "saying": of one in a main clause if there is one. */
function inherited(sentence: TaggedSentence, index: number): Subject | undefined {
	let fallback: Subject | undefined;
	const isInfinitive = sentence.groups[index]?.kind === 'infinitive';
	for (let at = index - 1; at >= 0; at--) {
		const group = sentence.groups[at];
		if (group === undefined || (group.kind !== 'finite' && !isInfinitive)) continue;
		const subject = subjectOf(sentence, at);
		if (subject === undefined) continue;
		if (isInfinitive || !isSubordinate(sentence, at, subject)) return { ...subject, isOwn: false };
		fallback ??= { ...subject, isOwn: false };
	}
	return fallback;
}

/** The subject of the verb after, for "Citing the poll, she said". */
function later(sentence: TaggedSentence, index: number): Subject | undefined {
	for (let at = index + 1; at < sentence.groups.length; at++) {
		if (sentence.groups[at]?.kind !== 'finite') continue;
		const subject = subjectOf(sentence, at);
		return subject?.isOwn ? { ...subject, isOwn: false } : undefined;
	}
	return undefined;
}
