import { CHOICES, SIDES } from '../../../debate/debate.ts';
import { type Matrix, type Swing, swingOf, type TooFew, tooFew } from '../../../debate/swing/swing.ts';
import { gainTexts, percentText } from '../../../debate/swing/swing-numbers.ts';
import type { SwingLabels } from '../../../debate/swing/swing-picture.ts';
import type { Result, StoredDebate } from '../../../store/store.ts';
import { codeBlock, type Markdown, numeral } from '../../reply/markdown.ts';
import type { Say } from '../../reply/say.ts';

/** Whether the format of a debate has a vote. */
export const hasVotes = ({ polls }: Pick<StoredDebate, 'polls'>) => polls.some((poll) => poll !== undefined);

/** What a debate's result may show; undefined before its close, and when the format has no vote. */
export function swingIn(debate: StoredDebate, result: Result | undefined): Swing | TooFew | undefined {
	if (!result || !hasVotes(debate)) return undefined;
	return result.matrix ? swingOf(result.matrix, debate.minimum) : tooFew(result.n, debate.minimum);
}

/** Who won, or why nobody did. */
export function outcomeText(swing: Swing | TooFew, say: Say): string {
	if (swing.kind === 'too-few') return say.plain('result.too-few', { count: swing.n, needed: swing.needed });
	const { outcome, gains } = swing;
	switch (outcome.kind) {
		case 'winner': {
			const other = outcome.side === 'for' ? 'against' : 'for';
			const points = pointsText(gains[outcome.side] - gains[other], say);
			return say.plain(`result.winner-${outcome.side}`, { points });
		}
		case 'tie':
			return say.plain('result.tie');
		default:
			return outcome satisfies never;
	}
}

/** A lead in points, with one decimal. A smaller lead gets up to six, so that it is never shown as 0. */
function pointsText(points: number, { languageTag }: Say): string {
	return new Intl.NumberFormat(languageTag, { maximumFractionDigits: points < 0.1 ? 6 : 1 }).format(points);
}

/** The words in the picture of the swing and in its description. */
export function swingLabels(motion: string, swing: Swing, say: Say): SwingLabels {
	const plain = (key: Parameters<Say['plain']>[0]) => say.plain(key);
	return {
		for: plain('choice.for'),
		against: plain('choice.against'),
		undecided: plain('choice.undecided'),
		motion,
		motionElsewhere: plain('result.motion-elsewhere'),
		first: plain('result.before'),
		last: plain('result.after'),
		gain: plain('result.gain'),
		outcome: outcomeText(swing, say),
		turnout: say.plain('result.voted-twice', { count: swing.n }),
		languageTag: say.languageTag,
	};
}

/** One line for each choice: its share before and after, and its gain. */
export function shareLines(swing: Swing, say: Say): Markdown[] {
	const gains = gainTexts(swing, say.languageTag);
	const share = (vote: 'before' | 'after', choice: (typeof CHOICES)[number]) =>
		numeral(percentText(swing[vote][choice].percent, say.languageTag));
	return CHOICES.map((choice) => {
		const said = {
			choice: say.plain(`choice.${choice}`),
			before: share('before', choice),
			after: share('after', choice),
		};
		const side = SIDES.find((one) => one === choice);
		return side ? say('result.share-gain', { ...said, gain: numeral(gains[side]) }) : say('result.share', said);
	});
}

/** The whole matrix as a code block with aligned columns: a row for each first choice, a column for each last one. */
export function matrixText(matrix: Matrix, say: Say): Markdown {
	const names = CHOICES.map((choice) => say.plain(`choice.${choice}`));
	const corner = `${say.plain('result.before')} → ${say.plain('result.after')}`;
	const rows = [
		[corner, ...names],
		...CHOICES.map((first, n) => [names[n] ?? first, ...CHOICES.map((last) => String(matrix[first][last]))]),
	];
	const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
	const line = (row: readonly string[]) =>
		row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0))).join('  ');
	return codeBlock(rows.map(line).join('\n'));
}
