import { NAME_WORDS } from '../../locales/languages.ts';
import type { Say } from '../reply/say.ts';

/** An actor's name as it is written within a sentence: “the US”, where alone it is “The US”. */
export function inSentence(name: string, { locale }: Say): string {
	const [first = '', ...rest] = name.split(' ');
	const lowers = rest.length > 0 && NAME_WORDS[locale].lowerInSentence.includes(first);
	return lowers ? [first.toLowerCase(), ...rest].join(' ') : name;
}
