import { defineCommand } from '../src/bot/host/command.ts';
import { askedReply, forgottenReply, keptReply } from '../src/bot/server/privacy-view.ts';

/** What is kept about the member who asks; they can have it deleted, and are asked once whether they mean it. */
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
