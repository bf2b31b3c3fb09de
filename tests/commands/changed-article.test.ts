import { expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '../../src/article/library/library.ts';
import { imprintOf, type Quotable, quotableAt, quotableRef } from '../../src/article/model/passage.ts';
import { type Bot, createBot } from '../../src/bot/host/bot.ts';
import { packAnswer } from '../../src/bot/reading/message-answer.ts';
import type { Press } from '../../src/bot/reply/reply.ts';
import { commands } from '../../src/commands.ts';
import { type Draft, harbour, harbourWith, itemWithId, nth } from '../article/articles.ts';
import { makeFolder } from '../article/library/make-folder.ts';
import {
	harbourBot,
	invocationOf,
	invocationOfPress,
	pressesOf,
	quotesOf,
	replyOf,
	textOf,
} from '../bot/harbour-bot.ts';
import { freshServices } from '../services.ts';

const THIRD_WAY = 'There is a third way.';

/** The bot after it was started again with another version of the article's file. */
async function botWith(change: (draft: Draft) => void): Promise<Bot> {
	const folder = await makeFolder({ 'harbour.json': JSON.stringify(harbourWith(change)) });
	const { end, ...services } = await freshServices(await openLibrary(folder));
	onTestFinished(end);
	return createBot(commands, services);
}

/** Puts a sentence before the passage. */
const withSentenceBefore = (draft: Draft) => {
	const paragraph = nth(draft.paragraphs, 6);
	paragraph.text = `Nobody asked the gulls. ${paragraph.text}`;
};

/** Gives a claim other words of its paragraph. */
const withOtherWords = (draft: Draft) => {
	itemWithId(draft.claims, 'failing').quote = 'the harbour is failing';
};

const withoutPassage = (draft: Draft) => {
	const paragraph = nth(draft.paragraphs, 6);
	paragraph.text = paragraph.text.replace(THIRD_WAY, 'There are other ways.');
};

const named = (ref: string): Quotable => quotableAt(harbour, ref) ?? expect.fail(`Nothing is called ${ref}.`);

/** The presses of all kinds that an old message has for a claim or a passage: two of `/quote`, and "Quote here" below a message's evidence. */
async function oldPresses(ref: string): Promise<readonly Press[]> {
	const answer = await harbourBot.invoke(invocationOf('quote', { claim: ref }));
	const [context] = pressesOf(answer);
	const claim = `${ref}~${imprintOf(harbour.article, named(ref))}`;
	expect(context?.args['claim']).toBe(claim);
	const imprint = imprintOf(harbour.article, named(ref));
	const q = packAnswer({ article: 'harbour', claim: quotableRef(named(ref)), imprint, message: { id: '900' } });
	return [
		context ?? expect.fail(),
		{ command: 'quote', args: { claim, article: 'harbour', hide: false } },
		{ command: 'post', args: { q } },
	];
}

test('as long as the words are the same, a press on an old message quotes them', async () => {
	const bot = await botWith((draft) => {
		const paragraph = nth(draft.paragraphs, 1);
		paragraph.text = `Nobody asked the gulls. ${paragraph.text}`;
	});
	for (const ref of ['@7.1', 'failing']) {
		for (const press of await oldPresses(ref)) {
			const answer = await bot.invoke(invocationOfPress(press));
			expect(textOf(answer)).not.toContain('was changed');
			expect(quotesOf(answer)).toHaveLength(1);
		}
	}
});

test('a passage that has moved is offered where it is now, and nothing is posted before that is pressed', async () => {
	const bot = await botWith(withSentenceBefore);
	for (const press of await oldPresses('@7.1')) {
		const answer = await bot.invoke(invocationOfPress(press));
		expect(textOf(answer)).toMatch('was changed after this button was made.** Your sentence is here now:');
		expect(answer).toMatchObject({ private: true });
		expect(quotesOf(answer)).toEqual([THIRD_WAY]);
		const post = pressesOf(answer).at(-1) ?? expect.fail();
		const posted = await bot.invoke(invocationOfPress(post));
		expect(posted).toMatchObject({ private: false });
		expect(quotesOf(posted)).toEqual([THIRD_WAY]);
	}
});

test('of a passage that is no longer in the article nothing is shown, least of all the sentence in its place', async () => {
	const bot = await botWith(withoutPassage);
	for (const press of await oldPresses('@7.1')) {
		const answer = await bot.invoke(invocationOfPress(press));
		expect(answer).toMatchObject({ private: true, outcome: { kind: 'refused' } });
		expect(textOf(answer)).toContain('no longer in the article');
		expect(quotesOf(answer)).toEqual([]);
	}
});

test('a claim whose words the editor changed is shown as it is now, privately, and the answer says so', async () => {
	const bot = await botWith(withOtherWords);
	for (const press of await oldPresses('failing')) {
		const answer = await bot.invoke(invocationOfPress(press));
		expect(textOf(answer)).toMatch('was changed after this button was made.** This quote says now:');
		expect(answer).toMatchObject({ private: true });
		expect(replyOf(answer).pings ?? []).toEqual([]);
		expect(quotesOf(answer)).toEqual(['the harbour is failing']);
	}
});

test('a claim that got another id is found by its words', async () => {
	const bot = await botWith((draft) => {
		const json = JSON.stringify(draft).replaceAll('"failing"', '"it-fails"');
		Object.assign(draft, JSON.parse(json));
	});
	for (const press of await oldPresses('failing')) {
		const answer = await bot.invoke(invocationOfPress(press));
		expect(textOf(answer)).toMatch('Your sentence is here now:');
		expect(quotesOf(answer)).toEqual([harbour.claim('failing')?.quote]);
	}
});
