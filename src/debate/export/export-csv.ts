import { cellsOf, type ExportedDebate, quotesBySide, timeText } from './export.ts';

const COLUMNS = ['part', 'name', 'side', 'text', 'holder', 'reported_by', 'place', 'from', 'to', 'count'] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>>;

/**
 * The debate as one table, a row for each thing in it; `part` says what a row tells, in English whatever the language
 * of the debate, so that scripts can rely on it. RFC 4180, with the mark by which spreadsheets know UTF-8.
 */
export function debateCsv(debate: ExportedDebate): string {
	const rows = rowsOf(debate).map((row) => COLUMNS.map((column) => cell(row[column])));
	return `\uFEFF${[COLUMNS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

function rowsOf({ motion, format, abandoned, phases, quotes, turnout, swing }: ExportedDebate): Row[] {
	return [
		{ part: 'motion', text: motion },
		{ part: 'format', name: format },
		...(abandoned === undefined ? [] : [{ part: 'abandoned', name: abandoned }]),
		...phases.map(({ name, from, to }) => ({ part: 'phase', name, from: timeText(from), to: to && timeText(to) })),
		...quotesBySide(quotes).flatMap(([side, own]) =>
			own.map(({ words, holder, reportedBy, place }) => ({
				...{ part: 'quote', side, text: words, holder, reported_by: reportedBy, place },
			})),
		),
		...(turnout
			? [
					{ part: 'turnout', name: 'first', count: turnout.first },
					{ part: 'turnout', name: 'last', count: turnout.last },
				]
			: []),
		...(swing ? [{ part: 'turnout', name: 'both', count: swing.n }] : []),
		...(swing?.kind === 'swing'
			? cellsOf(swing.matrix).map(({ first, last, count }) => ({ part: 'matrix', from: first, to: last, count }))
			: []),
	];
}

/**
 * A cell as RFC 4180 has it. Text that a spreadsheet would run as a formula gets an apostrophe before it, the mark for
 * "this is text"; nothing else of it is touched.
 */
function cell(value: string | number | undefined): string {
	if (typeof value !== 'string') return value === undefined ? '' : String(value);
	const text = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
