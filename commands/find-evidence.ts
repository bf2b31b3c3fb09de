import { evidenceOnMessage } from '../src/bot/debates/running/evidence-on-message.ts';
import { withUntranslatedNote } from '../src/bot/host/article-notes.ts';
import { defineMessageCommand } from '../src/bot/host/command.ts';
import { evidenceReply } from '../src/bot/reading/evidence-view.ts';
import { refusal } from '../src/bot/reply/user-error.ts';

/** Claims for and against what a message says, and other claims near it. Only the member who asks sees them. */
export default defineMessageCommand({
	name: 'Find evidence',
	options: {},

	async run(_, context) {
		const { library, invocation, say } = context;
		const { target } = invocation;
		const message = target?.text.trim() ?? '';
		if (!target || message === '') throw refusal(say('errors.no-text'));
		const found = await evidenceOnMessage(message, context);
		if (!found) throw refusal(say(library.list().length === 0 ? 'errors.no-articles' : 'evidence.nowhere'));
		const reply = evidenceReply({ ...found, message: target, names: library.size > 1 }, say);
		return withUntranslatedNote(reply, found.edition, say);
	},
});
