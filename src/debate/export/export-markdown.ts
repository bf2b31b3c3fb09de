import { CHOICES, SIDES } from '../debate.ts';
import type { Matrix, Swing, TooFew } from '../swing/swing.ts';
import { gainTexts, percentText } from '../swing/swing-numbers.ts';
import {
	type ExportedDebate,
	type ExportedPhase,
	type ExportedQuote,
	type ExportLabels,
	quotesBySide,
	timeText,
} from './export.ts';

/** Writes the debate as a Markdown page for people. Once rendered, every quotation reads character for character. */
export function debateMarkdown(debate: ExportedDebate, labels: ExportLabels, languageTag: string): string {
	const { motion, format, phases, quotes, turnout, swing } = debate;
	const blocks = [
		`# ${escapeMarkdown(motion)}`,
		`${labels.format}: ${escapeMarkdown(format)}`,
		...(labels.abandoned === undefined ? [] : [`**${escapeMarkdown(labels.abandoned)}**`]),
		`## ${labels.phases}`,
		phases.map(phaseLine).join('\n'),
		...(quotes.length > 0 ? [`## ${labels.quotes}`] : []),
		...quotesBySide(quotes).flatMap(([side, own]) => [
			`### ${side ? labels[side] : labels.noSide}`,
			...own.flatMap((quote) => quoteBlocks(quote, labels)),
		]),
		...(turnout
			? [`## ${labels.turnout}`, `- ${labels.first}: ${turnout.first}\n- ${labels.last}: ${turnout.last}`]
			: []),
		...(swing ? resultBlocks(swing, labels, languageTag) : []),
	];
	return `${blocks.join('\n\n')}\n`;
}

const phaseLine = ({ name, from, to }: ExportedPhase) =>
	`- ${escapeMarkdown(name)}: ${timeText(from)} – ${to === undefined ? '…' : timeText(to)}`;

function quoteBlocks({ words, holder, reportedBy, place }: ExportedQuote, labels: ExportLabels): string[] {
	const source = [
		holder === undefined ? labels.unrecorded : escapeMarkdown(holder),
		reportedBy && `${labels.reportedBy} ${escapeMarkdown(reportedBy)}`,
		place && escapeMarkdown(place),
	];
	const lines = words.split('\n').map((line) => `> ${escapeMarkdown(line)}`);
	return [lines.join('\n'), `— ${source.filter(Boolean).join(', ')}`];
}

function resultBlocks(swing: Swing | TooFew, labels: ExportLabels, languageTag: string): string[] {
	const head = [`## ${labels.result}`, `**${escapeMarkdown(labels.outcome)}**`];
	if (swing.kind === 'too-few') return [...head, `N = ${swing.n}`];
	const gains = gainTexts(swing, languageTag);
	const share = (vote: 'before' | 'after') =>
		CHOICES.map((choice) => percentText(swing[vote][choice].percent, languageTag));
	return [
		...head,
		table([
			['', ...CHOICES.map((choice) => labels[choice])],
			[labels.first, ...share('before')],
			[labels.last, ...share('after')],
			[labels.gain, ...SIDES.map((side) => gains[side]), ''],
		]),
		matrixTable(swing.matrix, swing.n, labels),
	];
}

const matrixTable = (matrix: Matrix, n: number, labels: ExportLabels) =>
	table([
		[`${labels.first} → ${labels.last} (N = ${n})`, ...CHOICES.map((choice) => labels[choice])],
		...CHOICES.map((first) => [labels[first], ...CHOICES.map((last) => String(matrix[first][last]))]),
	]);

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
	return [line(head), `|${head.map((_, n) => (n === 0 ? ' --- |' : ' ---: |')).join('')}`, ...rows.map(line)].join(
		'\n',
	);
}

/** Escapes everything that Markdown could take for formatting, also at the start of a line. */
function escapeMarkdown(text: string): string {
	return text
		.replace(/[\\`*_{}[\]<>#|~&$]/g, String.raw`\$&`)
		.replace(/^(\s*)([-+=])/, String.raw`$1\$2`)
		.replace(/^(\s*\d+)([.)])/, String.raw`$1\$2`);
}
