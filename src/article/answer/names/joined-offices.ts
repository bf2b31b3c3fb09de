import { QUESTION_WORDS } from '../../../locales/languages.ts';
import { wordsOf } from '../../words/fold.ts';
import { DEFINITE, JOINERS, OF } from '../question-words.ts';

const anyOf = (words: Iterable<string>) => `(?:${[...words].join('|')})`;

/** The singular of each office's plural. The singular is the word before it in its list that it begins with. */
const SINGULARS: ReadonlyMap<string, string> = new Map(
	Object.values(QUESTION_WORDS)
		.flatMap(({ offices }) => Object.values(offices).map(wordsOf))
		.flatMap((words) =>
			words.flatMap((plural): [string, string][] => {
				const singular = words.find((word) => plural !== word && (plural === `${word}s` || plural === `${word}es`));
				return singular ? [[plural, singular]] : [];
			}),
		),
);

const PLACE = String.raw`(?:${anyOf(DEFINITE)}\s+)?(?:\p{Lu}[\p{L}.]*(?:\s+\p{Lu}[\p{L}.]*)*|\p{Ll}+)`;
const JOINED = new RegExp(
	String.raw`(?<!\p{L})(${anyOf(SINGULARS.keys())})\s+(${anyOf(OF)})\s+(${PLACE})\s+(${anyOf(JOINERS)})\s+(?:${anyOf(OF)}\s+)?(${PLACE})(?!\p{L})`,
	'u',
);

/** A text in which "the presidents of Mexico and France" are "the president of Mexico and president of France". */
export const withEachOffice = (text: string): string =>
	text.replace(JOINED, (whole, plural: string, of: string, one: string, and: string, other: string) => {
		const office = SINGULARS.get(plural);
		return office ? `${office} ${of} ${one} ${and} ${office} ${of} ${other}` : whole;
	});
