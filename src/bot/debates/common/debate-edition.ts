import { orUnusable } from '../../../article/library/library.ts';
import { type Edition, editionIn } from '../../../article/model/edition.ts';
import type { StoredDebate } from '../../../store/records.ts';
import type { Context } from '../../host/context.ts';

type ArticleDebate = Pick<StoredDebate, 'article' | 'articleRevision' | 'locale'>;
type Needs = Pick<Context, 'library'>;

/**
 * The article of a debate; undefined when it has none, or when its file is gone or faulty. For texts that can do without the article.
 * Its editorial words are in the debate's language unless another one is given.
 */
export async function usableEditionOf(
	debate: ArticleDebate,
	needs: Needs,
	language: string = debate.locale,
): Promise<Edition | undefined> {
	const edition = await orUnusable(editionOf(debate, needs));
	return edition && editionIn(edition, language);
}

/**
 * The article of a debate, with its editorial words in the debate's language; undefined when it has none or its file is gone. Throws an
 * ArticleFault when its file is faulty. For posts, which wait for their article.
 */
export async function editionOf(
	{ article, articleRevision, locale }: ArticleDebate,
	{ library }: Needs,
): Promise<Edition | undefined> {
	const edition = article === undefined ? undefined : await library.getRevision(article, articleRevision);
	return edition && editionIn(edition, locale);
}
