import { PARTICIPLE_ENDING } from '../../../locales/en/reading-grammar.ts';
import { CUE_FORMS, type CueVerb } from './cue-verbs.ts';
import type { Token } from './tag-words.ts';
import { AUXILIARIES, FORMS_OF_BE, SUBJECT_PRONOUNS, VERB_ADVERBS, VERB_NEGATIONS } from './words.ts';

/** A verb with its auxiliaries, negation and adverbs: "has never said". `from` and `to` are indexes of tokens; the verb itself is at `to`. */
export type VerbGroup = {
	readonly from: number;
	readonly to: number;
	/** Undefined if the verb attributes nothing. */
	readonly cue: CueVerb | undefined;
	readonly kind: 'finite' | 'infinitive' | 'participle';
	readonly isPassive: boolean;
	readonly isNegated: boolean;
};

/** The groups of verbs of a sentence, in order. */
export function verbGroupsOf(tokens: readonly Token[]): VerbGroup[] {
	const groups: VerbGroup[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if (!isHead(tokens, at)) continue;
		const from = groupStart(tokens, at, (groups.at(-1)?.to ?? -1) + 1);
		groups.push(groupOf(tokens, from, at));
	}
	return groups;
}

function groupOf(tokens: readonly Token[], from: number, to: number): VerbGroup {
	const head = tokens[to];
	const words = tokens.slice(from, to).map(({ lower }) => lower);
	const cue = CUE_FORMS.get(head?.lower ?? '');
	const helpers = words.filter((word) => AUXILIARIES.has(word));
	const last = helpers.at(-1) ?? '';
	const isPast = cue ? cue.form === 'past' : PARTICIPLE_ENDING.test(head?.lower ?? '');
	const isByParticiple = helpers.length === 0 && isPast && tokens[to + 1]?.lower === 'by';
	const isPassive = isPast && ((FORMS_OF_BE.has(last) && last !== "'s") || isByParticiple);
	return {
		from,
		to,
		cue,
		kind: kindOf(words, helpers, head?.lower ?? ''),
		isPassive,
		isNegated: words.some((word) => VERB_NEGATIONS.has(word)),
	};
}

function kindOf(words: readonly string[], helpers: readonly string[], head: string): VerbGroup['kind'] {
	if (words[0] === 'to' || (words[0] === 'not' && words[1] === 'to')) return 'infinitive';
	const first = helpers[0] ?? head;
	return first.endsWith('ing') && first !== 'bring' ? 'participle' : 'finite';
}

/** Whether a verb that ends a group is here: no auxiliary of a later verb, no noun, no adjective. */
function isHead(tokens: readonly Token[], at: number): boolean {
	const token = tokens[at];
	if (token === undefined || token.pos === 'QUOTE') return false;
	if (AUXILIARIES.has(token.lower) && (token.pos === 'AUX' || token.pos === 'VERB')) return !isHelper(tokens, at);
	const cue = CUE_FORMS.get(token.lower);
	return cue ? isCueVerb(tokens, at, cue) : token.pos === 'VERB' && !isAttribute(tokens, at);
}

/** Whether the auxiliary at this place belongs to a verb that follows. */
function isHelper(tokens: readonly Token[], at: number): boolean {
	for (let next = at + 1; next < tokens.length && next < at + 6; next++) {
		const { lower, pos } = tokens[next] as Token;
		if (AUXILIARIES.has(lower) && pos !== 'NOUN') return true;
		if (CUE_FORMS.has(lower) && isCueVerb(tokens, next, CUE_FORMS.get(lower) as CueVerb)) return true;
		if (pos === 'VERB') return !isAttribute(tokens, next);
		if (!isVerbAdverb(tokens[next]) && !VERB_NEGATIONS.has(lower)) return false;
	}
	return false;
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM']);
const OPENS_NOUN = new Set([
	'a',
	'an',
	'the',
	'this',
	'these',
	'those',
	'his',
	'her',
	'their',
	'my',
	'our',
	'your',
	'its',
	'no',
	'any',
	'some',
	'another',
	"'s",
]);

/** "the proposed plan", "its voting rules": a form of a verb that describes the noun after it. */
function isAttribute(tokens: readonly Token[], at: number): boolean {
	const [before, after] = [tokens[at - 1], tokens[at + 1]];
	if (before === undefined) return false;
	const opened = OPENS_NOUN.has(before.lower) || before.pos === 'ADJ' || before.pos === 'NUM';
	return opened && (after === undefined || after.pos === 'NOUN' || after.pos === 'ADJ' || OPENS_NOUN.has(before.lower));
}

function isCueVerb(tokens: readonly Token[], at: number, cue: CueVerb): boolean {
	const token = tokens[at] as Token;
	const [before, after] = [tokens[at - 1], tokens[at + 1]];
	if (token.pos === 'PROPN' && at > 0 && /^\p{Lu}/u.test(token.text)) return false;
	if (before && (OPENS_NOUN.has(before.lower) || (before.lower === 'her' && after?.pos !== 'PRON'))) return false;
	if (token.lower === 'like') return token.pos === 'VERB' && AUXILIARIES.has(before?.lower ?? '');
	if (!cue.isAmbiguous)
		return !(token.pos === 'ADJ' && isAttribute(tokens, at)) && !(cue.form !== 'third' && isAttribute(tokens, at));
	if (before === undefined) return token.pos === 'VERB';
	if (SUBJECT_PRONOUNS.has(before.lower) || before.lower === 'to' || isModal(before)) return true;
	if (token.pos === 'VERB' || token.pos === 'AUX')
		return !(before.pos === 'ADJ' || before.pos === 'ADP' || before.pos === 'NUM');
	if (cue.form === 'base' && before.lower.endsWith('s') && NOMINAL.has(before.pos)) {
		return (
			after?.lower === 'that' ||
			after?.pos === 'PROPN' ||
			OPENS_NOUN.has(after?.lower ?? '') ||
			SUBJECT_PRONOUNS.has(after?.lower ?? '')
		);
	}
	if (cue.form === 'third') {
		if (before.pos === 'PROPN' && after?.lower === 'to' && cue.frames.has('infinitive')) return true;
		const opensClause = after?.lower === 'that' || after?.pos === 'QUOTE' || SUBJECT_PRONOUNS.has(after?.lower ?? '');
		return NOMINAL.has(before.pos) && (opensClause || (before.pos === 'PROPN' && OPENS_NOUN.has(after?.lower ?? '')));
	}
	return false;
}

const isModal = ({ lower }: Token) =>
	/^(?:will|would|shall|should|can|could|may|might|must|'ll|'d|do|does|did|n't)$/.test(lower);

const isVerbAdverb = (token: Token | undefined) =>
	token !== undefined && (VERB_ADVERBS.has(token.lower) || (/^\p{Ll}+ly$/u.test(token.text) && token.pos === 'ADV'));

function groupStart(tokens: readonly Token[], head: number, limit: number): number {
	let from = head;
	for (let at = head - 1; at >= limit; at--) {
		const token = tokens[at] as Token;
		const isTo =
			token.lower === 'to' &&
			(from === head || !AUXILIARIES.has(tokens[from]?.lower ?? '') || /^(?:be|have)$/.test(tokens[from]?.lower ?? ''));
		const isHelping =
			AUXILIARIES.has(token.lower) &&
			(token.pos === 'AUX' || token.pos === 'VERB' || token.pos === 'PART' || token.lower.startsWith("'"));
		if (isHelping && isPossessive(tokens, at, head)) break;
		if (!isHelping && !VERB_NEGATIONS.has(token.lower) && !isVerbAdverb(token) && !(isTo && isBase(tokens, at + 1)))
			break;
		if (token.lower === 'that' || token.lower === 'no') break;
		from = at;
		if (isTo) break;
	}
	return from;
}

/** "Trump's said" has no auxiliary if a form of the verb follows that cannot be a participle. */
const isPossessive = (tokens: readonly Token[], at: number, head: number) =>
	tokens[at]?.lower === "'s" && !/(?:ing|ed|en|wn|nt|n|d)$/.test(tokens[head]?.lower ?? '');

const isBase = (tokens: readonly Token[], at: number) => {
	const word = tokens[at]?.lower ?? '';
	return !/(?:ed|ing)$/.test(word) || CUE_FORMS.get(word)?.form === 'base';
};
