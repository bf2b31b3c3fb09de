import { ApiError } from '../api-error.ts';
import { complaintOf } from '../complaint.ts';
import type { Discord } from '../discord.ts';
import { readForm } from '../form.ts';
import { acceptAnswer } from './accept-answer.ts';
import type { Exchange } from './exchange.ts';
import { noResponse } from './exchange.ts';
import { signatureHeaders } from './keys.ts';

const ping = { type: 1, version: 1 };
const pong = 1;

/** Posts a signed interaction; an answer in the response counts as the first answer, 202 leaves it to a callback. */
export async function postToEndpoint(
	discord: Discord,
	endpoint: string,
	exchange: Exchange,
	payload: unknown,
): Promise<void> {
	try {
		const response = await post(discord, endpoint, payload);
		if (response.status === 202) return void (await response.body?.cancel());
		if (!response.ok) throw new Error(`the endpoint answered ${response.status}`);
		acceptAnswer(discord, exchange, await readForm(response));
	} catch (error) {
		complain(discord, endpoint, error);
		// A callback may have answered while the response was a failure.
		if (exchange.state !== 'waiting') return;
		exchange.state = 'late';
		exchange.fail(noResponse);
	}
}

/** Discord's trial of an endpoint: it must answer a signed PING with PONG and a badly signed one with 401. Throws otherwise. */
export async function tryEndpoint(discord: Discord, endpoint: string): Promise<void> {
	const body = { ...ping, id: discord.world.newId(), application_id: discord.world.applicationId, token: 'ping' };
	const answered = await post(discord, endpoint, body);
	const json: unknown = answered.ok ? await answered.json() : undefined;
	if (typeof json !== 'object' || json === null || !('type' in json) || json.type !== pong) {
		throw new Error(`The endpoint did not answer PING with PONG (${answered.status}).`);
	}
	const forged = await post(discord, endpoint, body, { 'X-Signature-Ed25519': '0'.repeat(128) });
	if (forged.status !== 401) throw new Error(`The endpoint took a bad signature (${forged.status} instead of 401).`);
}

function post({ keys, settings }: Discord, endpoint: string, payload: unknown, over: Record<string, string> = {}) {
	const body = JSON.stringify(payload);
	return fetch(endpoint, {
		method: 'POST',
		body,
		headers: {
			'Content-Type': 'application/json',
			'User-Agent': 'Discord-Interactions/1.0 (+https://discord.com)',
			// The other side's clock does not move with the sandbox's.
			...signatureHeaders(keys, body, Date.now()),
			...over,
		},
		signal: AbortSignal.timeout(settings.deadline),
	});
}

function complain({ complaints, log }: Discord, path: string, error: unknown): void {
	const says = error instanceof Error ? error.message : String(error);
	log({ what: 'interaction', says: `${path}: ${says}` });
	const complaint = error instanceof ApiError ? complaintOf('ANSWER', path, error) : undefined;
	if (complaint) complaints.push(complaint);
}
