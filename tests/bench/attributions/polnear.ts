import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TextSpan } from '../../../src/article/attribution/attribution.ts';
import { quotationsOf } from '../../../src/article/attribution/quotations.ts';
import { suggestAttributions } from '../../../src/article/attribution/suggest-attributions.ts';

type Span = readonly [start: number, end: number];
/** An attribution with offsets into a whole article. A part that is printed in several places has several spans. */
type Annotated = { readonly source: readonly Span[]; readonly cue: readonly Span[]; readonly content: readonly Span[] };
type Part = keyof Annotated;
type Count = { found: number; wanted: number; foundRight: number; wantedRight: number };

const PARTS: readonly Part[] = ['source', 'cue', 'content'];
/** Two contents are the same attribution if they have this share of their characters in common (Jaccard). */
const ALIKE = 0.3;

/** Compares what is suggested with PolNeAR's annotations: `folder` has `text/*.txt` and `attributions/*.ann` (brat). */
export async function printPolnear(folder: string): Promise<void> {
	const texts = readdirSync(join(folder, 'text'));
	const counts = new Map<string, Count>();
	const quotations: Count = none();
	let speakers = 0;
	let rightSpeakers = 0;
	for (const file of readdirSync(join(folder, 'attributions'))) {
		const name = texts.find((text) => file.replace(/(?:_[0-9a-f]{4})?\.ann$/, '.txt') === text);
		if (name === undefined) continue;
		const text = readFileSync(join(folder, 'text', name), 'utf8');
		const wanted = annotationsOf(readFileSync(join(folder, 'attributions', file), 'utf8'), text);
		const paragraphs = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({ start: index, text: words }));
		const at = ({ paragraph, start, end }: TextSpan): Span => {
			const offset = paragraphs[paragraph]?.start ?? 0;
			return [start + offset, end + offset];
		};
		const { attributions } = await suggestAttributions({ language: 'en', paragraphs });
		const found = attributions.map(({ source, cue, content }) => ({
			source: source ? [at(source)] : [],
			cue: [at(cue)],
			content: joined(content.map(at), text),
		}));
		for (const part of PARTS)
			countSpans(counts, `${part}, exactly`, spansOf(found, part), spansOf(wanted, part), isSame);
		countSpans(counts, 'content, overlap', spansOf(found, 'content'), spansOf(wanted, 'content'), isAlike);
		const pairs = pairsOf(found, wanted);
		const pairCount = countFor(counts, 'attributions, one to one');
		add(pairCount, found.length, wanted.length, pairs.length, pairs.length);
		for (const [mine, theirs] of pairs.filter(([, { source }]) => source.length > 0)) {
			speakers += 1;
			if (shared(mine.source, theirs.source) > 0) rightSpeakers += 1;
		}
		const quoted = paragraphs.flatMap(({ text: words, start }) =>
			quotationsOf(words).map((one): Span => [one.start + start, one.end + start]),
		);
		const direct = spansOf(wanted, 'content').filter(([start, end]) => isQuotation(text.slice(start, end)));
		add(quotations, 0, direct.length, 0, direct.filter((span) => quoted.some((one) => isSame(one, span))).length);
	}
	console.log('\n| PolNeAR | precision | recall | F1 |\n| --- | --- | --- | --- |');
	for (const [name, count] of counts) console.log(rowOf(name, count));
	console.log(`\nspeaker of what was found: ${percent(rightSpeakers, speakers)}`);
	console.log(`spans of direct quotations: ${percent(quotations.wantedRight, quotations.wanted)}`);
}

function none(): Count {
	return { found: 0, wanted: 0, foundRight: 0, wantedRight: 0 };
}

function countFor(counts: Map<string, Count>, name: string): Count {
	const count = counts.get(name) ?? none();
	counts.set(name, count);
	return count;
}

function add(count: Count, found: number, wanted: number, foundRight: number, wantedRight: number): void {
	count.found += found;
	count.wanted += wanted;
	count.foundRight += foundRight;
	count.wantedRight += wantedRight;
}

function countSpans(
	counts: Map<string, Count>,
	name: string,
	found: readonly Span[],
	wanted: readonly Span[],
	isRight: (one: Span, other: Span) => boolean,
): void {
	const hits = (some: readonly Span[], others: readonly Span[]) =>
		some.filter((one) => others.some((other) => isRight(one, other))).length;
	add(countFor(counts, name), found.length, wanted.length, hits(found, wanted), hits(wanted, found));
}

/** Each span once. */
const spansOf = (all: readonly Annotated[], part: Part): Span[] => [
	...new Map(all.flatMap((one) => one[part]).map((span) => [span.join(), span])).values(),
];

const isSame = (one: Span, other: Span) => one[0] === other[0] && one[1] === other[1];
const isAlike = (one: Span, other: Span) => alike([one], [other]) >= ALIKE;
const sizeOf = (spans: readonly Span[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);

function shared(some: readonly Span[], others: readonly Span[]): number {
	let sum = 0;
	for (const [start, end] of some)
		for (const [from, to] of others) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
	return sum;
}

function alike(some: readonly Span[], others: readonly Span[]): number {
	const both = shared(some, others);
	return both / (sizeOf(some) + sizeOf(others) - both);
}

/** Pairs of attributions with contents that are alike, the most alike first, each in one pair. */
function pairsOf(found: readonly Annotated[], wanted: readonly Annotated[]): [Annotated, Annotated][] {
	const all = found.flatMap((mine) =>
		wanted.map((theirs) => ({ mine, theirs, share: alike(mine.content, theirs.content) })),
	);
	const usedMine = new Set<Annotated>();
	const usedTheirs = new Set<Annotated>();
	return all
		.filter(({ share }) => share >= ALIKE)
		.toSorted((one, other) => other.share - one.share)
		.flatMap(({ mine, theirs }): [Annotated, Annotated][] => {
			if (usedMine.has(mine) || usedTheirs.has(theirs)) return [];
			usedMine.add(mine);
			usedTheirs.add(theirs);
			return [[mine, theirs]];
		});
}

const isQuotation = (words: string) => /^(?:“[^“”\n]*”|"[^"\n]*"|''(?:(?!''|\n).)*'')$/s.test(words);

/** The relations of a brat file that have a cue and a content. Spans begin and end at words, and are joined where only blanks divide them. */
function annotationsOf(file: string, text: string): Annotated[] {
	const spans = new Map<string, Span[]>();
	const all: Annotated[] = [];
	for (const line of file.split('\n')) {
		const [id = '', rest = ''] = line.split('\t');
		if (id.startsWith('T')) {
			const parts = rest.replace(/^\S+ /, '').split(';');
			const places = parts.map((part) => wordEdges(part.split(' ').map(Number), text));
			spans.set(id, joined(places, text));
		}
		if (!id.startsWith('E')) continue;
		const roles = new Map(rest.split(' ').map((role) => role.split(':') as [string, string]));
		const of = (role: string) => spans.get(roles.get(role) ?? '') ?? [];
		if (of('Cue').length > 0 && of('Content').length > 0) {
			all.push({ source: of('Source'), cue: of('Cue'), content: of('Content') });
		}
	}
	return all;
}

function wordEdges([from = 0, to = 0]: readonly number[], text: string): Span {
	const isInWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');
	let [start, end] = [from, to];
	while (start > 0 && isInWord(start)) start--;
	while (end < text.length && isInWord(end)) end++;
	while (/\s/.test(text[start] ?? '')) start++;
	while (/\s/.test(text[end - 1] ?? '')) end--;
	return [start, end];
}

function joined(spans: readonly Span[], text: string): Span[] {
	const all: [number, number][] = [];
	for (const [start, end] of spans.toSorted((one, other) => one[0] - other[0])) {
		const last = all.at(-1);
		if (last && text.slice(last[1], start).trim() === '') last[1] = end;
		else all.push([start, end]);
	}
	return all;
}

const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

function rowOf(name: string, { found, wanted, foundRight, wantedRight }: Count): string {
	const [precision, recall] = [foundRight / found, wantedRight / wanted];
	const f1 = (200 * precision * recall) / (precision + recall);
	return `| ${name} | ${percent(foundRight, found)} | ${percent(wantedRight, wanted)} | ${f1.toFixed(1)} |`;
}
