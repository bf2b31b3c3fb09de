import type { KeyObject } from 'node:crypto';
import type { APIInteractionResponse } from 'discord-api-types/v10';
import { withTimeout } from '../../with-timeout.ts';
import type { Answerer, InteractionAnswer } from './answerer.ts';
import { isSigned, type SignedRequest } from './signature.ts';

/** What to reply to Discord's request. With 202, `later` is the answer, which is to be sent by REST. */
export type ReceiveResult =
	| { readonly status: 200; readonly body: APIInteractionResponse }
	| { readonly status: 202; readonly later: Promise<InteractionAnswer | undefined> }
	| { readonly status: 400 | 401 | 409; readonly body: { readonly message: string } };

/** What receiving needs besides the request. `now` is in milliseconds since 1970. */
export type ReceivePlan = {
	readonly key: KeyObject;
	readonly now: number;
	readonly answer: Answerer;
	/** When the request began to arrive, as a time of `performance.now()`: the answer's time runs from then. */
	readonly received?: number;
	/** Whether an interaction's id comes for the first time. It is called only for requests that Discord signed. */
	readonly isNew: (id: string) => boolean;
	/** How long the response waits for the answer before it becomes a 202, in milliseconds. Discord hangs up after 3000. */
	readonly patience?: number;
};

/**
 * Takes one request. An interaction that Discord signed is carried out once. Anyone who overheard it could send it again for as long as
 * its timestamp is accepted, and each time would take a step of a debate.
 */
export async function receive(
	request: SignedRequest,
	{ key, now, answer, isNew, received, patience = 2500 }: ReceivePlan,
): Promise<ReceiveResult> {
	if (!isSigned(request, key, now)) return unsigned;
	const payload = parseJson(request.body);
	if (payload === undefined) return refuse(400, 'The body is not JSON.');
	const id = idOf(payload);
	if (id !== undefined && !isNew(id)) return refuse(409, 'This interaction came before and is carried out once.');
	const answering = answer(payload, received);
	const made = await withTimeout(answering, patience);
	if (made === 'late') return { status: 202, later: answering };
	if (made === undefined) return refuse(400, 'This interaction is not one Lectern understands.');
	// Follow-ups could overtake an answer that is in the response, and a response has no files.
	// What takes longer would be edited in before Discord has the response.
	if (made.followUps.length > 0 || made.files.length > 0 || made.finish) return { status: 202, later: answering };
	return { status: 200, body: made.callback };
}

type Refusal = Extract<ReceiveResult, { readonly status: 400 | 401 | 409 }>;

const refuse = (status: Refusal['status'], message: string): Refusal => ({ status, body: { message } });

/** The reply to a request that Discord did not sign. */
export const unsigned = refuse(401, 'The signature is missing, wrong or too old.');

/** The interaction's id; a ping may have none. */
function idOf(payload: unknown): string | undefined {
	if (typeof payload !== 'object' || payload === null || !('id' in payload)) return undefined;
	return typeof payload.id === 'string' ? payload.id : undefined;
}

function parseJson(body: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(body));
	} catch {
		return undefined;
	}
}
