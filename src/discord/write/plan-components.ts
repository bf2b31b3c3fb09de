import {
	type APIButtonComponent,
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	type APITextDisplayComponent,
	ButtonStyle,
	ComponentType,
} from 'discord-api-types/v10';
import { customId, fitsDiscord } from '../../bot/reply/press.ts';
import type { Block, Button } from '../../bot/reply/reply.ts';
import { limits } from './limits.ts';
import { menuRows } from './menu-rows.ts';
import { shortenLabel } from './shorten-label.ts';
import { writeQuote } from './write-quote.ts';
import { writeHeading, writeList, writeNote, writeText } from './write-text.ts';

/** Makes a press's `custom_id` different from those of the other components in its message. */
export type MakeUnique = (id: string) => string;

/** A file that goes with a message. `alt` describes a picture to those who cannot see it. */
export type Attachment = { readonly name: string; readonly data: Uint8Array; readonly alt?: string };

/** A component that is built once its message is known, and the room it takes there. */
export type PlannedComponent = {
	readonly kind: Block['kind'];
	/** The length of its text, in UTF-16 units. */
	readonly text: number;
	/** How many components it counts as, nested ones included. */
	readonly parts: number;
	/** The file the component shows, which must be sent with it. */
	readonly attachment?: Attachment;
	/** `url` is the address of the attachment within the message. */
	readonly build: (makeUnique: MakeUnique, url: string) => APIComponentInContainer;
};

type Menu = Extract<Block, { readonly kind: 'menu' }>;

/** The components that show a block: none when it has nothing to show, several when it is too large for one. */
export function planComponents(block: Block): PlannedComponent[] {
	switch (block.kind) {
		case 'heading':
			return writeHeading(block.text).map((content) => planText('heading', content));
		case 'text':
			return writeText(block.text).map((content) => planText('text', content));
		case 'note':
			return writeNote(block.text).map((content) => planText('note', content));
		case 'quote':
			return writeQuote(block.quotation).map((content) => planText('quote', content));
		case 'list':
			return writeList(block.items).map((content) => planText('list', content));
		case 'entry':
			return planEntry(writeText(block.text), block.button);
		case 'buttons':
			return planButtons(block.buttons);
		case 'menu':
			return planMenus(block);
		case 'picture':
			return [planPicture(block)];
		case 'file':
			return [planFile(block)];
		case 'divider':
			return [{ kind: 'divider', text: 0, parts: 1, build: () => ({ type: ComponentType.Separator }) }];
		default:
			return block satisfies never;
	}
}

const textDisplay = (content: string): APITextDisplayComponent => ({ type: ComponentType.TextDisplay, content });

function planText(kind: Block['kind'], content: string): PlannedComponent {
	return { kind, text: content.length, parts: 1, build: () => textDisplay(content) };
}

function planPicture({ name, png, alt }: Extract<Block, { readonly kind: 'picture' }>): PlannedComponent {
	const description = shortenLabel(alt, limits.alt);
	const build = (_: MakeUnique, url: string): APIComponentInContainer => ({
		type: ComponentType.MediaGallery,
		items: [{ media: { url }, description }],
	});
	return { kind: 'picture', text: 0, parts: 1, attachment: { name, data: png, alt: description }, build };
}

function planFile({ name, data }: Extract<Block, { readonly kind: 'file' }>): PlannedComponent {
	const build = (_: MakeUnique, url: string): APIComponentInContainer => ({
		type: ComponentType.File,
		file: { url },
	});
	return { kind: 'file', text: 0, parts: 1, attachment: { name, data }, build };
}

/** The button is next to the beginning of the text. */
function planEntry([first, ...rest]: readonly string[], button: Button): PlannedComponent[] {
	if (first === undefined) return planButtons([button]);
	const following = rest.map((content) => planText('text', content));
	const [accessory] = buttonBuilders(button);
	if (!accessory) return [planText('text', first), ...following];
	const build = (makeUnique: MakeUnique): APIComponentInContainer => ({
		type: ComponentType.Section,
		components: [textDisplay(first)],
		accessory: accessory(makeUnique),
	});
	return [{ kind: 'entry', text: first.length, parts: 3, build }, ...following];
}

function planButtons(buttons: readonly Button[]): PlannedComponent[] {
	return chunksOf(buttons.flatMap(buttonBuilders), limits.rowButtons).map((row) => ({
		kind: 'buttons',
		text: 0,
		parts: 1 + row.length,
		build: (makeUnique) => actionRow(row.map((build) => build(makeUnique))),
	}));
}

type ButtonBuilder = (makeUnique: MakeUnique) => APIButtonComponent;

/** The one builder of a button. None for a button that is too long for Discord, which would refuse the whole message with it. */
function buttonBuilders(button: Button): ButtonBuilder[] {
	const label = shortenLabel(button.label, limits.buttonLabel);
	if ('url' in button) {
		const { url } = button;
		const isLink = url.length <= limits.url && /^https?:/.test(url) && URL.canParse(url);
		return isLink ? [() => ({ type: ComponentType.Button, style: ButtonStyle.Link, label, url })] : [];
	}
	const id = customId(button.press);
	const style = button.primary ? ButtonStyle.Primary : ButtonStyle.Secondary;
	if (!fitsDiscord(id)) return [];
	const disabled = button.disabled ? { disabled: true } : {};
	return [(makeUnique) => ({ type: ComponentType.Button, style, label, custom_id: makeUnique(id), ...disabled })];
}

function planMenus({ placeholder, press, fills, choices }: Menu): PlannedComponent[] {
	const id = customId(press, fills);
	if (!fitsDiscord(id)) return [];
	const menus = chunksOf(menuRows(choices), limits.menuChoices);
	return menus.map((rows, n) => {
		const part = menus.length === 1 ? '' : ` (${n + 1}/${menus.length})`;
		const build = (makeUnique: MakeUnique): APIComponentInContainer =>
			actionRow([
				{
					type: ComponentType.StringSelect,
					custom_id: makeUnique(id),
					placeholder: shortenLabel(placeholder, limits.placeholder - part.length) + part,
					options: rows,
				},
			]);
		return { kind: 'menu', text: 0, parts: 2, build };
	});
}

function actionRow(components: APIComponentInMessageActionRow[]) {
	return { type: ComponentType.ActionRow, components } as const;
}

function chunksOf<T>(items: readonly T[], most: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / most) }, (_, n) => items.slice(n * most, (n + 1) * most));
}
