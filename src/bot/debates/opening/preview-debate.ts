import { deadlineOf } from '../../../debate/debate.ts';
import { motionWordings } from '../../../debate/motion-wordings.ts';
import type { NewDebate, StoredDebate } from '../../../store/records.ts';
import type { Context } from '../../host/context.ts';
import { isFault } from '../../host/hands.ts';
import { channelMention, type Markdown, md } from '../../reply/markdown.ts';
import type { Block, Reply } from '../../reply/reply.ts';
import { type Say, sayIn } from '../../reply/say.ts';
import { refuseUnfitPlace } from '../../server/unfit-place.ts';
import { PREVIEW } from '../common/buttons.ts';
import { editionOf, usableEditionOf } from '../common/debate-edition.ts';
import { formatOf } from '../common/find-debate.ts';
import { debatesWithoutThread, recordMissing } from '../common/missing-threads.ts';
import { openingQuotes, type PostParts, postReply } from './post-view.ts';
import { warningsOf } from './warnings.ts';

/** Saves a debate as a draft and shows exactly what would be posted. Throws a UserError when it could not be posted in its channel. */
export async function previewDebate(id: string, debate: NewDebate, context: Context): Promise<Reply> {
	const { store, say } = context;
	// All at once, since Discord and the store may be slow.
	const [place, duplicate, now] = await Promise.all([
		refuseUnfitPlace(debate.channel, context),
		checkDuplicate(debate, context),
		store.now(),
	]);
	const post = await partsOf(debate, now, context);
	const quotes = openingQuotes(post);
	await store.saveDraft({ id, debate });
	const unseen = isFault(place);
	const warnings = warningsOf({ debate, edition: post.edition, quotes, duplicate, unseen, say });
	return {
		blocks: [
			{ kind: 'heading', text: say('preview.title') },
			...postReply(post, quotes).blocks.map(withoutPresses),
			{ kind: 'divider' },
			...warningBlocks(say('preview.where', { channel: channelMention(debate.channel) }), warnings, say),
			{ kind: 'buttons', buttons: previewButtons(id, context) },
		],
		private: true,
	};
}

/** A block of the post as the preview shows it: its ballot is there to be seen, and cannot be pressed. */
function withoutPresses(block: Block): Block {
	if (block.kind !== 'buttons') return block;
	return {
		kind: 'buttons',
		buttons: block.buttons.map((button) => ('press' in button ? { ...button, disabled: true } : button)),
	};
}

/** The post may use all but a few of a message's forty components, so an empty line stands here in place of a divider. */
function warningBlocks(where: Markdown, warnings: readonly Markdown[], say: Say): Block[] {
	if (warnings.length === 0) return [{ kind: 'text', text: where }];
	return [
		{ kind: 'text', text: md`${where}\n\n${say('preview.warnings')}` },
		{ kind: 'list', items: warnings },
	];
}

/**
 * Finds an open debate on the same motion, in any language that the article has it in. When Discord does not know its thread, that is recorded, and the debate does not count
 * as open.
 */
async function checkDuplicate(debate: NewDebate, context: Context): Promise<StoredDebate | undefined> {
	const { store, hands } = context;
	const wordings = motionWordings(debate, await usableEditionOf(debate, context));
	const found = await Promise.all(wordings.map((motion) => store.duplicateOf(debate.guild, motion)));
	const duplicate = found.find((one) => one !== undefined);
	if (!duplicate) return undefined;
	const [missing] = await debatesWithoutThread([duplicate], hands);
	if (!missing) return duplicate;
	await recordMissing(missing.id, store);
	return undefined;
}

/** The parts of the post as it would be if the debate began now, in the debate's own language. */
async function partsOf(debate: NewDebate, now: number, context: Context): Promise<PostParts> {
	return {
		debate: { ...debate, id: PREVIEW, phase: 0, deadline: deadlineOf(debate, 0, now) },
		format: formatOf(debate, context),
		edition: await editionOf(debate, context),
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

/** Deletes a draft. */
export async function cancelDraft(draft: string, { store, say }: Context): Promise<Reply> {
	await store.dropDraft(draft);
	return { blocks: [{ kind: 'text', text: say('preview.cancelled') }], private: true, replaces: true };
}

/** The answer to a press on a preview whose draft expired, was cancelled or was used. */
export function draftGoneReply({ say }: Context): Reply {
	return { blocks: [{ kind: 'text', text: say('preview.gone') }], private: true, replaces: true };
}
