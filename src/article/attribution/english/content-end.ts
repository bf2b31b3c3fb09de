import { CUE_FORMS } from './cue-verbs.ts';
import { phraseBefore } from './noun-phrases.ts';
import type { Token } from './tag-words.ts';
import type { TaggedSentence } from './tagged-sentence.ts';
import type { VerbGroup } from './verb-groups.ts';
import { CLAUSE_OPENERS, DAYS } from './words.ts';

/** After a comma these words begin what the writer adds: "…, compared with 33 percent last month". */
const BREAKS = new Set(['while', 'although', 'though', 'whereas', 'compared', 'despite', 'prompting', 'drawing']);

/** "said that it rained, but that it would stop": with "that" or a verb, both parts are said. */
const goesOnAfterBut = (next: Token | undefined) =>
	next !== undefined && (next.lower === 'that' || next.pos === 'VERB' || next.pos === 'ADV' || next.pos === 'ADP');

/** What ends a sentence. */
export const SENTENCE_MARK = /^[.!?;…]+$/;

/** The index of the last token of what begins at `from`. */
export function contentEnd(sentence: TaggedSentence, from: number, group: VerbGroup): number {
	const { tokens, groups } = sentence;
	let to = tokens.length - 1;
	for (let at = from + 1; at < tokens.length; at++) {
		if (isEnd(tokens, groups, at, from, group)) {
			to = at - 1;
			break;
		}
	}
	while (to > from && /^[.,;:!?…—-]+$/.test(tokens[to]?.text ?? '')) to--;
	return to;
}

/** Whether a bracket that closes at `at` was opened since `from`. */
const isOpened = (tokens: readonly Token[], from: number, at: number) =>
	tokens.slice(from, at).some(({ text }) => text === '(');

function isEnd(
	tokens: readonly Token[],
	groups: readonly VerbGroup[],
	at: number,
	from: number,
	group: VerbGroup,
): boolean {
	const token = tokens[at] as Token;
	const next = tokens[at + 1];
	if (token.text === ';' || (token.text === ')' && !isOpened(tokens, from, at))) return true;
	if (token.text === ',' && (isOpening(tokens, groups, group) || isRemark(tokens, groups, at))) return true;
	if (token.lower === 'according' && next?.lower === 'to') return true;
	const isSpoken = tokens[at - 1]?.pos === 'QUOTE' && /,["”'’]+$/.test(tokens[at - 1]?.text ?? '');
	if (isSpoken && CUE_FORMS.get(token.lower)?.form === 'participle') return true;
	const isComma = token.text === ',';
	const first = isComma ? at + 1 : at;
	const opener = tokens[first]?.lower ?? '';
	if (isComma && opener === 'but' && !goesOnAfterBut(tokens[at + 2])) return true;
	if (isComma && BREAKS.has(opener)) return true;
	if (isComma && opener === 'even' && /^(?:as|though)$/.test(tokens[at + 2]?.lower ?? '')) return true;
	if (
		isComma &&
		next &&
		CUE_FORMS.get(next.lower)?.form === 'participle' &&
		CUE_FORMS.get(next.lower)?.frames.has('clause')
	)
		return true;
	if (
		isComma &&
		(next?.lower === 'a' || next?.lower === 'an') &&
		/^(?:reference|claim|move|position|view|statement|sentiment)$/.test(tokens[at + 2]?.lower ?? '')
	)
		return true;
	if (opener === 'and' || opener === 'but') {
		// "said that … and added that …": the next verb of the same subject.
		const start = groups.find((one) => one.from === first + 1);
		const isSame = start !== undefined && start.kind === group.kind && at > from + 1;
		if (isSame && start.cue && start.cue.form === group.cue?.form) return true;
		// "called it a joke and left": without a verb in between, only the cue can be what is joined.
		const isOpen = groups.some((one) => one.from >= from && one.to < at && one.kind === 'finite');
		if (
			isSame &&
			!isOpen &&
			group.cue?.form === 'past' &&
			start.from === start.to &&
			tokens[start.to]?.lower.endsWith('ed')
		)
			return true;
	}
	return false;
}

/** Whether the group is in a clause before the main one: "Asked if it rained, she said". */
function isOpening(tokens: readonly Token[], groups: readonly VerbGroup[], group: VerbGroup): boolean {
	const first = tokens[0];
	if (first === undefined) return false;
	const isBefore = group.from <= 1 && group.kind === 'participle';
	const isAsked = group.from === 0 && group.cue?.form === 'past';
	const isConditional =
		CLAUSE_OPENERS.has(first.lower) &&
		first.lower !== 'but' &&
		first.lower !== 'so' &&
		groups.find(({ kind }) => kind === 'finite') === group;
	return isBefore || isAsked || isConditional;
}

/** Whether a comma opens a remark such as ", the mayor said" that ends the sentence or that another comma ends. */
function isRemark(tokens: readonly Token[], groups: readonly VerbGroup[], comma: number): boolean {
	const next = groups.find(({ from }) => from > comma);
	if (next?.cue === undefined || next.kind !== 'finite' || !next.cue.frames.has('clause')) return false;
	const after = tokens[next.to + 1];
	if (
		after !== undefined &&
		after.text !== ',' &&
		!SENTENCE_MARK.test(after.text) &&
		after.pos !== 'ADP' &&
		!DAYS.has(after.lower)
	)
		return false;
	const phrase = phraseBefore(tokens, next.from - 1);
	return phrase?.from === comma + 1;
}
