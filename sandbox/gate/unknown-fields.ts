import { isRecord } from '../is-record.ts';
import { type Fault, fault } from './fault.ts';

/** What stock clients add to bodies though the schema does not list it; Discord takes it without a word. */
const tolerated = new Set(['tts', 'enforce_nonce', 'nsfw', 'type', 'default_member_permissions']);

/**
 * Fields of a body that its schema does not know: those the parsed body no longer has. Discord drops them in silence,
 * and what was meant with them is lost; here they are faults.
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
