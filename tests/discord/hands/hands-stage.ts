import { expect, onTestFinished } from 'vitest';
import { createSandbox, type Sandbox } from '../../../sandbox/sandbox.ts';
import type { Channel } from '../../../sandbox/world/world.ts';
import type { Hands, HandsFault, Opening } from '../../../src/bot/host/hands.ts';
import { escapeMarkdown } from '../../../src/bot/reply/markdown.ts';
import type { Reply } from '../../../src/bot/reply/reply.ts';
import { createHands, restForHands } from '../../../src/discord/hands/hands.ts';

export type Stage = { readonly sandbox: Sandbox; readonly hands: Hands; readonly id: (name: string) => string };

export async function startHandsStage(): Promise<Stage> {
	const sandbox = await createSandbox();
	onTestFinished(async () => {
		await sandbox.close();
		expect(sandbox.complaints).toEqual([]);
	});
	club = guildIn(sandbox);
	const hands = createHands(restForHands(sandbox.token, `${sandbox.url}/api`));
	return { sandbox, hands, id: (name) => channel(sandbox, name).id };
}

export function guildIn(sandbox: Sandbox): string {
	const found = channel(sandbox, 'debates');
	return 'guild_id' in found ? (found.guild_id ?? '') : '';
}

export function channel({ world }: Sandbox, name: string): Channel {
	const found = [...world.channels.values()].find((one) => one.id === name || one.name === name);
	if (!found) throw new Error(`no channel ${name}`);
	return found;
}

export const replyWith = (text: string): Reply => ({ blocks: [{ kind: 'text', text: escapeMarkdown(text) }] });

/** The club's server, which is the same in every sandbox. */
let club = '';

export const openingIn = (channel: string, more: Partial<Opening> = {}): Opening => ({
	guild: club,
	channel,
	name: 'Sell the harbour?',
	tags: [],
	reply: replyWith('The motion'),
	nonce: 'lectern-1-0',
	...more,
});

export function successOf<T>(result: T | HandsFault): T {
	if (typeof result === 'object' && result !== null && 'kind' in result && !('id' in result))
		throw new Error(JSON.stringify(result));
	return result as T;
}
