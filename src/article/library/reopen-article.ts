import { readTrusted } from '../file/read-trusted.ts';
import { type Edition, makeEdition } from '../model/edition.ts';
import { fillIn } from '../model/fill-in.ts';
import { ArticleFault } from './article-fault.ts';
import { type FileContent, readArticleText, readContent, verifiedFileOf } from './article-files.ts';
import type { VerifiedFile } from './files-report.ts';

/** An article that was opened, with what is now known of its file. */
export type ReopenedArticle = { readonly edition: Edition; readonly file: VerifiedFile };

/**
 * Opens the article of a file that passed. If the file has changed since, it is verified again. Throws an ArticleFault if the file is
 * faulty now. `earlierFault` is the last one thrown for this file: it is thrown again if the bytes are still the same, which saves
 * verifying them.
 */
export function reopenArticle(before: VerifiedFile, earlierFault?: ArticleFault): ReopenedArticle {
	const { file, entry } = before;
	const content = readContentOrThrow(before);
	if (content.hash === before.hash) return { edition: makeEdition(parseVerified(content.text)), file: before };
	if (earlierFault && earlierFault.hash === content.hash) throw earlierFault;
	const read = readArticleText(file, content.text);
	if ('faults' in read) throw new ArticleFault(entry, content.hash, read.faults.join('\n'));
	return { edition: makeEdition(read.article), file: verifiedFileOf(file, content, read.file) };
}

function readContentOrThrow({ file, entry }: VerifiedFile): FileContent {
	try {
		return readContent(file);
	} catch (cause) {
		const why = cause instanceof Error ? cause.message : String(cause);
		throw new ArticleFault(entry, undefined, `${file}: cannot be read any more (${why})`, { cause });
	}
}

/** Reads a text that passed every check, as its hash proves. */
export const parseVerified = (text: string) => fillIn(readTrusted(text));
