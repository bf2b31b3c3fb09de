/** Discord's answer says that all is well, and is not what was asked for: a proxy's page, or an empty object. */
export class Unconfirmed extends Error {
	override name = 'Unconfirmed';
}

const SNOWFLAKE = /^\d{17,20}$/;

/** An answer of REST that must be a thing with an id. Throws Unconfirmed where it is not. */
export function confirmed<T extends { readonly id: string }>(answer: unknown): T {
	const isThing = typeof answer === 'object' && answer !== null && 'id' in answer && SNOWFLAKE.test(String(answer.id));
	if (!isThing) throw new Unconfirmed('The answer has no id.');
	// Only its id is checked: the rest of the shape is Discord's promise.
	return answer as T;
}

/** An answer of REST that must be a list of things. Throws Unconfirmed where it is not. */
export function confirmedList<T extends { readonly id: string }>(answer: unknown): T[] {
	if (!Array.isArray(answer)) throw new Unconfirmed('The answer is no list.');
	return answer.map((one) => confirmed<T>(one));
}
