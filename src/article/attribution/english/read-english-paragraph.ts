import { REMARK } from '../../../locales/en/reading-grammar.ts';
import { sentencesOf } from '../../words/sentences.ts';
import type { LocalAttribution, LocalSpan, ReadParagraph } from '../paragraph-reading.ts';
import { type QuotedSpan, quotationsOf, sentencesAround } from '../quotations.ts';
import { attributionsOfSentence, leadingCue } from './english-attributions.ts';
import { type Tagger, type Token, withQuotations } from './tag-words.ts';

/** "LONDON (Reuters) - " in front of a report. */
const DATELINE =
	/^(?:[\p{L} .,’'/]{2,40}\d{0,2} ?\([\p{L} .]+\)|\p{Lu}{3}[\p{L} .,’'/]{0,40}(?:\([\p{L} .]+\))?) *[—–-]{1,2} /u;

/** Who says what in one English paragraph. `loose` are sentences that are nothing but a quotation and that no cue of their own has. */
export function readEnglishParagraph(text: string, language: string, tag: Tagger): ReadParagraph {
	const quotations = quotationsOf(text);
	const from = DATELINE.exec(text)?.[0].length ?? 0;
	const tokens = withQuotations(tag(text), quotations, text).filter(({ start }) => start >= from);
	const attributions: LocalAttribution[] = [];
	const loose: QuotedSpan[] = [];
	for (const sentence of joinedToRemarks(text, sentencesAround(sentencesOf(text, language), quotations))) {
		const inside = tokens.filter(({ start }) => start >= sentence.start && start < sentence.end);
		const found = attributionsOfSentence(inside).map(({ source, cue, content, isSure, isStatement }) => ({
			source: source && spanOf(inside, source),
			cue: spanOf(inside, cue),
			content: content.map((run) => spanOf(inside, run)),
			isSure,
			isStatement,
		}));
		const [only] = inside;
		if (found.length === 0 && only?.pos === 'QUOTE' && inside.slice(1).every(({ pos }) => pos === 'PUNCT')) {
			const quotation = quotations.find(({ start }) => start === only.start);
			const last = attributions.findLastIndex(({ content }) =>
				content.some((span) => quotations.some((one) => one.end === span.end || one.start === span.start)),
			);
			const speaker = attributions[last];
			if (speaker)
				attributions[last] = { ...speaker, content: [...speaker.content, { start: only.start, end: only.end }] };
			else if (quotation) loose.push(quotation);
		}
		attributions.push(...found);
	}
	return { attributions, loose, quotations, lead: leadOf(tokens) };
}

/** "Why?" he asked: a sentence goes on after a question or an exclamation in quotation marks. */
function joinedToRemarks(text: string, sentences: readonly LocalSpan[]): LocalSpan[] {
	const joined: { start: number; end: number }[] = [];
	for (const { start, end } of sentences) {
		const last = joined.at(-1);
		if (last && /[?!…]["”'’]+\s*$/.test(text.slice(last.start, last.end)) && REMARK.test(text.slice(start, end)))
			last.end = end;
		else joined.push({ start, end });
	}
	return joined;
}

/** "She continued:" at the end of a paragraph, whose words are in the next one. */
function leadOf(tokens: readonly Token[]): ReadParagraph['lead'] {
	if (tokens.at(-1)?.text !== ':') return undefined;
	const start = tokens.findLastIndex(({ text }, at) => at < tokens.length - 1 && /^[.!?;]$/.test(text)) + 1;
	const sentence = tokens.slice(start);
	const cue = leadingCue(sentence);
	return cue && { source: cue.source && spanOf(sentence, cue.source), cue: spanOf(sentence, cue.cue) };
}

function spanOf(tokens: readonly Token[], { from, to }: { readonly from: number; readonly to: number }): LocalSpan {
	return { start: tokens[from]?.start ?? 0, end: tokens[to]?.end ?? 0 };
}
