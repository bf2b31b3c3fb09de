import { z } from 'zod';
import { CHOICES, type Poll } from '../../debate/debate.ts';
import type { Matrix } from '../../debate/swing/swing.ts';
import { LOCALES } from '../../locales/locales.ts';

// Each of these reads the text of a JSON column, whichever version of Lectern wrote it. For a text that no version writes they
// throw a TypeError.

/** Reads `debates.durations`: milliseconds for each phase. */
export const readDurations = (text: string) => withoutNull(readColumn(durations, text));

/** Reads `debates.polls`: the poll that takes ballots in each phase. */
export const readPolls = (text: string) => withoutNull(readColumn(polls, text));

/** Reads `debates.matrix`: how many members went from each first choice to each last one. */
export const readMatrix = (text: string): Matrix => readColumn(matrix, text);

/** Reads `guild_settings.moderator_roles`: the ids of roles. */
export const readRoles = (text: string) => readColumn(roles, text);

/** Reads `guild_article_revisions.languages`: the languages of an article, that of its text first. */
export const readLanguages = (text: string) => readColumn(languages, text);

/** Reads `drafts.content`: a NewDebate and what was typed into its form. */
export function readDraft(text: string) {
	const draft = readColumn(content, text);
	return { ...draft, durations: withoutNull(draft.durations), polls: withoutNull(draft.polls) };
}

const durations = z.array(z.number().nullable());
const polls = z.array(z.enum(['first', 'last'] satisfies readonly Poll[]).nullable());
const matrix = z.record(z.enum(CHOICES), z.record(z.enum(CHOICES), z.number()));
const roles = z.array(z.string());
const languages = z.array(z.string());
const typedField = z.string().exactOptional();
const content = z.object({
	guild: z.string(),
	channel: z.string(),
	article: z.string().optional(),
	articleRevision: z.number().optional(),
	issue: z.string().optional(),
	motion: z.string(),
	format: z.string(),
	locale: z.enum(LOCALES),
	minimum: z.number().optional(),
	durations,
	polls,
	openedBy: z.string(),
	typed: z
		.object({ motion: typedField, first_vote: typedField, discussion: typedField, last_vote: typedField })
		.optional(),
});

/** JSON has no undefined, so what is undefined for a phase is written as null. A transform in the schema would take twice as long. */
const withoutNull = <T>(perPhase: readonly (T | null)[]): (T | undefined)[] =>
	perPhase.map((entry) => entry ?? undefined);

/** The message names the paths that are wrong and never their values, since the log must not show what members wrote. */
function readColumn<T>(schema: z.ZodType<T>, text: string): T {
	const { data, error } = schema.safeParse(JSON.parse(text));
	if (error) {
		const faults = error.issues.map(({ path, message }) => `${path.join('.') || 'the whole'}: ${message}`);
		throw new TypeError(`A JSON column holds something that Lectern does not write (${faults.join('; ')}).`);
	}
	return data;
}
