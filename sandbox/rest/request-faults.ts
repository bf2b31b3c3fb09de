/** Which requests a fault meets: a part of the path, or a pattern over "METHOD /path". */
export type Target = string | RegExp;

/** What happens to a request instead of, or before, its answer. */
export type RequestFault = {
	readonly target: Target;
	readonly does:
		| { readonly status: number; readonly retryAfter?: number; readonly code?: number }
		| { readonly drop: true }
		| { readonly lose: true }
		| { readonly delay: number };
	times: number;
};

/** Faults waiting for the requests they meet, first come first served. */
export type RequestFaults = RequestFault[];

/** The next fault for a request, used up once. `path` is decoded. */
export function nextFault(faults: RequestFaults, method: string, path: string): RequestFault['does'] | undefined {
	const found = faults.findIndex(({ target }) => isMet(target, `${method} ${path}`));
	const one = faults[found];
	if (!one) return undefined;
	one.times--;
	if (one.times <= 0) faults.splice(found, 1);
	return one.does;
}

function isMet(target: Target, request: string): boolean {
	return typeof target === 'string' ? request.includes(target) : target.test(request);
}
