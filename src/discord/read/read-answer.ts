import type { z } from 'zod';

/** Something answered that does not look like Discord's API: a proxy's page, an empty object, or JSON without what Discord always says. */
export class UnlikeDiscord extends Error {
	override name = 'UnlikeDiscord';
}

/**
 * What we use of an answer of Discord's REST API. Throws UnlikeDiscord when any of it is missing or of another type. The message
 * names the fields and repeats nothing of the answer, so it is safe to log.
 */
export function readAnswer<S extends z.ZodType>(schema: S, answer: unknown): z.output<S> {
	const { data, error } = schema.safeParse(answer);
	if (!error) return data;
	const fields = error.issues.map(({ path }) => path.join('.') || 'all of it');
	throw new UnlikeDiscord(`The answer is not one of Discord's: ${fields.slice(0, MOST_FIELDS).join(', ')}`, {
		cause: error,
	});
}

/** More fields than these say no more about what went wrong. */
const MOST_FIELDS = 3;
