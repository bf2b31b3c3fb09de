import { defineCommand } from '../src/bot/host/command.ts';
import { askedReply, forgottenReply, keptReply } from '../src/bot/server/privacy-view.ts';

/** Shows members what is kept about them. They can have it deleted, after being asked once whether they mean it. */
export default defineCommand({
	name: 'privacy',
	options: { step: { pressOnly: true } },
	reads: ({ step }) => step !== 'delete',

	async run({ step }, { store, say, invocation }) {
		const { id } = invocation.user;
		if (step === 'ask') return askedReply(say);
		if (step === 'delete') return forgottenReply(await store.forgetMember(id), say);
		return keptReply(await store.countDataAbout(id), say);
	},
});
