import { type GivenDurations, pollsOf } from '../../debate/debate.ts';
import type { NewDebate } from '../../store/store.ts';
import type { Context } from '../command.ts';
import { formatOf } from './asked-debate.ts';

/** A draft with another motion and other times; a phase whose field was emptied waits for a moderator, a turn keeps its time. */
export function redrafted(
	draft: NewDebate,
	motion: string,
	given: GivenDurations,
	context: Pick<Context, 'formats'>,
): NewDebate {
	const format = formatOf(draft, context);
	const durations = format.phases.map(({ kind }, n) => (kind === 'turn' ? draft.durations[n] : given[kind]));
	return { ...draft, motion, durations, polls: pollsOf(format) };
}
