import type { RawData } from 'ws';
import { isRecord } from '../is-record.ts';

/** A payload from the bot. */
export type GatewayPayload = { readonly op: number; readonly d: unknown };

/** What a bot identifies with. */
export type Identify = { readonly token: string; readonly intents: number; readonly shard?: readonly [number, number] };

/** What a bot resumes with. */
export type Resume = { readonly token: string; readonly session_id: string; readonly seq: number };

/** A payload, or `undefined` when it is none. */
export function readPayload(raw: RawData): GatewayPayload | undefined {
	try {
		const value: unknown = JSON.parse(raw.toString());
		if (!isRecord(value)) return undefined;
		const { op, d } = value;
		return typeof op === 'number' ? { op, d } : undefined;
	} catch {
		return undefined;
	}
}

/** Whether a payload identifies. */
export function isIdentify(payload: unknown): payload is Identify {
	if (!isRecord(payload)) return false;
	const { token, intents, properties, shard } = payload;
	if (typeof token !== 'string' || typeof intents !== 'number' || !isRecord(properties)) return false;
	return (
		shard === undefined || (Array.isArray(shard) && shard.length === 2 && shard.every((one) => Number.isInteger(one)))
	);
}

/** Whether a payload resumes. */
export function isResume(payload: unknown): payload is Resume {
	if (!isRecord(payload)) return false;
	const { token, session_id, seq } = payload;
	return typeof token === 'string' && typeof session_id === 'string' && typeof seq === 'number';
}
