import type { ApiError, FormErrors } from './api-error.ts';

/** A body the gate refused, or a route that does not exist: what a test asserts there was none of. */
export type Complaint = {
	readonly method: string;
	readonly path: string;
	readonly code: number;
	readonly says: string;
	readonly errors?: FormErrors | undefined;
};

/** An empty message, an invalid form, no JSON: what no correct bot sends. */
const badBodies = [50006, 50035, 50109];

/** The complaint a refusal is worth; none for what can happen to a correct bot, such as a missing permission. */
export function complaintOf(
	method: string,
	path: string,
	{ status, code, message, errors }: ApiError,
): Complaint | undefined {
	const noRoute = code === 0 && status === 404;
	return noRoute || badBodies.includes(code) ? { method, path, code, says: message, errors } : undefined;
}
