import { CHOICES } from '../../../debate/debate.ts';
import type { Block, Button } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';

/** Stands in for a debate's number where there is none yet: such a button says that it is a preview's. */
export const PREVIEW = 0;

/** The ballot: one button for each choice, none of them standing out. */
export function ballotButtons(debate: number, say: Say): Button[] {
	return CHOICES.map((choice) => ({
		label: say.plain(`choice.${choice}`),
		press: { command: 'vote', args: { debate, choice } },
	}));
}

/** The ballot as a block, where the phase takes one. */
export function ballotBlocks(debate: number, voting: boolean, say: Say): Block[] {
	return voting ? [{ kind: 'buttons', buttons: ballotButtons(debate, say) }] : [];
}

/** Where a debate stands. */
export function statusButton(debate: number, say: Say): Button {
	return { label: say.plain('buttons.status'), press: { command: 'debate status', args: { debate } } };
}

/** Ends a debate that is not posted yet. */
export function takeBackButton(debate: number, say: Say): Button {
	return { label: say.plain('buttons.take-back'), press: { command: 'debate close', args: { debate } } };
}

/** A way to a thread or a message in Discord itself. */
export function threadButton(guild: string, thread: string, say: Say): Button {
	return { label: say.plain('buttons.to-debate'), url: `https://discord.com/channels/${guild}/${thread}` };
}
