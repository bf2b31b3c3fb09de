import type { Format } from '../../../debate/format/format.ts';
import type { StoredDebate } from '../../../store/store.ts';
import { debateHere } from '../../host/article-in-use.ts';
import type { Context } from '../../host/context.ts';
import { serverOf } from '../../host/moderators.ts';
import { refusal, UserError } from '../../reply/user-error.ts';
import { stillThere } from './abandon.ts';
import { PREVIEW } from './buttons.ts';
import { MOST_LISTED, openDebatesReply } from './open-debates-view.ts';

/** The debate that is meant: the one a button names, or the one of the thread; elsewhere the member is shown those there are. */
export async function askedDebate(number: string | undefined, context: Context): Promise<StoredDebate> {
	const debate = number === undefined ? await debateHere(context) : await debateByNumber(number, context);
	if (debate) return debate;
	if (number === String(PREVIEW)) throw refusal(context.say('vote.preview'));
	const open = await context.store.openDebates(serverOf(context));
	const there = await stillThere(open.slice(0, MOST_LISTED), context);
	throw new UserError(openDebatesReply(there, context.say).blocks);
}

/** The debate a button names, when it is one of this server; a number nobody has is none. */
export async function debateByNumber(
	number: string,
	{ store, invocation }: Context,
): Promise<StoredDebate | undefined> {
	if (!/^[1-9]\d{0,14}$/.test(number)) return undefined;
	const debate = await store.debate(Number(number));
	return debate?.guild === invocation.guild?.id ? debate : undefined;
}

/** The format a debate runs by. Throws when its file was taken away. */
export function formatOf({ format }: Pick<StoredDebate, 'format'>, { formats }: Pick<Context, 'formats'>): Format {
	const found = formats.get(format);
	if (!found) throw new RangeError(`There is no format "${format}".`);
	return found;
}
