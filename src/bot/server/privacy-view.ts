import type { DataCounts } from '../../store/store.ts';
import type { Markdown } from '../reply/markdown.ts';
import type { Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';

/** What is kept about a member, by kind, and the way to have it deleted. */
export function keptReply(kept: DataCounts, say: Say): Reply {
	const items = keptItems(kept, say);
	const ask = { label: say.plain('buttons.delete'), press: { command: 'privacy', args: { step: 'ask' } } };
	return {
		blocks: [
			{ kind: 'heading', text: say('privacy.title') },
			...(items.length > 0
				? [{ kind: 'list', items } as const]
				: [{ kind: 'text', text: say('privacy.nothing') } as const]),
			{ kind: 'note', text: say('privacy.why') },
			...(items.length > 0 ? [{ kind: 'buttons', buttons: [ask] } as const] : []),
		],
		private: true,
	};
}

/** What deleting means, before it is done. */
export function askedReply(say: Say): Reply {
	const sure = { label: say.plain('buttons.delete-now'), press: { command: 'privacy', args: { step: 'delete' } } };
	const back = { label: say.plain('buttons.keep'), press: { command: 'privacy', args: {} } };
	return {
		blocks: [
			{ kind: 'text', text: say('privacy.ask') },
			{ kind: 'buttons', buttons: [sure, back] },
		],
		private: true,
		replaces: true,
	};
}

/** What was deleted. */
export function forgottenReply(kept: DataCounts, say: Say): Reply {
	const items = keptItems(kept, say);
	return {
		blocks: [
			{ kind: 'heading', text: say('privacy.deleted') },
			...(items.length > 0
				? [{ kind: 'list', items } as const]
				: [{ kind: 'text', text: say('privacy.nothing') } as const]),
		],
		private: true,
		replaces: true,
	};
}

function keptItems(kept: DataCounts, say: Say): Markdown[] {
	const kinds = ['ballots', 'quotes', 'debatesOpened', 'phasesMoved', 'drafts'] as const;
	return kinds.flatMap((kind) => (kept[kind] > 0 ? [say(`kept.${kind}`, { count: kept[kind] })] : []));
}
