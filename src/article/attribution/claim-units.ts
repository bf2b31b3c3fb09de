import { sentencesOf } from '../words/sentences.ts';
import type { AttributedText, AttributionDraft, TextSpan } from './attribution.ts';
import { quotationsOf } from './quotations.ts';
import { attributionWordsFor } from './words-of.ts';

/**
 * A passage that may be picked as one claim. `why`: `said`, what is attributed to somebody; `sentence`, a whole sentence, also one inside a
 * quotation; `quotation`, the words inside the marks; `sentences`, neighbours; `clause`, a part of a sentence that can stand alone.
 */
export type ClaimUnit = TextSpan & { readonly why: 'said' | 'sentence' | 'quotation' | 'sentences' | 'clause' };

type Edge = { readonly before: number; readonly after: number };

/** Marks between clauses. */
const MARKS = /[;:(),]|(?<=\s)[—–-](?=\s)|—|--|\[(?:\.\.\.|…)\]|\.{3,}|…/gu;
/** What a passage does not begin with if it is to stand alone. */
const LEADING = /^(?:[\s,;:—–(-]|["“”«»'`]+)+/u;
const SHORTEST = 15;
/** More edges in one sentence than this are not combined, because nobody reads so long a list. */
const MOST_EDGES = 40;
const MOST_SENTENCES = 3;
const RANK = ['said', 'sentence', 'quotation', 'sentences', 'clause'] as const;

/**
 * The passages of one paragraph that a claim may be, those first that are most likely meant: what somebody is said to say, whole
 * sentences, quotations. Then come neighbouring sentences and parts of sentences, for a reader who moves the edges. Each comes once.
 */
export function claimUnits(text: AttributedText, draft: AttributionDraft, paragraph: number): ClaimUnit[] {
	const words = text.paragraphs[paragraph]?.text ?? '';
	const units = new Map<string, ClaimUnit>();
	const add = (start: number, end: number, why: ClaimUnit['why']) => {
		const unit = trimmed(words, { paragraph, start, end });
		const key = `${unit.start}.${unit.end}`;
		const known = units.get(key);
		if (unit.end - unit.start < SHORTEST) return;
		if (known === undefined || RANK.indexOf(why) < RANK.indexOf(known.why)) units.set(key, { ...unit, why });
	};
	const said = draft.attributions.flatMap(({ content }) => content.filter((span) => span.paragraph === paragraph));
	const quotations = quotationsOf(words);
	for (const { start, end } of said) add(start, end, 'said');
	for (const { innerStart, innerEnd } of quotations) add(innerStart, innerEnd, 'quotation');
	const marks = [...said, ...quotations.map(({ innerStart, innerEnd }) => ({ start: innerStart, end: innerEnd }))];
	const sentences = splitSentences(words, text.language);
	for (const [at, { start, end }] of sentences.entries()) {
		add(start, end, 'sentence');
		for (const later of sentences.slice(at + 1, at + MOST_SENTENCES)) add(start, later.end, 'sentences');
		const edges = edgesOf(words, start, end, text.language, marks);
		const ends = [...sentences.slice(at + 1, at + MOST_SENTENCES).map((later) => later.end)];
		for (const [n, edge] of edges.entries()) {
			for (const later of edges.slice(n + 1)) add(edge.after, later.before, 'clause');
			for (const later of ends) add(edge.after, later, 'clause');
		}
	}
	return [...units.values()].toSorted(
		(one, other) => RANK.indexOf(one.why) - RANK.indexOf(other.why) || one.start - other.start || other.end - one.end,
	);
}

/** The edges of clauses in a sentence, its own first and last. */
function edgesOf(
	words: string,
	start: number,
	end: number,
	language: string,
	marks: readonly { readonly start: number; readonly end: number }[],
): Edge[] {
	const { clauseStarts, afterJoints } = attributionWordsFor(language);
	const inside = [MARKS, clauseStarts, afterJoints].flatMap((pattern) =>
		[...words.slice(start, end).matchAll(pattern)].map(({ index, 0: mark }) => ({
			before: start + index,
			after: start + index + mark.length,
		})),
	);
	const other = marks.flatMap((mark) => [mark.start, mark.end]).filter((at) => at > start && at < end);
	const all = [...inside, ...other.map((at) => ({ before: at, after: at }))].toSorted((a, b) => a.before - b.before);
	return [{ before: start, after: start }, ...all.slice(0, MOST_EDGES), { before: end, after: end }];
}

/** Sentences, and one more where the number of a footnote hides the end of one: "It failed.7 Projects go on." */
function splitSentences(words: string, language: string): { start: number; end: number }[] {
	return sentencesOf(words, language).flatMap(({ start, end }) => {
		const parts: { start: number; end: number }[] = [];
		let from = start;
		for (const match of words.slice(start, end).matchAll(/(?<=\p{Ll}[.!?]["”’)]?)\d{1,2}\s+(?=["“(]?\p{Lu})/gu)) {
			parts.push({ start: from, end: start + match.index });
			from = start + match.index + match[0].length;
		}
		return [...parts, { start: from, end }].filter((part) => /\p{L}/u.test(words.slice(part.start, part.end)));
	});
}

function trimmed(words: string, { paragraph, start, end }: TextSpan): TextSpan {
	const inside = words.slice(start, end);
	const lead = LEADING.exec(inside)?.[0].length ?? 0;
	const kept = inside.replace(/[\s,;:—–(]+$/u, '').length;
	return { paragraph, start: start + Math.min(lead, kept), end: start + Math.max(lead, kept) };
}
