import type { Actor } from '../../article/model/article.ts';
import { NAME_WORDS } from '../../locales/languages.ts';
import { byLocale } from '../../locales/locales.ts';
import type { Say } from '../reply/say.ts';

const LOWERED = byLocale((locale) => new RegExp(NAME_WORDS[locale].lowerInSentence, 'u'));

/**
 * An actor's name as it is written within a sentence: “the US”, where alone it is “The US”. A noun that the article itself writes small, as
 * its aliases show, is small too: “lawmakers who reintroduced legislation”.
 */
export function inSentence(name: string, { locale }: Say, aliases: readonly string[] = []): string {
	const lowered = name.replace(LOWERED[locale], (beginning) => beginning.toLowerCase());
	const [first = ''] = lowered.split(' ');
	const small = first.toLowerCase();
	return aliases.some((alias) => alias.split(' ')[0] === small) ? small + lowered.slice(first.length) : lowered;
}

const PLURALS = byLocale((locale) => new RegExp(NAME_WORDS[locale].plural, 'iu'));

/** An actor of one of these kinds is singular, even if the name ends like a plural: “Estados Unidos”. */
const ALWAYS_ONE: ReadonlySet<Actor['kind']> = new Set(['person', 'state', 'government']);

/** The number of the verb that goes with an actor's name: “the Republicans are”, “the guild is”. */
export const verbNumber = ({ name, kind }: Pick<Actor, 'name' | 'kind'>, { locale }: Say): 'one' | 'plural' =>
	!ALWAYS_ONE.has(kind) && PLURALS[locale].test(name) ? 'plural' : 'one';
