import { defineCommand } from '../src/bot/host/command.ts';
import { helpReply } from '../src/bot/reading/help-view.ts';

/** The commands, by what one wants to do. */
export default defineCommand({
	name: 'help',
	options: {},

	run(_, { library, say }) {
		return helpReply(library, say);
	},
});
