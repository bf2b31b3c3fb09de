import type { TextSpan } from './attribution.ts';
import type { LocalSpan, ReadParagraph } from './paragraph-reading.ts';

/** An attribution whose content may run over several paragraphs. */
export type WholeAttribution = {
	readonly paragraph: number;
	readonly source: TextSpan | undefined;
	readonly cue: TextSpan;
	readonly content: readonly TextSpan[];
	readonly isSure: boolean;
	readonly isStatement: boolean;
	/** Whether somebody says it whom only the ending of the verb shows. */
	readonly isHidden: boolean;
};

/**
 * Reads paragraphs together: a quotation that is not closed goes on in the next paragraph if that begins with a quotation mark; so does one
 * whose next paragraph is nothing but a quotation; and what follows "She said:" is what she said.
 */
export function readTogether(paragraphs: readonly ReadParagraph[], texts: readonly string[]): WholeAttribution[] {
	const all: WholeAttribution[] = [];
	/** The attribution whose words may go on, as an index of `all`. */
	let open: number | undefined;
	/** Who is about to say something, and in which paragraph that stands. */
	let lead: { paragraph: number; source: LocalSpan | undefined; cue: LocalSpan } | undefined;
	/** The attribution that the items of a list go on with. */
	let list: number | undefined;
	for (const [paragraph, read] of paragraphs.entries()) {
		const text = texts[paragraph] ?? '';
		const at = (span: LocalSpan): TextSpan => ({ paragraph, ...span });
		const first = read.quotations[0];
		const begins = first !== undefined && text.slice(0, first.start).trim() === '';
		const isItem = ITEM.test(text);
		const words = begins ? { start: first.start, end: first.end } : wholeParagraph(text);
		if (lead && text.trim() !== '') {
			open = all.push(announced(lead, at(words))) - 1;
			if (isItem) list = open;
		} else if (open !== undefined && begins && mayGoOn(read, first)) goOn(all, open, at(words));
		else if (isItem && list !== undefined && read.attributions.length === 0) goOn(all, list, at(words));
		else if (text.trim() !== '') open = undefined;
		if (text.trim() !== '') lead = undefined;
		const before = all.length;
		for (const { source, cue, content, isSure, isStatement, isHidden } of read.attributions) {
			all.push({
				paragraph,
				source: source && at(source),
				cue: at(cue),
				content: content.map(at),
				isSure,
				isStatement,
				isHidden: isHidden === true,
			});
		}
		open = lastOpen(all, before, open, read, text, paragraph);
		if (read.lead) lead = { paragraph, source: read.lead.source, cue: read.lead.cue };
		if (!isItem) list = all.length > before && reachesEnd(all.at(-1), paragraph, text) ? all.length - 1 : undefined;
	}
	return all;
}

/** "- ", "• ": an item of a list that the text does not mark in another way. */
const ITEM = /^\s*[-•*–]\s/u;

function announced(
	{ paragraph, source, cue }: { paragraph: number; source: LocalSpan | undefined; cue: LocalSpan },
	content: TextSpan,
): WholeAttribution {
	return {
		paragraph,
		source: source && { paragraph, ...source },
		cue: { paragraph, ...cue },
		content: [content],
		isSure: true,
		isStatement: true,
		isHidden: source === undefined,
	};
}

function goOn(all: WholeAttribution[], index: number, span: TextSpan): void {
	const speaker = all[index];
	if (speaker) all[index] = { ...speaker, content: [...speaker.content, span] };
}

/** Whether the last sentence of a paragraph says that somebody says something. */
const reachesEnd = (last: WholeAttribution | undefined, paragraph: number, text: string) =>
	last?.content.some((span) => span.paragraph === paragraph && span.end > text.trimEnd().length - 3) === true;

function wholeParagraph(text: string): LocalSpan {
	const start = text.length - text.trimStart().length;
	return { start, end: text.trimEnd().length };
}

/** A first quotation goes on with the one before if no cue of its own paragraph has it. */
function mayGoOn(read: ReadParagraph, first: LocalSpan): boolean {
	return !read.attributions.some(({ content }) =>
		content.some(({ start, end }) => start < first.end && first.start < end),
	);
}

/** Which attribution reaches the end of the paragraph with a quotation. */
function lastOpen(
	all: readonly WholeAttribution[],
	from: number,
	open: number | undefined,
	read: ReadParagraph,
	text: string,
	paragraph: number,
): number | undefined {
	const last = read.quotations.at(-1);
	if (last === undefined) return undefined;
	const own = all.findLastIndex(
		({ content }, at) =>
			(at >= from || at === open) &&
			content.some(
				(span) => span.paragraph === paragraph && span.end >= last.innerEnd && span.start <= last.innerStart,
			),
	);
	if (own < 0) return undefined;
	const rest = text.slice(last.end);
	return last.isClosed && rest.split(/\s+/).length > 14 ? undefined : own;
}
