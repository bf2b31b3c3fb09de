import { expect, test } from 'vitest';
import { openingOf } from '../../src/bot/debates/opening/opening.ts';
import type { BotAnswer } from '../../src/bot/host/bot.ts';
import { translatedLibrary } from '../article/translated-harbour.ts';
import { replyOf, textOf } from '../bot/harbour-bot.ts';
import { ask, channelByName, manager, services, useDebateStage } from './debate-stage.ts';

useDebateStage(translatedLibrary);

const ENGLISH = 'Saltmouth should sell its harbour to Northway Shipping.';
const SPANISH = 'Saltmouth debe vender su puerto a Northway Shipping.';
const spanish = { locale: 'es' } as const;
const pressed = { gesture: 'pressed' } as const;

const openIn = (locale: 'en' | 'es', more: object = {}) =>
	ask('debate open', { issue: 'sale', format: 'oxford', channel: channelByName('debates').id }, { locale, ...more });

/** Opens the draft of a preview and returns what is posted for it. */
async function posted(draft: string) {
	await ask('debate confirm', { draft }, pressed);
	const [debate] = (await services.store.openDebates(channelByName('debates').guild)).slice(-1);
	if (!debate) throw new Error('There is no debate.');
	return { debate, opening: await openingOf(debate, 'n', services) };
}

const textOfReply = (reply: ReturnType<typeof replyOf>) =>
	textOf({ kind: 'message', reply, private: false, outcome: { kind: 'answered' } } satisfies BotAnswer);

test('L3: the motion of an issue is in the language of the member who opens the debate, and so is the post', async () => {
	expect(textOf(await openIn('es'))).toContain(SPANISH);
	const { debate, opening } = await posted('4711');
	expect([debate.motion, opening.name]).toEqual([SPANISH, SPANISH]);
	const text = textOfReply(opening.reply);
	expect(text).toContain('Gremio de pescadores');
	expect(text).toContain('por negociar una venta mientras el muro se cae');
});

test('the server’s language decides before the member’s', async () => {
	await ask('settings set', { language: 'en' }, manager);
	expect(textOf(await openIn('es'))).toContain(ENGLISH);
	const { debate, opening } = await posted('4711');
	expect(debate.motion).toBe(ENGLISH);
	expect(textOfReply(opening.reply)).not.toContain('Gremio');
});

test('a motion that is not translated is posted without a mark', async () => {
	const preview = await ask('debate open', { issue: 'publish', channel: channelByName('debates').id }, spanish);
	const { debate } = await posted('4711');
	expect(debate.motion).toBe('The council should publish the contract before any further talks.');
	expect(textOf(preview)).not.toContain('talks. (en');
});

test('the issue’s motion is no rewording in any language', async () => {
	expect(textOf(await openIn('es'))).not.toContain('redactó');
	const form = { draft: '4711', typed: true, motion: ENGLISH, first_vote: '', discussion: '', last_vote: '' };
	const edited = textOf(await ask('debate edit', form, { ...spanish, ...pressed }));
	expect(edited).toContain(ENGLISH);
	expect(edited).not.toContain(SPANISH);
});

test('a debate on the same issue in another language is a twin', async () => {
	await openIn('es');
	await posted('4711');
	expect(textOf(await openIn('en', { id: '4712' }))).toContain('already');
});

test('the status is in the language of the member who asks, about a debate in any', async () => {
	await openIn('es');
	const { debate } = await posted('4711');
	const status = await ask('debate status', { debate: String(debate.id) });
	const menus = replyOf(status).blocks.flatMap((block) => (block.kind === 'menu' ? block.choices : []));
	expect(menus.map(({ label }) => label)).toContain('The guild fears fees that drive out small boats');
});

test('an export is in the language of the debate, whoever asks for it', async () => {
	await openIn('es');
	const { debate } = await posted('4711');
	const thread = { id: debate.thread ?? '', kind: 'thread', parent: debate.channel } as const;
	await ask('quote', { claim: 'price-out' }, { channel: thread });
	const { blocks } = replyOf(await ask('debate export', { debate: String(debate.id) }));
	const [markdown = ''] = blocks.flatMap((block) =>
		block.kind === 'file' ? [new TextDecoder().decode(block.data)] : [],
	);
	expect(markdown).toContain(SPANISH);
	expect(markdown).toContain('Gremio de pescadores');
	expect(markdown).toContain('price the small boats out');
});
