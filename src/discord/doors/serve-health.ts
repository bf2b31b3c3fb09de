import type { Log } from '../../log.ts';
import type { Health } from './health.ts';
import { pathOf, serve } from './serve.ts';

export type HealthPlan = { readonly host: string; readonly port: number; readonly health: Health; readonly log: Log };

export type HealthServer = { readonly port: number; readonly end: () => Promise<void> };

/** Serves `GET /health`, and nothing else, for a bot that has no other server. Throws a StartFault when it cannot listen on the port. */
export async function serveHealth({ health, ...place }: HealthPlan): Promise<HealthServer> {
	const notFound = { status: 404, body: { message: 'The health is at /health.' } };
	const server = await serve(async (request) => (pathOf(request) === '/health' ? health() : notFound), {
		...place,
		setting: 'HEALTH_PORT',
	});
	return {
		port: server.port,
		end() {
			const closed = server.close();
			server.cutOff();
			return closed;
		},
	};
}
