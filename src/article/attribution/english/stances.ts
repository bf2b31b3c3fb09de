import { LINKING_VERBS, STANCE_ADJECTIVES, STANCE_NOUNS } from '../../../locales/en/reading-grammar.ts';
import { wordsIn } from '../../../locales/word-list.ts';
import { contentEnd } from './content-end.ts';
import { isNominal, phraseBefore, type Run } from './noun-phrases.ts';
import { subjectOf } from './subjects.ts';
import type { SentenceAttribution, TaggedSentence } from './tagged-sentence.ts';
import type { VerbGroup } from './verb-groups.ts';
import { FORMS_OF_BE } from './words.ts';

const LINKING = new Set(wordsIn(LINKING_VERBS));

const NOUNS = new Set(wordsIn(STANCE_NOUNS));
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', "'s", "'"]);

/** What is said by an adjective or a noun: "the mayor is sure that", "his call for". */
export function stancesOf(sentence: TaggedSentence): SentenceAttribution[] {
	return sentence.tokens.flatMap((_, at) => byAdjective(sentence, at) ?? byNoun(sentence, at) ?? []);
}

function byAdjective(sentence: TaggedSentence, at: number): SentenceAttribution | undefined {
	const { tokens, groups } = sentence;
	const followers = STANCE_ADJECTIVES[tokens[at]?.lower ?? ''];
	if (followers === undefined) return undefined;
	const index = groups.findLastIndex(({ to }) => to < at || to === at);
	const group = groups[index];
	if (group === undefined || at - group.to > 3) return undefined;
	const link = tokens[group.to]?.lower ?? '';
	const isOwn = group.to === at ? group.isPassive : FORMS_OF_BE.has(link) || LINKING.has(link);
	if (!isOwn || tokens.slice(group.to + 1, at).some(({ pos }) => pos !== 'ADV' && pos !== 'PART')) return undefined;
	const subject = subjectOf(sentence, index);
	if (
		subject === undefined ||
		['it', 'that', 'this', 'which', 'there', 'what'].includes(tokens[subject.from]?.lower ?? '')
	)
		return undefined;
	return following(sentence, { from: group.from, to: at }, { from: subject.from, to: subject.to }, followers, group);
}

function byNoun(sentence: TaggedSentence, at: number): SentenceAttribution | undefined {
	const { tokens, groups } = sentence;
	if (!NOUNS.has(tokens[at]?.lower ?? '') || groups.some(({ to }) => to === at)) return undefined;
	let owner = at - 1;
	while (owner > at - 4 && ['ADJ', 'NOUN', 'ADV', 'VERB'].includes(tokens[owner]?.pos ?? '')) owner--;
	if (!POSSESSIVES.has(tokens[owner]?.lower ?? '')) return undefined;
	const isName = tokens[owner]?.lower.startsWith("'");
	const phrase = isName ? phraseBefore(tokens, owner - 1) : { from: owner, to: owner };
	const source = phrase && { from: phrase.from, to: owner };
	const group = groups.find(({ from }) => from > at) ?? groups[0];
	return group && source && following(sentence, { from: owner + 1, to: at }, source, 'that', group);
}

function following(
	sentence: TaggedSentence,
	cue: Run,
	source: Run,
	followers: string,
	group: VerbGroup,
): SentenceAttribution | undefined {
	const { tokens } = sentence;
	const next = tokens[cue.to + 1];
	if (next === undefined || !followers.split(' ').includes(next.lower)) return undefined;
	const isPart =
		next.lower !== 'that' && next.lower !== 'whether' && next.lower !== 'how' && !isVerbAfter(sentence, cue.to + 1);
	const from = isPart ? cue.to + 2 : cue.to + 1;
	if (
		!isPart ||
		isNominal(tokens[from]) ||
		['DET', 'ADJ', 'VERB', 'PRON', 'QUOTE', 'NOUN'].includes(tokens[from]?.pos ?? '')
	) {
		const to = contentEnd(sentence, from, group);
		return to >= from
			? {
					source,
					cue: { from: cue.from, to: isPart ? cue.to + 1 : cue.to },
					content: [{ from, to }],
					isSure: false,
					isStatement: next.lower === 'that',
				}
			: undefined;
	}
	return undefined;
}

const isVerbAfter = ({ tokens, groups }: TaggedSentence, at: number) =>
	tokens[at]?.lower === 'to' && groups.some(({ from, kind }) => from === at && kind === 'infinitive');
