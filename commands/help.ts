import { defineCommand } from '../src/bot/command.ts';
import { helpReply } from '../src/bot/views/help-view.ts';

/** What one can do here, by what one wants. */
export default defineCommand({
	name: 'help',
	options: {},

	run(_, { library, say }) {
		return helpReply(library, say);
	},
});
