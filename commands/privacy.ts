import { defineCommand } from '../src/bot/host/command.ts';
import { deletedDataReply, deletionQuestion, storedDataReply } from '../src/bot/server/privacy-view.ts';

/** Shows members what is kept about them. They can have it deleted, after being asked once whether they mean it. */
export default defineCommand({
	name: 'privacy',
	options: { step: { pressOnly: true } },
	reads: ({ step }) => step !== 'delete',

	async run({ step }, { store, say, invocation }) {
		const { id } = invocation.user;
		if (step === 'ask') return deletionQuestion(say);
		if (step === 'delete') return deletedDataReply(await store.forgetMember(id), say);
		return storedDataReply(await store.countDataAbout(id), say);
	},
});
