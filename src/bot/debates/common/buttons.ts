import { CHOICES } from '../../../debate/debate.ts';
import type { Block, Button } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';

/** The debate's number on a preview's buttons, since the debate has none yet. A press on such a button is refused with an explanation. */
export const PREVIEW = 0;

/** The ballot: one button for each choice, all in the same colour. */
export function ballotButtons(debate: number, say: Say): Button[] {
	return CHOICES.map((choice) => ({
		label: say.plain(`choice.${choice}`),
		press: { command: 'vote', args: { debate, choice } },
	}));
}

/** The ballot as a block; empty when the phase takes no votes. */
export function ballotBlocks(debate: number, voting: boolean, say: Say): Block[] {
	return voting ? [{ kind: 'buttons', buttons: ballotButtons(debate, say) }] : [];
}

/** Shows the status of a debate. */
export function statusButton(debate: number, say: Say): Button {
	return { label: say.plain('buttons.status'), press: { command: 'debate status', args: { debate } } };
}

/** Takes back a debate that is not posted yet. */
export function takeBackButton(debate: number, say: Say): Button {
	return { label: say.plain('buttons.take-back'), press: { command: 'debate close', args: { debate } } };
}

/** A link to a thread. */
export function threadButton(guild: string, thread: string, say: Say): Button {
	return { label: say.plain('buttons.to-debate'), url: `https://discord.com/channels/${guild}/${thread}` };
}
