import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What Discord says when it refuses, by its own code; the statuses and words are Discord's. */
const refusals = {
	0: [404, '404: Not Found'],
	10003: [404, 'Unknown Channel'],
	10004: [404, 'Unknown Guild'],
	10007: [404, 'Unknown Member'],
	10008: [404, 'Unknown Message'],
	10011: [404, 'Unknown Role'],
	10013: [404, 'Unknown User'],
	10015: [404, 'Unknown Webhook'],
	10062: [404, 'Unknown interaction'],
	10063: [404, 'Unknown application command'],
	30003: [400, 'Maximum number of pins reached for this channel (250)'],
	30032: [400, 'Maximum number of application commands reached (100)'],
	40005: [413, 'Request entity too large'],
	40060: [400, 'Interaction has already been acknowledged.'],
	40067: [400, 'A tag is required to create a forum post in this channel'],
	40094: [400, 'Maximum number of follow-up messages for this interaction reached'],
	50001: [403, 'Missing Access'],
	50003: [403, 'Cannot execute action on this channel type'],
	50005: [403, 'Cannot edit a message authored by another user'],
	50006: [400, 'Cannot send an empty message'],
	50008: [400, 'Cannot send messages in a non-text channel'],
	50013: [403, 'Missing Permissions'],
	50021: [403, 'Cannot execute action on a system message'],
	50024: [400, 'Cannot execute action on this channel type'],
	50027: [401, 'Invalid Webhook Token'],
	50035: [400, 'Invalid Form Body'],
	50083: [400, 'Thread is archived'],
	50109: [400, 'The request body contains invalid JSON.'],
	160004: [400, 'A thread has already been created for this message'],
	160005: [400, 'Thread is locked'],
	160006: [400, 'Maximum number of active threads reached'],
} as const satisfies Record<number, readonly [ContentfulStatusCode, string]>;

/** A code the sandbox refuses with. */
export type RefusalCode = keyof typeof refusals;

/** A fault of a form, nested by path as Discord nests it: `{ data: { content: { _errors: [...] } } }`. */
export type FormErrors = { readonly [key: string]: FormErrors | readonly { code: string; message: string }[] };

/** A request Discord would refuse, with the answer it would give. */
export class ApiError extends Error {
	readonly status: ContentfulStatusCode;
	readonly code: number;
	readonly errors: FormErrors | undefined;

	constructor(status: ContentfulStatusCode, code: number, says: string, errors?: FormErrors) {
		super(says);
		this.status = status;
		this.code = code;
		this.errors = errors;
	}
}

/** The refusal that belongs to a code, to be thrown. */
export function refusal(code: RefusalCode, errors?: FormErrors): ApiError {
	const [status, says] = refusals[code];
	return new ApiError(status, code, says, errors);
}

/** The refusal of a request without a valid bot token. */
export function unauthorizedError(): ApiError {
	return new ApiError(401, 0, '401: Unauthorized');
}
