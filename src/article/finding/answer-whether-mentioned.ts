import type { Locale } from '../../locales/locales.ts';
import { claimMatches, shareOfWords } from '../answer/claim-matches.ts';
import { CONTRACTED, DEFINITE, KINDS_OF_THINGS, OWN_ACRONYMS } from '../answer/question-words.ts';
import type { AskedPart, Question, QuestionReading } from '../answer/reading.ts';
import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { excerptOf } from '../model/excerpt.ts';
import { claimAround } from '../model/passage.ts';
import { inAllLanguages, namesOf } from '../search/claim-index.ts';
import { type PassageHit, passagesWithWords, wordsNearlyAlike } from '../search/passages.ts';
import { differInEnding } from '../words/endings.ts';
import { wordsOf } from '../words/fold.ts';
import { STOP_WORDS } from '../words/word-lists.ts';
import { asTyped, typedBetween } from './as-typed.ts';
import { wordsNowhere } from './missing-words.ts';
import { nameInFull, regionInLanguage } from './other-names.ts';
import { rarestFirst, rarestWord } from './rarest-first.ts';
import { MOST_CLAIMS, type SearchAnswer } from './search-answer.ts';

type Asked = Extract<QuestionReading, { kind: 'occurrence' }>;
type Mentioned = Extract<SearchAnswer, { kind: 'mentioned' }>;
type Found = Pick<Mentioned, 'whether' | 'words' | 'instead' | 'also'> & {
	readonly hits: readonly PassageHit[];
	readonly claims?: readonly Claim[];
};

/** How surely each answer is no. Of several parts the one that is most surely not mentioned is answered for. */
const BY_ABSENCE = ['yes', 'author', 'likely', 'instead', 'apart', 'notes', 'unfound', 'no'] as const;

/** Whether the text mentions what is asked for, each part of it; where it doesn't, what it or the notes on it have nearest to it. */
export function answerWhetherMentioned(question: Question, { parts, language }: Asked): Mentioned {
	const found = parts.map((part) => partFound(question, part, language));
	const worst = Math.max(...found.map(({ whether }) => BY_ABSENCE.indexOf(whether)));
	const whether = BY_ABSENCE[worst] ?? 'unfound';
	const same = found.filter((one) => one.whether === whether);
	const others = found.filter((one) => one.whether !== whether && isIn(one));
	const isAbsent = whether === 'no' || whether === 'unfound';
	const answered = isAbsent ? [...same, ...others] : found;
	const also =
		isAbsent && others.length > 0
			? { words: others.flatMap((one) => one.words), isInText: others.every(({ hits }) => hits.length > 0) }
			: same.find((one) => one.also)?.also;
	// The first sentence of each part comes before the second of any.
	const hits = answered.flatMap((one) => one.hits.slice(0, 1)).concat(answered.flatMap((one) => one.hits.slice(1)));
	const quoted = hits.map((hit) =>
		claimOf(
			question.edition,
			hit,
			answered.flatMap(({ words }) => words.flatMap(wordsOf)),
		),
	);
	const claims = [...quoted.flatMap((claim) => claim ?? []), ...answered.flatMap((one) => one.claims ?? [])];
	const passages = hits.filter((_, n) => !quoted[n]);
	return {
		kind: 'mentioned',
		whether,
		words: [...new Set(same.flatMap(({ words }) => words))],
		paragraphs: [...new Set(hits.map(({ passage }) => passage.paragraph))].sort((a, b) => a - b),
		claims: [...new Set(claims)].slice(0, MOST_CLAIMS),
		passages: claims.length > 0 ? [] : passages.slice(0, MOST_CLAIMS),
		instead: same.find((one) => one.instead)?.instead,
		also,
		language,
	};
}

const isIn = ({ hits, claims = [] }: Found) => hits.length > 0 || claims.length > 0;

/** The shortest claim that says the words which were found in a sentence; else the one that says the whole sentence. */
function claimOf(edition: Edition, { passage, claims }: PassageHit, words: readonly string[]): Claim | undefined {
	const sentence = wordsOf(excerptOf(edition.article, passage).quote);
	const found = words.filter((word) => wordsNotIn(sentence, [word]).length === 0);
	const saying = claims.filter(({ quote }) => found.length > 0 && wordsNotIn(wordsOf(quote), found).length === 0);
	const [shortest] = saying.sort((a, b) => a.quote.length - b.quote.length);
	return shortest ?? claimAround(edition, passage);
}

/** What the article has of one part. */
function partFound(question: Question, part: AskedPart, language: Locale): Found {
	const { edition, text } = question;
	const { own } = edition.languages;
	const isForeign = language !== own;
	const words = [typedBetween(text, part.from, part.to)];
	const translated = isForeign ? regionInLanguage(part.words, language, own) : undefined;
	const named = [...hitsOfNames(edition, part), ...(translated ? inARow(edition, translated) : [])];
	if (named.length > 0) return { whether: 'yes', words, hits: named };
	const hits = passagesWithWords(edition, part.words).filter(({ passage }) =>
		hasCapitals(question, part.words, excerptOf(edition.article, passage).quote),
	);
	const exact = hits.filter(
		({ passage }) => wordsNotIn(wordsOf(excerptOf(edition.article, passage).quote), part.words).length === 0,
	);
	if (exact.length > 0) return { whether: isForeign && !isName(question, part) ? 'likely' : 'yes', words, hits: exact };
	if (part.topic.length === 0 && part.actors.some(({ id }) => id === edition.article.author)) {
		return { whether: 'author', words, hits: [] };
	}
	const full = part.words.length === 1 ? nameInFull(edition.article, part.words[0] ?? '') : undefined;
	if (full) return { whether: 'instead', words, hits: inARow(edition, wordsOf(full)), instead: full };
	if (isForeign && hits.length > 0) return { whether: 'likely', words, hits };
	return partBeside(question, part, language, translated !== undefined, hits);
}

/** The same where the text has not all of the words as they were typed. */
function partBeside(
	question: Question,
	part: AskedPart,
	language: Locale,
	isRegion: boolean,
	similar: readonly PassageHit[],
): Found {
	const { edition, text } = question;
	const isForeign = language !== edition.languages.own;
	const whole = [typedBetween(text, part.from, part.to)];
	const labelled = claimMatches(edition, part.words).filter(
		(claim) => wordsNotIn(labelWords(edition, claim), part.words).length === 0,
	);
	if (isForeign && labelled.length > 0) return { whether: 'likely', words: whole, hits: [], claims: labelled };
	const sentencesWith = (word: string) => passagesWithWords(edition, [word]);
	const isWrittenSo = ({ passage }: PassageHit, word: string) =>
		hasCapitals(question, [word], excerptOf(edition.article, passage).quote);
	const notInText = part.words.filter((word) => !sentencesWith(word).some((hit) => isWrittenSo(hit, word)));
	// Editors' words are compared without their case, so an acronym would be taken for a word: "UN" for "un", "ICE" for "ice".
	const isOnlyWord = (word: string) => STOP_WORDS.has(word) || sentencesWith(word).length > 0;
	const nowhere = notInText.filter((word) => isOnlyWord(word) || wordsNowhere(edition, [word]).length > 0);
	const like = likeWord(edition, part, similar, nowhere);
	if (like) return { whether: 'instead', words: whole, ...like };
	const present = part.words.filter((word) => !notInText.includes(word));
	if (nowhere.length === 0 && notInText.length === 0) {
		const rarest = rarestWord(edition, part.words);
		return { whether: 'apart', words: asTyped(text, part.words), hits: rarest?.passages ?? [] };
	}
	const noted = claimMatches(edition, part.words).filter((claim) => shareOfWords(edition, claim, part.words) === 1);
	const aboutActors =
		part.topic.length === 0
			? part.actors.flatMap((actor) => [...edition.claimsOf(actor.id), ...edition.claimsAbout(actor.id)])
			: [];
	if (nowhere.length === 0) {
		const claims =
			noted.length > 0 ? noted : [...rarestFirst(edition, claimMatches(edition, notInText), notInText), ...aboutActors];
		return { whether: 'notes', words: asTyped(text, notInText), hits: [], claims };
	}
	const unused = notInText.filter((word) => !nowhere.includes(word));
	const rest = unused.length > 0 ? unused : present;
	const inText = unused.length > 0 ? [] : (rarestWord(edition, present)?.passages ?? []);
	const isSure =
		nowhere.every((word) => !KINDS_OF_THINGS.has(word) && !OWN_ACRONYMS.has(word)) &&
		(!isForeign || isRegion || isSameEverywhere(question, part, nowhere));
	return {
		whether: isSure ? 'no' : 'unfound',
		words: rest.length > 0 ? asTyped(text, nowhere) : whole,
		hits: inText,
		claims: unused.length > 0 ? claimMatches(edition, unused) : [],
		...(rest.length > 0 && { also: { words: asTyped(text, rest), isInText: unused.length === 0 } }),
	};
}

/** Sentences with the only word that is missing in nearly the same letters, or with another form of a word. */
function likeWord(edition: Edition, part: AskedPart, similar: readonly PassageHit[], nowhere: readonly string[]) {
	const [first] = similar;
	const hasOnce = part.words.length === 1;
	if (first) {
		const own = wordsOf(excerptOf(edition.article, first.passage).quote);
		const instead = wordsNearlyAlike(edition, part.words[0] ?? '').find((word) => own.includes(word));
		return hasOnce && instead ? { hits: similar, instead } : { hits: similar };
	}
	const [missing] = nowhere;
	if (nowhere.length !== 1 || missing === undefined || missing.length < SHORTEST_TYPO) return undefined;
	for (const word of wordsNearlyAlike(edition, missing)) {
		const hits = passagesWithWords(
			edition,
			part.words.map((one) => (one === missing ? word : one)),
		);
		if (word.slice(0, 2) === missing.slice(0, 2) && hits.length > 0) return { hits, instead: word };
	}
	return undefined;
}

/** Of shorter words, one that is nearly alike is another word. */
const SHORTEST_TYPO = 6;

const inARow = (edition: Edition, words: readonly string[]) =>
	passagesWithWords(edition, words).filter(({ match }) => match === 'in-a-row');

/** The sentences that name an actor of the part, by any name, and have its other words. */
function hitsOfNames(edition: Edition, { actors, topic }: AskedPart): PassageHit[] {
	const hits = actors.map((actor) => {
		const names = namesOf(actor);
		const rows = names.flatMap((name) =>
			inARow(edition, wordsOf(name)).filter(({ passage }) =>
				isWritten(name, excerptOf(edition.article, passage).quote),
			),
		);
		return [...new Map(rows.map((hit) => [`${hit.passage.paragraph}.${hit.passage.first}`, hit])).values()].sort(
			inOrder,
		);
	});
	if (hits.length === 0 || hits.some(({ length }) => length === 0)) return [];
	return hits
		.flat()
		.filter(({ passage }) => wordsNotIn(wordsOf(excerptOf(edition.article, passage).quote), topic).length === 0);
}

const inOrder = (a: PassageHit, b: PassageHit) =>
	a.passage.paragraph - b.passage.paragraph || a.passage.first - b.passage.first;

/** Whether a text has a name that is in capitals in capitals too: "US" and not "us". */
const isWritten = (name: string, text: string) =>
	/\p{Ll}/u.test(name) || new RegExp(`(?<!\\p{L})${name.replaceAll('.', '\\.?')}(?!\\p{L})`, 'u').test(text);

/** Whether a text has those words in capitals that were typed in capitals. */
const hasCapitals = ({ text }: Question, words: readonly string[], quote: string) =>
	!/\p{Ll}/u.test(text) || asTyped(text, words).every((word) => word.length < 2 || isWritten(word, quote));

/** The words that others don't have, not even with another ending. */
const wordsNotIn = (others: readonly string[], words: readonly string[]) =>
	words.filter((word) => !others.some((other) => other === word || differInEnding(word, other)));

const labelWords = ({ article, file }: Edition, claim: Claim) =>
	inAllLanguages(file.claims[article.claims.indexOf(claim)]?.label);

/** Whether the part is a name: all its words are typed with a capital, and it isn't the beginning of the text. */
function isName({ text }: Question, { words, from }: AskedPart): boolean {
	const typed = asTyped(text, words);
	return from > 0 && /\p{Ll}/u.test(text) && typed.every((word) => /^\p{Lu}/u.test(word));
}

/**
 * Whether the missing words are a name of one word that is the same in all languages. After "the" it may be a word that is translated,
 * unless it is an acronym ("el Papa", "la DEA"), and so may one that a name in the text begins like ("Londres", "London").
 */
function isSameEverywhere(question: Question, part: AskedPart, missing: readonly string[]): boolean {
	const { text, words, edition } = question;
	const [word] = missing;
	if (word === undefined || missing.length !== 1 || part.words.length !== 1 || !isName(question, part)) return false;
	const before = words[part.from - 1] ?? '';
	const isAcronym = asTyped(text, missing).every((typed) => typed === typed.toUpperCase());
	if (!isAcronym && (DEFINITE.has(before) || CONTRACTED.has(before))) return false;
	const { title, paragraphs } = edition.article;
	const names = [title, ...paragraphs.map((one) => one.text)].join(' ').match(/\p{Lu}[\p{L}]+/gu) ?? [];
	return !names.some((name) => wordsOf(name)[0]?.startsWith(word.slice(0, 3)));
}
