import { expect, test } from 'vitest';
import { sayIn } from '../../src/bot/reply/say.ts';
import { LEAST_MINIMUM } from '../../src/debate/debate.ts';
import { LOCALES } from '../../src/locales/locales.ts';
import { pressesOf, textOf } from '../bot/harbour-bot.ts';
import { ana, club, MANAGE_GUILD, olga, maya as threadManager } from './club.ts';

const maya = { ...threadManager, may: MANAGE_GUILD };

test('a setting is shown after it was changed, and its button resets it', async () => {
	const { ask, press, store, debate } = await club();
	const saved = await ask(maya, 'settings set', { article: 'harbour', language: 'Español', minimum: '12' });
	expect(textOf(saved)).toContain('Should Saltmouth Sell Its Harbour?');
	expect(await store.settingsOf(debate.guild)).toMatchObject({ article: 'harbour', locale: 'es', minimum: 12 });
	const back = pressesOf(saved).find(({ args }) => args['what'] === 'locale');
	if (!back) throw new Error('There is no button.');
	expect(textOf(await press(maya, back))).toContain(
		'**Language of debates:** not chosen (each debate is in the language',
	);
	expect(await store.settingsOf(debate.guild)).toMatchObject({ article: 'harbour', locale: undefined, minimum: 12 });
});

test('the minimum of voters has a reset button too, once it was changed', async () => {
	const { ask, press, store, debate } = await club();
	const backs = (answer: Awaited<ReturnType<typeof ask>>) =>
		pressesOf(answer).filter(({ args }) => args['what'] === 'minimum');
	expect(backs(await ask(maya, 'settings show'))).toEqual([]);
	const [back] = backs(await ask(maya, 'settings set', { minimum: '3' }));
	if (!back) throw new Error('There is no button.');
	expect(textOf(await press(maya, back))).toContain('**Members who must vote both times:** 5');
	expect((await store.settingsOf(debate.guild)).minimum).toBe(5);
});

test.each([
	[{}, 'fill in at least one'],
	[{ article: 'nothing' }, 'no article called “nothing”'],
	[{ language: 'Klingon' }, 'I don’t speak “Klingon”'],
	[{ minimum: '0' }, '“0” is too small'],
	[{ minimum: '2' }, 'would show how each of them voted'],
	[{ minimum: '-5' }, '5” is too small'],
	[{ minimum: '5.5' }, '5” is not a whole number from 3 to 10000'],
	[{ minimum: '99999' }, '“99999” is not a whole number from 3 to 10000'],
	[{ minimum: 'abc' }, '“abc” is not a whole number from 3 to 10000'],
])('%j is refused, and the answer says what can be set', async (args, words) => {
	const { ask, store, debate } = await club();
	const before = await store.settingsOf(debate.guild);
	const answer = await ask(maya, 'settings set', args);
	expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(answer)).toContain(words);
	expect(await store.settingsOf(debate.guild)).toEqual(before);
});

test('text that is no number is not called too small a minimum', async () => {
	const { ask } = await club();
	const answerTo = async (minimum: string) => textOf(await ask(maya, 'settings set', { minimum }));
	expect(await answerTo('2')).toContain('The result of fewer than 3 voters');
	for (const minimum of ['abc', '5.5', '99999']) expect(await answerTo(minimum)).not.toContain('fewer than');
});

test.each(LOCALES)('the option says in %s how small the minimum may be', (locale) => {
	expect(sayIn(locale).plain('options.minimum')).toContain(String(LEAST_MINIMUM));
});

test.each([
	['', [...LOCALES]],
	['espa', ['es']],
	['Inglés', []],
	['EN', ['en']],
])('%j is completed with the languages whose names begin like it, and no others', async (typed, languages) => {
	const { complete } = await club();
	expect(await complete('settings set', 'language', typed)).toEqual(languages);
});

test('a channel is given an article and loses it again', async () => {
	const { ask, store, debate } = await club();
	const here = { channel: { id: '70', kind: 'text' } } as const;
	await ask(maya, 'settings channel', { article: 'harbour' }, here);
	expect((await store.settingsOf(debate.guild)).channelArticles).toEqual({ '70': 'harbour' });
	expect(textOf(await ask(maya, 'settings channel', {}, here))).toContain('<#70> has no article of its own now');
	expect((await store.settingsOf(debate.guild)).channelArticles).toEqual({});
});

test('taking the article from a channel that had none says that it has none, not that something was saved', async () => {
	const { ask } = await club();
	const text = textOf(await ask(maya, 'settings channel', {}, { channel: { id: '70', kind: 'text' } }));
	expect(text).toContain('<#70> has no article of its own now');
	expect(text).not.toContain('Saved');
});

test('settings that nobody changed are shown with what happens instead, and with who moderates without an extra role', async () => {
	const { ask } = await club();
	const shown = textOf(await ask(maya, 'settings show'));
	expect(shown).toContain('**Article:** “Should Saltmouth Sell Its Harbour?” (the only one here)');
	expect(shown).toContain('**Debate channel:** none (a debate opens where `/debate open` is typed)');
	expect(shown).toContain('**Extra moderator roles:** none');
	expect(shown).toContain('Members who may manage the server always moderate and change these settings');
});

test.each([
	['settings show', {}],
	['settings set', { minimum: '12' }],
	['settings channel', { article: 'harbour' }],
	['settings reset', { what: 'minimum' }],
])('A5: the permission to manage the threads of one channel is not enough for `%s`, which is for the whole server', async (command, args) => {
	const { ask, store, debate } = await club();
	await store.changeSettings(debate.guild, { minimum: 7 });
	await store.addModeratorRole(debate.guild, '55');
	const before = await store.settingsOf(debate.guild);
	const refused = await ask(olga, command, args);
	expect(refused).toMatchObject({ private: true, outcome: { kind: 'refused' } });
	expect(textOf(refused)).toContain('who may manage the server, or who have a moderator role');
	expect(await store.settingsOf(debate.guild)).toEqual(before);
	expect(await ask({ ...ana, roles: ['55'] }, command, args)).toMatchObject({ outcome: { kind: 'answered' } });
	expect(await ask({ ...ana, may: 8n }, command, args)).toMatchObject({ outcome: { kind: 'answered' } });
});

test('R1: a debate channel that Discord does not describe in time is saved, with a note that it was not looked at', async () => {
	// The hands of the tests reach nobody.
	const { ask, store, debate } = await club();
	const saved = textOf(await ask(maya, 'settings set', { debate_channel: '77' }));
	expect(saved).toContain('Discord was too slow to tell me what I may do in <#77>');
	expect(await store.settingsOf(debate.guild)).toMatchObject({ debateChannel: '77' });
});

test.each([
	['settings set', { debate_channel: '77' }],
	['settings channel', { article: 'harbour', channel: '77' }],
])('A6: `%s` refuses a channel that belongs to another server according to the payload', async (command, args) => {
	const { ask, store, debate } = await club();
	const before = await store.settingsOf(debate.guild);
	const refused = await ask(maya, command, args, { described: [{ id: '77', guild: 'another' }] });
	expect(textOf(refused)).toContain('<#77> is not a channel of this server');
	expect(await store.settingsOf(debate.guild)).toEqual(before);
	const own = await ask(maya, command, args, { described: [{ id: '77', guild: debate.guild }] });
	expect(own).toMatchObject({ outcome: { kind: 'answered' } });
});

test('A3: only members who manage the server choose who moderates, so no role can raise itself', async () => {
	const { ask, store, debate } = await club();
	const refused = await ask(olga, 'settings moderator', { role: '55' });
	expect(textOf(refused)).toContain('for members who may manage the server');
	await ask({ ...ana, may: MANAGE_GUILD }, 'settings moderator', { role: '55' });
	await ask({ ...ana, may: MANAGE_GUILD }, 'settings moderator', { role: '55' });
	expect(await store.settingsOf(debate.guild)).toMatchObject({ moderatorRoles: ['55'] });
	expect(await ask({ ...ana, roles: ['55'] }, 'settings show')).toMatchObject({ outcome: { kind: 'answered' } });
	expect(await ask({ ...ana, roles: ['56'] }, 'settings show')).toMatchObject({ outcome: { kind: 'refused' } });
	await ask({ ...ana, may: MANAGE_GUILD }, 'settings moderator', { role: '55', remove: true });
	expect(await ask({ ...ana, roles: ['55'] }, 'settings show')).toMatchObject({ outcome: { kind: 'refused' } });
});

test('A8: when a role is added, the answer says where to let Discord show it the settings, and nothing of the kind when it is removed', async () => {
	const { ask } = await club();
	const olga = { ...ana, may: MANAGE_GUILD };
	const added = textOf(await ask(olga, 'settings moderator', { role: '55' }));
	expect(added).toContain('To show them to <@&55> too, open Server Settings → Integrations');
	expect(textOf(await ask(olga, 'settings moderator', { role: '55', remove: true }))).not.toContain('Integrations');
});

test('roles added and removed at the same time, also through another process, all end as managers asked', async () => {
	const { ask, store, debate } = await club();
	const olga = { ...ana, may: MANAGE_GUILD };
	await ask(olga, 'settings moderator', { role: '55' });
	// What another process does is not yet in this one's memory.
	await store.removeModeratorRole(debate.guild, '55');
	await Promise.all(['61', '62', '63', '64'].map((role) => ask(olga, 'settings moderator', { role })));
	expect((await store.settingsOf(debate.guild)).moderatorRoles.toSorted()).toEqual(['61', '62', '63', '64']);
});

test('A4: @everyone cannot become moderators, and a server that chose it earlier can remove it', async () => {
	const { ask, store, debate } = await club();
	const olga = { ...ana, may: MANAGE_GUILD };
	const refused = await ask(olga, 'settings moderator', { role: debate.guild });
	expect(refused).toMatchObject({ outcome: { kind: 'refused' }, private: true });
	expect(textOf(refused)).toContain('every member could open and close debates');
	expect((await store.settingsOf(debate.guild)).moderatorRoles).toEqual([]);
	await store.addModeratorRole(debate.guild, debate.guild);
	await ask(olga, 'settings moderator', { role: debate.guild, remove: true });
	expect((await store.settingsOf(debate.guild)).moderatorRoles).toEqual([]);
});
