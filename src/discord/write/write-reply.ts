import {
	type APIAllowedMentions,
	type APIComponentInContainer,
	type APIContainerComponent,
	ComponentType,
	MessageFlags,
} from 'discord-api-types/v10';
import { type CommandIds, type Markdown, withCommandIds } from '../../bot/reply/markdown.ts';
import { twin } from '../../bot/reply/press.ts';
import type { Block, Reply } from '../../bot/reply/reply.ts';
import { SIDE_COLOURS } from '../../side-colours.ts';
import { limits } from './limits.ts';
import { plainTextOf } from './plain-text.ts';
import { type MakeUnique, type PlannedComponent, planComponents } from './plan-components.ts';
import { type Span, type SplitPoints, splitToFit } from './split-to-fit.ts';

/** One message as Discord takes it, as the answer to an interaction, as a follow-up, or in a thread. */
export type MessageBody = {
	readonly flags: MessageFlags;
	readonly components: [APIContainerComponent];
	readonly allowed_mentions: APIAllowedMentions;
	/** Discord's schema wants the index of each file as a string. */
	readonly attachments?: { readonly id: string; readonly filename: string; readonly description?: string }[];
};

/** A message and the files to send with it. */
export type NewMessage = { readonly body: MessageBody; readonly files: readonly { name: string; data: Uint8Array }[] };

/** How many messages a reply may take, and the sentence that says that all of it is in a file. */
export type MessageLimit = { readonly messages: number; readonly inFile: Markdown };

/** `limit`: there is none by default. `commandIds`: without its id, a command in a text is no link. */
export type WriteOptions = { readonly limit?: MessageLimit | undefined; readonly commandIds?: CommandIds };

/**
 * The messages that show a reply: one when it fits, else several, each within all of Discord's limits. Quotations arrive whole. A
 * reply that needs more messages than the limit keeps the first ones. The last one then has a text file with the whole reply, and
 * all its buttons and menus.
 *
 * The way a reply takes through this room:
 * 0. This file gives the commands that the texts name their ids.
 * 1. `plan-components` turns each block into components and counts the room they take. `write-text` and `write-quote` write their
 *    Markdown and split what is too long for one message; `shorten-label` shortens labels, never a quotation.
 * 2. This file divides the components into messages (`splitToFit`, by `limits`). What exceeds the limit goes into a file
 *    (`plain-text`).
 * 3. This file builds each message, with unique `custom_id`s and file names.
 */
export function writeReply(
	reply: Reply,
	isPrivate: boolean,
	{ limit, commandIds = NO_IDS }: WriteOptions = {},
): [NewMessage, ...NewMessage[]] {
	const { blocks } = reply;
	const divided = divideIntoMessages(blocks.flatMap((block) => planComponents(linkCommands(block, commandIds))));
	const messages = limit && divided.length > limit.messages ? moveRestIntoFile(divided, blocks, limit) : divided;
	const [first = [PLACEHOLDER], ...others] = messages;
	const build = (message: readonly PlannedComponent[]) =>
		buildMessage(message, reply, isPrivate || reply.private === true);
	return [build(first), ...others.map(build)];
}

const NO_IDS: CommandIds = new Map();

/** A block whose texts name commands with their ids. They are written before the texts are measured, since ids take room. */
function linkCommands(block: Block, ids: CommandIds): Block {
	if ('text' in block) return { ...block, text: withCommandIds(block.text, ids) };
	return block.kind === 'list' ? { ...block, items: block.items.map((item) => withCommandIds(item, ids)) } : block;
}

/** Discord takes a colour as a number. */
const ACCENTS = { for: colourNumber(SIDE_COLOURS.for), against: colourNumber(SIDE_COLOURS.against) } as const;

function colourNumber(colour: string): number {
	return Number.parseInt(colour.slice(1), 16);
}

function divideIntoMessages(all: readonly PlannedComponent[]): PlannedComponent[][] {
	const components = withoutIdleDividers(all);
	return splitToFit({ start: 0, end: components.length }, fitsOf(components), splitPointsOf(components))
		.map(({ start, end }) => withoutIdleDividers(components.slice(start, end)))
		.filter((message) => message.length > 0);
}

/** Keeps as many of the first messages as leave room for the file, and for the buttons, menus and files of the others. */
function moveRestIntoFile(
	messages: readonly PlannedComponent[][],
	blocks: readonly Block[],
	{ messages: most, inFile }: MessageLimit,
): PlannedComponent[][] {
	const data = new TextEncoder().encode(plainTextOf(blocks));
	const end = [
		...planComponents({ kind: 'text', text: inFile }),
		...planComponents({ kind: 'file', name: 'lectern.txt', data }),
	];
	let fitting: PlannedComponent[][] = [];
	for (let kept = most - 1; kept >= 0; kept--) {
		const others = messages.slice(kept).flat();
		fitting = [
			...messages.slice(0, kept),
			...divideIntoMessages([...end, ...others.filter(isPressable), ...others.filter(hasAttachment)]),
		];
		if (fitting.length <= most) return fitting;
	}
	// Dozens of pictures or thousands of menu rows: what is left out comes last, and the file has all the words.
	return fitting.slice(0, most);
}

/** Buttons and menus, which a text file cannot hold. The button of an entry is left out: it would be there without its entry. */
const isPressable = ({ kind }: PlannedComponent) => kind === 'buttons' || kind === 'menu';
const hasAttachment = ({ attachment }: PlannedComponent) => attachment !== undefined;

/** Discord takes no empty message, and silence would look like a fault. */
const PLACEHOLDER: PlannedComponent = {
	kind: 'text',
	text: 1,
	parts: 1,
	build: () => ({ type: ComponentType.TextDisplay, content: '…' }),
};

/** Leaves out dividers that come first or last, or right after another. */
function withoutIdleDividers(components: readonly PlannedComponent[]): PlannedComponent[] {
	const single = components.filter(
		({ kind }, n) => kind !== 'divider' || (n > 0 && components[n - 1]?.kind !== 'divider'),
	);
	return single.at(-1)?.kind === 'divider' ? single.slice(0, -1) : single;
}

/** Whether a run of these components fits one message. */
function fitsOf(components: readonly PlannedComponent[]): (span: Span) => boolean {
	return ({ start, end }) => {
		const inside = components.slice(start, end);
		const text = inside.reduce((sum, one) => sum + one.text, 0);
		const parts = inside.reduce((sum, one) => sum + one.parts, 1);
		const files = inside.filter(hasAttachment).length;
		return text <= limits.text && parts <= limits.parts && files <= limits.files;
	};
}

/**
 * Where a long reply is split: before a heading or divider; if a part is still too long, between components that can do without each
 * other; failing that, anywhere.
 */
function splitPointsOf(components: readonly PlannedComponent[]): SplitPoints[] {
	type Kind = PlannedComponent['kind'];
	const where =
		(may: (before: Kind, after: Kind) => boolean): SplitPoints =>
		({ start, end }) =>
			components.flatMap(({ kind }, n) =>
				n > start && n < end && may(components[n - 1]?.kind ?? kind, kind) ? [n] : [],
			);
	return [
		where((_, after) => after === 'heading' || after === 'divider'),
		where((before, after) => !belongTogether(before, after) && !introduces(before, after)),
		where((before, after) => !belongTogether(before, after)),
		where(() => true),
	];
}

/** Small print, buttons and menus stay with what comes before them, and the line that says who said a quotation stays with it. */
function belongTogether(before: PlannedComponent['kind'], after: PlannedComponent['kind']): boolean {
	if (before === 'heading' || after === 'note' || after === 'buttons' || after === 'menu') return true;
	return before === 'quote' && (after === 'text' || after === 'entry');
}

function introduces(before: PlannedComponent['kind'], after: PlannedComponent['kind']): boolean {
	return after === 'quote' && (before === 'text' || before === 'note');
}

function buildMessage(
	components: readonly PlannedComponent[],
	{ accent, pings = [] }: Reply,
	isPrivate: boolean,
): NewMessage {
	const makeUnique = createMakeUnique();
	const attached = components.flatMap(({ attachment }) => attachment ?? []);
	const names = fileNames(attached.map(({ name }) => name));
	const files = attached.map(({ data }, n) => ({ name: names[n] ?? '', data }));
	const urlOf = ({ attachment }: PlannedComponent) =>
		attachment ? `attachment://${files[attached.indexOf(attachment)]?.name ?? ''}` : '';
	const built: APIComponentInContainer[] = components.map((one) => one.build(makeUnique, urlOf(one)));
	const attachments = attached.map(({ alt }, n) => ({
		id: String(n),
		filename: files[n]?.name ?? '',
		...(alt !== undefined && { description: alt }),
	}));
	return {
		body: {
			flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
			components: [
				{ type: ComponentType.Container, components: built, ...(accent && { accent_color: ACCENTS[accent] }) },
			],
			allowed_mentions: { parse: [], users: [...new Set(pings)].slice(0, limits.pings) },
			...(attachments.length > 0 && { attachments }),
		},
		files,
	};
}

/** File names that Discord does not change, so that components find the files by them. When two are equal, the later one gets a number. */
function fileNames(names: readonly string[]): string[] {
	const kept: string[] = [];
	for (const name of names.map(plainName)) kept.push(kept.includes(name) ? `${kept.length + 1}-${name}` : name);
	return kept;
}

function plainName(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/[^A-Za-z0-9._-]+/g, '-')
		.replace(/^[.-]+/, '')
		.slice(-80);
	return plain === '' ? 'file' : plain;
}

/** Gives each component of one message a `custom_id` of its own, also when several carry out the same press. */
function createMakeUnique(): MakeUnique {
	const given = new Set<string>();
	return (id) => {
		let unique = id;
		for (let nth = 1; given.has(unique); nth += 1) unique = twin(id, nth);
		given.add(unique);
		return unique;
	};
}
