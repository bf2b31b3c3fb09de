import { defineCommand } from '../src/bot/host/command.ts';
import { helpReply } from '../src/bot/reading/help-view.ts';

/** What one can do here, by what one wants. */
export default defineCommand({
	name: 'help',
	options: {},

	run(_, { library, say }) {
		return helpReply(library, say);
	},
});
