import { usableEdition } from '../../../article/library/library.ts';
import type { Edition } from '../../../article/model/edition.ts';
import type { StoredDebate } from '../../../store/store.ts';
import type { Services } from '../../host/context.ts';

/** The article a debate is about, if it still is there and can be used: what is told of a debate goes on without it. */
export function usableEditionOf(
	{ article }: Pick<StoredDebate, 'article'>,
	{ library }: Pick<Services, 'library'>,
): Edition | undefined {
	return article === undefined ? undefined : usableEdition(library, article);
}

/** The article a debate is about, if it still is there. Throws an ArticleFault when it cannot be used: a post waits for it. */
export function editionOf(
	{ article }: Pick<StoredDebate, 'article'>,
	{ library }: Pick<Services, 'library'>,
): Edition | undefined {
	return article === undefined ? undefined : library.get(article);
}
