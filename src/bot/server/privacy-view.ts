import type { DataCounts } from '../../store/records.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';

/** What is stored about a member, counted by kind, with a button to have it deleted. */
export function storedDataReply(counts: DataCounts, say: Say): Reply {
	const ask = { label: say.plain('buttons.delete'), press: { command: 'privacy', args: { step: 'ask' } } };
	return {
		blocks: [
			{ kind: 'heading', text: say('privacy.title') },
			countsBlock(counts, say),
			{ kind: 'note', text: say('privacy.why') },
			...(isEmpty(counts) ? [] : [{ kind: 'buttons', buttons: [ask] } as const]),
		],
		private: true,
	};
}

/** Asks whether to delete the data, and says what that means. */
export function deletionQuestion(say: Say): Reply {
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

/** What was deleted, counted by kind. */
export function deletedDataReply(counts: DataCounts, say: Say): Reply {
	return {
		blocks: [{ kind: 'heading', text: say('privacy.deleted') }, countsBlock(counts, say)],
		private: true,
		replaces: true,
	};
}

const KINDS = [
	'ballots',
	'quotes',
	'debatesOpened',
	'phasesMoved',
	'drafts',
	'articleDrafts',
	'articleChanges',
] as const satisfies readonly (keyof DataCounts)[];

const isEmpty = (counts: DataCounts) => KINDS.every((kind) => counts[kind] === 0);

function countsBlock(counts: DataCounts, say: Say): Block {
	if (isEmpty(counts)) return { kind: 'text', text: say('privacy.nothing') };
	const stored = KINDS.filter((kind) => counts[kind] > 0);
	return { kind: 'list', items: stored.map((kind) => say(`kept.${kind}`, { count: counts[kind] })) };
}
