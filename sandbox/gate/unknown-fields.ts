import { isRecord } from '../is-record.ts';
import { type Fault, fault } from './fault.ts';

/** Fields that stock clients add although the schema does not list them. Discord ignores them. */
const tolerated = new Set(['tts', 'enforce_nonce', 'nsfw', 'type', 'default_member_permissions']);

/**
 * Faults of fields that the schema does not know, which are those the parsed body no longer has. Discord drops them silently, so a
 * misspelt field goes unnoticed; here it is a fault.
 */
export function unknownFields(sent: unknown, known: unknown, path: readonly PropertyKey[] = []): Fault[] {
	if (Array.isArray(sent) && Array.isArray(known)) {
		return sent.flatMap((item, n) => unknownFields(item, known[n], [...path, n]));
	}
	if (!isRecord(sent) || !isRecord(known)) return [];
	return Object.entries(sent).flatMap(([key, value]) => {
		if (key in known) return unknownFields(value, known[key], [...path, key]);
		return tolerated.has(key) ? [] : [fault([...path, key], 'UNKNOWN_FIELD', `There is no field "${key}" here.`)];
	});
}
