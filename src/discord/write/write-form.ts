import {
	type APILabelComponent,
	type APIModalInteractionResponseCallbackComponent,
	type APIModalInteractionResponseCallbackData,
	ComponentType,
	TextInputStyle,
} from 'discord-api-types/v10';
import { type CommandIds, withCommandIds } from '../../bot/reply/markdown.ts';
import { customId } from '../../bot/reply/press.ts';
import type { Form, FormField } from '../../bot/reply/reply.ts';
import { limits } from './limits.ts';
import { menuRows } from './menu-rows.ts';
import { shortenLabel } from './shorten-label.ts';
import { writeText } from './write-text.ts';

type FilledField = Exclude<FormField, { readonly kind: 'note' }>;
type FieldOf<Kind extends FilledField['kind']> = Extract<FilledField, { readonly kind: Kind }>;

/** A form as Discord's modal: its `custom_id` is the press that submitting it carries out. */
export function writeForm(
	{ title, press, fields }: Form,
	commandIds: CommandIds = new Map(),
): APIModalInteractionResponseCallbackData {
	return {
		custom_id: customId(press),
		title: shortenLabel(title, limits.formTitle),
		components: fields.flatMap((field) => formPart(field, commandIds)).slice(0, limits.formFields),
	};
}

/** The component of a field; none for text that shows nothing, and for a menu without rows, which Discord would refuse. */
function formPart(field: FormField, commandIds: CommandIds): APIModalInteractionResponseCallbackComponent[] {
	if (field.kind === 'note') {
		const [content] = writeText(withCommandIds(field.text, commandIds));
		return content === undefined ? [] : [{ type: ComponentType.TextDisplay, content }];
	}
	const component = componentOf(field);
	if (!component) return [];
	const { label, hint } = field;
	const description = hint?.trim() && { description: shortenLabel(hint, limits.fieldHint) };
	return [{ type: ComponentType.Label, label: shortenLabel(label, limits.fieldLabel), ...description, component }];
}

function componentOf(field: FilledField): APILabelComponent['component'] | undefined {
	switch (field.kind) {
		case 'text':
			return textInput(field);
		case 'choice':
			return choiceMenu(field);
		case 'file':
			return fileUpload(field);
		default:
			return field satisfies never;
	}
}

function textInput({ name, value, example, required, most, long }: FieldOf<'text'>) {
	const longest = Math.min(most, limits.fieldText);
	const filledIn = value?.slice(0, longest).toWellFormed();
	return {
		type: ComponentType.TextInput,
		custom_id: name,
		style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
		required: required === true,
		max_length: longest,
		...(example?.trim() && { placeholder: shortenLabel(example, limits.fieldExample) }),
		...(filledIn && { value: filledIn }),
	} as const;
}

function choiceMenu({ name, choices, chosen, required }: FieldOf<'choice'>) {
	const rows = menuRows(choices).slice(0, limits.menuChoices);
	if (rows.length === 0) return undefined;
	const options = rows.map((row) => (row.value === chosen ? { ...row, default: true } : row));
	return { type: ComponentType.StringSelect, custom_id: name, options, ...need(required) } as const;
}

function fileUpload({ name, required }: FieldOf<'file'>) {
	return { type: ComponentType.FileUpload, custom_id: name, ...need(required) } as const;
}

/** By default Discord wants at least one, and does not say whether that also holds for what is not required. */
const need = (required: true | undefined) => (required ? { required } : { required: false, min_values: 0 });
