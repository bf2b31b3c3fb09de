import { QUESTION_WORDS } from '../../../locales/languages.ts';
import type { Actor, Article } from '../../model/article.ts';
import { namesOf } from '../../search/claim-index.ts';
import { commonPrefixShare } from '../../words/common-prefix.ts';
import { wordsOf } from '../../words/fold.ts';
import { STOP_WORDS } from '../../words/word-lists.ts';

/** The actors who may be called by a word for their office or for what they are: "the senator", "el gobierno". */
export type ActorsByRole = ReadonlyMap<string, readonly Actor[]>;

/** Two words are forms of the same name, also in two languages, if they begin alike for this share: "republican", "republicano". */
const SAME_NAME = 0.7;
const SHORTEST_SAME_NAME = 4;

/** The words of all languages for each office and group. */
const ROLE_WORDS = wordsByRole();

function wordsByRole(): {
	office: ReadonlyMap<string, readonly string[]>;
	group: ReadonlyMap<string, readonly string[]>;
} {
	const languages = Object.values(QUESTION_WORDS);
	const joined = (lists: readonly Readonly<Record<string, string>>[]) =>
		new Map(
			Object.keys(lists[0] ?? {}).map((role) => [role, lists.flatMap((list) => wordsOf(list[role] ?? ''))] as const),
		);
	return {
		office: joined(languages.map(({ offices }) => offices)),
		group: joined(languages.map(({ groups }) => groups)),
	};
}

/** Every word that names actors of the article by their office or by what they are. */
export function actorsByRole({ actors, authors }: Pick<Article, 'actors' | 'authors'>): ActorsByRole {
	const byWord = new Map<string, Set<Actor>>();
	const add = (words: readonly string[], actor: Actor) => {
		for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(actor));
	};
	for (const actor of actors) {
		const own = roleWordsOf(actor);
		for (const words of ROLE_WORDS[actor.kind === 'person' ? 'office' : 'group'].values()) {
			if (words.some((word) => own.has(word))) add(words, actor);
		}
		const ofKind = actor.kind === 'person' ? undefined : ROLE_WORDS.group.get(actor.kind);
		if (ofKind) add(ofKind, actor);
		if (authors.includes(actor.id)) add(ROLE_WORDS.group.get('author') ?? [], actor);
	}
	return new Map([...byWord].map(([word, called]) => [word, [...called]]));
}

/**
 * The words that say what an actor is: those of the names, and for a person those of the first clause of the note ("A Republican
 * senator."), but not those of a person's own name ("King").
 */
function roleWordsOf(actor: Actor): ReadonlySet<string> {
	const words = new Set(wordsOf(namesOf(actor).join(' ')));
	if (actor.kind !== 'person') return words;
	for (const word of wordsOf(actor.note?.split(/[.,;:]/)[0] ?? '')) words.add(word);
	for (const word of wordsOf(actor.name)) words.delete(word);
	return words;
}

/** Whether a word next to a role may describe the actor: "Republican" next to "senator". */
export function mayDescribe(actor: Actor, word: string): boolean {
	const own = [...roleWordsOf(actor), ...wordsOf(actor.name)];
	return own.some((name) => name === word || isSameName(name, word));
}

const isSameName = (name: string, word: string) =>
	Math.min(name.length, word.length) >= SHORTEST_SAME_NAME &&
	!STOP_WORDS.has(word) &&
	commonPrefixShare(name, word) >= SAME_NAME;
