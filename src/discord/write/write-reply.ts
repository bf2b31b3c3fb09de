import {
	type APIAllowedMentions,
	type APIComponentInContainer,
	type APIContainerComponent,
	ComponentType,
	MessageFlags,
} from 'discord-api-types/v10';
import { type CommandIds, withCommandIds } from '../../bot/reply/markdown.ts';
import { twin } from '../../bot/reply/press.ts';
import type { Block, Reply } from '../../bot/reply/reply.ts';
import { SIDE_COLOURS } from '../../side-colours.ts';
import { divideIntoMessages } from './divide-into-messages.ts';
import { limits } from './limits.ts';
import { type MessageLimit, moveRestIntoFile } from './move-into-file.ts';
import { type MakeUnique, type PlannedComponent, planComponents } from './plan-components.ts';

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

/** `limit`: there is none by default. `commandIds`: without its id, a command in a text is no link. */
export type WriteOptions = { readonly limit?: MessageLimit | undefined; readonly commandIds?: CommandIds };

/**
 * The messages that show a reply: one when it fits, else several, each within all of Discord's limits. Quotations arrive whole. A
 * reply that needs more messages than the limit keeps its beginning. The last message then has a text file with the whole reply, and
 * all its buttons and menus.
 *
 * The way a reply takes through this room:
 * 0. This file gives the commands that the texts name their ids.
 * 1. `plan-components` turns each block into components and counts the room they take. `write-text` and `write-quote` write their
 *    Markdown and split what is too long for one message; `shorten-label` shortens labels, never a quotation.
 * 2. `divide-into-messages` divides the components into messages (`splitToFit`, by `limits`). What exceeds the limit goes into a
 *    file (`move-into-file`, `plain-text`).
 * 3. This file builds each message, with unique `custom_id`s and file names.
 */
export function writeReply(
	reply: Reply,
	isPrivate: boolean,
	{ limit, commandIds = NO_IDS }: WriteOptions = {},
): [NewMessage, ...NewMessage[]] {
	const { blocks } = reply;
	const components = blocks.flatMap((block) => planComponents(linkCommands(block, commandIds)));
	const divided = divideIntoMessages(components);
	const messages = limit && divided.length > limit.messages ? moveRestIntoFile(components, blocks, limit) : divided;
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

/** Discord takes no empty message, and silence would look like a fault. */
const PLACEHOLDER: PlannedComponent = {
	kind: 'text',
	text: 1,
	parts: 1,
	build: () => ({ type: ComponentType.TextDisplay, content: '…' }),
};

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
