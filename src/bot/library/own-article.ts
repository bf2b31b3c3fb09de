import { listsOf } from '../../article/library/library.ts';
import { searchArticles } from '../../article/search/search.ts';
import type { Option, Suggest } from '../host/option.ts';
import { shorten } from '../reply/shorten.ts';

/** Discord shows at most 25 rows. */
const ROWS = 25;

/** The server's own articles by title. Those that come with the bot are not among them: only its operator can change them. */
const suggestOwnArticle: Suggest = (typed, { library }) =>
	searchArticles(listsOf(library), typed, Number.POSITIVE_INFINITY)
		.filter(({ id }) => library.ownRevision(id) !== undefined)
		.slice(0, ROWS)
		.map(({ id, title }) => ({ name: shorten(title, 100), value: id }));

/** One of the server's own articles by its id. */
export const ownArticleOption = { suggest: suggestOwnArticle } as const satisfies Option;
