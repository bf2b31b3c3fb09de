import type { Library } from '../../article/library/library.ts';
import type { Reply } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { articleButton } from './buttons-and-menus.ts';

const TOPICS = [
	'quote',
	'search',
	'positions',
	'summary',
	'evidence',
	'article',
	'debate',
	'settings',
	'privacy',
] as const;

/** The answer to `/help`: the commands by what one wants to do. Where there is only one article, buttons lead to it. */
export function helpReply(library: Library, say: Say): Reply {
	const [first] = library.list();
	const buttons = [
		{ label: say.plain('buttons.all-articles'), press: { command: 'article list', args: {} } },
		...(first && library.size === 1 ? [articleButton(first.id, 'summary', say.plain('buttons.summary'))] : []),
		...(first && library.size === 1 ? [articleButton(first.id, 'positions', say.plain('buttons.positions'))] : []),
	];
	return {
		blocks: [
			{ kind: 'heading', text: say('help.title') },
			{ kind: 'text', text: say('help.intro') },
			{
				kind: 'list',
				items: TOPICS.map((what) => say(`help.${what}`)),
			},
			{ kind: 'note', text: say('help.hide') },
			{ kind: 'buttons', buttons },
		],
		private: true,
	};
}
