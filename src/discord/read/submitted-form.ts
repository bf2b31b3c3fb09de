import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { attachedFiles, ResolvedAttachments } from './attached-files.ts';
import { lenient } from './payload-fields.ts';

/** A field as it was filled in: a text, or the ids of what was chosen or uploaded. */
const FilledField = z.object({
	type: lenient(z.number()),
	custom_id: z.string(),
	value: lenient(z.string()),
	values: lenient(z.array(z.string())),
});
type FilledField = z.infer<typeof FilledField>;

/** What a form is made of, in whichever way a field is wrapped: in a label, as Lectern sends it, or in a row, as old clients do. */
const Wrapped = z.object({ component: lenient(FilledField), components: lenient(z.array(FilledField)) }).catch({});

/** A submitted form, with the files that were uploaded in it. */
export const SubmitData = z.object({
	custom_id: z.string(),
	components: z.array(Wrapped),
	resolved: lenient(z.object({ attachments: ResolvedAttachments })),
});
export type SubmitData = z.infer<typeof SubmitData>;

/** What was typed and chosen, by field. A menu in which nothing was chosen is left out. */
export function valuesInForm(data: SubmitData): Readonly<Record<string, string>> {
	const others = fieldsIn(data).filter((field) => !isUpload(field));
	return Object.fromEntries(
		others.flatMap(({ custom_id: name, value, values }) => {
			const given = value ?? values?.[0];
			return given === undefined ? [] : [[name, given]];
		}),
	);
}

/** The uploaded files by field, as `attachedFiles` gives them. A field takes one file. */
export function filesInForm(data: SubmitData): ReturnType<typeof attachedFiles> {
	const uploads = fieldsIn(data).filter(isUpload);
	return attachedFiles(
		uploads.flatMap(({ custom_id: name, values }) => (values?.[0] === undefined ? [] : [[name, values[0]]])),
		data.resolved?.attachments,
	);
}

const fieldsIn = ({ components }: SubmitData): FilledField[] =>
	components.flatMap(({ component, components: row = [] }) => (component ? [component] : row));

const isUpload = ({ type }: FilledField) => type === ComponentType.FileUpload;
