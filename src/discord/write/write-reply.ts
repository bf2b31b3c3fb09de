import {
	type APIAllowedMentions,
	type APIComponentInContainer,
	type APIContainerComponent,
	ComponentType,
	MessageFlags,
} from 'discord-api-types/v10';
import type { Markdown } from '../../bot/reply/markdown.ts';
import { twin } from '../../bot/reply/press.ts';
import type { Block, Reply } from '../../bot/reply/reply.ts';
import { type Borders, cut, type Span } from './cut.ts';
import { limits } from './limits.ts';
import { type Naming, type Piece, piecesOf } from './pieces.ts';
import { plainAnswer } from './plain-answer.ts';

/** One message as Discord takes it, in answer to an interaction, after the answer, or in a thread. */
export type MessageBody = {
	readonly flags: MessageFlags;
	readonly components: [APIContainerComponent];
	readonly allowed_mentions: APIAllowedMentions;
	/** The files by their place in the form, which Discord's schema wants as a string. */
	readonly attachments?: { readonly id: string; readonly filename: string; readonly description?: string }[];
};

/** A message and the files to send beside it. */
export type Message = { readonly body: MessageBody; readonly files: readonly { name: string; data: Uint8Array }[] };

/** How many messages a reply may take at most, and what is said where the whole of it is in a file. */
export type Bound = { readonly messages: number; readonly inFile: Markdown };

/**
 * The messages a reply becomes: one where it fits, else several, each within all of Discord's limits. Quotations arrive whole.
 * Of a reply that needs more messages than it may take, the last has a text file with all it says, and what can be pressed.
 */
export function writeReply(reply: Reply, isPrivate: boolean, bound?: Bound): [Message, ...Message[]] {
	const { blocks, pings = [] } = reply;
	const laidOut = inMessages(blocks.flatMap(piecesOf));
	const messages = bound && laidOut.length > bound.messages ? withFile(laidOut, blocks, bound) : laidOut;
	const [first = [nothing], ...others] = messages;
	const write = (message: readonly Piece[]) => messageOf(message, pings, isPrivate || reply.private === true);
	return [write(first), ...others.map(write)];
}

/** Pieces divided into messages that each hold their own. */
function inMessages(all: readonly Piece[]): Piece[][] {
	const pieces = tidied(all);
	return cut({ start: 0, end: pieces.length }, fitsIn(pieces), bordersOf(pieces))
		.map(({ start, end }) => tidied(pieces.slice(start, end)))
		.filter((message) => message.length > 0);
}

/** As many of the first messages as leave room for the file, and for all that the other messages have to press or to open. */
function withFile(
	messages: readonly Piece[][],
	blocks: readonly Block[],
	{ messages: most, inFile }: Bound,
): Piece[][] {
	const data = new TextEncoder().encode(plainAnswer(blocks));
	const end = [...piecesOf({ kind: 'text', text: inFile }), ...piecesOf({ kind: 'file', name: 'lectern.txt', data })];
	let fitting: Piece[][] = [];
	for (let kept = most - 1; kept >= 0; kept--) {
		const others = messages.slice(kept).flat();
		fitting = [
			...messages.slice(0, kept),
			...inMessages([...end, ...others.filter(isPressed), ...others.filter(isEnclosed)]),
		];
		if (fitting.length <= most) return fitting;
	}
	// Dozens of pictures or thousands of rows of menus: what is left out comes last, and all that is written is in the file.
	return fitting.slice(0, most);
}

/** What a text file cannot hold. The button next to an entry is left out: it would stand without the entry. */
const isPressed = ({ kind }: Piece) => kind === 'buttons' || kind === 'menu';
const isEnclosed = ({ enclosure }: Piece) => enclosure !== undefined;

/** Discord takes no empty message, and silence would look like a fault. */
const nothing: Piece = {
	kind: 'text',
	text: 1,
	parts: 1,
	build: () => ({ type: ComponentType.TextDisplay, content: '…' }),
};

/** Without dividers that divide nothing. */
function tidied(pieces: readonly Piece[]): Piece[] {
	const single = pieces.filter(({ kind }, n) => kind !== 'divider' || (n > 0 && pieces[n - 1]?.kind !== 'divider'));
	return single.at(-1)?.kind === 'divider' ? single.slice(0, -1) : single;
}

function fitsIn(pieces: readonly Piece[]): (span: Span) => boolean {
	return ({ start, end }) => {
		const inside = pieces.slice(start, end);
		const text = inside.reduce((sum, piece) => sum + piece.text, 0);
		const parts = inside.reduce((sum, piece) => sum + piece.parts, 1);
		const files = inside.filter(({ enclosure }) => enclosure).length;
		return text <= limits.text && parts <= limits.parts && files <= limits.files;
	};
}

/** A long reply is cut between its parts; a part too long for a message, where it hurts least; failing that, anywhere. */
function bordersOf(pieces: readonly Piece[]): Borders[] {
	const where =
		(may: (before: Piece['kind'], after: Piece['kind']) => boolean): Borders =>
		({ start, end }) =>
			pieces.flatMap(({ kind }, n) => (n > start && n < end && may(pieces[n - 1]?.kind ?? kind, kind) ? [n] : []));
	return [
		where((_, after) => after === 'heading' || after === 'divider'),
		where((before, after) => !belongs(before, after) && !introduces(before, after)),
		where((before, after) => !belongs(before, after)),
		where(() => true),
	];
}

/** Small print and what acts on something stay with what stands before them; whoever said a quotation, with the quotation. */
function belongs(before: Piece['kind'], after: Piece['kind']): boolean {
	if (before === 'heading' || after === 'note' || after === 'buttons' || after === 'menu') return true;
	return before === 'quote' && (after === 'text' || after === 'entry');
}

function introduces(before: Piece['kind'], after: Piece['kind']): boolean {
	return after === 'quote' && (before === 'text' || before === 'note');
}

function messageOf(pieces: readonly Piece[], pings: readonly string[], isPrivate: boolean): Message {
	const name = naming();
	const enclosed = pieces.flatMap(({ enclosure }) => enclosure ?? []);
	const names = fileNames(enclosed.map((one) => one.name));
	const files = enclosed.map(({ data }, n) => ({ name: names[n] ?? '', data }));
	const urlOf = ({ enclosure }: Piece) =>
		enclosure ? `attachment://${files[enclosed.indexOf(enclosure)]?.name ?? ''}` : '';
	const components: APIComponentInContainer[] = pieces.map((piece) => piece.build(name, urlOf(piece)));
	const attachments = enclosed.map(({ alt }, n) => ({
		id: String(n),
		filename: files[n]?.name ?? '',
		...(alt !== undefined && { description: alt }),
	}));
	return {
		body: {
			flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
			components: [{ type: ComponentType.Container, components }],
			allowed_mentions: { parse: [], users: [...new Set(pings)].slice(0, limits.pings) },
			...(attachments.length > 0 && { attachments }),
		},
		files,
	};
}

/** Names Discord keeps as they are, so that the components find the files by them; of several alike the first keeps its own. */
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

/** Names for the components of one message: the same press several times gets several. */
function naming(): Naming {
	const given = new Set<string>();
	return (id) => {
		let name = id;
		for (let nth = 1; given.has(name); nth += 1) name = twin(id, nth);
		given.add(name);
		return name;
	};
}
