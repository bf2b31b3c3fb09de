import type { LocatedFault } from '../../article/verify/fault.ts';
import { type Markdown, md } from '../reply/markdown.ts';
import type { Block } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { UserError } from '../reply/user-error.ts';

/** The details that a moderator can correct in a form, by their paths in the file. */
const CORRECTABLE: Readonly<Record<string, 'title' | 'date' | 'url' | 'source' | 'rights'>> = {
	title: 'title',
	'source.published': 'date',
	'source.url': 'url',
	'source.name': 'source',
	'source.rights': 'rights',
};

/** Why a draft cannot be published, each once: in plain words for what a moderator can correct. */
export function faultTexts(faults: readonly LocatedFault[], say: Say): Markdown[] {
	const texts = faults.map(({ path, where, message }) => {
		const field = CORRECTABLE[path.join('.')];
		if (field) return say(`add.fault.${field}`);
		return message.includes('U+FFFD') ? say('add.fault.lost') : md`${where}: ${message}`;
	});
	return [...new Map(texts.map((text) => [text.markdown, text])).values()];
}

/** More faults are in the file that comes with them. */
const MOST_SHOWN = 5;

/** An article file that cannot be used: its first faults, and a file of all where there are more. */
export function faultyFile(faults: readonly LocatedFault[], say: Say): UserError {
	const lines = faults.map(({ line, column, where, message }) => `${line}:${column}  ${where}: ${message}`);
	const list: Block = {
		kind: 'list',
		items: faults
			.slice(0, MOST_SHOWN)
			.map(({ line, where, message }) => say('add.file-fault', { line, where, message })),
	};
	const all: Block = { kind: 'file', name: 'faults.txt', data: Buffer.from(`${lines.join('\n')}\n`) };
	return new UserError([
		{ kind: 'text', text: say('add.faulty-file', { count: faults.length }) },
		list,
		...(faults.length > MOST_SHOWN ? [all] : []),
		{ kind: 'note', text: say('add.fix-file') },
	]);
}
