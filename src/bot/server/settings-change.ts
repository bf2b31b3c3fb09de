import { fold } from '../../article/words/fold.ts';
import { LEAST_MINIMUM } from '../../debate/debate.ts';
import { LOCALES, type Locale } from '../../locales/locales.ts';
import type { SettingsChange } from '../../store/records.ts';
import type { Context } from '../host/context.ts';
import type { Suggest } from '../host/option.ts';
import { echoTyped } from '../reply/markdown.ts';
import { refusal } from '../reply/user-error.ts';

/** What a moderator typed into `/settings set`. */
export type TypedSettings = {
	readonly article: string | undefined;
	readonly debate_channel: string | undefined;
	readonly language: string | undefined;
	readonly minimum: string | undefined;
};

/** The settings that a button can put back to their defaults. */
export const resettable = ['article', 'debateChannel', 'locale', 'minimum'] as const;

const MOST_VOTERS = 10_000;

/** The change a moderator asked for. Throws a UserError that names the possible values when one of them does not fit. */
export async function changeOf(typed: TypedSettings, context: Context): Promise<SettingsChange> {
	const { article, debate_channel: channel, language, minimum } = typed;
	const given = Object.values(typed).filter((wish) => wish !== undefined);
	if (given.length === 0) throw refusal(context.say('settings.nothing-given'));
	return {
		...(article !== undefined && { article: await articleIdFrom(article, context) }),
		...(channel !== undefined && { debateChannel: channel }),
		...(language !== undefined && { locale: localeFrom(language, context) }),
		...(minimum !== undefined && { minimum: minimumFrom(minimum, context) }),
	};
}

/** The change that puts a setting back to its default; an empty one when there is no such setting. */
export function resetOf(what: string): SettingsChange {
	const setting = resettable.find((one) => one === what);
	return setting === undefined ? {} : { [setting]: undefined };
}

/** The id of an article that exists. Throws a UserError when there is none with this id, and an ArticleFault when it cannot be used. */
export async function articleIdFrom(typed: string, context: Context): Promise<string> {
	if (await context.library.get(typed)) return typed;
	if (context.library.isPartial) throw refusal(context.say('errors.unreadable'));
	throw refusal(context.say('settings.no-such-article', { typed: echoTyped(typed) }));
}

/** The languages whose name or code contains the typed text, by their own names. */
export const suggestLanguage: Suggest = (typed, { say }) =>
	LOCALES.map((locale) => ({ name: say.plain(`language.${locale}`), value: locale })).filter(({ name, value }) =>
		fold(`${name} ${value}`).includes(fold(typed.trim())),
	);

function localeFrom(typed: string, { say }: Context): Locale {
	const wanted = typed.trim().toLowerCase();
	const found = LOCALES.find((locale) => locale === wanted || say.plain(`language.${locale}`).toLowerCase() === wanted);
	if (found) return found;
	throw refusal(say('settings.no-such-language', { typed: echoTyped(typed) }));
}

function minimumFrom(typed: string, { say }: Context): number {
	const number = /^-?\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
	if (number >= LEAST_MINIMUM && number <= MOST_VOTERS) return number;
	const why = number < LEAST_MINIMUM ? 'settings.small-number' : 'settings.no-number';
	throw refusal(say(why, { typed: echoTyped(typed), least: LEAST_MINIMUM, most: MOST_VOTERS }));
}
