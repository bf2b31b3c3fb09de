import type { Draft } from '../../../store/records.ts';
import type { Context } from '../../host/context.ts';
import { isId } from '../../reply/is-id.ts';
import type { Form, Reply } from '../../reply/reply.ts';
import { refusal } from '../../reply/user-error.ts';
import { draftGoneReply } from './preview-debate.ts';

/**
 * Calls `use` with the draft that a button names, or answers that the draft is gone. Throws a UserError unless the draft was made
 * in this server by the moderator who presses: nobody else has seen its preview.
 */
export async function withOwnDraft(
	id: string,
	context: Context,
	use: (draft: Draft) => Form | Promise<Reply>,
): Promise<Reply | Form> {
	const { store, invocation, say } = context;
	const draft = isId(id) ? await store.draft(id) : undefined;
	if (!draft) return draftGoneReply(context);
	const { guild, openedBy } = draft.debate;
	if (guild !== invocation.guild?.id || openedBy !== invocation.user.id) throw refusal(say('preview.not-yours'));
	return use(draft);
}
