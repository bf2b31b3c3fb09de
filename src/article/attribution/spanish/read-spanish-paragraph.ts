import { ARTICLE_BEFORE, AUXILIARY_WORDS, NOUN_AFTER, NOUNS_LIKE_VERBS } from '../../../locales/es/reading-grammar.ts';
import { wordsIn } from '../../../locales/word-list.ts';
import { sentencesOf } from '../../words/sentences.ts';
import type { LocalAttribution, LocalSpan, ReadParagraph } from '../paragraph-reading.ts';
import { type QuotedSpan, quotationsOf, sentencesAround } from '../quotations.ts';
import { dialogueOf } from './dialogue.ts';
import { SPANISH_CUE_FORMS, SPANISH_SOURCE_PHRASES } from './spanish-cues.ts';
import { endOfSaid, SPANISH_WORD, subjectAfter } from './spanish-phrases.ts';
import { saidByVerb } from './spanish-said.ts';

/** Before a noun that looks like a verb: "la gran pregunta". */

const AUXILIARIES = new Set(wordsIn(AUXILIARY_WORDS));

/**
 * Who says what in one Spanish paragraph, by rules alone: verbs of saying with "que", a colon or quotation marks, "según …", and dialogue
 * with dashes. It cannot tell nouns from verbs, so that it leaves out verbs of which it finds no subject, and it does not resolve subjects
 * that only the ending of a verb shows ("dijo que iría").
 */
export function readSpanishParagraph(text: string, language: string): ReadParagraph {
	const quotations = quotationsOf(text);
	const spoken = dialogueOf(text);
	if (spoken)
		return {
			attributions: spoken.cue ? [spoken as LocalAttribution] : [],
			loose: [],
			quotations: spoken.content.map(({ start, end }) => ({
				start,
				end,
				innerStart: start,
				innerEnd: end,
				isClosed: true,
			})),
			lead: undefined,
		};
	const attributions: LocalAttribution[] = [];
	const loose: QuotedSpan[] = [];
	let lead: ReadParagraph['lead'];
	for (const sentence of sentencesAround(sentencesOf(text, language), quotations)) {
		const found = inSentence(text, sentence, quotations);
		attributions.push(...found.attributions);
		lead = found.lead;
		const only = quotations.find(({ start, end }) => start >= sentence.start && end <= sentence.end);
		if (found.attributions.length > 0 || only === undefined) continue;
		const rest = text.slice(sentence.start, only.start) + text.slice(only.end, sentence.end);
		if (/\p{L}/u.test(rest)) continue;
		const last = attributions.at(-1);
		const isSpoken = last?.content.some(({ end }) => quotations.some((one) => one.end === end));
		if (last && isSpoken)
			attributions[attributions.length - 1] = {
				...last,
				content: [...last.content, { start: only.start, end: only.end }],
			};
		else loose.push(only);
	}
	return { attributions, loose, quotations, lead };
}

function inSentence(
	text: string,
	sentence: LocalSpan,
	quotations: readonly QuotedSpan[],
): { attributions: LocalAttribution[]; lead: ReadParagraph['lead'] } {
	const attributions: LocalAttribution[] = bySourcePhrase(text, sentence, quotations);
	let lead: ReadParagraph['lead'];
	const isQuoted = (at: number) => quotations.some(({ start, end }) => start <= at && at < end);
	for (const match of text.slice(sentence.start, sentence.end).matchAll(SPANISH_WORD)) {
		const verb = SPANISH_CUE_FORMS.get(match[0].toLowerCase());
		const at = sentence.start + match.index;
		if (NOUN_AFTER.test(text.slice(Math.max(0, at - 12), at)) && NOUNS_LIKE_VERBS.test(match[0])) continue;
		if (verb === undefined || isQuoted(at) || /^\p{Lu}/u.test(match[0]) !== (at === sentence.start)) continue;
		if (
			ARTICLE_BEFORE.test(text.slice(Math.max(0, at - 8), at)) &&
			!/\bse\s+l[aoe]s?\s+$/.test(text.slice(Math.max(0, at - 8), at))
		)
			continue;
		const cue = { start: cueStart(text, sentence.start, at), end: at + match[0].length };
		const one = saidByVerb(text, sentence, quotations, cue, verb);
		if (one === undefined) continue;
		if (one.content.length > 0) attributions.push(one);
		else lead = { source: one.source, cue: one.cue };
	}
	return { attributions, lead };
}

function cueStart(text: string, from: number, verb: number): number {
	let start = verb;
	for (const match of [...text.slice(from, verb).matchAll(SPANISH_WORD)].toReversed()) {
		const at = from + match.index;
		if (!AUXILIARIES.has(match[0].toLowerCase()) || text.slice(at + match[0].length, start).trim() !== '') break;
		start = at;
	}
	return start;
}

/** "según el ministerio": what it says is the clause around it. */
function bySourcePhrase(text: string, sentence: LocalSpan, quotations: readonly QuotedSpan[]): LocalAttribution[] {
	return [...text.slice(sentence.start, sentence.end).matchAll(SPANISH_SOURCE_PHRASES)].flatMap((match) => {
		const at = sentence.start + match.index;
		const cue = { start: at, end: at + match[0].length };
		if (quotations.some(({ start, end }) => start <= at && at < end)) return [];
		const source = subjectAfter(text, cue.end, sentence.end, quotations);
		if (source === undefined) return [];
		const rest = /^[,\s]*/.exec(text.slice(source.end, sentence.end))?.[0].length ?? 0;
		const isFirst =
			text.slice(sentence.start, at).trim() === '' ||
			/(?:^|\s)(?:que|y|pero),?\s*$/.test(text.slice(sentence.start, at));
		const following = { start: source.end + rest, end: endOfSaid(text, sentence, source.end + rest, quotations) };
		const before = {
			start: sentence.start,
			end: sentence.start + text.slice(sentence.start, at).replace(/[,\s]+$/, '').length,
		};
		const content = isFirst && following.end > following.start ? following : before;
		return content.end > content.start ? [{ source, cue, content: [content], isSure: true, isStatement: true }] : [];
	});
}
