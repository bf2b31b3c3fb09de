import { claimMatches } from '../answer/claim-matches.ts';
import { CAPITALS_ARE_NAMES, CONTRACTED, DEFINITE, KINDS_OF_THINGS, OWN_ACRONYMS } from '../answer/question-words.ts';
import type { AskedPart, Question, QuestionReading } from '../answer/reading.ts';
import type { Claim } from '../model/article.ts';
import type { Edition } from '../model/edition.ts';
import { excerptOf } from '../model/excerpt.ts';
import { claimAround } from '../model/passage.ts';
import { inAllLanguages, namesOf } from '../search/claim-index.ts';
import { type FoundPassage, type PassageHit, passagesWithWords } from '../search/passages.ts';
import { withJoinedAcronyms } from '../words/acronyms.ts';
import { wordsOf } from '../words/fold.ts';
import { STOP_WORDS } from '../words/word-lists.ts';
import { asTyped, typedBetween } from './as-typed.ts';
import { nameInFull, regionInLanguage } from './other-names.ts';
import { rarestFirst, rarestWord } from './rarest-first.ts';
import { MOST_CLAIMS, type SearchAnswer } from './search-answer.ts';
import { likeWord, sentencesWithCognates, wordsNotIn } from './words-alike.ts';

type Asked = Extract<QuestionReading, { kind: 'occurrence' }>;
type Mentioned = Extract<SearchAnswer, { kind: 'mentioned' }>;
type Found = Pick<Mentioned, 'whether' | 'words' | 'instead' | 'also'> & {
	readonly hits: readonly PassageHit[];
	readonly claims?: readonly Claim[];
};

/** How surely each answer is no. Of several parts the one that is most surely not mentioned is answered for. */
const BY_ABSENCE = ['yes', 'author', 'likely', 'instead', 'apart', 'notes', 'unfound', 'no'] as const;

/** Whether the text mentions what is asked for, each part of it; where it doesn't, what it or the notes on it have nearest to it. */
export function answerWhetherMentioned(question: Question, { parts, language, asksMeaning }: Asked): Mentioned {
	const { own } = question.edition.languages;
	// Words whose meaning is asked stand in the text as they were typed, in whatever language that was asked.
	const found = parts.map((part) => partFound(question, part, asksMeaning ? own : language));
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
		...(asksMeaning && { asksMeaning }),
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
function partFound(question: Question, part: AskedPart, language: string): Found {
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
	// A name is written so: "Home Office", and not a home that has an office.
	const isSaid = ({ passage, match }: FoundPassage) => {
		const { quote } = excerptOf(edition.article, passage);
		if (wordsNotIn(wordsOf(quote), part.words).length > 0) return false;
		return match === 'in-a-row' || !isName(question, part) || isWrittenIn(quote, asTyped(text, part.words));
	};
	const exact = hits.filter(isSaid);
	if (exact.length > 0) return { whether: isForeign && !isName(question, part) ? 'likely' : 'yes', words, hits: exact };
	if (part.topic.length === 0 && part.actors.some(({ id }) => edition.article.authors.includes(id))) {
		return { whether: 'author', words, hits: [] };
	}
	const full = part.words.length === 1 ? nameInFull(edition.article, part.words[0] ?? '') : undefined;
	if (full) return { whether: 'instead', words, hits: inARow(edition, wordsOf(full)), instead: full };
	const cognate = isForeign ? sentencesWithCognates(edition, part.words) : [];
	if (cognate.length > 0) return { whether: 'likely', words, hits: cognate };
	return partBeside(question, part, language, translated !== undefined, hits);
}

/** The same where the text has not all of the words as they were typed. */
function partBeside(
	question: Question,
	part: AskedPart,
	language: string,
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
	const hasIt = ({ passage }: PassageHit, word: string) => {
		const { quote } = excerptOf(edition.article, passage);
		return hasCapitals(question, [word], quote) && wordsNotIn(wordsOf(quote), [word]).length === 0;
	};
	const notInText = part.words.filter((word) => !sentencesWith(word).some((hit) => hasIt(hit, word)));
	const notedWith = (words: readonly string[]) =>
		claimMatches(edition, words).filter((claim) => wordsNotIn(wordsAround(edition, claim), words).length === 0);
	// Editors' words are compared without their case, so an acronym would be taken for a word: "UN" for "un", "ICE" for "ice".
	const isOnlyWord = (word: string) =>
		STOP_WORDS.has(word) ||
		sentencesWith(word).some(
			({ passage }) => wordsNotIn(wordsOf(excerptOf(edition.article, passage).quote), [word]).length === 0,
		);
	const nowhere = notInText.filter((word) => isOnlyWord(word) || notedWith([word]).length === 0);
	const noted = notedWith(part.words);
	if (part.words.length > 1 && part.actors.length === 0 && isName(question, part)) {
		// The words of a name elsewhere name something else: "office" for "the Home Office".
		return {
			whether: noted.length > 0 ? 'notes' : isForeign ? 'unfound' : 'no',
			words: whole,
			hits: [],
			claims: noted,
		};
	}
	const like = likeWord(edition, part, isForeign, nowhere, similar);
	if (like) return { whether: 'instead', words: whole, ...like };
	const present = part.words.filter((word) => !notInText.includes(word));
	if (nowhere.length === 0 && notInText.length === 0) {
		const rarest = rarestWord(edition, part.words);
		return { whether: 'apart', words: asTyped(text, part.words), hits: rarest?.passages ?? [] };
	}
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
		(!isForeign || isRegion || isSameEverywhere(question, part, nowhere, language));
	return {
		whether: isSure ? 'no' : 'unfound',
		words: rest.length > 0 ? asTyped(text, nowhere) : whole,
		hits: inText,
		claims: unused.length > 0 ? notedWith(unused) : [],
		...(rest.length > 0 && { also: { words: asTyped(text, rest), isInText: unused.length === 0 } }),
	};
}

const inARow = (edition: Edition, words: readonly string[]) =>
	passagesWithWords(edition, words).filter(({ match }) => match === 'in-a-row');

/** The sentences that name an actor of the part, by any name, and have its other words. */
function hitsOfNames(edition: Edition, { words, actors, topic }: AskedPart): PassageHit[] {
	const hits = actors.map((actor) => {
		const all = namesOf(actor);
		// Only what was typed is looked for, if the text has it: a country may also be called "the government".
		const typed = all.filter((name) => wordsOf(name).every((word) => words.includes(word)));
		const hitsOf = (names: readonly string[]) =>
			names.flatMap((name) =>
				inARow(edition, wordsOf(name)).filter(({ passage }) =>
					isWritten(name, excerptOf(edition.article, passage).quote),
				),
			);
		const asked = hitsOf(typed);
		const found = asked.length > 0 ? asked : hitsOf(all);
		return [...new Map(found.map((hit) => [`${hit.passage.paragraph}.${hit.passage.first}`, hit])).values()].sort(
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
	/\p{Ll}/u.test(name) || writtenWords(text).includes(writtenWords(name));

/** Whether a text has each of these words as it was typed. */
const isWrittenIn = (text: string, typed: readonly string[]) =>
	typed.every((word) => writtenWords(text).includes(writtenWords(word)));

/** The words of a text as they are written, each between two spaces. */
const writtenWords = (text: string) => ` ${(withJoinedAcronyms(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/** Whether a text has those words in capitals that were typed in capitals. */
const hasCapitals = ({ text }: Question, words: readonly string[], quote: string) =>
	!/\p{Ll}/u.test(text) || asTyped(text, words).every((word) => word.length < 2 || isWritten(word, quote));

/** The words of a claim, of its label and keywords in all languages, and of the names it has to do with. */
const wordsAround = (edition: Edition, claim: Claim) => [
	...wordsOf([claim.quote, ...claim.keywords].join('\n')),
	...labelWords(edition, claim),
	...[...claim.holders, ...claim.about].flatMap((id) => namesOf(edition.actor(id)).flatMap(wordsOf)),
];

const labelWords = ({ article, file }: Edition, claim: Claim) =>
	inAllLanguages(file.claims[article.claims.indexOf(claim)]?.label);

/** Whether the part is a name: all its words are typed with a capital, and it isn't the beginning of the text. */
function isName({ text }: Question, { words, from }: AskedPart): boolean {
	const typed = asTyped(text, words);
	return from > 0 && /\p{Ll}/u.test(text) && typed.every((word) => /^\p{Lu}/u.test(word));
}

/**
 * Whether the missing words are a name of one word that is the same in all languages. "Kurds" and "Christmas" are no such names. After "the" it may be a word that is translated,
 * unless it is an acronym ("el Papa", "la DEA"), and so may one that a name in the text begins like ("Londres", "London").
 */
function isSameEverywhere(question: Question, part: AskedPart, missing: readonly string[], language: string): boolean {
	const { text, words, edition } = question;
	const [word] = missing;
	if (word === undefined || missing.length !== 1 || part.words.length !== 1 || !isName(question, part)) return false;
	if (!CAPITALS_ARE_NAMES.has(language)) return false;
	const before = words[part.from - 1] ?? '';
	const isAcronym = asTyped(text, missing).every((typed) => typed === typed.toUpperCase());
	if (!isAcronym && (DEFINITE.has(before) || CONTRACTED.has(before))) return false;
	const { title, paragraphs } = edition.article;
	const names = [title, ...paragraphs.map((one) => one.text)].join(' ').match(/\p{Lu}[\p{L}]+/gu) ?? [];
	return !names.some((name) => wordsOf(name)[0]?.startsWith(word.slice(0, 3)));
}
