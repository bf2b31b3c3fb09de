import { PREVIEW } from '../src/bot/debates/common/buttons.ts';
import { castBallot } from '../src/bot/debates/running/cast-ballot.ts';
import { defineCommand } from '../src/bot/host/command.ts';

/** A ballot, cast by a button in a debate's thread. It is private, and answered once it is stored for good. */
export default defineCommand({
	name: 'vote',
	inServers: true,
	pressOnly: true,
	options: { debate: { required: true, pressOnly: true }, choice: { required: true, pressOnly: true } },

	run({ debate, choice }, context) {
		const { say } = context;
		if (debate === String(PREVIEW)) return { blocks: [{ kind: 'text', text: say('vote.preview') }], private: true };
		return castBallot(debate, choice, context);
	},
});
