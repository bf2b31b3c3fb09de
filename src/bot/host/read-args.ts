import { isId } from '../reply/is-id.ts';
import { isBlank } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';
import { refusal } from '../reply/user-error.ts';
import type { AttachedFile, Given, RawValue } from './invocation.ts';
import type { ArgsOf, Option, Options } from './option.ts';

/** The value of an autocomplete row that only asks for the article: it counts as not given. */
export const NOT_CHOSEN = '?';

/**
 * Reads arguments as the options declare them. Discord's values are typed already; a button's are all strings. Arguments without an
 * option are dropped, since an old button may still carry them. Throws a UserError that names the option where a required argument
 * is missing, or where a member, channel or role is not given by an id.
 */
export function readArgs<Os extends Options>(options: Os, { args: raw, files }: Given, say: Say): ArgsOf<Os> {
	const args: Record<string, string | boolean | AttachedFile | undefined> = {};
	for (const name in options) {
		const option = options[name];
		if (option?.kind === 'file') args[name] = readFile(name, option, files?.[name], say);
		else if (option) args[name] = readValue(name, option, raw[name], say);
	}
	// The loop has read every option by its own declaration, which is what ArgsOf says; types cannot follow a loop.
	return args as ArgsOf<Os>;
}

/** A member cannot mean text that cannot be seen, nor the row that only asks for the article. */
const saysNothing = (text: string) => isBlank(text) || text === NOT_CHOSEN;

/** Discord fills these options with ids. Anything else would become a mention that Discord refuses, with the whole answer. */
const isNamedById = ({ kind }: Option) => kind === 'member' || kind === 'channel' || kind === 'role';

function readFile(
	name: string,
	{ required }: Option,
	file: AttachedFile | undefined,
	say: Say,
): AttachedFile | undefined {
	if (!file && required) throw refusal(say('errors.missing-option', { option: name }));
	return file;
}

function readValue(name: string, option: Option, value: RawValue | undefined, say: Say): string | boolean | undefined {
	const given = typeof value === 'string' && saysNothing(value) ? undefined : value;
	if (given === undefined && option.required) throw refusal(say('errors.missing-option', { option: name }));
	if (given === undefined) return undefined;
	if (isNamedById(option) && !isId(String(given))) throw refusal(say('errors.missing-option', { option: name }));
	return option.kind === 'flag' ? given === true || given === '1' : String(given);
}
