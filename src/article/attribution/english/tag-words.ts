import { SHORT_TITLES, SMALL_WORDS } from '../../../locales/en/reading-grammar.ts';
import { wordsIn } from '../../../locales/word-list.ts';
import type { QuotedSpan } from '../quotations.ts';

/** A word, a mark, or a whole quotation (`pos` is `QUOTE`) of a paragraph. */
export type Token = {
	readonly text: string;
	readonly lower: string;
	/** A universal part of speech, such as `VERB`, or `QUOTE`. */
	readonly pos: string;
	readonly start: number;
	readonly end: number;
};

/** Tags the words of an English text. */
export type Tagger = (text: string) => readonly Token[];

let tagger: Promise<Tagger> | undefined;

/** Loads wink-nlp and its model when first asked for, which takes a third of a second and 66 MB. */
export function loadTagger(): Promise<Tagger> {
	tagger ??= makeTagger();
	return tagger;
}

async function makeTagger(): Promise<Tagger> {
	const [{ default: winkNLP }, { default: model }] = await Promise.all([
		import('wink-nlp'),
		import('wink-eng-lite-web-model'),
	]);
	const nlp = winkNLP(model, ['sbd', 'pos']);
	const { value, pos } = nlp.its;
	return (text) => {
		if (text.trim() === '') return [];
		const words = nlp.readDoc(text).tokens();
		const tags: readonly string[] = words.out(pos);
		const tokens: Token[] = [];
		let from = 0;
		for (const [n, word] of words.out(value).entries()) {
			const start = text.indexOf(word, from);
			if (start < 0) continue;
			from = start + word.length;
			tokens.push({
				text: word,
				lower: word.toLowerCase().replaceAll('’', "'"),
				pos: tags[n] ?? 'X',
				start,
				end: from,
			});
		}
		return corrected(joined(tokens, text));
	};
}

const isCapital = (text: string) => /^\p{Lu}/u.test(text);
const OPEN_CLASSES = new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'X', 'INTJ', 'ADP']);
/** Words that begin with a capital letter in a headline although they are no names. */
const SMALL = new Set(wordsIn(SMALL_WORDS));
const SENTENCE_END = /^[.!?:…]+$/;

const TITLES = new Set(wordsIn(SHORT_TITLES));

/** Puts the full stop back that the tagger takes off some abbreviations: "Rev." is one word. */
function joined(tokens: readonly Token[], text: string): Token[] {
	const all: Token[] = [];
	for (const token of tokens) {
		const last = all.at(-1);
		if (token.text === '.' && last && last.end === token.start && TITLES.has(last.lower) && isCapital(last.text)) {
			all[all.length - 1] = {
				...last,
				text: text.slice(last.start, token.end),
				lower: `${last.lower}.`,
				pos: 'PROPN',
				end: token.end,
			};
		} else all.push(token);
	}
	return all;
}

/**
 * The tagger takes names for verbs or adjectives ("Cooper said"). A capital letter inside a sentence makes a name, except in a headline,
 * where most words have one.
 */
function corrected(tokens: readonly Token[]): Token[] {
	const letters = tokens.filter(({ text }) => /^\p{L}/u.test(text) && !SMALL.has(text.toLowerCase()));
	if (letters.filter(({ text }) => isCapital(text)).length > 0.7 * letters.length) return [...tokens];
	return tokens.map((token, at) => {
		const before = tokens[at - 1];
		const begins = before === undefined || SENTENCE_END.test(before.text) || /["“”'`]/.test(before.text);
		if (begins || !isCapital(token.text) || !OPEN_CLASSES.has(token.pos) || SMALL.has(token.lower)) return token;
		return { ...token, pos: 'PROPN' };
	});
}

/** The same tokens with each quotation as one, so that what is said inside it is no part of the sentence around it. */
export function withQuotations(tokens: readonly Token[], quotations: readonly QuotedSpan[], text: string): Token[] {
	const all: Token[] = [];
	let next = 0;
	for (const token of tokens) {
		while (next < quotations.length && (quotations[next]?.end ?? 0) <= token.start) next++;
		const quotation = quotations[next];
		if (quotation === undefined || token.end <= quotation.start) all.push(token);
		else if (all.at(-1)?.start !== quotation.start) {
			const { start, end } = quotation;
			const words = text.slice(start, end);
			all.push({ text: words, lower: words.toLowerCase(), pos: 'QUOTE', start, end });
		}
	}
	return all;
}
