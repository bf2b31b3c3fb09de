import type { FoundKind } from '../../../locales/attribution-words.ts';
import { wordsOf } from '../../words/fold.ts';
import { STOP_WORDS } from '../../words/word-lists.ts';
import type { ActorLexicon } from './actor-lexicon.ts';
import type { wordPlaces } from './find-names.ts';

type Word = ReturnType<typeof wordPlaces>[number];

/** A group in a paragraph that has no name of its own: "US social influencers", "autoridades regionales". */
export type GroupPlace = {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly head: string;
	readonly kind: FoundKind;
};

const isStop = (word: string) => STOP_WORDS.has(wordsOf(word)[0] ?? '');

/** The groups of a paragraph. English describes them before the noun, Spanish after it. */
export function findGroups(text: string, words: readonly Word[], lexicon: ActorLexicon): GroupPlace[] {
	const groups: GroupPlace[] = [];
	for (const [at, word] of words.entries()) {
		const kind = kindOf(word, lexicon);
		if (kind === undefined) continue;
		const [from, to] = lexicon.after
			? [at, lastAfter(text, words, at, lexicon)]
			: [firstBefore(text, words, at, lexicon), at];
		const [first, last] = [words[from], words[to]];
		if (first === undefined || last === undefined || first.start < (groups.at(-1)?.end ?? 0)) continue;
		groups.push({ start: first.start, end: last.end, name: text.slice(first.start, last.end), head: word.lower, kind });
	}
	return groups;
}

function kindOf(word: Word, lexicon: ActorLexicon): FoundKind | undefined {
	if (word.isCapital && !word.isFirst) return undefined;
	const kind = lexicon.groups.get(word.lower);
	if (kind) return kind;
	return lexicon.people.test(word.lower) && !lexicon.noPeople.has(word.lower) ? 'group' : undefined;
}

const isJoined = (text: string, one: Word | undefined, next: Word | undefined) =>
	one !== undefined && next !== undefined && /^(?:['’]s)?[ {2}]$/.test(text.slice(one.end, next.start));

/** "US social" in front of "influencers": up to three words, and a plain adjective only after a name. */
function firstBefore(text: string, words: readonly Word[], noun: number, lexicon: ActorLexicon): number {
	let first = noun;
	for (let at = noun - 1; at >= Math.max(0, noun - 3); at--) {
		const word = words[at] as Word;
		if (!isJoined(text, word, words[at + 1]) || lexicon.quantifiers.has(word.lower)) break;
		const isName = word.isCapital && !(word.isFirst && isStop(word.text));
		if (
			isName ||
			lexicon.demonyms.has(word.lower) ||
			/\p{L}-\p{L}/u.test(word.text) ||
			lexicon.groups.get(word.lower) === 'agency'
		)
			first = at;
		else if (
			isStop(word.text) ||
			/(?:ed|ing|ly)$/.test(word.lower) ||
			!words[at - 1]?.isCapital ||
			words[at - 1]?.isFirst ||
			!isJoined(text, words[at - 1], word)
		)
			break;
	}
	return first;
}

function lastAfter(text: string, words: readonly Word[], noun: number, lexicon: ActorLexicon): number {
	const { after } = lexicon;
	const [one, two, three] = [words[noun + 1], words[noun + 2], words[noun + 3]];
	if (after === undefined || one === undefined || !isJoined(text, words[noun], one)) return noun;
	if (after.of.has(one.lower) && two && isJoined(text, one, two)) {
		if (lexicon.inNames.has(two.lower) && three && isJoined(text, two, three)) return noun + 3;
		return isStop(two.text) ? noun : noun + 2;
	}
	return !isStop(one.text) && after.adjectives.test(one.lower) ? noun + 1 : noun;
}
