import { InteractionType as kind } from 'discord-api-types/v10';
import type { Act } from '../../sandbox/interactions/send-interaction.ts';
import { ownersFor } from '../../sandbox/member/commands-for.ts';
import { resolvedData } from '../../sandbox/member/resolved-data.ts';
import { type Channel, type Command, messagesIn, type World } from '../../sandbox/world/world.ts';
import { type Runnable, runnablesOf } from '../../src/bot/host/command.ts';
import { customId } from '../../src/bot/reply/press.ts';
import { commands } from '../../src/commands.ts';
import { CHOICES } from '../../src/debate/debate.ts';
import { anyAttachment, describedFiles } from './attachments.ts';
import type { Chance } from './chance.ts';
import { hostileText, oddValue } from './hostile.ts';
import { valueFor, type Words } from './words.ts';

/** A button or menu that the bot has shown, and where. */
export type Shown = {
	readonly message: string;
	readonly channel: string;
	readonly id: string;
	readonly type: number;
	readonly values: readonly string[];
};

/** The material that acts are made from. */
export type Situation = {
	readonly world: World;
	readonly words: Words;
	/** Who may act now, and in which channels each is. */
	readonly actors: readonly { readonly user: string; readonly channels: readonly string[] }[];
	readonly shown: readonly Shown[];
};

const runs = commands.flatMap(runnablesOf);
const STEPS = ['debate next', 'debate close'];
const BROKEN_IDS = ['', '?', '??', 'vote', 'vote?', 'vote?debate', '__proto__?x=1', 'quote?claim=%', '&&&?&&=&'];
const LOCALES = ['en-US', 'en-GB', 'es-ES', 'es-419', 'de', 'ja'];

/** Makes one interaction of any type. Its options may be hostile, but its payload has the form that Discord gives it. */
export function anyAct(chance: Chance, situation: Situation): Act {
	const actor = chance.pick(situation.actors);
	const channel = situation.world.channels.get(chance.pick(actor.channels));
	if (!channel) throw new Error('An actor is in a channel that does not exist.');
	const { user } = actor;
	const owners = ownersFor(situation.world, channel, user);
	const base = { user, channel, owners, locale: chance.pick(LOCALES) };
	const made = chance.weighed<Omit<Act, keyof typeof base>>(
		[34, () => commandAct(chance, situation, kind.ApplicationCommand, base)],
		[14, () => commandAct(chance, situation, kind.ApplicationCommandAutocomplete, base)],
		[18, () => pressOfShown(chance, situation, { channel, channels: actor.channels })],
		[26, () => forgedPress(chance, situation, channel)],
		[8, () => formAct(chance, situation, channel)],
		[3, () => mismatchedAct(chance, situation, base)],
	);
	return { ...base, ...made, ...channelOfSource(situation, made) };
}

/** A press happens where its message is. */
function channelOfSource(
	{ world }: Situation,
	{ source }: { readonly source?: Act['source'] },
): { readonly channel?: Channel } {
	const channel = world.channels.get(source?.channel_id ?? '');
	return channel ? { channel } : {};
}

const guildOf = (channel: Channel) => ('guild_id' in channel ? channel.guild_id : undefined);

type Base = { readonly user: string; readonly channel: Channel };
type Made = Omit<Act, 'user' | 'channel' | 'owners' | 'locale'>;

function commandAct(chance: Chance, situation: Situation, type: Act['type'], base: Base): Made {
	const { world, words } = situation;
	const command = chance.pick([...world.commands.values()]);
	const head = { id: command.id, name: command.name, type: command.type };
	if (command.type === 3)
		return { type: kind.ApplicationCommand, data: { ...head, ...target(chance, situation, base) } };
	const { path, options: known } = leaf(chance, command);
	const filled = known.flatMap(({ name, type: of }) => {
		if (of === 11) return [];
		const value = valueFor(chance, name, words);
		return value === undefined || (of !== 3 && chance.percent(40)) ? [] : [{ name, type: of, value }];
	});
	const extra = chance.percent(4) ? [{ name: 'unknown', type: 3, value: hostileText(chance) }] : [];
	// Some files are for options that there are, and some for none.
	const takeFiles = known.filter(({ type: of }) => of === 11 && chance.percent(70)).map(({ name }) => name);
	const named = [...takeFiles, ...(chance.percent(5) ? ['file'] : [])];
	const files = [...new Set(named)].map((name) => ({ name, ...anyAttachment(chance, world.newId()) }));
	const all: Filled[] = [...filled, ...extra, ...files.map(({ name, id }) => ({ name, type: 11, value: id }))];
	const completes = type === kind.ApplicationCommandAutocomplete;
	const given = completes ? withFocus(chance, all) : all;
	const ids = given.map(({ type: of, value }) => ({ type: of, id: String(value) }));
	// While one types, nothing is said of the files.
	const described = completes ? {} : describedFiles(files);
	const resolved = { ...resolvedData(world, base.channel, base.user, ids), ...described };
	const options = path.reduceRight<readonly object[]>((inner, name) => [{ name, type: 1, options: inner }], given);
	return {
		type,
		data: { ...head, options, ...(Object.keys(resolved).length > 0 && { resolved }) },
		...(completes && { completing: 3 }),
	};
}

type Filled = { readonly name: string; readonly type: number; readonly value: unknown; readonly focused?: true };

/** Marks the last text option as the one being typed. */
function withFocus(chance: Chance, filled: readonly Filled[]): Filled[] {
	const [one = { name: chance.pick(['claim', 'issue', 'article', 'nothing']), type: 3, value: '' }, ...others] = filled
		.filter(({ type }) => type === 3)
		.toReversed();
	const files = filled.filter(({ type }) => type === 11);
	return [...files, ...others.toReversed(), { ...one, focused: true }];
}

function leaf(chance: Chance, { options = [] }: Command) {
	const subcommands = options.filter(({ type }) => type === 1);
	if (subcommands.length === 0) return { path: [], options };
	const chosen = chance.pick(subcommands);
	return { path: [chosen.name], options: ('options' in chosen && chosen.options) || [] };
}

function target(chance: Chance, { world }: Situation, { channel }: Base): object {
	const known = [...messagesIn(world, channel.id).values()].at(-1);
	const made = {
		id: world.newId(),
		content: hostileText(chance),
		embeds: chance.percent(30) ? [{ title: hostileText(chance), author: { name: 'x' }, fields: oddValue(chance) }] : [],
		poll: chance.percent(20) ? { question: { text: hostileText(chance) }, answers: oddValue(chance) } : null,
		components: chance.percent(20) ? [{ type: 17, components: [{ type: 10, content: hostileText(chance) }] }] : [],
	};
	const message = known && chance.percent(30) ? known : made;
	return { target_id: message.id, resolved: { messages: { [message.id]: message } } };
}

/** Makes a press of a button or menu row that is really there, as a client would. */
function pressOfShown(
	chance: Chance,
	situation: Situation,
	{ channel, channels }: { readonly channel: Channel; readonly channels: readonly string[] },
): Made {
	const { world, shown } = situation;
	const within = shown.filter((one) => channels.includes(one.channel));
	if (within.length === 0) return forgedPress(chance, situation, channel);
	const { id, type, values, message, channel: where } = chance.pick(within);
	const source = messagesIn(world, where).get(message);
	if (!source) return forgedPress(chance, situation, channel);
	const chosen = values.length > 0 ? { values: [chance.pick(values)] } : {};
	return {
		type: kind.MessageComponent,
		data: { custom_id: id, component_type: type, id: 1, ...chosen },
		source,
		cause: { interacted_message_id: source.id },
	};
}

/** Makes a press with an id that the bot may never have made. */
function forgedPress(chance: Chance, situation: Situation, channel: Channel): Made {
	const { world, words } = situation;
	const source = [...messagesIn(world, channel.id).values()].findLast(({ author }) => author.id === world.bot.id);
	const type = chance.weighed([6, () => 2], [2, () => 3], [2, () => chance.pick([5, 6, 7, 8])]);
	const value = type === 3 ? chance.pick(['for', 'against', hostileText(chance)]) : chance.pick(words.users);
	const values = chance.percent(90) ? [value] : [];
	return {
		type: kind.MessageComponent,
		data: {
			custom_id: forgedId(chance, words, guildOf(channel)),
			component_type: type,
			id: 1,
			...(type !== 2 && { values }),
		},
		...(source && chance.percent(70) && { source, cause: { interacted_message_id: source.id } }),
	};
}

function forgedId(chance: Chance, words: Words, guild: string | undefined): string {
	const own = ['1', ...words.openIn(guild)];
	const debate = (likely: number) => chance.pick(chance.percent(likely) ? own : ['1', ...words.debates]);
	return chance.weighed(
		[70, () => customId({ command: 'vote', args: { debate: debate(85), choice: chance.pick(CHOICES) } })],
		[
			20,
			() => customId({ command: chance.pick(STEPS), args: { debate: debate(40), from: chance.pick([0, 0, 0, 1, 2]) } }),
		],
		[50, () => pressId(chance, chance.pick(runs), words)],
		[4, () => `${pressId(chance, chance.pick(runs), words)}&~=2`],
		[4, () => chance.pick(BROKEN_IDS)],
		[3, () => hostileText(chance)],
		[3, () => `vote?debate=${debate(85)}&choice`],
		[2, () => `${chance.pick(runs).path}?__proto__=1&constructor=2&toString=3`],
	);
}

function pressId(chance: Chance, run: Runnable, words: Words): string {
	const names = [...Object.keys(run.options), ...(chance.percent(10) ? ['hide', 'unknown'] : [])];
	const args = names.flatMap((name) => {
		const value = valueFor(chance, name, words);
		return value === undefined || chance.percent(25) ? [] : [[name, value] as const];
	});
	return customId({ command: run.path, args: Object.fromEntries(args) });
}

/** Submits a form. Its fields are wrapped as Discord wraps them now, or as it did earlier. Some have files, choices and text among them. */
function formAct(chance: Chance, situation: Situation, channel: Channel): Made {
	const { world, words } = situation;
	const source = [...messagesIn(world, channel.id).values()].findLast(({ author }) => author.id === world.bot.id);
	const draft = chance.pick(['1', ...words.drafts]);
	const custom_id = chance.percent(70)
		? customId({ command: 'debate edit', args: { draft, typed: true } })
		: forgedId(chance, words, guildOf(channel));
	const names = ['motion', 'first_vote', 'discussion', 'last_vote'].filter(() => chance.percent(80));
	const components = names.map((name, n) => {
		const field = { type: 4, id: n + 1, custom_id: name, value: String(valueFor(chance, name, words) ?? '') };
		return chance.percent(70) ? { type: 18, id: n + 9, component: field } : { type: 1, components: [field] };
	});
	const files = chance.percent(25) ? [anyAttachment(chance, world.newId())] : [];
	const values = files.map(({ id }) => id);
	const upload = { type: 18, id: 20, component: { type: 19, id: 21, custom_id: 'file', values } };
	const menu = { type: 18, id: 22, component: { type: 3, id: 23, custom_id: 'format', values: [hostileText(chance)] } };
	const more = [upload, menu, { type: 10, id: 24 }].filter(() => chance.percent(30) || files.length > 0);
	const described = describedFiles(files);
	return {
		type: kind.ModalSubmit,
		data: { custom_id, components: [...more, ...components], ...(files.length > 0 && { resolved: described }) },
		...(source && { source, cause: { triggering_interaction_metadata: { id: source.id } } }),
	};
}

/** Puts the data of one type of interaction into another. */
function mismatchedAct(chance: Chance, situation: Situation, base: Base): Made {
	const makers = [
		() => commandAct(chance, situation, kind.ApplicationCommand, base),
		() => forgedPress(chance, situation, base.channel),
		() => formAct(chance, situation, base.channel),
	];
	const { data } = chance.pick(makers)();
	const type = chance.pick([kind.ApplicationCommand, kind.MessageComponent, kind.ModalSubmit]);
	return {
		type,
		data: chance.percent(50) ? data : { ...data, name: 'vote', custom_id: 'quote?', components: [], options: [] },
	};
}
