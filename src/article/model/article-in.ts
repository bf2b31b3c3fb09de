import type { Actor, Article, ArticleFile } from './article.ts';
import { deepFreeze } from './deep-freeze.ts';
import { mapWords } from './map-words.ts';
import { allTranslations, type Languages, primarySubtag, type Words, wordPicker } from './words.ts';

/** The languages of all editorial words of an article. */
export function languagesOf(file: ArticleFile): Languages {
	const given = new Set<string>();
	mapWords(file, (words) => {
		if (typeof words !== 'string') for (const tag of Object.keys(words)) given.add(primarySubtag(tag));
		return '';
	});
	return { own: primarySubtag(file.language), given };
}

/**
 * An article with its editorial words in one of its languages. Where a translation is missing, the words are those of the article's own
 * language with a mark. Actors are still found by their names in all languages, since these are among the search names.
 */
export function articleIn(file: ArticleFile, languages: Languages, language: string): Article {
	if (isInOneLanguage(file, languages)) return file;
	const pick = wordPicker(languages, language);
	const pickers: Readonly<Record<string, (words: Words) => string>> = { name: pick.name, motion: pick.unmarked };
	const article = mapWords(file, (words, path) => (pickers[String(path.at(-1))] ?? pick.text)(words));
	const actors = article.actors.map((actor, n) => withAllNames(actor, file.actors[n]?.name ?? actor.name));
	return deepFreeze({ ...article, actors });
}

const isInOneLanguage = (_file: ArticleFile, { given }: Languages): _file is Article => given.size === 0;

function withAllNames(actor: Actor, names: Words): Actor {
	const others = allTranslations(names).filter((name) => name !== actor.name);
	return { ...actor, searchNames: [...new Set([...actor.searchNames, ...others])] };
}
