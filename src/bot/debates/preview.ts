import { deadlineOf } from '../../debate/debate.ts';
import { durationText } from '../../debate/duration.ts';
import type { Format } from '../../debate/format.ts';
import type { Draft, NewDebate, StoredDebate } from '../../store/store.ts';
import { editionOf } from '../announcements.ts';
import type { Context } from '../command.ts';
import type { HandsFault, Place } from '../hands.ts';
import { md } from '../markdown.ts';
import { isFault, mention, obstacleIn, placeSoon } from '../places.ts';
import type { Form, Reply } from '../reply.ts';
import { sayIn } from '../say.ts';
import { UserError } from '../user-error.ts';
import { stillThere } from './abandon.ts';
import { formatOf } from './asked-debate.ts';
import { PREVIEW } from './buttons.ts';
import { LONGEST_MOTION } from './draft.ts';
import { openingQuotes, type PostParts, postReply } from './post-view.ts';
import { warningsOf } from './warnings.ts';

/** Keeps a debate as a draft and shows exactly what would be posted, once it is sure that it could be posted there. */
export async function previewOf(id: string, debate: NewDebate, context: Context): Promise<Reply> {
	const { store, say } = context;
	// Both at once: Discord is asked for each, and may be slow.
	const [place, twin] = await Promise.all([refuseUnfitPlace(debate.channel, context), twinOf(debate, context)]);
	await store.saveDraft({ id, debate });
	const post = partsOf(debate, context);
	const unseen = isFault(place);
	const warnings = warningsOf({ debate, edition: post.edition, quotes: openingQuotes(post), twin, unseen, say });
	const where = say('preview.where', { channel: mention(debate.channel) });
	return {
		blocks: [
			{ kind: 'heading', text: say('preview.title') },
			{ kind: 'text', text: warnings.length > 0 ? md`${where}\n${say('preview.warnings')}` : where },
			...(warnings.length > 0 ? [{ kind: 'list', items: warnings } as const] : []),
			{ kind: 'divider' },
			...postReply(post).blocks,
			{ kind: 'buttons', buttons: previewButtons(id, context) },
		],
		private: true,
	};
}

/** An open debate on the same motion, whose thread has not been deleted. */
async function twinOf({ guild, motion }: NewDebate, context: Context): Promise<StoredDebate | undefined> {
	const twin = await context.store.identicalOpen(guild, motion);
	return twin && (await stillThere([twin], context))[0];
}

/**
 * Tells a moderator before anything is posted what the bot may not do there, and how to mend it. A Discord that does not
 * answer is no reason to refuse: its fault is given back.
 */
export async function refuseUnfitPlace(
	channel: string,
	{ hands, say }: Context,
	patience?: number,
): Promise<Place | HandsFault> {
	const place = await placeSoon(hands, channel, patience);
	if (isFault(place) && place.kind === 'later') return place;
	const obstacle = obstacleIn(channel, place, say);
	if (obstacle) throw new UserError([{ kind: 'text', text: obstacle }]);
	return place;
}

/** The form to change a draft with: its motion and its times. */
export function editForm({ id, debate }: Draft, context: Context): Form {
	const { say } = context;
	const { phases } = formatOf(debate, context);
	const timed = (['first-vote', 'discussion', 'last-vote'] as const).filter(
		(kind) => timesOf(phases, kind) !== undefined,
	);
	return {
		title: say.plain('form.title'),
		press: { command: 'debate edit', args: { draft: id, typed: true } },
		fields: [
			{
				name: 'motion',
				label: say.plain('form.motion'),
				value: debate.motion,
				required: true,
				most: LONGEST_MOTION,
				long: true,
			},
			...timed.map((kind) => {
				const time = debate.durations[timesOf(phases, kind) ?? 0];
				return {
					name: kind.replace('-', '_'),
					label: say.plain(`form.${kind}`),
					hint: say.plain('form.duration-hint'),
					most: 40,
					...(time === undefined ? {} : { value: durationText(time) }),
				};
			}),
		],
	};
}

/** Turns each have their own time by the format; a form has no room for eleven. */
function timesOf(phases: Format['phases'], kind: Format['phases'][number]['kind']): number | undefined {
	const at = phases.findIndex((phase) => phase.kind === kind);
	return at < 0 ? undefined : at;
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

/** What an expired, cancelled or used preview answers. */
export function draftGone({ say }: Context): Reply {
	return { blocks: [{ kind: 'text', text: say('preview.gone') }], private: true, replaces: true };
}
