import type { Edition } from '../model/edition.ts';
import { claimIndex } from '../search/claim-index.ts';
import { hasTerm } from '../search/inverted-index.ts';
import { STOP_WORDS } from '../search/word-lists.ts';
import { editDistance } from '../words/edit-distance.ts';
import { type NamedActor, phraseAt, whoIsMeant } from './name-context.ts';
import { type NamePhrases, namePhrasesOf, SHORTEST_INEXACT } from './name-phrases.ts';

/**
 * Mistyped names are looked for among this many words. A question has fewer; in a longer message each word would be compared
 * with every name of the article.
 */
const MOST_COMPARED = 100;

/**
 * The actors named in a question, in its order. They are found by the whole words of a name, an alias or a search name, the
 * longest first, so that "US government" is not the US. Names that several actors go by name nobody. What the words next
 * to a name make of it is decided in `name-context.ts`.
 */
export function namedActors(edition: Edition, words: readonly string[]): NamedActor[] {
	const phrases = namePhrasesOf(edition);
	const named: NamedActor[] = [];
	for (let from = 0; from < words.length; ) {
		const found = phraseAt(phrases, words, from) ?? mistypedNameAt(edition, phrases, words, from);
		const meant = found && whoIsMeant(phrases, found, words);
		if (meant) named.push(meant);
		from = meant?.to ?? found?.to ?? from + 1;
	}
	return named;
}

/** The actor whose name of one word is one slip away from the word here, if the article does not have the word itself. */
function mistypedNameAt(
	edition: Edition,
	{ single }: NamePhrases,
	words: readonly string[],
	from: number,
): NamedActor | undefined {
	if (from >= MOST_COMPARED) return undefined;
	const word = words[from] ?? '';
	if (word.length < SHORTEST_INEXACT || STOP_WORDS.has(word) || hasTerm(claimIndex(edition).index, word))
		return undefined;
	const meant = single.filter(([name]) => editDistance(word, name, 1) === 1);
	const actors = new Set(meant.map(([, actor]) => actor));
	const [actor] = actors;
	return actor && actors.size === 1 ? { actor, from, to: from + 1 } : undefined;
}
