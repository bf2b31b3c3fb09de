import { SPEAKER_AFTER } from '../../../locales/es/reading-grammar.ts';
import type { LocalSpan } from '../paragraph-reading.ts';
import { SPANISH_CUE_FORMS } from './spanish-cues.ts';

/** "—Ya voy —dijo Ana—. Espérame.": a paragraph that begins with a dash is spoken, but for the remarks between dashes. */
export type Dialogue = {
	readonly source: LocalSpan | undefined;
	readonly cue: LocalSpan | undefined;
	readonly content: readonly LocalSpan[];
	readonly isSure: boolean;
	readonly isStatement: true;
};

const DASH = /[—―]/u;

/** Undefined if the paragraph is no dialogue. `cue` is undefined if nobody is named. */
export function dialogueOf(text: string): Dialogue | undefined {
	const opening = /^\s*[—―]\s?/u.exec(text);
	if (!opening || !/\p{L}/u.test(text.slice(opening[0].length))) return undefined;
	const content: LocalSpan[] = [];
	let cue: LocalSpan | undefined;
	let source: LocalSpan | undefined;
	let isSpoken = true;
	let from = opening[0].length;
	for (let at = from; at <= text.length; at++) {
		if (at < text.length && !DASH.test(text[at] ?? '')) continue;
		const span = spanOf(text, from, at);
		if (isSpoken && span) content.push(span);
		else if (span && cue === undefined) [cue, source] = remarkOf(text, span);
		isSpoken = !isSpoken;
		from = at + 1;
	}
	return content.length === 0
		? undefined
		: { source, cue, content, isSure: cue !== undefined && source !== undefined, isStatement: true };
}

function spanOf(text: string, start: number, end: number): LocalSpan | undefined {
	const words = text.slice(start, end);
	const skipped = /^[\s.,;:]*/u.exec(words)?.[0].length ?? 0;
	const kept = words.trimEnd().length;
	return kept > skipped && /[\p{L}\p{N}]/u.test(words) ? { start: start + skipped, end: start + kept } : undefined;
}

/** "dijo Ana, sin mirarlo": the verb and its subject. */
function remarkOf(text: string, span: LocalSpan): [LocalSpan | undefined, LocalSpan | undefined] {
	for (const match of text.slice(span.start, span.end).matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
		if (!SPANISH_CUE_FORMS.has(match[0].toLowerCase())) continue;
		const end = span.start + match.index + match[0].length;
		const subject = SPEAKER_AFTER.exec(text.slice(end, span.end));
		const cue = { start: span.start + match.index, end };
		if (!subject?.[1]) return [cue, undefined];
		const start = end + subject[0].length - subject[1].length;
		return [cue, { start, end: start + subject[1].length }];
	}
	return [undefined, undefined];
}
