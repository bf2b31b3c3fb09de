import { defineCommand } from '../src/bot/host/command.ts';
import { doctorReply } from '../src/bot/server/doctor-view.ts';
import { examinePlaces } from '../src/bot/server/examine-places.ts';
import { faultyArticleBlocks } from '../src/bot/server/faulty-articles.ts';

/** What the bot may not do in each place it is set to work in, and how to fix it. */
export default defineCommand({
	name: 'doctor',
	who: 'moderators',
	inServers: true,
	reads: true,
	options: {},

	async run(_, context) {
		const [places, articles] = await Promise.all([examinePlaces(context), faultyArticleBlocks(context)]);
		return doctorReply(places, articles, context.say);
	},
});
