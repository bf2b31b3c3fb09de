import type { ApiError, FormErrors } from './api-error.ts';

/** A request that no correct bot sends: a body the gate refused, or a route that does not exist. Tests assert that there are none. */
export type Complaint = {
	readonly method: string;
	readonly path: string;
	readonly code: number;
	readonly says: string;
	readonly errors?: FormErrors | undefined;
};

/** The codes for an empty message, an invalid form, and a body that is not JSON. */
const badBodies = [50006, 50035, 50109];

/** The complaint for a refusal, or undefined for what can happen to a correct bot, such as a missing permission. */
export function complaintOf(
	method: string,
	path: string,
	{ status, code, message, errors }: ApiError,
): Complaint | undefined {
	const noRoute = code === 0 && status === 404;
	return noRoute || badBodies.includes(code) ? { method, path, code, says: message, errors } : undefined;
}
