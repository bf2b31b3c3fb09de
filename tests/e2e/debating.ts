import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIGuildForumChannel, type APIMessage, type APIThreadChannel, ChannelFlags } from 'discord-api-types/v10';
import { expect, onTestFinished } from 'vitest';
import type { Member } from '../../sandbox/member/member.ts';
import { textOf } from '../../sandbox/member/text-of.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { replaceChannel, threadAt } from '../../sandbox/world/threads.ts';
import { partsOf } from '../discord/written.ts';

/** An address for a store of its own, until the test ends. */
export async function freshStore(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-debate-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return `file:${join(folder, 'lectern.db')}`;
}

/** The club's forum takes no post without a tag. */
export function requireTags({ world }: Sandbox): void {
	const forum = [...world.channels.values()].find(({ name }) => name === 'debates');
	replaceChannel(world, { ...(forum as APIGuildForumChannel), flags: ChannelFlags.RequireTag });
}

/** Members of the club, so many of them. */
export function members(sandbox: Sandbox, count: number): Member[] {
	return Array.from({ length: count }, (_, n) => sandbox.as(sandbox.addMember(`Member ${n + 1}`)));
}

/** The id of a channel by its name. */
export function channelId({ world }: Sandbox, name: string): string {
	const found = [...world.channels.values()].find((one) => one.name === name);
	if (!found) throw new Error(`there is no channel ${name}`);
	return found.id;
}

/** The threads in a channel, oldest first. */
export function threadsIn(sandbox: Sandbox, name: string): APIThreadChannel[] {
	const parent = channelId(sandbox, name);
	return [...sandbox.world.channels.keys()]
		.flatMap((id) => threadAt(sandbox.world, id) ?? [])
		.filter(({ parent_id }) => parent_id === parent);
}

/** The names of the tags on a forum post. */
export function tagNames({ world }: Sandbox, id: string): string[] {
	const thread = threadAt(world, id);
	const forum = world.channels.get(thread?.parent_id ?? '');
	const tags = forum && 'available_tags' in forum ? forum.available_tags : [];
	return tags.filter((tag) => thread?.applied_tags?.includes(tag.id)).map(({ name }) => name);
}

/** The labels of the buttons on a message. */
export const labelsOn = (message: APIMessage): string[] =>
	partsOf(message).flatMap(({ type, label }) => (type === 2 ? (label ?? []) : []));

/** Opens an Oxford debate from the club's article by command and Confirm, and gives its thread once it is there. */
export async function openDebate(sandbox: Sandbox, options: Readonly<Record<string, string>>, where = 'debates') {
	const maya = sandbox.as('maya');
	const before = threadsIn(sandbox, where).length;
	await maya.run('general', 'debate open', { channel: channelId(sandbox, where), ...options });
	const preview = await maya.until('general', (message) => labelsOn(message).includes('Confirm'));
	const confirmed = await maya.press(preview, 'Confirm');
	await expect.poll(() => threadsIn(sandbox, where).length, { timeout: 10_000 }).toBe(before + 1);
	const thread = threadsIn(sandbox, where).at(-1)?.id ?? '';
	await maya.until(thread, (message) => labelsOn(message).length > 0 || textOf(message) !== '', 10_000);
	return { thread, preview, confirmed: confirmed.message };
}

/** The message in a thread that carries the ballot. */
export async function ballotIn(member: Member, thread: string): Promise<APIMessage> {
	return member.until(thread, (message) => labelsOn(message).includes('For'), 10_000);
}

/** Moves a debate on by command and, where the bot asks first, by the button of its question; the answer. */
export async function moveOn(moderator: Member, thread: string): Promise<APIMessage> {
	const answer = await moderator.run(thread, 'debate next');
	const sure = labelsOn(answer).find((label) => label === 'Move on' || label === 'Close the debate');
	if (sure === undefined) return answer;
	const { message } = await moderator.press(answer, sure);
	if (!message) throw new Error('The press was not answered.');
	return message;
}

/** Casts a ballot by its button; the words of the answer, which only the member sees. */
export async function vote(member: Member, thread: string, choice: 'For' | 'Against' | 'Undecided'): Promise<string> {
	const { message } = await member.press(await ballotIn(member, thread), choice);
	expect((message?.flags ?? 0) & 64).toBe(64);
	return textOf(message);
}
