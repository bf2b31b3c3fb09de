import { expect, test } from 'vitest';
import { pressesOf, textOf } from '../bot/harbour-bot.ts';
import { ana, ben, type Club, club } from './club.ts';

/** Starts with `/privacy` and presses, of each answer in turn, the button with the given number. */
async function deleteAfterQuestion({ ask, press }: Club): Promise<string[]> {
	const kept = await ask(ana, 'privacy');
	const [ask1] = pressesOf(kept);
	if (!ask1) throw new Error('There is no button.');
	const question = await press(ana, ask1);
	const [sure] = pressesOf(question);
	if (!sure) throw new Error('There is no button.');
	return [textOf(kept), textOf(question), textOf(await press(ana, sure))];
}

test('D1: a member reads what is stored about them, and deletes it after being asked once', async () => {
	const one = await club();
	await one.press(ana, { command: 'vote', args: { debate: 1, choice: 'for' } });
	await one.press(ben, { command: 'vote', args: { debate: 1, choice: 'for' } });
	await one.ask(ana, 'quote', { claim: 'last-tide' });
	const [kept, question, deleted] = await deleteAfterQuestion(one);
	expect(kept).toContain('1 vote in an open debate');
	expect(kept).toContain('1 quote you brought into a debate');
	expect(question).toContain('This can’t be undone');
	expect(deleted).toContain('1 vote in an open debate');
	expect(await one.store.turnout(1)).toEqual({ first: 1, last: 0 });
	expect(textOf(await one.ask(ana, 'privacy'))).toContain('Nothing.');
});

test('D1: the question whether to delete does not delete anything', async () => {
	const { ask, press, store } = await club();
	await press(ana, { command: 'vote', args: { debate: 1, choice: 'for' } });
	await press(ana, { command: 'privacy', args: { step: 'ask' } });
	expect(await store.countDataAbout(ana.id)).toMatchObject({ ballots: 1 });
	expect(await ask(ana, 'privacy')).toMatchObject({ private: true });
});
