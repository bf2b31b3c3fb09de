import { deadlineOf } from '../../../debate/debate.ts';
import type { NewDebate, StoredDebate } from '../../../store/store.ts';
import type { Context } from '../../host/context.ts';
import { channelMention, type Markdown, md } from '../../reply/markdown.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import { type Say, sayIn } from '../../reply/say.ts';
import { isFault } from '../../server/places.ts';
import { refuseUnfitPlace } from '../../server/unfit-place.ts';
import { stillThere } from '../common/abandon.ts';
import { formatOf } from '../common/asked-debate.ts';
import { PREVIEW } from '../common/buttons.ts';
import { editionOf } from '../common/debate-edition.ts';
import { openingQuotes, type PostParts, postReply } from './post-view.ts';
import { warningsOf } from './warnings.ts';

/** Keeps a debate as a draft and shows exactly what would be posted, once it is sure that it could be posted there. */
export async function previewDebate(id: string, debate: NewDebate, context: Context): Promise<Reply> {
	const { store, say } = context;
	// Both at once: Discord is asked for each, and may be slow.
	const [place, twin] = await Promise.all([refuseUnfitPlace(debate.channel, context), twinOf(debate, context)]);
	const post = partsOf(debate, context);
	await store.saveDraft({ id, debate });
	const unseen = isFault(place);
	const warnings = warningsOf({ debate, edition: post.edition, quotes: openingQuotes(post), twin, unseen, say });
	return {
		blocks: [
			{ kind: 'heading', text: say('preview.title') },
			...warningBlocks(say('preview.where', { channel: channelMention(debate.channel) }), warnings, say),
			{ kind: 'divider' },
			...postReply(post).blocks,
			{ kind: 'buttons', buttons: previewButtons(id, context) },
		],
		private: true,
	};
}

/** A message has room for forty components, and a post may take all but a few: an empty line parts what a divider would. */
function warningBlocks(where: Markdown, warnings: readonly Markdown[], say: Say): Block[] {
	if (warnings.length === 0) return [{ kind: 'text', text: where }];
	return [
		{ kind: 'text', text: md`${where}\n\n${say('preview.warnings')}` },
		{ kind: 'list', items: warnings },
	];
}

/** An open debate on the same motion, whose thread has not been deleted. */
async function twinOf({ guild, motion }: NewDebate, context: Context): Promise<StoredDebate | undefined> {
	const twin = await context.store.duplicateOf(guild, motion);
	return twin && (await stillThere([twin], context))[0];
}

/** The post as it would be if the debate began now, in the debate's own language. */
function partsOf(debate: NewDebate, context: Context): PostParts {
	return {
		debate: { ...debate, id: PREVIEW, phase: 0, deadline: deadlineOf(debate, 0, Date.now()) },
		format: formatOf(debate, context),
		edition: editionOf(debate, context),
		say: sayIn(debate.locale),
	};
}

function previewButtons(draft: string, { say }: Context) {
	const press = (what: string) => ({ command: `debate ${what}`, args: { draft } });
	return [
		{ label: say.plain('buttons.confirm'), press: press('confirm'), primary: true },
		{ label: say.plain('buttons.edit'), press: press('edit') },
		{ label: say.plain('buttons.cancel'), press: press('cancel') },
	] as const;
}

/** Drops a draft. */
export async function cancelDraft(draft: string, { store, say }: Context): Promise<Reply> {
	await store.dropDraft(draft);
	return { blocks: [{ kind: 'text', text: say('preview.cancelled') }], private: true, replaces: true };
}

/** The answer to a press on a preview whose draft expired, was cancelled or was used. */
export function draftGoneReply({ say }: Context): Reply {
	return { blocks: [{ kind: 'text', text: say('preview.gone') }], private: true, replaces: true };
}
