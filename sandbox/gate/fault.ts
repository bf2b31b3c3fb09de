import { type ApiError, type FormErrors, refusal } from '../api-error.ts';

/** One thing wrong with a body: where, Discord's code for it, and words. */
export type Fault = { readonly path: readonly PropertyKey[]; readonly code: string; readonly message: string };

/** A fault at a path. */
export function fault(path: readonly PropertyKey[], code: string, message: string): Fault {
	return { path, code, message };
}

/** A list with one fault if something is wrong, else an empty list. */
export function faultIf(wrong: boolean, path: readonly PropertyKey[], code: string, message: string): Fault[] {
	return wrong ? [fault(path, code, message)] : [];
}

/** A list with the fault "required" if a field is missing, else an empty list. */
export function missingIf(missing: boolean, path: readonly PropertyKey[]): Fault[] {
	return faultIf(missing, path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

/** The error "Invalid Form Body" with every fault, or undefined if there is none. */
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
