import {
	CUE_ENDINGS,
	IRREGULAR_CUES,
	REGULAR_CUES,
	SOURCE_PHRASES,
	STANCE_VERBS,
} from '../../../locales/es/reading-grammar.ts';
import { wordsIn } from '../../../locales/word-list.ts';

/** All forms of verbs that attribute, in lower case, with their verbs. */
export const SPANISH_CUE_FORMS: ReadonlyMap<string, string> = cueForms();

function cueForms(): Map<string, string> {
	const forms = new Map<string, string>();
	for (const verb of wordsIn(REGULAR_CUES)) {
		const stem = verb.slice(0, -2);
		for (const ending of wordsIn(CUE_ENDINGS[verb.slice(-2)] ?? '')) forms.set(stem + ending, verb);
	}
	for (const line of IRREGULAR_CUES.trim().split('\n')) {
		const [verb = '', all = ''] = line.trim().split(': ');
		for (const form of wordsIn(all)) forms.set(form, verb);
	}
	return forms;
}

/** Verbs after which a thing, not a sentence, says what somebody is for or against. */
export const SPANISH_STANCE_VERBS: ReadonlySet<string> = new Set(wordsIn(STANCE_VERBS));

/** What names a source by itself. */
export const SPANISH_SOURCE_PHRASES = SOURCE_PHRASES;
