import { z } from 'zod';
import { byLocale } from '../../locales/locales.ts';
import { parseDuration } from './duration.ts';

const line = (most: number) => z.string().min(1).max(most);
/** A text in every language that Lectern speaks. */
const words = (most: number) => z.strictObject(byLocale(() => line(most)));

const Time = z
	.string()
	.regex(/^(\d+d)?(\d+h)?(\d+m)?$/, 'must be days, hours and minutes such as "12h", "90m" or "1d12h"')
	.refine((text) => parseDuration(text) !== undefined, 'must be between one minute and 30 days')
	.describe(
		'How long it lasts in a thread unless the moderator says otherwise, such as "12h"; without it, until moved on.',
	);

const FirstVote = z.strictObject({ kind: z.literal('first-vote'), time: Time.optional() });
const Discussion = z.strictObject({ kind: z.literal('discussion'), time: Time.optional() });
const LastVote = z.strictObject({ kind: z.literal('last-vote'), time: Time.optional() });

const Turn = z.strictObject({
	kind: z.literal('turn'),
	side: z
		.enum(['for', 'against', 'both'])
		.describe('Who writes: one side, or both when one asks and the other answers.'),
	name: words(60).describe('What the turn is called, such as "Affirmative constructive".'),
	spoken: z.number().min(0.5).max(60).optional().describe('Its minutes when the debate is spoken.'),
	time: Time.optional(),
});

/**
 * How a debate runs, as data. This schema is the source of the types, of `data/format.schema.json` and of the first check.
 * `formatFaults` checks what a schema cannot say.
 */
export const Format = z.strictObject({
	$schema: z.string().optional(),
	id: z
		.string()
		.max(32)
		.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as "public-forum"'),
	name: words(60),
	rules: words(600).describe('What the members must know, in one paragraph.'),
	phases: z
		.array(z.discriminatedUnion('kind', [FirstVote, Discussion, Turn, LastVote]))
		.min(1)
		.max(40),
});

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

export type Format = Frozen<z.infer<typeof Format>>;
export type Phase = Format['phases'][number];
export type Turn = Extract<Phase, { kind: 'turn' }>;

/** Something wrong with a format: its path in the file, and a sentence that says how to fix it. */
export type FormatFault = { readonly path: readonly (string | number)[]; readonly says: string };

/**
 * The faults that the schema cannot find: votes from which no swing follows, and turns for one side alone. A format without
 * faults is fair to both sides.
 */
export function formatFaults({ phases }: Format): FormatFault[] {
	return [...misplacedVotes(phases), ...loneVotes(phases), ...silentSides(phases)];
}

function misplacedVotes(phases: readonly Phase[]): FormatFault[] {
	return phases.flatMap(({ kind }, n): FormatFault[] => {
		const path = ['phases', n, 'kind'];
		if (kind === 'first-vote' && n > 0) return [{ path, says: 'a first vote comes before everything else: move it' }];
		if (kind === 'last-vote' && n < phases.length - 1)
			return [{ path, says: 'a last vote comes after everything else: move it' }];
		return [];
	});
}

function loneVotes(phases: readonly Phase[]): FormatFault[] {
	const kinds = new Set(phases.map(({ kind }) => kind));
	const path = ['phases'];
	if (kinds.has('first-vote') !== kinds.has('last-vote'))
		return [{ path, says: 'a swing takes both votes: add the first or the last vote, or take the other away' }];
	const idle = !kinds.has('discussion') && !kinds.has('turn');
	return idle ? [{ path, says: 'nobody gets to argue: add a discussion or turns' }] : [];
}

function silentSides(phases: readonly Phase[]): FormatFault[] {
	const sides = new Set(phases.flatMap((phase) => (phase.kind === 'turn' ? phase.side : [])));
	if (sides.has('for') === sides.has('against')) return [];
	const silent = sides.has('for') ? 'against' : 'for';
	return [{ path: ['phases'], says: `the side ${silent} has no turn of its own: add one` }];
}
