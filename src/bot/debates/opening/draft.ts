import type { Issue } from '../../../article/model/article.ts';
import { type Edition, editionIn } from '../../../article/model/edition.ts';
import { type GivenDurations, plannedDurations, pollsOf } from '../../../debate/debate.ts';
import { parseDuration } from '../../../debate/format/duration.ts';
import type { Format } from '../../../debate/format/format.ts';
import { LONGEST_MOTION } from '../../../debate/motion/motion-length.ts';
import { hasUnseen } from '../../../debate/motion/unseen.ts';
import type { Locale } from '../../../locales/locales.ts';
import { revisionOf } from '../../../server-library/own-revision.ts';
import type { NewDebate, Typed } from '../../../store/records.ts';
import { usableArticle } from '../../host/article-in-use.ts';
import type { Context } from '../../host/context.ts';
import { serverOf } from '../../host/moderators.ts';
import { findIssue } from '../../reading/find-by-name.ts';
import { echoTyped, type Markdown } from '../../reply/markdown.ts';
import type { Block } from '../../reply/reply.ts';
import type { Say } from '../../reply/say.ts';
import { refusal, UserError } from '../../reply/user-error.ts';

/** The options of `/debate open`, as a moderator typed them. */
export type OpenOptions = {
	readonly issue: string | undefined;
	readonly motion: string | undefined;
	readonly format: string | undefined;
	readonly channel: string | undefined;
	readonly first_vote: string | undefined;
	readonly discussion: string | undefined;
	readonly last_vote: string | undefined;
};

/** The debate a moderator asks for. Throws a UserError that says what is not possible and what to type instead. */
export async function debateOf(options: OpenOptions, context: Context): Promise<NewDebate> {
	const { store, invocation, say } = context;
	const guild = serverOf(context);
	const settings = await store.settingsOf(guild);
	const format = formatByName(options.format ?? 'open', context);
	const locale = settings.locale ?? invocation.locale;
	const { edition } = await usableArticle(context);
	const issue = options.issue === undefined ? undefined : issueOf(options.issue, edition, locale, context);
	if (issue && options.motion) throw refusal(say('open.issue-or-motion'));
	const motion = motionOf(options.motion ?? issue?.motion, context);
	return {
		guild,
		channel: options.channel ?? settings.debateChannel ?? channelHere(context),
		article: edition?.article.id,
		articleRevision: edition && revisionOf(edition),
		issue: issue?.id,
		motion,
		format: format.id,
		locale,
		minimum: settings.minimum,
		durations: plannedDurations(format, givenDurations(options, context)),
		polls: pollsOf(format),
		openedBy: invocation.user.id,
	};
}

/** The motion as it will be posted, on one line. Throws a UserError when it is empty, too long, or has invisible characters. */
export function motionOf(typed: string | undefined, { say }: Pick<Context, 'say'>): string {
	const motion = singleLine(typed);
	if (motion === '') throw refusal(say('open.no-motion'));
	if (hasUnseen(motion)) throw refusal(say('open.unseen'));
	if (motion.length > LONGEST_MOTION) throw refusal(longMotion(say));
	return motion;
}

const singleLine = (typed: string | undefined) => typed?.replace(/\s+/g, ' ').trim() ?? '';
const longMotion = (say: Say) => say('open.long-motion', { most: LONGEST_MOTION });

/** The options that take a time, and the kind of phase each is for. */
export const TIMES = [
	['first_vote', 'first-vote'],
	['discussion', 'discussion'],
	['last_vote', 'last-vote'],
] as const;

type Times = Pick<OpenOptions, (typeof TIMES)[number][0]>;
/** What the form of Edit sends: a field is undefined when the format has no such phase. */
export type FormFields = Readonly<Record<keyof Typed, string | undefined>>;

/**
 * The typed times by kind of phase, in milliseconds. The time of the discussion is also that of each turn. Throws a UserError
 * that lists every text that is no time.
 */
export function givenDurations(times: Times, { say }: Pick<Context, 'say'>): GivenDurations {
	const faults = faultBlocks([], timeFaults(times, say), say);
	if (faults.length > 0) throw new UserError(faults);
	const talk = duration(times.discussion);
	return {
		'first-vote': duration(times.first_vote),
		discussion: talk,
		turn: talk,
		'last-vote': duration(times.last_vote),
	};
}

/** A list of everything in the form that cannot be used; empty when all of it can. */
export function formFaults({ motion, ...times }: FormFields, say: Say): Block[] {
	const text = singleLine(motion);
	const empty = text === '' ? [say('form.no-motion')] : [];
	const unseen = hasUnseen(text) ? [say('form.unseen')] : [];
	const long = text.length > LONGEST_MOTION ? [longMotion(say)] : [];
	return faultBlocks([...empty, ...unseen, ...long], timeFaults(times, say), say);
}

function faultBlocks(others: readonly Markdown[], times: readonly Markdown[], say: Say): Block[] {
	const items = [...others, ...times];
	if (items.length === 0) return [];
	const how = times.length > 0 ? [{ kind: 'note', text: say('open.durations') } as const] : [];
	return [{ kind: 'list', items }, ...how];
}

function timeFaults(times: Times, say: Say): Markdown[] {
	return TIMES.flatMap(([name, kind]) => {
		const typed = times[name] ?? '';
		if (typed.trim() === '' || duration(typed) !== undefined) return [];
		return [say('open.no-duration', { field: say.plain(`form.${kind}`), typed: echoTyped(typed) })];
	});
}

const duration = (typed: string | undefined) => (typed === undefined ? undefined : parseDuration(typed));

/** The format with this id or name. Throws a UserError that lists the formats there are. */
function formatByName(typed: string, { formats, say }: Pick<Context, 'formats' | 'say'>): Format {
	const wanted = typed.trim().toLowerCase();
	const hasName = ({ id, name }: Format) => [id, ...Object.values(name)].some((one) => one.toLowerCase() === wanted);
	const found = [...formats.values()].find(hasName);
	if (found) return found;
	const names = [...formats.values()].map(({ name }) => name[say.locale]);
	throw refusal(say('open.no-format', { typed: echoTyped(typed), formats: names }));
}

/** The issue in the debate's language. Who mistypes it reads the nearest ones in their own. */
function issueOf(typed: string, edition: Edition | undefined, locale: Locale, { say }: Context): Issue {
	if (!edition) throw refusal(say('open.which-article'));
	const found = findIssue(edition, typed, say);
	return editionIn(edition, locale).issue(found.id) ?? found;
}

/** The channel the command was used in, or the one that its thread is in. Used when neither the command nor the settings name one. */
function channelHere({ invocation, say }: Context): string {
	const { channel } = invocation;
	const here = channel?.kind === 'thread' ? channel.parent : channel?.id;
	if (here === undefined) throw refusal(say('open.no-channel'));
	return here;
}
