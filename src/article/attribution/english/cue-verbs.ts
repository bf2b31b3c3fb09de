import { CUE_PREPOSITION_WORDS, CUE_VERBS, IRREGULAR_VERBS, NOUN_VERBS } from '../../../locales/en/reading-grammar.ts';
import { wordsIn } from '../../../locales/word-list.ts';

/** Prepositions that may be part of a cue. */
export const CUE_PREPOSITIONS: ReadonlySet<string> = new Set(wordsIn(CUE_PREPOSITION_WORDS));

/** A verb that attributes, and what may follow it. */
export type CueVerb = {
	readonly verb: string;
	readonly frames: ReadonlySet<string>;
	/** Whether the form is one that nouns or adjectives have as well: only a tagger can tell. */
	readonly isAmbiguous: boolean;
	readonly form: 'base' | 'third' | 'past' | 'participle';
};

const NO_VERB_DOUBLING = /(?:[^aeiou]y)$/;

/** All forms of all verbs of the list, in lower case. */
export const CUE_FORMS: ReadonlyMap<string, CueVerb> = makeForms();

function makeForms(): Map<string, CueVerb> {
	const nounsToo = new Set(wordsIn(NOUN_VERBS));
	const forms = new Map<string, CueVerb>();
	for (const [verb, frames] of verbs()) {
		const noun = nounsToo.has(verb);
		const add = (word: string, form: CueVerb['form'], isAmbiguous: boolean) => {
			if (!forms.has(word)) forms.set(word, { verb, frames, form, isAmbiguous });
		};
		add(verb, 'base', noun);
		add(thirdPerson(verb), 'third', noun);
		for (const past of IRREGULAR_VERBS[verb]?.split(' ') ?? [regularPast(verb)]) add(past, 'past', false);
		add(participle(verb), 'participle', false);
	}
	return forms;
}

/** Each verb of the list with what may follow it. */
function verbs(): [string, ReadonlySet<string>][] {
	const lines = CUE_VERBS.trim().split(/\n(?=\S)/);
	return lines.flatMap((line) => {
		const [followers = '', list = ''] = line.split(': ');
		const frames = new Set(followers.split(' '));
		return list.split(/\s+/).map((verb): [string, ReadonlySet<string>] => [verb, frames]);
	});
}

function thirdPerson(verb: string): string {
	if (NO_VERB_DOUBLING.test(verb)) return `${verb.slice(0, -1)}ies`;
	return /(?:s|sh|ch|x|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function regularPast(verb: string): string {
	if (NO_VERB_DOUBLING.test(verb)) return `${verb.slice(0, -1)}ied`;
	return verb.endsWith('e') ? `${verb}d` : `${verb}ed`;
}

function participle(verb: string): string {
	if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
	if (verb.endsWith('e') && !verb.endsWith('ee')) return `${verb.slice(0, -1)}ing`;
	const [past] = IRREGULAR_VERBS[verb]?.split(' ') ?? [];
	const doubled = past?.match(/^(.*?)(.)\2ed$/);
	return doubled && !verb.endsWith((doubled[2] as string) + doubled[2]) && past === `${verb}${doubled[2]}ed`
		? `${verb}${doubled[2]}ing`
		: `${verb}ing`;
}
