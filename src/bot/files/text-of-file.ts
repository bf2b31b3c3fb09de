import { PAGE_LIMITS } from '../../web-page/page-limits.ts';
import type { WebPage } from '../../web-page/page-reader.ts';
import type { RefusalReason } from '../../web-page/refusal.ts';
import type { Context } from '../host/context.ts';
import type { AttachedFile } from '../host/invocation.ts';
import { serverOf } from '../host/moderators.ts';
import { echoTyped, type Markdown } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';

/** The most that a file may have, in megabytes. Discord takes more, but an article of that size would be a library. */
const MOST_MEGABYTES = PAGE_LIMITS.bytes / 1_000_000;

/** Why a file cannot be used and what to do about it, for its member. */
export type FileRefusal = { readonly refused: Markdown };

/**
 * The text of a file that a member attached, or why it cannot be used. What is known before it is read (that it is empty or too large)
 * refuses it without reading. Throws a UserError in direct messages.
 */
export async function textOfFile(file: AttachedFile, context: Context): Promise<WebPage | FileRefusal> {
	const { say, reader } = context;
	const guild = serverOf(context);
	if (file.size === 0) return refusedFile('empty', file, say);
	if (file.size > PAGE_LIMITS.bytes) return refusedFile('too-large', file, say);
	const read = await reader.readFile(file, guild);
	return 'refused' in read ? refusedFile(KIND_OF[read.refused], file, say) : read;
}

type FileTrouble = 'empty' | 'too-large' | 'not-text' | 'wrong-encoding' | 'gone' | 'busy' | 'not-received';

/** What each reason means to the member. The reasons that only links can have would be Discord's fault here, and pass. */
const KIND_OF: Readonly<Record<RefusalReason, FileTrouble>> = {
	'not-text': 'not-text',
	'too-large': 'too-large',
	'wrong-encoding': 'wrong-encoding',
	'not-found': 'gone',
	denied: 'gone',
	busy: 'busy',
	'bad-address': 'not-received',
	'not-http': 'not-received',
	'has-login': 'not-received',
	'unusual-port': 'not-received',
	'private-address': 'not-received',
	'unknown-host': 'not-received',
	'cannot-connect': 'not-received',
	'not-secure': 'not-received',
	'made-insecure': 'not-received',
	'too-many-redirects': 'not-received',
	'site-fault': 'not-received',
	'too-slow': 'not-received',
	'broken-answer': 'not-received',
	'not-an-attachment': 'not-received',
};

const refusedFile = (trouble: FileTrouble, { name }: AttachedFile, say: Say): FileRefusal => ({
	refused: say(`file.${trouble}`, { name: echoTyped(name), most: MOST_MEGABYTES }),
});
