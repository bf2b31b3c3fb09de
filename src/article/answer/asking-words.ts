import { QUESTION } from '../words/common-words.ts';
import { wordsOf } from '../words/fold.ts';

/** Words that ask for somebody's view; in Spanish who is asked about may follow them. */
const THINKING =
	'think thinks thought thinking say says said saying believe believes feel feels want wants support supports oppose opposes claim claims';
const THINKING_IN_SPANISH = 'piensa piensan pensaba opina opinan opinaba dice dicen dijo cree creen quiere quieren';
const SIDING =
	'against support supports supported supporting oppose opposes opposed opposing favor favour favors favours favouring back backs contra apoya apoyan apoyo rechaza rechazan opone oponen';
/** What else a question is made of besides its topic. */
const FILLING =
	'acceptable agree agrees allowed bad best good here idea justified okay ok please really thing things true cant cannot dont doesnt didnt isnt arent wasnt wont wouldnt shouldnt couldnt whats whos regarding concerning acerca acuerdo autor bien bueno esta estan hay mal malo respecto tema tiene tienen hacia';

/** What makes a view asked for, in English: it comes after who is asked about. */
export const THINKS: ReadonlySet<string> = new Set(wordsOf(THINKING));

/** The same in Spanish, where who is asked about comes before it or after it. */
export const OPINES: ReadonlySet<string> = new Set(wordsOf(THINKING_IN_SPANISH));

/** What joins several who are asked about together. */
export const JOINERS: ReadonlySet<string> = new Set('and or nor vs versus y e o u ni'.split(' '));

/** What asks who takes a side. */
export const SIDES_WITH: ReadonlySet<string> = new Set(wordsOf(SIDING));

const ASKING = new Set([...QUESTION, ...THINKS, ...OPINES, ...SIDES_WITH, ...wordsOf(FILLING)]);

/** Whether a word can tell what a question is about: it is none of those that any question is made of. */
export const isTelling = (word: string): boolean => !ASKING.has(word);

const SPANISH = new Set([...OPINES, 'que', 'quien', 'quienes', 'segun', 'sobre', 'esta', 'el', 'los', 'las', 'del']);

/** Whether a question is put in Spanish. */
export const isSpanish = (words: readonly string[]): boolean => words.some((word) => SPANISH.has(word));

const ANYBODY = new Set([
	'who',
	'whos',
	'anyone',
	'anybody',
	'someone',
	'somebody',
	'quien',
	'quienes',
	'alguien',
	'nadie',
]);
const ARTICLE = new Set(['article', 'articulo', 'text', 'texto', 'piece']);

/** Whether it is asked who holds a view, not what somebody's view is. */
export const asksWho = (words: readonly string[]): boolean => words.slice(0, 3).some((word) => ANYBODY.has(word));

const FACTS = new Set('why how when where did was were can could will must por como cuando donde'.split(' '));

/** Whether it is asked what the article says, or for a fact: who is named in it is not asked for a view unless they think it. */
export const asksArticle = (words: readonly string[]): boolean =>
	FACTS.has(words[0] ?? '') || words.slice(0, 3).some((word) => ARTICLE.has(word));

/** Whether it is asked what ought to be done, which is nobody's view. */
export const asksAdvice = (words: readonly string[]): boolean => words.slice(0, 2).includes('should');

/** Whether it is asked who is for something, or against it. */
export const asksForSides = (words: readonly string[]): boolean =>
	asksWho(words) &&
	words.some((word, n) => SIDES_WITH.has(word) || (word === 'for' && /^(is|are|s)$|^whos$/.test(words[n - 1] ?? '')));

const QUESTIONS = new Set(
	'what whats who whos whom whose how why do does did que quien quienes cual cuales como segun according'.split(' '),
);
/** What a view is called. */
export const VIEWS: ReadonlySet<string> = new Set('view views opinion position stance postura posicion'.split(' '));
/** What leads from who is asked about to what they are asked about. */
export const TOPIC: ReadonlySet<string> = new Set('on about regarding sobre acerca respecto'.split(' '));

/** Whether something is asked, or a view of somebody looked for; what is left are words of the text, half remembered. */
export const asksQuestion = (words: readonly string[], text: string): boolean =>
	/[?¿]/.test(text) ||
	QUESTIONS.has(words[0] ?? '') ||
	words.slice(0, 4).some((word) => TOPIC.has(word) || VIEWS.has(word));
