import { contentEnd } from './content-end.ts';
import { type Content, contentAfter, contentBefore } from './contents.ts';
import { CUE_FORMS } from './cue-verbs.ts';
import { isNominal, phraseBefore, phraseFrom, type Run } from './noun-phrases.ts';
import { stancesOf } from './stances.ts';
import { type Subject, subjectOf } from './subjects.ts';
import type { Token } from './tag-words.ts';
import type { SentenceAttribution, TaggedSentence } from './tagged-sentence.ts';
import { type VerbGroup, verbGroupsOf } from './verb-groups.ts';
import { CLAUSE_OPENERS, QUESTION_OPENERS, RELATIVES } from './words.ts';

/** Who says what in a sentence in which each quotation is one token. */
export function attributionsOfSentence(tokens: readonly Token[]): SentenceAttribution[] {
	const sentence = { tokens, groups: verbGroupsOf(tokens) };
	const found = sentence.groups.flatMap((group, index) => ofGroup(sentence, group, index) ?? []);
	const all = [...found, ...stancesOf(sentence), ...accordingTo(tokens)];
	return [...all, ...byColon(tokens, all)];
}

/** "Here is one from Mr. Markey: “…”", and headlines: "Poll: Voters leave the party". */
function byColon(tokens: readonly Token[], found: readonly SentenceAttribution[]): SentenceAttribution[] {
	const colon = tokens.findIndex(({ text }) => text === ':');
	const next = tokens[colon + 1];
	if (colon < 1 || next === undefined) return [];
	const isSaid = found.some(({ content }) => content.some(({ from, to }) => from <= colon + 1 && colon + 1 <= to));
	const isHeadline =
		colon < 6 && tokens.length < 25 && !/^[.!?]$/.test(tokens.at(-1)?.text ?? '') && found.length === 0;
	if (isSaid || !(next.pos === 'QUOTE' || isHeadline)) return [];
	const phrase = isHeadline ? { from: 0, to: colon - 1 } : phraseBefore(tokens, colon - 1);
	if (phrase === undefined || !tokens.slice(phrase.from, colon).some(({ pos }) => pos === 'PROPN')) return [];
	const content = { from: colon + 1, to: next.pos === 'QUOTE' ? colon + 1 : lastWord(tokens, tokens.length - 1) };
	if (content.to < content.from || !/\p{L}/u.test(next.text)) return [];
	return [{ source: phrase, cue: { from: colon, to: colon }, content: [content], isSure: false, isStatement: true }];
}

/** Who is about to say something, in a sentence that ends with a colon. */
export function leadingCue(tokens: readonly Token[]): Pick<SentenceAttribution, 'source' | 'cue'> | undefined {
	const sentence = { tokens, groups: verbGroupsOf(tokens) };
	const index = sentence.groups.findLastIndex(
		({ cue, isPassive }) =>
			!isPassive && cue !== undefined && (cue.frames.has('clause') || cue.frames.has('quotation')),
	);
	const group = sentence.groups[index];
	if (group === undefined || tokens.length - group.to > 14) return undefined;
	const subject = subjectOf(sentence, index);
	return { source: subject && { from: subject.from, to: subject.to }, cue: { from: group.from, to: group.to } };
}

function ofGroup(sentence: TaggedSentence, group: VerbGroup, index: number): SentenceAttribution | undefined {
	const { tokens } = sentence;
	if (group.cue === undefined) return undefined;
	if (group.cue.verb === 'seem' || group.cue.verb === 'appear') return ofSeeming(sentence, group);
	if (group.isPassive) return ofPassive(sentence, group);
	const subject = subjectOf(sentence, index);
	const as = asReported(sentence, group, subject);
	const relative = saidOfRelative(sentence, group, index, subject);
	const after = as ?? relative ?? contentAfter(sentence, group, subject) ?? goingOn(sentence, group, subject);
	const before = group.kind === 'finite' && !as && !relative ? saidBefore(sentence, group, subject, after) : undefined;
	const isQuotedBefore = before !== undefined && tokens[before.to]?.pos === 'QUOTE';
	const rest = isQuotedBefore && after && !isQuoteOnly(tokens, after.runs) ? [] : (after?.runs ?? []);
	const content = [...(before ? [before] : []), ...rest];
	if (content.length === 0) return undefined;
	const cue = { from: group.from, to: after?.cueEnd ?? group.to };
	const source = subject && { from: subject.from, to: subject.to };
	return {
		source,
		cue,
		content,
		isSure: isSure(tokens, content, subject),
		isStatement: before !== undefined || after?.isStatement === true,
	};
}

/** "a plan which the mayor said would fail": "which" and "would fail". */
function saidOfRelative(
	sentence: TaggedSentence,
	group: VerbGroup,
	index: number,
	subject: Subject | undefined,
): Content | undefined {
	const { tokens, groups } = sentence;
	const which = (subject?.from ?? 0) - 1;
	const next = groups[index + 1];
	if (!subject?.isOwn || subject.isAfter || !RELATIVES.has(tokens[which]?.lower ?? '')) return undefined;
	if (!group.cue?.frames.has('clause') || next?.from !== group.to + 1 || next.kind !== 'finite') return undefined;
	const rest = { from: next.from, to: contentEnd(sentence, next.from, group) };
	return { runs: [{ from: which, to: which }, rest], cueEnd: group.to, isStatement: true };
}

/** "As the mayor noted, it rained" and "It rained, as the mayor noted". */
function asReported(sentence: TaggedSentence, group: VerbGroup, subject: Subject | undefined): Content | undefined {
	const { tokens } = sentence;
	const as = (subject?.from ?? 0) - 1;
	if (!group.cue?.frames.has('clause') || !subject?.isOwn || tokens[as]?.lower !== 'as') return undefined;
	const comma = tokens.findIndex(({ text }, at) => at > group.to && text === ',');
	if (tokens[comma + 1]?.pos === 'QUOTE') return undefined;
	if (comma > group.to + 3 || (comma < 0 && group.to + 4 < tokens.length)) return undefined;
	const run = as < 2 ? firstClauseAfter(tokens, group.to) : clauseBefore(tokens, as);
	return run ? { runs: [run], cueEnd: group.to, isStatement: true } : undefined;
}

/** "The bridge, she said, will close": what goes on after the remark. */
function goingOn(sentence: TaggedSentence, group: VerbGroup, subject: Subject | undefined): Content | undefined {
	const { tokens } = sentence;
	const next = tokens[group.to + 2];
	if (!group.cue?.frames.has('clause') || !subject?.isOwn || subject.isAfter) return undefined;
	if (tokens[group.to + 1]?.text !== ',' || tokens[subject.from - 1]?.text !== ',' || next === undefined)
		return undefined;
	if (CUE_FORMS.get(next.lower)?.form === 'participle' || RELATIVES.has(next.lower)) return undefined;
	const to = contentEnd(sentence, group.to + 2, group);
	return to >= group.to + 2 ? { runs: [{ from: group.to + 2, to }], cueEnd: group.to, isStatement: true } : undefined;
}

/** What stands before "…, she said", if it is what she said, and not when or where she said it. */
function saidBefore(
	{ tokens, groups }: TaggedSentence,
	group: VerbGroup,
	subject: Subject | undefined,
	after: Content | undefined,
): Run | undefined {
	if (!group.cue?.frames.has('clause') && !group.cue?.frames.has('quotation')) return undefined;
	const edge = subject?.isOwn && !subject.isAfter ? subject.from : group.from;
	if (!subject?.isOwn && tokens[edge - 1]?.pos !== 'QUOTE') return undefined;
	const run = contentBefore(tokens, edge);
	if (run === undefined) return undefined;
	if (tokens[run.to]?.pos === 'QUOTE') return run;
	if (after && tokens[group.to + 1]?.text === ',' && tokens[edge - 1]?.text === ',') return run;
	if (after && !isQuoteOnly(tokens, after.runs)) return undefined;
	const inside = groups.filter(({ from, to }) => from >= run.from && to <= run.to);
	const first = tokens[run.from];
	if (first === undefined || !inside.some(({ kind }) => kind === 'finite')) return undefined;
	const isAside = first.pos === 'ADP' || CLAUSE_OPENERS.has(first.lower) || inside[0]?.from === run.from;
	return isAside && (after || !hasOwnClause(tokens, run)) ? undefined : run;
}

/** "When it rained, the roof leaked": an aside and then a comma and a clause. */
const hasOwnClause = (tokens: readonly Token[], { from, to }: Run) =>
	tokens.slice(from, to).some(({ text }) => text === ',');

const isQuoteOnly = (tokens: readonly Token[], runs: readonly Run[]) =>
	runs.every(({ from }) => tokens[from]?.pos === 'QUOTE');

function isSure(tokens: readonly Token[], content: readonly Run[], subject: Subject | undefined): boolean {
	const isMarked = content.some(
		({ from, to }) => tokens[from]?.lower === 'that' || tokens.slice(from, to + 1).some(({ pos }) => pos === 'QUOTE'),
	);
	return isMarked && subject?.isOwn === true;
}

/** "is expected to win", "was criticized by": the content is what it is said of, and what is said of it. */
function ofPassive({ tokens, groups }: TaggedSentence, group: VerbGroup): SentenceAttribution | undefined {
	const said = phraseBefore(tokens, group.from - 1);
	const cue = { from: group.from, to: group.to };
	const next = tokens[group.to + 1];
	if (next?.lower === 'by') {
		if (!group.cue?.frames.has('object')) return undefined;
		const source = phraseFrom(tokens, group.to + 2);
		if (source === undefined || said === undefined) return undefined;
		return { source, cue, content: [said], isSure: false, isStatement: false };
	}
	const end = contentEnd({ tokens, groups }, group.to + 1, group);
	const opens =
		next !== undefined &&
		(['to', 'that', 'as', 'of', 'about', 'for'].includes(next.lower) || QUESTION_OPENERS.has(next.lower));
	if (!opens || end <= group.to) return undefined;
	const content = [...(said && isNominal(tokens[said.to]) ? [said] : []), { from: group.to + 1, to: end }];
	return {
		source: undefined,
		cue,
		content,
		isSure: false,
		isStatement: next.lower === 'that' || QUESTION_OPENERS.has(next.lower),
	};
}

/** "The plan seems to work": nobody is named to whom it seems so. */
function ofSeeming(sentence: TaggedSentence, group: VerbGroup): SentenceAttribution | undefined {
	const { tokens } = sentence;
	const said = phraseBefore(tokens, group.from - 1);
	const next = tokens[group.to + 1];
	if (group.kind !== 'finite' || said === undefined || next === undefined) return undefined;
	if (next.lower !== 'to' && next.pos !== 'ADJ' && next.pos !== 'ADV') return undefined;
	const rest = { from: group.to + 1, to: contentEnd(sentence, group.to + 1, group) };
	const cue = { from: group.from, to: group.to };
	return rest.to > group.to
		? { source: undefined, cue, content: [said, rest], isSure: false, isStatement: true }
		: undefined;
}

/** "According to the poll, it rained." and "It rained, according to the poll." */
function accordingTo(tokens: readonly Token[]): SentenceAttribution[] {
	return tokens.flatMap((token, at) => {
		if (token.lower !== 'according' || tokens[at + 1]?.lower !== 'to') return [];
		const phrase = phraseFrom(tokens, at + 2) ?? restOfClause(tokens, at + 2);
		if (phrase === undefined) return [];
		const cue = { from: at, to: at + 1 };
		const isFirst = at === 0 || (at === 1 && tokens[0]?.pos === 'CCONJ');
		const content = isFirst ? firstClauseAfter(tokens, phrase.to) : clauseBefore(tokens, at);
		const rest = isFirst ? undefined : restAfter(tokens, at, phrase.to);
		return content
			? [
					{
						source: phrase,
						cue,
						content: rest && content ? [content, rest] : [content],
						isSure: true,
						isStatement: true,
					},
				]
			: [];
	});
}

/** "The fund, according to the mayor, is empty": what goes on after it, if nothing before it has a verb. */
function restAfter(tokens: readonly Token[], at: number, end: number): Run | undefined {
	const isClause = tokens.slice(0, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
	if (isClause || tokens[end + 1]?.text !== ',') return undefined;
	const to = lastWord(tokens, tokens.length - 1);
	return to > end + 2 ? { from: end + 2, to } : undefined;
}

function restOfClause(tokens: readonly Token[], from: number): Run | undefined {
	const end = tokens.findIndex(({ text }, at) => at > from && /^[,.;:)]$/.test(text));
	return end > from ? { from, to: end - 1 } : undefined;
}

function firstClauseAfter(tokens: readonly Token[], end: number): Run | undefined {
	const comma = tokens.findIndex(({ text }, at) => at > end && text === ',');
	if (comma < 0) return undefined;
	const to = lastWord(tokens, tokens.length - 1);
	return to > comma ? { from: comma + 1, to } : undefined;
}

function clauseBefore(tokens: readonly Token[], at: number): Run | undefined {
	const to = lastWord(tokens, at - 1);
	let from = 0;
	for (let n = to; n >= 0; n--)
		if (tokens[n]?.text === ';') {
			from = n + 1;
			break;
		}
	return to >= from ? { from, to } : undefined;
}

function lastWord(tokens: readonly Token[], end: number): number {
	let to = end;
	while (to > 0 && /^[.,;:!?…—-]+$/.test(tokens[to]?.text ?? '')) to--;
	return to;
}
