import type { Draft } from '../../../store/store.ts';
import type { Context } from '../../host/context.ts';
import { isId } from '../../reply/is-id.ts';
import type { Form, Reply } from '../../reply/reply.ts';
import { refusal } from '../../reply/user-error.ts';
import { draftGoneReply } from './preview.ts';

/**
 * Does something with the draft a button names; says so if it is gone. Throws a UserError unless the draft was made in this very
 * server by the moderator who presses: nobody else was shown its preview.
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
