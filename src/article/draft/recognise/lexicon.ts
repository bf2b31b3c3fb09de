import type { DraftWords } from '../../../locales/draft-words.ts';
import { DRAFT_WORDS } from '../../../locales/languages.ts';
import type { LeftOutKind } from '../../../locales/left-out-kinds.ts';
import { LOCALES } from '../../../locales/locales.ts';
import { type PhraseList, phrasesIn } from '../../../locales/word-list.ts';
import { fold } from '../../words/fold.ts';

/** The words of all languages together: people paste texts in one language from pages in another. */
export const draftLexicon = {
	by: folded(({ by }) => by),
	and: folded(({ and }) => and),
	source: folded(({ source }) => source),
	published: folded(({ published }) => published),
	updated: folded(({ updated }) => updated),
	dateWords: new Set(folded(({ dateWords }) => dateWords)),
	wholeLines: byKind(({ wholeLines }) => wholeLines),
	lineStarts: byKind(({ lineStarts }) => lineStarts),
	lastLineStarts: byKind(({ lastLineStarts }) => lastLineStarts),
	captionStarts: folded(({ captionStarts }) => captionStarts),
	captionWords: folded(({ captionWords }) => captionWords),
	contents: new Set(folded(({ contents }) => contents)),
	notes: new Set(folded(({ notes }) => notes)),
	narration: folded(({ narration }) => narration),
	noSpeakers: new Set(folded(({ noSpeakers }) => noSpeakers)),
	/** As printed, with capitals. */
	speakerTitles: LOCALES.flatMap((locale) => phrasesIn(DRAFT_WORDS[locale].speakerTitles)),
};

/** The longest first, so that "written by" is not read as "written". */
function folded(list: (words: DraftWords) => PhraseList): string[] {
	const all = LOCALES.flatMap((locale) => phrasesIn(list(DRAFT_WORDS[locale]))).map(fold);
	return [...new Set(all)].sort((a, b) => b.length - a.length);
}

/** The kind of furniture that each phrase shows. */
function byKind(
	lists: (words: DraftWords) => Readonly<Partial<Record<LeftOutKind, PhraseList>>>,
): ReadonlyMap<string, LeftOutKind> {
	const entries = LOCALES.flatMap((locale) => Object.entries(lists(DRAFT_WORDS[locale])));
	return new Map(
		entries.flatMap(([kind, phrases]) => phrasesIn(phrases).map((phrase) => [fold(phrase), kind as LeftOutKind])),
	);
}

/** Whether a folded text begins with this phrase, as whole words. */
export function startsWithPhrase(text: string, phrase: string): boolean {
	return text.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(text.slice(phrase.length));
}
