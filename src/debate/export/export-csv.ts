import { cellsOf, type ExportedDebate, quotesBySide, timeText } from './export.ts';

const COLUMNS = ['part', 'name', 'side', 'text', 'holder', 'reported_by', 'place', 'from', 'to', 'count'] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>>;

/**
 * Writes the debate as one CSV table (RFC 4180) with the byte order mark by which spreadsheets recognise UTF-8. The column
 * `part` says what a row is about, always in English so that scripts can rely on it.
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
 * Writes a cell as RFC 4180 demands. A text that a spreadsheet would run as a formula gets an apostrophe in front, which means
 * "this is text"; it is not changed otherwise.
 */
function cell(value: string | number | undefined): string {
	if (typeof value !== 'string') return value === undefined ? '' : String(value);
	const text = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
