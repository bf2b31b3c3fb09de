import { usableEdition } from '../../../article/library/library.ts';
import { type Edition, editionIn } from '../../../article/model/edition.ts';
import type { StoredDebate } from '../../../store/records.ts';
import type { Services } from '../../host/context.ts';

type ArticleDebate = Pick<StoredDebate, 'article' | 'locale'>;

/**
 * The article of a debate; undefined when it has none, or when its file is gone or faulty. For texts that can do without the article.
 * Its editorial words are in the debate's language unless another one is given.
 */
export function usableEditionOf(
	{ article, locale }: ArticleDebate,
	{ library }: Pick<Services, 'library'>,
	language: string = locale,
): Edition | undefined {
	const edition = article === undefined ? undefined : usableEdition(library, article);
	return edition && editionIn(edition, language);
}

/**
 * The article of a debate, with its editorial words in the debate's language; undefined when it has none or its file is gone. Throws an
 * ArticleFault when its file is faulty. For posts, which wait for their article.
 */
export function editionOf(
	{ article, locale }: ArticleDebate,
	{ library }: Pick<Services, 'library'>,
): Edition | undefined {
	const edition = article === undefined ? undefined : library.get(article);
	return edition && editionIn(edition, locale);
}
