import type { Store } from '../../store/store.ts';
import { withTimeout } from '../../with-timeout.ts';
import type { HttpResponse } from './serve.ts';

/** Checks one part of the bot: 'ok', or what is wrong with it. */
export type HealthCheck = () => string | Promise<string>;

/** What to answer at `GET /health`: 200 when every part is ok, else 503. The body names each part, with what is wrong. */
export type Health = () => Promise<HttpResponse>;

/** How long a part may take to answer, in milliseconds: less than a member waits, and less than most probes do. */
const CHECK_PATIENCE = 2000;

/** How long a report serves everyone who asks, in milliseconds: asking often must not become work for the database. */
const FRESH = 1000;

type HealthOptions = {
	readonly patience?: number;
	/** Milliseconds that only ever grow. */
	readonly now?: () => number;
};

/** The check of the store. */
export const checkStore =
	({ problem }: Pick<Store, 'problem'>): HealthCheck =>
	async () =>
		(await problem()) ?? 'ok';

/** Combines the checks of the bot's parts. They run when somebody asks, once a second at most, and never twice at the same time. */
export function createHealth(
	checks: Readonly<Record<string, HealthCheck>>,
	{ patience = CHECK_PATIENCE, now = () => performance.now() }: HealthOptions = {},
): Health {
	let report: Promise<HttpResponse> | undefined;
	let goodUntil = 0;
	return () => {
		if (report && now() < goodUntil) return report;
		goodUntil = Number.POSITIVE_INFINITY;
		report = reportOf(checks, patience);
		void report.then(() => {
			goodUntil = now() + FRESH;
		});
		return report;
	};
}

async function reportOf(checks: Readonly<Record<string, HealthCheck>>, patience: number): Promise<HttpResponse> {
	const parts = Object.entries(checks).map(async ([part, check]) => [part, await resultOf(check, patience)]);
	const results: Record<string, string> = Object.fromEntries(await Promise.all(parts));
	const isWell = Object.values(results).every((result) => result === 'ok');
	return { status: isWell ? 200 : 503, body: { status: isWell ? 'ok' : 'failing', ...results } };
}

/** Strangers may read the report, so an error's own message stays out of it. */
async function resultOf(check: HealthCheck, patience: number): Promise<string> {
	try {
		const result = await withTimeout(Promise.resolve(check()), patience);
		return result === 'late' ? 'does not answer' : result;
	} catch {
		return 'cannot be checked';
	}
}
