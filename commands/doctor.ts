import { defineCommand } from '../src/bot/host/command.ts';
import { doctorReply } from '../src/bot/server/doctor-view.ts';
import { examinePlaces } from '../src/bot/server/examine-places.ts';

/** What the bot may not do in each place it is set to work in, and how to fix it. */
export default defineCommand({
	name: 'doctor',
	who: 'moderators',
	inServers: true,
	reads: true,
	options: {},

	async run(_, context) {
		return doctorReply(await examinePlaces(context), context.say);
	},
});
