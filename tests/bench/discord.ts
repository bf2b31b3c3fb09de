import { setTimeout } from 'node:timers/promises';
import { createSandbox } from '../../sandbox/sandbox.ts';

/**
 * The Discord of the measurements, in a process of its own. It runs a sandbox for each bot, is asked over IPC to let members act,
 * and answers each message with the result.
 */
export type Order =
	| { readonly do: 'found' }
	/** Waits until the bot is READY and, unless only that is asked, its commands are there. */
	| { readonly do: 'ready'; readonly sandbox: number; readonly commands: boolean }
	| {
			readonly do: 'quote' | 'complete';
			readonly sandbox: number;
			readonly texts: readonly string[];
			readonly times: number;
	  }
	| { readonly do: 'complaints' };

const IN_FLIGHT = 50;
/** Milliseconds from wave to wave: twice what checking 50 of Lectern's answers takes. */
const WAVE = 50;
const sandboxes: Awaited<ReturnType<typeof createSandbox>>[] = [];

async function carryOut(order: Order): Promise<unknown> {
	switch (order.do) {
		case 'found': {
			const sandbox = await createSandbox({ deadline: 60_000 });
			return { sandbox: sandboxes.push(sandbox) - 1, api: `${sandbox.url}/api`, token: sandbox.token };
		}
		case 'ready':
			return ready(sandboxAt(order.sandbox), order.commands);
		case 'quote':
		case 'complete':
			return sendInWaves(order);
		case 'complaints':
			return sandboxes.flatMap(({ complaints }) => complaints);
	}
}

async function ready({ gateway, as }: ReturnType<typeof sandboxAt>, commands: boolean): Promise<number> {
	while (gateway.sessions.size === 0) await setTimeout(1);
	const at = Date.now();
	while (
		commands &&
		!as('ana')
			.commands('general')
			.some(({ name }) => name === 'quote')
	)
		await setTimeout(5);
	return at;
}

/**
 * Sends `times` interactions in waves of 50. The next wave begins when all were answered and its time has come, so every bot works at
 * the same pace. If each answer were followed by the next interaction at once, a bot whose answers this process checks faster would
 * find more of them waiting each time it wakes, and look cheaper.
 */
async function sendInWaves({ do: what, sandbox, texts, times }: Extract<Order, { texts: unknown }>): Promise<void> {
	const ana = sandboxAt(sandbox).as('ana');
	const one = async (n: number) => {
		const claim = texts[n % texts.length] ?? '';
		if (what === 'quote') await ana.run('general', 'quote', { claim });
		else await ana.complete('general', 'quote', { claim });
	};
	for (let sent = 0; sent < times; sent += IN_FLIGHT) {
		const wave = Array.from({ length: Math.min(IN_FLIGHT, times - sent) }, (_, n) => one(sent + n));
		await Promise.all([...wave, setTimeout(WAVE)]);
	}
}

function sandboxAt(index: number) {
	const sandbox = sandboxes[index];
	if (!sandbox) throw new RangeError(`no sandbox ${index}`);
	return sandbox;
}

process.on('message', async (order: Order) => process.send?.((await carryOut(order)) ?? null));
