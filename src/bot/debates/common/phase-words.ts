import type { Edition } from '../../../article/model/edition.ts';
import type { Debate, PhaseIndex } from '../../../debate/debate.ts';
import { durationText } from '../../../debate/format/duration.ts';
import type { Format, Phase } from '../../../debate/format/format.ts';
import { joinMarkdown, type Markdown, md, timestamp } from '../../reply/markdown.ts';
import type { Block } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';

/** What a phase is called: its kind, or the name of its turn and whose it is. */
export function phaseName(phase: Phase, say: Say): string {
	if (phase.kind !== 'turn') return say.plain(`phase.${phase.kind}`);
	return say.plain('phase.turn', { name: phase.name[say.locale], side: say.plain(`turn-of.${phase.side}`) });
}

/** What the phase of this place in the format is called. */
export function phaseNameAt({ phases }: Format, at: PhaseIndex, say: Say): string {
	const phase = at === 'closed' ? undefined : phases[at];
	return phase ? phaseName(phase, say) : say.plain('phase.closed');
}

/** A moment in the reader's own time zone, and how far off it is; Discord's clients count by themselves. */
function momentOf(time: number): Markdown {
	return md`${timestamp(time, 'F')} (${timestamp(time, 'R')})`;
}

/** When the running phase ends. */
export function deadlineText(deadline: number | undefined, say: Say): Markdown {
	return deadline === undefined ? say('phase.until-moved') : say('phase.until', { moment: momentOf(deadline) });
}

/** The same as a sentence of its own. */
export function deadlineSentence(deadline: number | undefined, say: Say): Markdown {
	return deadline === undefined ? say('announce.until-moved') : say('announce.until', { moment: momentOf(deadline) });
}

type Planned = { readonly durations: readonly (number | undefined)[] };

/** The phases in order, each with the time it is planned for: "First vote (1d) → Discussion (2d) → Last vote (1d)". */
export function phasePlan({ phases }: Format, { durations }: Planned, say: Say): Markdown {
	const parts = phases.map((phase, n) => {
		const time = durations[n];
		// The name of a turn says whose it is.
		const name = phase.kind === 'turn' ? phase.name[say.locale] : phaseName(phase, say);
		return time === undefined ? md`${name}` : md`${name} (${durationText(time)})`;
	});
	return joinMarkdown(parts, ' → ');
}

/** What members should know before they vote: how many must vote twice before a winner is named, and when a result tells all. */
export const voteRulesText = ({ minimum }: Pick<Debate, 'minimum'>, say: Say): Markdown =>
	md`${say('debate.minimum', { minimum })} ${say('debate.unanimous')}`;

/** That a debate's article is gone or cannot be used, where it should be shown. */
export function noArticleBlocks({ article }: Pick<Debate, 'article'>, edition: Edition | undefined, say: Say): Block[] {
	return article === undefined || edition ? [] : [{ kind: 'note', text: say('debate.no-article') }];
}
