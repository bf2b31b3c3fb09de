import { timeLeft } from '../../answer-deadline.ts';
import type { TextReader } from '../../bot/host/context.ts';
import type { Log } from '../../log.ts';
import { PAGE_LIMITS } from '../../web-page/page-limits.ts';
import type { PageReader, ReadOptions, WebPage } from '../../web-page/page-reader.ts';
import type { PageRefusal } from '../../web-page/refusal.ts';

/** Where Discord keeps attachments. */
const DISCORD_FILES = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

/** Discord's own API, also for testers (`ptb.`, `canary.`), and by its old name. */
const DISCORD_HOST = /^(.+\.)?discord(app)?\.com$/;

/**
 * The origins that attachments are read from: Discord's CDN and, if the API is not Discord's own, the API's origin, where a sandbox serves
 * what its members attach.
 */
export function fileOrigins(apiUrl: string): readonly string[] {
	const { hostname, origin } = new URL(apiUrl);
	return DISCORD_HOST.test(hostname) ? DISCORD_FILES : [...DISCORD_FILES, origin];
}

/** Reads links by this reader of pages, and attached files where Discord keeps them. Logs why something was not read, and nothing of it. */
export function createTextReader(pages: PageReader, apiUrl: string, log: Log): TextReader {
	const allowedOrigins = fileOrigins(apiUrl);

	async function read(
		what: 'link' | 'file',
		guild: string,
		by: (options: ReadOptions) => Promise<WebPage | PageRefusal>,
	): Promise<WebPage | PageRefusal> {
		const signal = AbortSignal.timeout(Math.floor(timeLeft(PAGE_LIMITS.milliseconds)));
		const answer = await by({ guild, signal }).catch((error: unknown) => {
			if (signal.aborted) return { refused: 'too-slow' } as const;
			throw error;
		});
		if ('refused' in answer) log.info({ what, ...answer }, 'a text was not read');
		return answer;
	}

	return {
		readLink: (address, guild) => read('link', guild, (options) => pages.readWebPage(address, options)),
		readFile: ({ url }, guild) =>
			read('file', guild, (options) => pages.readAttachment(url, { ...options, allowedOrigins })),
	};
}
