import type { Edition } from '../../../article/model/edition.ts';
import type { Debate, PhaseIndex } from '../../../debate/debate.ts';
import { durationText } from '../../../debate/format/duration.ts';
import type { Format, Phase } from '../../../debate/format/format.ts';
import { joinMarkdown, type Markdown, md, timestamp } from '../../reply/markdown.ts';
import type { Block } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';

/** The name of a phase: its kind, or for a turn its name and side. */
export function phaseName(phase: Phase, say: Say): string {
	if (phase.kind !== 'turn') return say.plain(`phase.${phase.kind}`);
	return say.plain('phase.turn', { name: phase.name[say.locale], side: say.plain(`turn-of.${phase.side}`) });
}

/** The name of the phase at this index of the format. */
export function phaseNameAt({ phases }: Format, at: PhaseIndex, say: Say): string {
	const phase = at === 'closed' ? undefined : phases[at];
	return phase ? phaseName(phase, say) : say.plain('phase.closed');
}

/** A time as Discord shows it: in the reader's own time zone, and how far off it is. */
function momentOf(time: number): Markdown {
	return md`${timestamp(time, 'F')} (${timestamp(time, 'R')})`;
}

/** When the running phase ends, as part of a sentence. */
export function deadlineText(deadline: number | undefined, say: Say): Markdown {
	return deadline === undefined ? say('phase.until-moved') : say('phase.until', { moment: momentOf(deadline) });
}

/** When the running phase ends, as a sentence of its own. */
export function deadlineSentence(deadline: number | undefined, say: Say): Markdown {
	return deadline === undefined ? say('announce.until-moved') : say('announce.until', { moment: momentOf(deadline) });
}

type Planned = { readonly durations: readonly (number | undefined)[] };

/** The phases in order, each with the time it is planned for: "First vote (1d) → Discussion (2d) → Last vote (1d)". */
export function phasePlan({ phases }: Format, { durations }: Planned, say: Say): Markdown {
	const parts = phases.map((phase, n) => {
		const time = durations[n];
		// The name of a turn already names its side.
		const name = phase.kind === 'turn' ? phase.name[say.locale] : phaseName(phase, say);
		return time === undefined ? md`${name}` : md`${name} (${durationText(time)})`;
	});
	return joinMarkdown(parts, ' → ');
}

/** What members should know before they vote: how many must vote twice for a winner, and that a unanimous result shows every vote. */
export const voteRulesText = ({ minimum }: Pick<Debate, 'minimum'>, say: Say): Markdown =>
	md`${say('debate.minimum', { minimum })} ${say('debate.unanimous')}`;

/** A note that the debate's article is gone or cannot be used; empty when it is there or the debate has none. */
export function noArticleBlocks({ article }: Pick<Debate, 'article'>, edition: Edition | undefined, say: Say): Block[] {
	return article === undefined || edition ? [] : [{ kind: 'note', text: say('debate.no-article') }];
}
