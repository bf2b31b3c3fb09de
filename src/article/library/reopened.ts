import type { Article } from '../model/article.ts';
import { deepFreeze } from '../model/deep-freeze.ts';
import { type Edition, makeEdition } from '../model/edition.ts';
import { type Content, contentOf, readArticleText, type Verified, verifiedFile } from './article-files.ts';
import { ArticleFault } from './library-fault.ts';

/**
 * The article in a file that passed before. Unless its bytes are still the same, it is verified anew; those that were `refused`
 * already are not. Throws an ArticleFault when the file has gone bad.
 */
export function reopened(before: Verified, refused?: ArticleFault): { edition: Edition; now: Verified } {
	const { file, entry } = before;
	const content = contentAgain(before);
	if (content.hash === before.hash) return { edition: makeEdition(articleIn(content.text)), now: before };
	if (refused && refused.hash === content.hash) throw refused;
	const read = readArticleText(file, content.text);
	if ('faults' in read) throw new ArticleFault(entry, content.hash, read.faults.join('\n'));
	return { edition: makeEdition(read.article), now: verifiedFile(file, content, read.article) };
}

function contentAgain({ file, entry }: Verified): Content {
	try {
		return contentOf(file);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new ArticleFault(entry, undefined, `${file}: cannot be read any more (${why})`, { cause });
	}
}

/** The article in a text that passed every check, which is why nothing of it is checked here. */
const articleIn = (text: string) => deepFreeze(JSON.parse(text.replace(/^\uFEFF/, '')) as Article);
