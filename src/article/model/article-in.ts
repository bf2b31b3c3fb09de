import type { Actor, Article, ArticleInAll } from './article.ts';
import { deepFreeze } from './deep-freeze.ts';
import { mapWords, type WordsField } from './map-words.ts';
import { allTranslations, type Languages, languagesOfWords, type Words, wordPicker } from './words.ts';

/** The languages of all editorial words of an article. */
export function languagesOf(article: ArticleInAll): Languages {
	const all: Words[] = [];
	mapWords(article, (words) => {
		all.push(words);
		return '';
	});
	return languagesOfWords(article.language, all);
}

/**
 * An article with its editorial words in one of its languages. Where a translation is missing, the words are those of the article's own
 * language with a mark. Actors are still found by their names in all languages, since these are among the search names.
 */
export function articleIn(article: ArticleInAll, languages: Languages, language: string): Article {
	if (isInOneLanguage(article, languages)) return article;
	const pick = wordPicker(languages, language);
	const pickers: Readonly<Partial<Record<WordsField, (words: Words) => string>>> = {
		name: pick.name,
		motion: pick.unmarked,
	};
	const inOne = mapWords(article, (words, field) => (pickers[field] ?? pick.text)(words));
	const actors = inOne.actors.map((actor, n) => withAllNames(actor, article.actors[n]?.name ?? actor.name));
	return deepFreeze({ ...inOne, actors });
}

const isInOneLanguage = (_article: ArticleInAll, { given }: Languages): _article is Article => given.size === 0;

function withAllNames(actor: Actor, names: Words): Actor {
	const others = allTranslations(names).filter((name) => name !== actor.name);
	return { ...actor, searchNames: [...new Set([...actor.searchNames, ...others])] };
}
