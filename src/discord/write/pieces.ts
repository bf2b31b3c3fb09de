import {
	type APIButtonComponent,
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	type APITextDisplayComponent,
	ButtonStyle,
	ComponentType,
} from 'discord-api-types/v10';
import { customId, fitsDiscord } from '../../bot/reply/press.ts';
import type { Block, Button, MenuChoice } from '../../bot/reply/reply.ts';
import { limits } from './limits.ts';
import { shortened } from './shortened.ts';
import { writtenQuote } from './written-quote.ts';
import { writtenHeading, writtenList, writtenNote, writtenText } from './written-text.ts';

/** Makes of a press's `custom_id` one that no other component of the message has. */
export type Naming = (id: string) => string;

/** A file that goes with a message; `alt` tells those who cannot see it what it shows. */
export type Enclosure = { readonly name: string; readonly data: Uint8Array; readonly alt?: string };

/** A component to be, with what it takes of a message's room. */
export type Piece = {
	readonly kind: Block['kind'];
	/** Its text, in UTF-16 units. */
	readonly text: number;
	/** Its components, nested ones counted. */
	readonly parts: number;
	/** What the component shows and must be sent with it. */
	readonly enclosure?: Enclosure;
	/** `url` is where the component finds its enclosure. */
	readonly build: (name: Naming, url: string) => APIComponentInContainer;
};

type Menu = Extract<Block, { readonly kind: 'menu' }>;

/** What a block becomes: nothing when it has nothing to show, several pieces when it is too large for one. */
export function piecesOf(block: Block): Piece[] {
	switch (block.kind) {
		case 'heading':
			return writtenHeading(block.text).map((content) => textPiece('heading', content));
		case 'text':
			return writtenText(block.text).map((content) => textPiece('text', content));
		case 'note':
			return writtenNote(block.text).map((content) => textPiece('note', content));
		case 'quote':
			return writtenQuote(block.quotation).map((content) => textPiece('quote', content));
		case 'list':
			return writtenList(block.items).map((content) => textPiece('list', content));
		case 'entry':
			return entryPieces(writtenText(block.text), block.button);
		case 'buttons':
			return buttonPieces(block.buttons);
		case 'menu':
			return menuPieces(block);
		case 'picture':
			return [picturePiece(block)];
		case 'file':
			return [filePiece(block)];
		case 'divider':
			return [{ kind: 'divider', text: 0, parts: 1, build: () => ({ type: ComponentType.Separator }) }];
		default:
			return block satisfies never;
	}
}

const display = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

function textPiece(kind: Block['kind'], content: string): Piece {
	return { kind, text: content.length, parts: 1, build: () => display(content) };
}

function picturePiece({ name, png, alt }: Extract<Block, { readonly kind: 'picture' }>): Piece {
	const description = shortened(alt, limits.alt);
	const build = (_: Naming, url: string): APIComponentInContainer => ({
		type: ComponentType.MediaGallery,
		items: [{ media: { url }, description }],
	});
	return { kind: 'picture', text: 0, parts: 1, enclosure: { name, data: png, alt: description }, build };
}

function filePiece({ name, data }: Extract<Block, { readonly kind: 'file' }>): Piece {
	const build = (_: Naming, url: string): APIComponentInContainer => ({ type: ComponentType.File, file: { url } });
	return { kind: 'file', text: 0, parts: 1, enclosure: { name, data }, build };
}

/** The button stands beside the beginning of the text. */
function entryPieces([first, ...rest]: readonly string[], button: Button): Piece[] {
	if (first === undefined) return buttonPieces([button]);
	const following = rest.map((content) => textPiece('text', content));
	const [accessory] = carried(button);
	if (!accessory) return [textPiece('text', first), ...following];
	const build = (name: Naming): APIComponentInContainer => ({
		type: ComponentType.Section,
		components: [display(first)],
		accessory: accessory(name),
	});
	return [{ kind: 'entry', text: first.length, parts: 3, build }, ...following];
}

function buttonPieces(buttons: readonly Button[]): Piece[] {
	return chunked(buttons.flatMap(carried), limits.rowButtons).map((row) => ({
		kind: 'buttons',
		text: 0,
		parts: 1 + row.length,
		build: (name) => actionRow(row.map((built) => built(name))),
	}));
}

type Built = (name: Naming) => APIButtonComponent;

/** A button to be. One too long for Discord is left out: it would take the whole message with it. */
function carried(button: Button): Built[] {
	const label = shortened(button.label, limits.buttonLabel);
	if ('url' in button) {
		const { url } = button;
		const isLink = url.length <= limits.url && /^https?:/.test(url) && URL.canParse(url);
		return isLink ? [() => ({ type: ComponentType.Button, style: ButtonStyle.Link, label, url })] : [];
	}
	const id = customId(button.press);
	const style = button.primary ? ButtonStyle.Primary : ButtonStyle.Secondary;
	return fitsDiscord(id) ? [(name) => ({ type: ComponentType.Button, style, label, custom_id: name(id) })] : [];
}

function menuPieces({ placeholder, press, fills, choices }: Menu): Piece[] {
	const id = customId(press, fills);
	if (!fitsDiscord(id)) return [];
	const menus = chunked(choosable(choices), limits.menuChoices);
	return menus.map((rows, n) => {
		const part = menus.length === 1 ? '' : ` (${n + 1}/${menus.length})`;
		const build = (name: Naming): APIComponentInContainer =>
			actionRow([
				{
					type: ComponentType.StringSelect,
					custom_id: name(id),
					placeholder: shortened(placeholder, limits.placeholder - part.length) + part,
					options: rows.map(menuRow),
				},
			]);
		return { kind: 'menu', text: 0, parts: 2, build };
	});
}

/** A value is what a press carries on, so it is never shortened; one that cannot be carried or stands twice is left out. */
function choosable(choices: readonly MenuChoice[]): MenuChoice[] {
	const seen = new Set<string>();
	return choices.filter(({ value }) => {
		if (value.trim() === '' || value.length > limits.row || !value.isWellFormed() || seen.has(value)) return false;
		seen.add(value);
		return true;
	});
}

function menuRow({ label, value, description }: MenuChoice) {
	const told = description?.trim() ? { description: shortened(description, limits.row) } : {};
	return { label: shortened(label, limits.row), value, ...told };
}

function actionRow(components: APIComponentInMessageActionRow[]) {
	return { type: ComponentType.ActionRow, components } as const;
}

function chunked<T>(items: readonly T[], most: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / most) }, (_, n) => items.slice(n * most, (n + 1) * most));
}
