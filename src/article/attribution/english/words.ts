import * as grammar from '../../../locales/en/reading-grammar.ts';
import { wordsIn } from '../../../locales/word-list.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(wordsIn(words));

export const AUXILIARIES = setOf(grammar.AUXILIARIES_LIST);
export const FORMS_OF_BE = setOf(grammar.FORMS_OF_BE_LIST);
export const VERB_NEGATIONS = setOf(grammar.VERB_NEGATIONS_LIST);
/** Adverbs that may be part of a group of verbs besides those that end in "-ly". */
export const VERB_ADVERBS = setOf(grammar.VERB_ADVERBS_LIST);
export const SUBJECT_PRONOUNS = setOf(grammar.SUBJECT_PRONOUNS_LIST);
export const RELATIVES = setOf(grammar.RELATIVES_LIST);
export const CLAUSE_OPENERS = setOf(grammar.CLAUSE_OPENERS_LIST);
export const QUESTION_OPENERS = setOf(grammar.QUESTION_OPENERS_LIST);
export const DAYS = setOf(grammar.DAYS_LIST);
export const MONTHS = setOf(grammar.MONTHS_LIST);
export const TIME_NOUNS = setOf(grammar.TIME_NOUNS_LIST);
/** Nouns of what somebody says something in: they are no part of the name before them. */
export const OCCASIONS = setOf(grammar.OCCASIONS_LIST);
