import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { customId } from '../../bot/reply/press.ts';
import type { Form, FormField } from '../../bot/reply/reply.ts';
import { limits } from './limits.ts';
import { shortenLabel } from './shorten-label.ts';

/** A form as Discord's modal: its `custom_id` is the press that submitting it carries out. */
export function writeForm({ title, press, fields }: Form): APIModalInteractionResponseCallbackData {
	return {
		custom_id: customId(press),
		title: shortenLabel(title, limits.formTitle),
		components: fields.slice(0, limits.formFields).map(labelledField),
	};
}

function labelledField({ name, label, hint, value, required, most, long }: FormField) {
	const longest = Math.min(most, limits.fieldText);
	const filledIn = value?.slice(0, longest).toWellFormed();
	return {
		type: ComponentType.Label,
		label: shortenLabel(label, limits.fieldLabel),
		...(hint?.trim() && { description: shortenLabel(hint, limits.fieldHint) }),
		component: {
			type: ComponentType.TextInput,
			custom_id: name,
			style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
			required: required ?? false,
			max_length: longest,
			...(filledIn && { value: filledIn }),
		},
	} as const;
}
