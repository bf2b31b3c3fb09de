import { ArticleFault } from '../../article/library/article-fault.ts';
import { OwnArticleFault } from '../../server-library/own-article-fault.ts';
import type { Context } from '../host/context.ts';
import { escapeMarkdown } from '../reply/markdown.ts';
import type { Block } from '../reply/reply.ts';
import { shorten } from '../reply/shorten.ts';

/** How many faults of an article are shown, and how much of each: enough to recognise what is wrong. */
const MOST_SHOWN = { faults: 3, characters: 200 };

/** The server's own articles that cannot be used because of their texts, with the first faults of each. Every one is opened for it, if it is not open already. */
export async function faultyArticleBlocks({ library, say }: Pick<Context, 'library' | 'say'>): Promise<Block[]> {
	const blocks: Block[] = [];
	for (const id of library.ownIds()) {
		const fault = await library.get(id).then(() => undefined, faultOf);
		if (!fault) continue;
		const lines = fault.message.split('\n').slice(0, MOST_SHOWN.faults);
		blocks.push(
			{ kind: 'text', text: say('doctor.own-article', { title: fault.entry.title }) },
			{ kind: 'list', items: lines.map((line) => escapeMarkdown(shorten(line, MOST_SHOWN.characters))) },
		);
	}
	return blocks;
}

function faultOf(error: unknown): OwnArticleFault | undefined {
	if (error instanceof OwnArticleFault) return error;
	// The store cannot give it now, which says nothing about its text.
	if (error instanceof ArticleFault) return undefined;
	throw error;
}
