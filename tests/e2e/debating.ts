import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type APIGuildForumChannel, type APIMessage, type APIThreadChannel, ChannelFlags } from 'discord-api-types/v10';
import { expect, onTestFinished } from 'vitest';
import type { Member } from '../../sandbox/member/member.ts';
import { textOf } from '../../sandbox/member/text-of.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { removeChannel, replaceChannel, threadAt } from '../../sandbox/world/threads.ts';
import { partsOf } from '../discord/messages-of.ts';

/** The options of an Oxford debate about the tests' own article. */
export const oxfordOptions = { issue: 'sale', format: 'oxford' };

/** How long a test waits for the bot to do something in Discord. */
export const waiting = { timeout: 15_000 };

/** An address for a store of its own, until the test ends. */
export async function freshStore(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-debate-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return `file:${join(folder, 'lectern.db')}`;
}

/** Makes the club's forum refuse a post without a tag. */
export function requireTags({ world }: Sandbox): void {
	const forum = [...world.channels.values()].find(({ name }) => name === 'debates');
	replaceChannel(world, { ...(forum as APIGuildForumChannel), flags: ChannelFlags.RequireTag });
}

/** Adds this number of members to the club. */
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

/** Changes a thread as a moderator does by hand. */
export function changeThread(
	{ world }: Sandbox,
	id: string,
	state: { readonly archived?: boolean; readonly locked?: boolean; readonly archive_timestamp?: string },
): void {
	const thread = threadAt(world, id);
	if (!thread?.thread_metadata) throw new Error(`there is no thread ${id}`);
	replaceChannel(world, { ...thread, thread_metadata: { ...thread.thread_metadata, ...state } });
}

/** Deletes a thread or channel as a moderator does by hand. */
export function deletePlace({ world }: Sandbox, id: string): void {
	const place = threadAt(world, id) ?? world.channels.get(id);
	if (!place) throw new Error(`there is no channel or thread ${id}`);
	removeChannel(world, place);
}

/** Asks for a debate in this channel; the preview with its buttons. */
export async function previewDebate(
	sandbox: Sandbox,
	options: Readonly<Record<string, string>> = oxfordOptions,
	where = 'debates',
): Promise<APIMessage> {
	const maya = sandbox.as('maya');
	await maya.run('general', 'debate open', { channel: channelId(sandbox, where), ...options });
	return maya.until('general', (message) => labelsOn(message).includes('Confirm'));
}

/** Opens a debate, an Oxford debate unless the options say otherwise, by command and Confirm; its thread once it is there. */
export async function openDebate(
	sandbox: Sandbox,
	options: Readonly<Record<string, string>> = oxfordOptions,
	where = 'debates',
) {
	const maya = sandbox.as('maya');
	const before = threadsIn(sandbox, where).length;
	const preview = await previewDebate(sandbox, options, where);
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

/** Moves a debate on by command and, if the bot asks first, by the button of its question; the last answer. */
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
