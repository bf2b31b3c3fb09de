import type { Edition } from '../../src/article/model/edition.ts';
import { wordsOf } from '../../src/article/words/fold.ts';
import { STOP_WORDS } from '../../src/article/words/word-lists.ts';
import { randomFrom } from '../random-from.ts';

/** A chat message, and what it is about: an issue, or a claim. */
export type MadeMessage = {
	readonly text: string;
	readonly kind: 'motion' | 'title' | 'background' | 'label' | 'quote';
	readonly issue?: string;
	readonly claim?: string;
};

/** How people put what they say into a chat. A message is never the bare words of the article. */
const FRAMES: Readonly<Record<string, readonly string[]>> = {
	en: [
		'honestly I think {}',
		'no way, {}',
		'idk but {} seems wrong to me',
		'so {}? really?',
		'I read that {}, what do you all think',
		'{} and everyone knows it',
	],
	es: [
		'la neta creo que {}',
		'no manches, {}',
		'no sé, pero {} me parece mal',
		'¿entonces {}? ¿en serio?',
		'leí que {}, ¿qué opinan?',
		'{} y todos lo saben',
	],
};

/** Messages about nothing that any article is about. */
export const SMALL_TALK: Readonly<Record<string, readonly string[]>> = {
	en: [
		'lol what did you have for lunch',
		'good morning everyone',
		'anyone up for a game tonight',
		'my cat knocked over the plant again',
		'that movie was so good',
		'happy birthday!!',
		'brb dinner',
		'who is free on saturday',
		'did you finish the homework',
		'this song slaps',
		'thank you, see you tonight',
		'I need coffee so bad',
		'what time is the meeting',
		'my phone died sorry',
		'nice weather today',
	],
	es: [
		'buenos días a todos',
		'qué comiste hoy',
		'alguien para jugar en la noche',
		'mi gato tiró la planta otra vez',
		'estuvo buenísima la peli',
		'feliz cumpleaños!!',
		'ahorita vuelvo, voy a cenar',
		'quién puede el sábado',
		'ya acabaste la tarea',
		'gracias, nos vemos',
		'necesito un café',
		'a qué hora es la junta',
		'se me apagó el cel',
		'qué bonito día',
	],
};

/** The language whose frames and small talk an article's messages have. */
export const chatLanguage = ({ article }: Edition) => (article.language.startsWith('es') ? 'es' : 'en');

/**
 * Messages about an article, made by rule from its motions, titles, backgrounds, labels and quotes: in a chat's frame, with telling words
 * left out, letters swapped, and now and then a keyword in between.
 */
export function makeMessages(edition: Edition, seed: number): MadeMessage[] {
	const random = randomFrom(seed);
	const pick = <T>(list: readonly T[]): T => {
		const one = list[Math.floor(random() * list.length)];
		if (one === undefined) throw new RangeError('Nothing to pick from.');
		return one;
	};
	const frames = FRAMES[chatLanguage(edition)] ?? [];
	const slip = (word: string) => (word.length > 5 && random() < 0.15 ? word.replace(/^(..)(.)(.)/u, '$1$3$2') : word);
	const remembered = (text: string, forgotten: number, keywords: readonly string[]) => {
		const words = text.replace(/[.?!"“”]/g, '').split(/\s+/);
		const kept = words.filter((word) => STOP_WORDS.has(wordsOf(word)[0] ?? '') || random() > forgotten).map(slip);
		if (keywords.length > 0 && random() < 0.5) kept.splice(Math.floor(random() * kept.length), 0, pick(keywords));
		return kept.join(' ').toLowerCase();
	};
	const framed = (words: string, frame = pick(frames)) => frame.replace('{}', words);
	const ofIssues = edition.article.issues.flatMap(({ id, motion, title, background, pro, con }) => {
		const keywords = [...pro, ...con].flatMap((claim) => edition.claim(claim)?.keywords ?? []);
		return [
			...frames.map(
				(frame) => ({ kind: 'motion', text: framed(remembered(motion, 0.4, keywords), frame), issue: id }) as const,
			),
			{ kind: 'title', text: framed(remembered(title, 0.2, keywords)), issue: id } as const,
			...(background ?? '')
				.split(/(?<=\.)\s/)
				.map((text) => ({ kind: 'background', text: framed(remembered(text, 0.5, keywords)), issue: id }) as const),
		];
	});
	const listed = edition.article.claims.filter(({ id }) => edition.issuesOf(id).length > 0);
	const ofClaims = listed.flatMap(({ id, label, quote, keywords = [] }) => [
		{ kind: 'label', text: framed(remembered(label, 0.35, keywords)), claim: id } as const,
		{ kind: 'quote', text: framed(remembered(quote, 0.6, keywords)), claim: id } as const,
	]);
	return [...ofIssues, ...ofClaims];
}
