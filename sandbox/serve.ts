import { parseArgs } from 'node:util';
import { createSandbox } from './sandbox.ts';

/**
 * The sandbox on its own, until it is stopped: prints its address, the bot's token and the public key, one a line.
 * `--port 3001` (any free one without it), `--endpoint http://…` (interactions are posted there), `--verbose`.
 */
const { values } = parseArgs({
	options: { port: { type: 'string' }, endpoint: { type: 'string' }, verbose: { type: 'boolean' } },
});

const sandbox = await createSandbox({
	port: Number(values.port ?? 0),
	interactionsEndpoint: values.endpoint,
	...(values.verbose && { log: ({ what, says }) => console.error(`${what}: ${says}`) }),
});
console.log(`url ${sandbox.url}\ntoken ${sandbox.token}\npublic-key ${sandbox.publicKey}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
