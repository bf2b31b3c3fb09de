import { expect, test } from 'vitest';
import type { Place } from '../../src/bot/host/hands.ts';
import { permissionNames } from '../../src/bot/host/hands.ts';
import { textOf } from '../bot/harbour-bot.ts';
import { club, maya } from './club.ts';

const at = (id: string, may: Place['may']): Place => ({
	id,
	name: 'debates',
	kind: 'forum',
	guild: '2',
	tags: [],
	requiresTag: false,
	archived: false,
	locked: false,
	may,
});

test('when Discord does not answer, the doctor says that it could not look, and blames nothing on the server', async () => {
	// The hands of the tests reach nobody.
	const { ask } = await club();
	const text = textOf(await ask(maya, 'doctor'));
	expect(text).toContain('I couldn’t check 1 place: Discord doesn’t answer');
	expect(text).not.toContain('mending');
	expect(text).not.toContain('All is well');
});

test('places that need fixing are counted separately from places that could not be looked at', async () => {
	const { ask, store, debate } = await club();
	await store.changeSettings(debate.guild, { debateChannel: '77' });
	const described = [{ id: '77', guild: debate.guild, place: { ...at('77', new Set()), guild: debate.guild } }];
	const ill = textOf(await ask(maya, 'doctor', {}, { described }));
	expect(ill).toContain('1 place needs fixing.');
	expect(ill).toContain('I couldn’t check 1 place');
	const place = { ...at('77', new Set(permissionNames)), guild: debate.guild };
	const well = textOf(await ask(maya, 'doctor', {}, { described: [{ id: '77', guild: debate.guild, place }] }));
	expect(well).not.toContain('mending');
	expect(well).toContain('I couldn’t check 1 place');
});
