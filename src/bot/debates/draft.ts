import type { Issue } from '../../article/article.ts';
import type { Edition } from '../../article/edition.ts';
import { type GivenDurations, plannedDurations, pollsOf } from '../../debate/debate.ts';
import { parseDuration } from '../../debate/duration.ts';
import type { Format } from '../../debate/format.ts';
import type { NewDebate } from '../../store/store.ts';
import type { Context } from '../command.ts';
import { echoed } from '../markdown.ts';
import { likelyArticle } from '../meant-article.ts';
import { serverOf } from '../moderators.ts';
import { issueNamed } from '../named.ts';
import { locales } from '../say.ts';
import { UserError } from '../user-error.ts';

/** The longest motion, in characters; the title of a thread shows the first hundred. */
export const LONGEST_MOTION = 300;

/** What a moderator typed. */
export type Wishes = {
	readonly issue: string | undefined;
	readonly motion: string | undefined;
	readonly format: string | undefined;
	readonly channel: string | undefined;
	readonly first_vote: string | undefined;
	readonly discussion: string | undefined;
	readonly last_vote: string | undefined;
};

/** The debate a moderator wishes for. Tells them what cannot be had, and what to type instead. */
export async function debateOf(wishes: Wishes, context: Context): Promise<NewDebate> {
	const { store, invocation, say } = context;
	const guild = serverOf(context);
	const settings = await store.settingsOf(guild);
	const format = formatNamed(wishes.format ?? 'open', context);
	const { edition } = await likelyArticle(context);
	const issue = wishes.issue === undefined ? undefined : issueOf(wishes.issue, edition, context);
	if (issue && wishes.motion) throw refusal(say('open.issue-or-motion'));
	const motion = motionOf(wishes.motion ?? issue?.motion, context);
	return {
		guild,
		channel: wishes.channel ?? settings.debateChannel ?? channelHere(context),
		article: edition?.article.id,
		issue: issue?.id,
		motion,
		format: format.id,
		locale: locales.find((locale) => locale === settings.locale) ?? invocation.locale,
		minimum: settings.minimum,
		durations: plannedDurations(format, givenDurations(wishes, context)),
		polls: pollsOf(format),
		openedBy: invocation.user.id,
	};
}

/** The motion as it will be posted: on one line, neither empty nor endless. */
export function motionOf(typed: string | undefined, { say }: Pick<Context, 'say'>): string {
	const motion = typed?.toWellFormed().replace(/\s+/g, ' ').trim() ?? '';
	if (motion === '') throw refusal(say('open.no-motion'));
	if (motion.length > LONGEST_MOTION) throw refusal(say('open.long-motion', { most: LONGEST_MOTION }));
	return motion;
}

/** The times typed for the kinds of phase; what is given for the discussion holds for each turn as well. */
export function givenDurations(
	{ first_vote, discussion, last_vote }: Pick<Wishes, 'first_vote' | 'discussion' | 'last_vote'>,
	context: Pick<Context, 'say'>,
): GivenDurations {
	const talk = duration(discussion, context);
	return {
		'first-vote': duration(first_vote, context),
		discussion: talk,
		turn: talk,
		'last-vote': duration(last_vote, context),
	};
}

function duration(typed: string | undefined, { say }: Pick<Context, 'say'>): number | undefined {
	if (typed === undefined || typed.trim() === '') return undefined;
	const read = parseDuration(typed);
	if (read === undefined) throw refusal(say('open.no-duration', { typed: echoed(typed) }));
	return read;
}

/** The format of this id or name. */
export function formatNamed(typed: string, { formats, say }: Pick<Context, 'formats' | 'say'>): Format {
	const wanted = typed.trim().toLowerCase();
	const named = ({ id, name }: Format) => [id, ...Object.values(name)].some((one) => one.toLowerCase() === wanted);
	const found = [...formats.values()].find(named);
	if (found) return found;
	const names = [...formats.values()].map(({ name }) => name[say.locale]);
	throw refusal(say('open.no-format', { typed: echoed(typed), formats: names }));
}

function issueOf(typed: string, edition: Edition | undefined, { say }: Context): Issue {
	if (!edition) throw refusal(say('open.which-article'));
	return issueNamed(edition, typed, say);
}

/** Without a channel in the settings it is the one the command was typed in, or the one its thread is in. */
function channelHere({ invocation, say }: Context): string {
	const { channel } = invocation;
	const here = channel?.kind === 'thread' ? channel.parent : channel?.id;
	if (here === undefined) throw refusal(say('open.no-channel'));
	return here;
}

const refusal = (text: ReturnType<Context['say']>) => new UserError([{ kind: 'text', text }]);
