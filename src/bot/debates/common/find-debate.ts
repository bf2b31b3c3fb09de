import type { Format } from '../../../debate/format/format.ts';
import type { StoredDebate } from '../../../store/records.ts';
import { debateHere } from '../../host/article-in-use.ts';
import type { Context } from '../../host/context.ts';
import { serverOf } from '../../host/moderators.ts';
import { refusal, UserError } from '../../reply/user-error.ts';
import { PREVIEW } from './buttons.ts';
import { debatesWithoutThread, recordMissing } from './missing-threads.ts';
import { MOST_LISTED, openDebatesReply } from './open-debates-view.ts';

/** The debate that a button names, or the one of the thread; undefined when there is neither. Throws a UserError for a preview's button. */
export async function findDebate(number: string | undefined, context: Context): Promise<StoredDebate | undefined> {
	if (number === undefined) return debateHere(context);
	if (number === String(PREVIEW)) throw refusal(context.say('vote.preview'));
	return debateByNumber(number, context);
}

/** The debate of this number when it belongs to this server. */
export async function debateByNumber(
	number: string,
	{ store, invocation }: Context,
): Promise<StoredDebate | undefined> {
	if (!/^[1-9]\d{0,14}$/.test(number)) return undefined;
	const debate = await store.debate(Number(number));
	return debate?.guild === invocation.guild?.id ? debate : undefined;
}

/**
 * Throws a UserError that lists the server's open debates, for a command that found none where it was used. When Discord does not
 * know the thread of one, that is recorded, and the debate is left out.
 */
export async function refuseWithOpenDebates(context: Context): Promise<never> {
	const { store, hands, say } = context;
	const debates = (await store.openDebates(serverOf(context))).slice(0, MOST_LISTED);
	const missing = await debatesWithoutThread(debates, hands);
	await Promise.all(missing.map(({ id }) => recordMissing(id, store)));
	const listed = debates.filter((debate) => !missing.includes(debate));
	throw new UserError(openDebatesReply(listed, say).blocks);
}

/** The format a debate was opened with. Throws a RangeError when its file was removed. */
export function formatOf({ format }: Pick<StoredDebate, 'format'>, { formats }: Pick<Context, 'formats'>): Format {
	const found = formats.get(format);
	if (!found) throw new RangeError(`There is no format "${format}".`);
	return found;
}
