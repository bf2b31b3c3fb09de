import type { Say } from '../reply/say.ts';

/** An actor's name as it stands within a sentence: “the US”, where alone it is “The US”. In other languages a name stays one. */
export function inSentence(name: string, { locale }: Say): string {
	return locale === 'en' ? name.replace(/^The (?=\S)/, 'the ') : name;
}
