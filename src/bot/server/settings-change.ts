import { fold } from '../../article/words/fold.ts';
import { LEAST_MINIMUM } from '../../debate/debate.ts';
import { LOCALES, type Locale } from '../../locales/locales.ts';
import type { SettingsChange } from '../../store/store.ts';
import type { Context } from '../host/context.ts';
import type { Suggest } from '../host/option.ts';
import { echoTyped } from '../reply/markdown.ts';
import { refusal } from '../reply/user-error.ts';

/** What a moderator typed into `/settings set`. */
export type SettingsWishes = {
	readonly article: string | undefined;
	readonly debate_channel: string | undefined;
	readonly language: string | undefined;
	readonly minimum: string | undefined;
};

/** The settings that can be put back by a button. */
export const resettable = ['article', 'debateChannel', 'locale', 'minimum'] as const;

const MOST_VOTERS = 10_000;

/** The change a moderator wishes for; what cannot be set is told with what can. */
export function changeOf(wishes: SettingsWishes, context: Context): SettingsChange {
	const { article, debate_channel: channel, language, minimum } = wishes;
	const given = Object.values(wishes).filter((wish) => wish !== undefined);
	if (given.length === 0) throw refusal(context.say('settings.nothing-given'));
	return {
		...(article !== undefined && { article: articleIn(article, context) }),
		...(channel !== undefined && { debateChannel: channel }),
		...(language !== undefined && { locale: languageNamed(language, context) }),
		...(minimum !== undefined && { minimum: wholeNumber(minimum, context) }),
	};
}

/** The change that puts a setting back to its default; none for what is no such setting. */
export function resetOf(what: string): SettingsChange {
	const setting = resettable.find((one) => one === what);
	return setting === undefined ? {} : { [setting]: undefined };
}

/** The id of an article there is; throws an ArticleFault where that cannot be used. */
export function articleIn(typed: string, context: Context): string {
	if (context.library.get(typed)) return typed;
	throw refusal(context.say('settings.no-such-article', { typed: echoTyped(typed) }));
}

/** The languages by their own names, as far as what was typed fits: Discord shows what it gets, and Enter takes the first. */
export const suggestLanguage: Suggest = (typed, { say }) =>
	LOCALES.map((locale) => ({ name: say.plain(`language.${locale}`), value: locale })).filter(({ name, value }) =>
		fold(`${name} ${value}`).includes(fold(typed.trim())),
	);

function languageNamed(typed: string, { say }: Context): Locale {
	const wanted = typed.trim().toLowerCase();
	const found = LOCALES.find((locale) => locale === wanted || say.plain(`language.${locale}`).toLowerCase() === wanted);
	if (found) return found;
	throw refusal(say('settings.no-such-language', { typed: echoTyped(typed) }));
}

function wholeNumber(typed: string, { say }: Context): number {
	const number = /^-?\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
	if (number >= LEAST_MINIMUM && number <= MOST_VOTERS) return number;
	const why = number < LEAST_MINIMUM ? 'settings.small-number' : 'settings.no-number';
	throw refusal(say(why, { typed: echoTyped(typed), least: LEAST_MINIMUM, most: MOST_VOTERS }));
}
