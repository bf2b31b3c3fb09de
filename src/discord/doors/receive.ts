import type { KeyObject } from 'node:crypto';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { withTimeout } from '../../with-timeout.ts';
import type { Answerer, InteractionAnswer } from './answerer.ts';
import { isSigned, type SignedRequest } from './signature.ts';

/** What to reply to Discord's request. With 202 the answer goes by REST: `later` is the answer to send. */
export type Received =
	| { readonly status: 200; readonly body: APIInteractionResponse }
	| { readonly status: 202; readonly later: Promise<InteractionAnswer | undefined> }
	| { readonly status: 400 | 401 | 409; readonly body: { readonly message: string } };

/** What receiving depends on beside the request: the key, the time (milliseconds since 1970) and the room that answers. */
export type Reception = {
	readonly key: KeyObject;
	readonly now: number;
	readonly answer: Answerer;
	/** When the request began to arrive, as a time of `performance.now()`: the answer's time runs from then. */
	readonly received?: number;
	/** Whether an interaction's id comes for the first time; asked only about what Discord signed. */
	readonly isNew: (id: string) => boolean;
	/** How long an answer may take and still be given on the spot, in milliseconds: Discord hangs up after 3000. */
	readonly patience?: number;
};

/**
 * Takes one request. What Discord signed is carried out once: anyone who overheard it could send it again for as long as its
 * timestamp is accepted, and each time would take a step of a debate.
 */
export async function receive(
	request: SignedRequest,
	{ key, now, answer, isNew, received, patience = 2500 }: Reception,
): Promise<Received> {
	if (!isSigned(request, key, now)) return unsigned;
	const payload = parsed(request.body);
	if (payload === undefined) return refused(400, 'The body is not JSON.');
	const id = idOf(payload);
	if (id !== undefined && !isNew(id)) return refused(409, 'This interaction came before and is carried out once.');
	const answering = answer(payload, received);
	const made = await withTimeout(answering, patience);
	if (made === 'late') return { status: 202, later: answering };
	if (made === undefined) return refused(400, 'This interaction is not one Lectern understands.');
	// Follow-ups could overtake an answer given on the spot, and files do not go with one.
	if (made.followUps.length > 0 || made.files.length > 0) return { status: 202, later: answering };
	return { status: 200, body: made.callback };
}

type Refused = Extract<Received, { readonly status: 400 | 401 | 409 }>;

const refused = (status: Refused['status'], message: string): Refused => ({ status, body: { message } });

/** The reply to what Discord did not sign. */
export const unsigned = refused(401, 'The signature is missing, wrong or too old.');

/** A ping need not have one, and what is not text is no id. */
function idOf(payload: unknown): string | undefined {
	if (typeof payload !== 'object' || payload === null || !('id' in payload)) return undefined;
	return typeof payload.id === 'string' ? payload.id : undefined;
}

function parsed(body: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(body));
	} catch {
		return undefined;
	}
}
