import { InteractionType as kind } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { textOf } from '../../sandbox/member/text-of.ts';
import { storeGivenFile } from '../../sandbox/world/messages/attachments.ts';
import { textOfFile } from '../../src/bot/files/text-of-file.ts';
import { defineCommand } from '../../src/bot/host/command.ts';
import { echoTyped, escapeMarkdown, md } from '../../src/bot/reply/markdown.ts';
import { readInteraction } from '../../src/discord/read/read-interaction.ts';
import { doorNames, startStage } from '../e2e/doors.ts';
import { anyAttachment, describedFiles } from './attachments.ts';
import { chanceOf } from './chance.ts';
import { damage } from './damage.ts';
import { hostileText, PRIVATE_WORD } from './hostile.ts';

/** Shows what is in a file, or the refusal. Without a file it asks for one in a form. */
const search = defineCommand({
	name: 'search',
	options: { text: { kind: 'file' }, motion: { pressOnly: true } },
	async run({ text, motion = '' }, context) {
		if (!text)
			return {
				title: 'Text',
				press: { command: 'search', args: {} },
				fields: [{ kind: 'file', name: 'text', label: 'File' }],
			};
		const read = await textOfFile(text, context);
		const shown =
			'refused' in read ? md`refused: ${read.refused}` : md`read: ${escapeMarkdown(read.text)} ${echoTyped(motion)}`;
		return { blocks: [{ kind: 'text', text: shown }], private: true };
	},
});

const PAYLOADS = 400;
const CONTENT = 'Exactly these words.';

test.each(doorNames)('whatever comes as a file, it is read from the sandbox or refused in words (%s)', async (name) => {
	const stage = await startStage(name, { commands: [search], deadline: 60_000 });
	const { sandbox, lines } = stage;
	const { world } = sandbox;
	const ana = sandbox.as('ana');
	const channel = [...world.channels.values()].find((one) => one.name === 'general');
	const command = [...world.commands.values()][0];
	if (!channel || !command) throw new Error('There is no command to use.');
	const counts = { read: 0, refused: 0, asked: 0, unknown: 0 };

	for (let n = 0; n < PAYLOADS; n++) {
		const chance = chanceOf(7, n);
		const isGiven = chance.percent(30);
		const bytes = Buffer.from(CONTENT);
		const given = isGiven ? storeGivenFile(world, { name: 'speech.txt', type: 'text/plain', bytes }) : undefined;
		const file = given ? { id: given.id, described: given } : anyAttachment(chance, world.newId());
		const inForm = chance.percent(50);
		const resolved = chance.percent(90) ? describedFiles([file]) : {};
		const upload = { type: 19, id: 2, custom_id: 'text', values: [file.id] };
		const typed = { type: 4, id: 4, custom_id: 'motion', value: hostileText(chance) };
		const form = {
			custom_id: 'search?',
			components: [
				{ type: 18, id: 1, component: upload },
				{ type: 18, id: 3, component: typed },
			],
			resolved,
		};
		const typing = {
			id: command.id,
			name: 'search',
			type: 1,
			options: [{ name: 'text', type: 11, value: file.id }],
			resolved,
		};
		let sent: object = {};
		const act = {
			type: inForm ? kind.ModalSubmit : kind.ApplicationCommand,
			user: ana.id,
			locale: 'en-US',
			channel,
			owners: { 0: 'guild_id' in channel ? (channel.guild_id ?? '') : '' },
			data: inForm ? form : typing,
		};
		const back = sandbox.deliver(act, (payload) => {
			sent = chance.percent(60) ? payload : damage(chance, payload).payload;
			return sent;
		});
		const reading = readInteraction(JSON.parse(JSON.stringify(sent)));
		if (reading.kind !== 'invocation') {
			counts.unknown++;
			continue;
		}
		const answer = await back;
		const says = textOf(answer?.message);
		if (answer?.modal) counts.asked++;
		else if (says.startsWith('read: ')) {
			expect(says.replaceAll('\\', '')).toContain(CONTENT);
			counts.read++;
		} else {
			expect(says).toMatch(/^refused: |another version|direct messages/);
			counts.refused++;
		}
	}

	const troubles = lines().filter(({ level }) => Number(level) > 40);
	expect(troubles).toEqual([]);
	expect(JSON.stringify(lines())).not.toContain(PRIVATE_WORD);
	// Nothing was asked of any other host than the sandbox.
	const reasons = lines().flatMap(({ msg, refused }) => (msg === 'a text was not read' ? [refused] : []));
	expect([...new Set(reasons)]).toEqual(['not-an-attachment']);
	expect(counts.read).toBeGreaterThan(50);
	expect(counts.refused).toBeGreaterThan(50);
	expect(counts.unknown).toBeGreaterThan(10);
	await stage.end();
}, 300_000);
