import type { Library } from '../../article/library/library.ts';
import { USUAL_MINIMUM } from '../../debate/debate.ts';
import type { Settings } from '../../store/records.ts';
import { channelMention, type Inline, joinMarkdown, type Markdown, md, roleMention } from '../reply/markdown.ts';
import type { Block, Reply } from '../reply/reply.ts';
import type { MessageKey, Say } from '../reply/say.ts';
import type { resettable } from './settings-change.ts';

type Needs = { readonly library: Library; readonly say: Say };

/** Every setting of the server with what it does, and a button to put it back when it was changed. Notes come first. */
export function settingsReply(
	settings: Settings,
	{ library, say }: Needs,
	saved?: MessageKey,
	notes: readonly Markdown[] = [],
): Reply {
	const { article, debateChannel, locale, minimum, moderatorRoles } = settings;
	const language = locale && say.plain(`language.${locale}`);
	return {
		blocks: [
			{ kind: 'heading', text: say(saved ?? 'settings.title') },
			...notes.map((text) => ({ kind: 'text', text }) as const),
			articleLine(article, library, say),
			settingBlock('debateChannel', debateChannel && channelMention(debateChannel), say),
			settingBlock('locale', language, say),
			minimumLine(minimum, say),
			{ kind: 'text', text: say('settings.moderators', { value: rolesText(moderatorRoles, say) }) },
			{ kind: 'note', text: say('settings.always') },
			...channelBlocks(settings, library, say),
			{ kind: 'note', text: say('settings.how') },
		],
		private: true,
	};
}

type Resettable = (typeof resettable)[number];

/** The text of a setting, and the value shown while nothing is chosen. */
const LINES = {
	article: { line: 'settings.article', unset: 'settings.no-article' },
	debateChannel: { line: 'settings.debate-channel', unset: 'settings.no-debate-channel' },
	locale: { line: 'settings.language', unset: 'settings.no-language' },
} as const;

function settingBlock(what: keyof typeof LINES, value: Inline | undefined, say: Say): Block {
	const { line, unset } = LINES[what];
	if (value === undefined || value === '') return { kind: 'text', text: say(line, { value: say(unset) }) };
	return { kind: 'entry', text: say(line, { value }), button: resetButton(what, say) };
}

/** While no article is chosen, the only one there is counts. */
function articleLine(chosen: string | undefined, library: Library, say: Say): Block {
	const [first] = library.list();
	if (chosen !== undefined || !first || library.size !== 1)
		return settingBlock('article', chosen && titleOf(chosen, library), say);
	return {
		kind: 'text',
		text: say('settings.article', { value: say('settings.only-article', { title: first.title }) }),
	};
}

function minimumLine(value: number, say: Say): Block {
	const text = say('settings.minimum', { value });
	return value === USUAL_MINIMUM
		? { kind: 'text', text }
		: { kind: 'entry', text, button: resetButton('minimum', say) };
}

const resetButton = (what: Resettable, say: Say) => ({
	label: say.plain('buttons.reset'),
	press: { command: 'settings reset', args: { what } },
});

function rolesText(roles: readonly string[], say: Say): Markdown {
	if (roles.length === 0) return say('settings.no-roles');
	return joinMarkdown(roles.map(roleMention), ', ');
}

function channelBlocks({ channelArticles }: Settings, library: Library, say: Say): Block[] {
	const items = Object.entries(channelArticles).map(
		([channel, article]) => md`${channelMention(channel)}: ${titleOf(article, library)}`,
	);
	if (items.length === 0) return [];
	return [
		{ kind: 'text', text: say('settings.channels') },
		{ kind: 'list', items },
	];
}

const titleOf = (id: string, library: Library): string => library.list().find((entry) => entry.id === id)?.title ?? id;
