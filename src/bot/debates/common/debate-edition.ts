import { usableEdition } from '../../../article/library/library.ts';
import type { Edition } from '../../../article/model/edition.ts';
import type { StoredDebate } from '../../../store/store.ts';
import type { Services } from '../../host/context.ts';

/** The article of a debate; undefined when it has none, or when its file is gone or faulty. For texts that can do without the article. */
export function usableEditionOf(
	{ article }: Pick<StoredDebate, 'article'>,
	{ library }: Pick<Services, 'library'>,
): Edition | undefined {
	return article === undefined ? undefined : usableEdition(library, article);
}

/**
 * The article of a debate; undefined when it has none or its file is gone. Throws an ArticleFault when its file is faulty. For
 * posts, which wait for their article.
 */
export function editionOf(
	{ article }: Pick<StoredDebate, 'article'>,
	{ library }: Pick<Services, 'library'>,
): Edition | undefined {
	return article === undefined ? undefined : library.get(article);
}
