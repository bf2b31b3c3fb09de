import type { FactQuestion } from '../../../src/article/answer/fact-questions.ts';
import type { AskedSide } from '../../../src/article/answer/sides.ts';
import type { Actor } from '../../../src/article/model/article.ts';
import type { Edition } from '../../../src/article/model/edition.ts';
import { wordsOf } from '../../../src/article/words/fold.ts';
import { STOP_WORDS } from '../../../src/article/words/word-lists.ts';

/** A way to ask: WHO and WHAT are the name and the topic. `presumes` and `asks` are what the reading must say. */
type Template = readonly [text: string, presumes?: AskedSide | undefined, asks?: FactQuestion | undefined];

/** What people may call an issue in each language, by its id. */
export type Topics = Readonly<Record<'en' | 'es', Readonly<Record<string, string>>>>;

/** A question made by rule, and what the record says it must be read as. */
export type Asked = {
	readonly text: string;
	readonly actor: Actor;
	readonly issue: string;
	readonly presumes: AskedSide | undefined;
	readonly asks: FactQuestion | undefined;
};

const FOR: readonly string[] = [
	'is WHO for WHAT?',
	'is WHO in favour of WHAT',
	'Is WHO in favor of WHAT?',
	'is WHO pro WHAT',
	'is WHO ok with WHAT',
	'does WHO support WHAT',
	'does WHO back WHAT?',
	'does WHO want WHAT',
	'has WHO endorsed WHAT',
	'is WHO behind WHAT',
	'does WHO approve of WHAT',
];
const AGAINST: readonly string[] = [
	'is WHO against WHAT',
	'is WHO anti WHAT',
	'is WHO opposed to WHAT',
	'does WHO oppose WHAT',
	'does WHO reject WHAT?',
	'isnt WHO against WHAT',
];
const OPEN: readonly string[] = [
	'where does WHO stand on WHAT',
	'what’s WHO’s position on WHAT',
	'whats WHO’s stance on WHAT',
	'what is WHO’s take on WHAT?',
	'what does WHO think of WHAT',
	'how does WHO feel about WHAT',
	'according to WHO, is WHAT right',
	'is WHO for or against WHAT',
	'WHO on WHAT',
];
const A_FAVOR: readonly string[] = [
	'¿WHO está a favor de WHAT?',
	'¿está WHO a favor de WHAT?',
	'¿WHO apoya WHAT?',
	'¿Apoya WHO WHAT?',
	'¿WHO está de acuerdo con WHAT?',
];
const EN_CONTRA: readonly string[] = [
	'¿está WHO en contra de WHAT?',
	'WHO está en contra de WHAT',
	'¿se opone WHO a WHAT?',
	'¿WHO rechaza WHAT?',
	'¿WHO no apoya WHAT?',
];
const ABIERTA: readonly string[] = [
	'¿qué opina WHO de WHAT?',
	'¿Qué piensa WHO sobre WHAT?',
	'que dice WHO de WHAT',
	'¿cuál es la postura de WHO sobre WHAT?',
	'¿dónde se ubica WHO sobre WHAT?',
	'según WHO, ¿es buena idea WHAT?',
	'¿WHO está a favor o en contra de WHAT?',
];

const withSide = (texts: readonly string[], presumes?: AskedSide, asks?: FactQuestion): Template[] =>
	texts.map((text) => [text, presumes, asks]);

const TEMPLATES: Readonly<Record<'en' | 'es', readonly Template[]>> = {
	en: [
		...withSide(FOR, 'for', 'whether'),
		...withSide(AGAINST, 'against', 'whether'),
		...withSide(OPEN),
		['why does WHO support WHAT', 'for', 'why'],
		['why is WHO against WHAT', 'against', 'why'],
		['why doesnt WHO support WHAT', 'against', 'why'],
	],
	es: [
		...withSide(A_FAVOR, 'for', 'whether'),
		...withSide(EN_CONTRA, 'against', 'whether'),
		...withSide(ABIERTA),
		['¿por qué WHO apoya WHAT?', 'for', 'why'],
		['¿por qué está WHO en contra de WHAT?', 'against', 'why'],
	],
};

/** Every way to ask for every actor's view on every topic: as written, and all in small letters. */
export function* questionsByRule(edition: Edition, topics: Topics): Generator<Asked> {
	for (const actor of edition.article.actors) {
		for (const language of ['en', 'es'] as const) {
			for (const name of namesIn(language, actor)) {
				for (const [issue, topic] of Object.entries(topics[language])) {
					for (const [template, presumes, asks] of TEMPLATES[language]) {
						const text = contracted(template.replace('WHO', () => name).replace('WHAT', () => topic));
						const isOpen = template.includes(' or ') || template.includes(' o ');
						const wanted = isOpen && language === 'en' ? 'whether' : asks;
						for (const typed of [text, text.toLowerCase()]) yield { text: typed, actor, issue, presumes, asks: wanted };
					}
				}
			}
		}
	}
}

/** "De el" and "a el" are one word in Spanish. */
const contracted = (text: string) => text.replace(/\b([Dd])e el /g, '$1el ').replace(/\b([Aa]) el /g, '$1l ');

const SPANISH = /[áéíóúñ]|(?:os|as|dor)$|^(?:gobierno|presidente|autoridades|Partido)/;

/** What people may type for an actor, without the aliases that mean somebody only in the text ("their government"). */
function namesIn(language: 'en' | 'es', { kind, name, aliases, searchNames }: Actor): string[] {
	const typed = [name, ...aliases, ...searchNames].filter((one) => !isOnlyInText(one));
	if (language === 'en') return typed.map((one) => (needsArticle(kind, one) ? `the ${one}` : one)).slice(0, 6);
	const spanish = typed
		.filter((one) => kind === 'person' || SPANISH.test(one))
		.filter((one) => !/^the |Mayor/i.test(one));
	return spanish.map((one) => (needsArticle(kind, one) || /^presidente/.test(one) ? `el ${one}` : one)).slice(0, 4);
}

const isOnlyInText = (name: string) => {
	const [first = ''] = wordsOf(name);
	return (
		(STOP_WORDS.has(first) && !/^(?:the|el) /i.test(name) && name.includes(' ')) ||
		/\bwho\b|’s\b.*’s|^(?:some|any|these|everyone|cartel that)\b/i.test(name)
	);
};

const needsArticle = (kind: Actor['kind'], name: string) =>
	kind !== 'person' && kind !== 'state' && !/^(?:the|el|la|los) /i.test(name);
