import { wordsOf } from '../../words/fold.ts';
import { STOP_WORDS } from '../../words/word-lists.ts';
import type { ActorLexicon } from './actor-lexicon.ts';

/** A name in a paragraph, without the titles in front of it, which are in `titles` in lower case. */
export type NamePlace = {
	readonly start: number;
	readonly end: number;
	readonly name: string;
	readonly titles: readonly string[];
};

type Word = {
	readonly text: string;
	readonly lower: string;
	readonly start: number;
	readonly end: number;
	readonly isFirst: boolean;
	readonly isCapital: boolean;
};

const WORD = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:[-’'.]\p{L}[\p{L}\p{M}]*)*\.?/gu;
const isStop = (word: string) => STOP_WORDS.has(wordsOf(word)[0] ?? '');

/** Words with their places. `isFirst` if a sentence or a quotation begins with the word. */
export function wordPlaces(text: string): Word[] {
	return [...text.matchAll(WORD)].map((match) => {
		const before = text.slice(Math.max(0, match.index - 3), match.index).trimEnd();
		const raw = match[0];
		const keepsStop =
			/^(?:\p{Lu}\.)+$/u.test(raw) ||
			/^(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Rev|Lt|Col|Gen|Sgt|Capt|Jr|Sr|St|Sra|Dra|Lic|Ing|Inc|Corp|Ltd|Co)\.$/.test(raw);
		const word = keepsStop ? raw : raw.replace(/\.$/, '');
		const text_ = word.replace(/['’]s$/u, '');
		return {
			text: text_,
			lower: text_.toLowerCase(),
			start: match.index,
			end: match.index + text_.length,
			isFirst: match.index === 0 || /[.!?:“"«”»…—-]$/.test(before) || before === '',
			isCapital: /^\p{Lu}/u.test(word),
		};
	});
}

/**
 * Runs of capitalised words. The first word of a sentence counts only if the text also has it inside a sentence, or if other signs make it a
 * name: `inside` has the capitalised words that the text has inside sentences, `small` the ones it has in lower case.
 */
export function findNames(
	text: string,
	words: readonly Word[],
	lexicon: ActorLexicon,
	inside: ReadonlySet<string>,
	small: ReadonlySet<string>,
): NamePlace[] {
	const names: NamePlace[] = [];
	for (let at = 0; at < words.length; at++) {
		if (!words[at]?.isCapital) continue;
		const run = runFrom(text, words, at, lexicon);
		at += run.length - 1;
		for (const part of parted(dropFirst(run, lexicon, inside, small), lexicon)) {
			const place = placeOf(text, part, lexicon);
			if (place) names.push(place);
		}
	}
	return names;
}

function runFrom(text: string, words: readonly Word[], from: number, lexicon: ActorLexicon): Word[] {
	const run: Word[] = [words[from] as Word];
	for (let at = from + 1; at < words.length; at++) {
		const word = words[at] as Word;
		if (!isJoined(text, words[at - 1], word)) break;
		if (word.isCapital) {
			run.push(word);
			continue;
		}
		// "Ministry of Health": small words count if a capitalised one follows.
		const ahead = words.slice(at, at + 3);
		const next = ahead.findIndex(({ isCapital }) => isCapital);
		const between = ahead.slice(0, next);
		const joins =
			next > 0 &&
			between.every(({ lower }) => lexicon.inNames.has(lower)) &&
			ahead.slice(1, next + 1).every((one, n) => isJoined(text, ahead[n], one));
		if (!joins || !mayJoin(run, between, lexicon)) break;
		run.push(...between);
		at += next - 1;
	}
	return run;
}

/** In English only names of organisations have small words in them; "and" joins inside one that already has "of". */
function mayJoin(run: readonly Word[], between: readonly Word[], lexicon: ActorLexicon): boolean {
	const [first] = between;
	if (first?.lower === 'the' || first?.lower === 'y' || first?.lower === 'e') return false;
	if (first?.lower === 'and') return run.some(({ lower }) => lower === 'of' || lower === 'for');
	if (first?.lower !== 'of' && first?.lower !== 'for') return true;
	return run.some(
		({ lower }) =>
			lexicon.organisations.has(lower) || lexicon.titles.has(lower) || lower === 'house' || lower === 'commissioner',
	);
}

const isJoined = (text: string, one: Word | undefined, next: Word) =>
	one !== undefined && /^[ {2}]$/.test(text.slice(one.end, next.start));

/** Without the words that have a capital letter only because they are the first ones. */
function dropFirst(
	run: readonly Word[],
	lexicon: ActorLexicon,
	inside: ReadonlySet<string>,
	small: ReadonlySet<string>,
): Word[] {
	const [first, ...rest] = run;
	if (first === undefined) return [];
	if ((isStop(first.text) || lexicon.quantifiers.has(first.lower)) && !/^[A-Z]{2,}$/.test(first.text))
		return dropFirst(rest, lexicon, inside, small);
	if (!first.isFirst || /^(?:\p{Lu}\.?){2,}$/u.test(first.text)) return [...run];
	const isKnown =
		lexicon.countries.has(first.lower) ||
		lexicon.demonyms.has(first.lower) ||
		lexicon.parties.has(first.lower) ||
		lexicon.givenNames.has(first.lower) ||
		lexicon.titles.has(first.lower);
	if (isKnown || inside.has(first.text)) return [...run];
	if (
		rest.length === 0 ||
		small.has(first.lower) ||
		first.lower.endsWith('ly') ||
		lexicon.inNames.has(rest[0]?.lower ?? '')
	)
		return dropFirst(
			rest.filter(({ lower }, n) => n > 0 || !lexicon.inNames.has(lower)),
			lexicon,
			inside,
			small,
		);
	return [...run];
}

/** "Refugee Council Enver Solomon" is an organisation and a person. */
function parted(run: readonly Word[], lexicon: ActorLexicon): Word[][] {
	const cut = run.findIndex(
		({ lower }, at) => at > 0 && lexicon.organisations.has(lower) && isPerson(run.slice(at + 1), lexicon),
	);
	if (cut < 0) return run.length === 0 ? [] : [[...run]];
	return [run.slice(0, cut + 1), run.slice(cut + 1)];
}

const isPerson = (words: readonly Word[], lexicon: ActorLexicon) =>
	words.length > 1 &&
	words.length < 4 &&
	words.every(({ lower, isCapital }) => isCapital && !lexicon.organisations.has(lower)) &&
	!/^[A-Z]{2,}$/.test(words[0]?.text ?? '');

function placeOf(text: string, run: readonly Word[], lexicon: ActorLexicon): NamePlace | undefined {
	let from = 0;
	for (const [at, { lower, isCapital }] of run.entries()) {
		const isTitle =
			lexicon.titles.has(lower) ||
			lexicon.titles.has(`${lower}.`) ||
			((lexicon.demonyms.has(lower) || lexicon.parties.has(lower)) &&
				run.slice(at + 1).some((one) => lexicon.titles.has(one.lower)));
		const rest = run.slice(at + 1);
		if (
			isTitle &&
			isCapital &&
			rest.some((word) => word.isCapital) &&
			!lexicon.inNames.has(rest[0]?.lower ?? '') &&
			!rest.some((word) => lexicon.organisations.has(word.lower))
		)
			from = at + 1;
	}
	const kept = run.slice(from);
	while (kept.length > 0 && !kept.at(-1)?.isCapital) kept.pop();
	const [first, last] = [kept[0], kept.at(-1)];
	if (first === undefined || last === undefined) return undefined;
	return {
		start: first.start,
		end: last.end,
		name: text.slice(first.start, last.end),
		titles: run.slice(0, from).map(({ lower }) => lower),
	};
}
