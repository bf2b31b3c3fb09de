/** Whether a value is an object, so that its fields can be looked at one by one. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
