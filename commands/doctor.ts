import { defineCommand } from '../src/bot/command.ts';
import { examined } from '../src/bot/examined.ts';
import { doctorReply } from '../src/bot/views/doctor-view.ts';

/** What the bot may and may not do in each place it is set to work in, and how to mend it. */
export default defineCommand({
	name: 'doctor',
	who: 'moderators',
	inServers: true,
	reads: true,
	options: {},

	async run(_, context) {
		return doctorReply(await examined(context), context.say);
	},
});
