import { type ApiError, type FormErrors, refusal } from '../api-error.ts';

/** One thing wrong with a body: where, Discord's code for it, and words. */
export type Fault = { readonly path: readonly PropertyKey[]; readonly code: string; readonly message: string };

/** A fault at a path. */
export function fault(path: readonly PropertyKey[], code: string, message: string): Fault {
	return { path, code, message };
}

/** A fault at a path where something is wrong, and none where it is not. */
export function faultIf(wrong: boolean, path: readonly PropertyKey[], code: string, message: string): Fault[] {
	return wrong ? [fault(path, code, message)] : [];
}

/** The fault of a field that is missing where it must be, and none where it is not. */
export function missingIf(missing: boolean, path: readonly PropertyKey[]): Fault[] {
	return faultIf(missing, path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

/** "Invalid Form Body" naming every fault, or `undefined` when there is none. */
export function invalidForm(faults: readonly Fault[]): ApiError | undefined {
	return faults.length === 0 ? undefined : refusal(50035, nestFaults(faults));
}

function nestFaults(faults: readonly Fault[]): FormErrors {
	const here = faults.filter(({ path }) => path.length === 0).map(({ code, message }) => ({ code, message }));
	const deeper = Map.groupBy(
		faults.filter(({ path }) => path.length > 0),
		({ path }) => String(path[0]),
	);
	const inner = [...deeper].map(([key, group]) => [
		key,
		nestFaults(group.map((one) => ({ ...one, path: one.path.slice(1) }))),
	]);
	return { ...Object.fromEntries(inner), ...(here.length > 0 && { _errors: here }) };
}
