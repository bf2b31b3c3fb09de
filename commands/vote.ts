import { defineCommand } from '../src/bot/command.ts';
import { numbered } from '../src/bot/debates/asked-debate.ts';
import { ballotCast } from '../src/bot/debates/ballot.ts';
import { PREVIEW } from '../src/bot/debates/buttons.ts';

/** A ballot, cast by a button under a debate: private, and answered once it is kept for good. */
export default defineCommand({
	name: 'vote',
	inServers: true,
	pressOnly: true,
	options: { debate: { required: true, pressOnly: true }, choice: { required: true, pressOnly: true } },

	async run({ debate: number, choice }, context) {
		const { say } = context;
		if (number === String(PREVIEW)) return { blocks: [{ kind: 'text', text: say('vote.preview') }], private: true };
		const debate = await numbered(number, context);
		if (!debate) return { blocks: [{ kind: 'text', text: say('vote.no-debate') }], private: true };
		return ballotCast(debate, choice, context);
	},
});
