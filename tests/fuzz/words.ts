import type { Edition } from '../../src/article/model/edition.ts';
import type { Chance } from './chance.ts';
import { hostileText } from './hostile.ts';

/** The ids and names that an option, a button or a form can hold. */
export type Words = {
	/** The numbers of debates of all servers, as text. */
	readonly debates: readonly string[];
	/** The open debates of one server. */
	readonly openIn: (guild: string | undefined) => readonly string[];
	/** The ids of drafts of all servers. */
	readonly drafts: readonly string[];
	readonly users: readonly string[];
	readonly channels: readonly string[];
	readonly roles: readonly string[];
	readonly editions: readonly Edition[];
};

const TIMES = ['1h', '12h', '2d', '7d', '0', '10x', '1h 30m', '99999d'];
const QUESTIONS = [
	'what does the article say about military force?',
	'¿qué opina López Obrador?',
	'según Graham y Korybko',
	'harbour sale council',
	'who is against it',
];

/** A reference to sentences, which the article may or may not have. Paragraph 0 is the headline. */
const passageRef = (chance: Chance) =>
	`@${chance.below(12)}.${chance.below(5)}${chance.percent(30) ? `-${chance.below(6)}` : ''}`;

/** Makes a value for an option of this name: in most cases a fitting one, else a hostile one or none. */
export function valueFor(chance: Chance, name: string, words: Words): string | boolean | undefined {
	if (chance.percent(8)) return undefined;
	if (chance.percent(20)) return hostileText(chance);
	return usualValue(chance, name, words);
}

function usualValue(chance: Chance, name: string, words: Words): string | boolean | undefined {
	const { article } = chance.pick(words.editions);
	const idOf = (list: readonly { readonly id: string }[] = []) => chance.pick([{ id: 'none' }, ...list]).id;
	switch (name) {
		case 'claim':
			return `${chance.percent(30) ? `${article.id}/` : ''}${chance.percent(15) ? passageRef(chance) : idOf(article.claims)}`;
		case 'article':
			return article.id;
		case 'actor':
			return idOf(article.actors);
		case 'issue':
			return idOf(article.issues);
		case 'section':
			return idOf(article.sections);
		case 'text':
			return chance.pick(QUESTIONS);
		case 'motion':
			return `This house would try number ${chance.below(1_000_000)}`;
		case 'format':
			return chance.pick(['open', 'oxford', 'lincoln-douglas', 'karl-popper', 'public-forum']);
		case 'first_vote':
		case 'discussion':
		case 'last_vote':
			return chance.pick(TIMES);
		case 'language':
			return chance.pick(['en', 'es', 'Español']);
		case 'minimum':
			return String(chance.below(8));
		case 'hide':
		case 'remove':
		case 'context':
		case 'typed':
			return chance.percent(50);
		case 'to':
			return chance.pick(words.users);
		case 'channel':
		case 'debate_channel':
			return chance.pick(words.channels);
		case 'role':
			return chance.pick(words.roles);
		case 'debate':
			return chance.percent(85) ? chance.pick(['1', ...words.debates]) : forgedNumber(chance);
		case 'draft':
			return chance.pick(['1', ...words.drafts]);
		case 'choice':
			return chance.pick(['for', 'against', 'undecided']);
		case 'from':
			return chance.pick(['0', '1', '2', 'closed']);
		case 'what':
			return chance.pick(['article', 'debateChannel', 'locale', 'minimum', 'moderatorRoles']);
		case 'step':
			return chance.pick(['ask', 'delete']);
		case 'page':
			return chance.pick(['1', '2', '-1', '1e9']);
		default:
			return hostileText(chance);
	}
}

const forgedNumber = (chance: Chance) =>
	chance.pick(['0', '-1', '01', ' 1', '1e3', '1.0', '٣', 'NaN', '999999999999999', '9007199254740993', '1;2']);
