import { isId } from '../reply/is-id.ts';
import { isBlank } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { refusal } from '../reply/user-error.ts';
import type { Args, Option } from './command.ts';
import type { RawValue } from './invocation.ts';

/** The value of a row of autocomplete that offers nothing. */
export const NOT_CHOSEN = '?';

/**
 * The arguments as a command's options declare them. Discord's values come typed; a button's are all strings. What a
 * command does not know is dropped: an old button may still carry it. A required one that is missing, and a member, channel or role
 * that has no id, are told to the member.
 */
export function readArgs(
	options: Readonly<Record<string, Option>>,
	raw: Readonly<Record<string, RawValue>>,
	say: Say,
): Args {
	const args: Record<string, string | boolean | undefined> = {};
	for (const name in options) {
		const option = options[name];
		if (option) args[name] = read(name, option, raw[name], say);
	}
	return args;
}

/** Nobody means what cannot be seen, nor the row that only asks for the article. */
const saysNothing = (text: string) => isBlank(text) || text === NOT_CHOSEN;

/** Discord fills such options with ids. Anything else would become a mention that Discord refuses, with the whole answer. */
const isNamedById = ({ kind }: Option) => kind === 'member' || kind === 'channel' || kind === 'role';

function read(name: string, option: Option, value: RawValue | undefined, say: Say): string | boolean | undefined {
	const given = typeof value === 'string' && saysNothing(value) ? undefined : value;
	if (given === undefined && option.required) throw refusal(say('errors.missing-option', { option: name }));
	if (given === undefined) return undefined;
	if (isNamedById(option) && !isId(String(given))) throw refusal(say('errors.missing-option', { option: name }));
	return option.kind === 'flag' ? given === true || given === '1' : String(given);
}
