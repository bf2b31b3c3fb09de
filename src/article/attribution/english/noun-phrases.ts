import { BEFORE_NUMBER_WORDS, QUANTIFIER_WORDS } from '../../../locales/en/reading-grammar.ts';
import { wordsIn } from '../../../locales/word-list.ts';
import type { Token } from './tag-words.ts';
import { CLAUSE_OPENERS, DAYS, MONTHS, OCCASIONS, RELATIVES, SUBJECT_PRONOUNS, TIME_NOUNS } from './words.ts';

/** Tokens from one index to another one, both included. */
export type Run = { readonly from: number; readonly to: number };

const IN_PHRASE = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'SYM']);
const POSSESSIVES = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', "'s", "'"]);
const QUANTIFIERS = new Set(wordsIn(QUANTIFIER_WORDS));
const BEFORE_NUMBERS = new Set(wordsIn(BEFORE_NUMBER_WORDS));
const JOINS = new Set(['and', 'or', '&']);

/** Whether a token can be the last one of a noun phrase. */
export function isNominal(token: Token | undefined): boolean {
	if (token === undefined) return false;
	if (token.pos === 'PRON') return !POSSESSIVES.has(token.lower) || token.lower === 'her' || token.lower === 'his';
	return (
		['NOUN', 'PROPN', 'NUM', 'SYM'].includes(token.pos) ||
		QUANTIFIERS.has(token.lower) ||
		token.text === ')' ||
		token.text === '%'
	);
}

const isPersonal = (token: Token | undefined) =>
	token !== undefined &&
	SUBJECT_PRONOUNS.has(token.lower) &&
	token.lower !== 'one' &&
	token.pos !== 'PROPN' &&
	!/^[A-Z]{2,}$/.test(token.text);
/** A few words in quotation marks are part of a name or description: the "legacy backlog" report. */
const isQuotedName = ({ pos, text }: Token) =>
	pos === 'QUOTE' && text.split(' ').length < 4 && !/[.,!?]["”'’]+$/.test(text);
const isInside = (token: Token) =>
	isQuotedName(token) ||
	(IN_PHRASE.has(token.pos) && !RELATIVES.has(token.lower)) ||
	POSSESSIVES.has(token.lower) ||
	QUANTIFIERS.has(token.lower) ||
	token.text === '-' ||
	token.text === '/' ||
	token.text === '%';

/** The noun phrase that ends at this token, or undefined if none does: "a spokesman for the campaign". */
export function phraseBefore(tokens: readonly Token[], end: number): Run | undefined {
	const last = tokens[end];
	if (last === undefined) return undefined;
	if (isPersonal(last)) return { from: end, to: end };
	if (!isNominal(last) && last.pos !== 'ADJ' && !isQuotedName(last)) return undefined;
	let from = end;
	let join: number | undefined;
	for (let at = end; at >= 0; at--) {
		const token = tokens[at] as Token;
		const before = tokens[at - 1];
		if (token.text === ')' || token.text === ']') {
			const open = openingOf(tokens, at);
			if (open === undefined) break;
			at = open;
			from = open;
			continue;
		}
		if (at < end && isPersonal(token)) break;
		if (isInside(token) || (token.lower === 'that' && before?.pos === 'ADP')) from = at;
		else if (
			token.pos === 'ADP' &&
			token.lower !== 'as' &&
			isNominal(before) &&
			!TIME_NOUNS.has(before?.lower ?? '') &&
			at < end
		)
			continue;
		else if (token.lower === 'by' && before?.pos === 'VERB' && isNominal(tokens[at - 2]) && at < end) at -= 1;
		else if (JOINS.has(token.lower) && isNominal(before) && at < end) join ??= at;
		else if (token.text === ',' && join !== undefined && isNominal(before) && isNominal(tokens[at + 1])) continue;
		else if (BEFORE_NUMBERS.has(token.lower) && tokens[from]?.pos === 'NUM') from = at;
		else break;
	}
	// What is joined to the object of an earlier verb or preposition begins anew after the "and".
	if (join !== undefined && join > from && ['VERB', 'ADP', 'AUX'].includes(tokens[from - 1]?.pos ?? ''))
		from = join + 1;
	return trimmed(tokens, from, end);
}

function openingOf(tokens: readonly Token[], close: number): number | undefined {
	for (let at = close - 1; at >= Math.max(0, close - 12); at--)
		if (tokens[at]?.text === '(' || tokens[at]?.text === '[') return at;
	return undefined;
}

const isTime = (token: Token | undefined) =>
	token !== undefined && (DAYS.has(token.lower) || MONTHS.has(token.lower) || TIME_NOUNS.has(token.lower));

/** Without what cannot begin a noun phrase: "last week Trump" is "Trump". */
function trimmed(tokens: readonly Token[], start: number, to: number): Run | undefined {
	let from = start;
	for (let at = from; at < to; at++) {
		const token = tokens[at] as Token;
		const next = tokens[at + 1];
		if (isTime(token) && next !== undefined && (next.pos === 'PROPN' || next.pos === 'DET') && !isTime(next))
			from = at + 1;
		else if (
			at === from &&
			['ADP', 'CCONJ', 'PUNCT', 'SCONJ'].includes(token.pos) &&
			token.text !== '(' &&
			token.text !== '$'
		)
			from = at + 1;
		else if (at === from && (token.lower === "'s" || token.lower === "'")) from = at + 1;
	}
	return from > to ? undefined : { from, to };
}

/** The noun phrase that begins at this token, or undefined if none does. Appositions are not part of it. */
export function phraseFrom(tokens: readonly Token[], start: number): Run | undefined {
	const first = tokens[start];
	if (first === undefined) return undefined;
	if (isPersonal(first) || ['him', 'them', 'me', 'us', 'himself', 'herself'].includes(first.lower))
		return { from: start, to: start };
	let to: number | undefined;
	for (let at = start; at < tokens.length; at++) {
		const token = tokens[at] as Token;
		const after = tokens[at + 1];
		if (at > start && (isTime(token) || isPersonal(token))) break;
		if (to === at - 1 && (token.pos === 'DET' || (POSSESSIVES.has(token.lower) && !token.lower.startsWith("'")))) break;
		if (token.text === '(' && to !== undefined) {
			const close = tokens.findIndex(({ text }, n) => n > at && text === ')');
			if (close < 0 || close > at + 8) break;
			at = close;
			to = close;
			continue;
		}
		if (isInside(token) || (at === start && BEFORE_NUMBERS.has(token.lower))) {
			if (isNominal(token) && !POSSESSIVES.has(token.lower)) to = at;
		} else if (token.pos === 'ADP' && to === at - 1 && isFollowed(tokens, at)) continue;
		else if (JOINS.has(token.lower) && to === at - 1 && after !== undefined && isInside(after)) continue;
		else break;
	}
	return to === undefined ? undefined : { from: start, to };
}

/** Whether the preposition at this place goes on with the name before it, and does not say when or where something is said. */
function isFollowed(tokens: readonly Token[], at: number): boolean {
	const rest = tokens.slice(at + 1, at + 5);
	const [after] = rest;
	if (after === undefined || !isInside(after) || rest.some(isTime)) return false;
	if (tokens[at]?.lower === 'of') return true;
	if (tokens[at]?.lower === 'to' && /^(?:reporters|the|supporters|cnn|me|us)$/.test(after.lower)) return false;
	return (
		['for', 'at', 'from', 'with', 'in', 'to', 'on'].includes(tokens[at]?.lower ?? '') &&
		!rest.some(({ lower }) => OCCASIONS.has(lower))
	);
}

/** Words that can begin an apposition: ", a spokesman", ", who is", ", 44", ", R-Fla.". */
export function opensApposition(token: Token | undefined): boolean {
	if (token === undefined) return false;
	if (token.lower === 'though' || token.lower === 'however') return true;
	if (CLAUSE_OPENERS.has(token.lower)) return false;
	if (token.lower === 'who' || token.lower === 'whose' || token.lower === 'which') return true;
	return (
		IN_PHRASE.has(token.pos) ||
		POSSESSIVES.has(token.lower) ||
		token.pos === 'ADP' ||
		['too', 'however', 'meanwhile'].includes(token.lower)
	);
}
