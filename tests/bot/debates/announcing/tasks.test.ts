import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openLibrary } from '../../../../src/article/library/library.ts';
import { makeEdition } from '../../../../src/article/model/edition.ts';
import { taskFor } from '../../../../src/bot/debates/announcing/tasks.ts';
import { openingOf } from '../../../../src/bot/debates/opening/opening.ts';
import type { Opening, Posting } from '../../../../src/bot/host/hands.ts';
import { escapeMarkdown } from '../../../../src/bot/reply/markdown.ts';
import type { Reply } from '../../../../src/bot/reply/reply.ts';
import { sayIn } from '../../../../src/bot/reply/say.ts';
import { writeReply } from '../../../../src/discord/write/write-reply.ts';
import { LOCALES } from '../../../../src/locales/locales.ts';
import { openingNonce } from '../../../../src/store/announcement-nonce.ts';
import type { Announcement, NewDebate, StoredDebate } from '../../../../src/store/records.ts';
import type { Store } from '../../../../src/store/store.ts';
import { libraryWith } from '../../../article/articles.ts';
import { testServices } from '../../../services.ts';
import { beginDebate, HOUR, member, oxford } from '../../../store/sample.ts';
import { harbourServices, quotesOf, textOf } from '../../harbour-bot.ts';

const shipped = await openLibrary(fileURLToPath(new URL('../../../../data/articles/', import.meta.url)));

const answer = (reply: Reply) => ({ kind: 'message', reply, private: false, outcome: { kind: 'answered' } }) as const;
const textIn = (reply: Reply) => textOf(answer(reply));

/** A debate in a store of its own; `step` is what the task of an announcement posts. */
async function openAnnouncedDebate(change: Partial<NewDebate> = {}, library = harbourServices.library) {
	const services = await testServices(library);
	const { store } = services;
	const debate = await beginDebate(store, change);
	const step = async (kind: Announcement['kind'], phase: Announcement['phase']): Promise<Posting> => {
		const task = await taskFor({ nonce: 'n', kind, debate: debate.id, phase, attempt: 1 }, services);
		if (task?.kind !== 'post') throw new Error('There is nothing to post.');
		return task.posting;
	};
	return { services, store, debate, step };
}

/** Casts members' ballots in both polls, by first and last choice, and closes the debate. */
async function voteAndClose(
	store: Store,
	{ id }: StoredDebate,
	ballots: readonly (readonly ['for' | 'against', 'for' | 'against'])[],
) {
	const cast = (poll: 'first' | 'last') =>
		Promise.all(
			ballots.map((pair, n) =>
				store.castBallot({ debate: id, poll, member: member(n), choice: pair[poll === 'first' ? 0 : 1] }),
			),
		);
	await cast('first');
	await store.advance(id, { from: 0, to: 1, by: undefined });
	await store.advance(id, { from: 1, to: 2, by: undefined });
	await cast('last');
	await store.advance(id, { from: 2, to: 'closed', by: undefined });
}

test('Q1, Q2, Q6: the post quotes both sides the same number of times, word for word, has the ballot, and its thread is named after the motion', async () => {
	const { debate, services } = await openAnnouncedDebate();
	const { reply, name } = await openingOf(debate, 'n', services);
	expect(name).toBe('Saltmouth should sell its harbour');
	const edition = await services.library.get('harbour');
	const issue = edition?.issue('sale');
	const claims = [...(issue?.pro ?? []), ...(issue?.con ?? [])];
	const words = claims.map((id) => edition?.claim(id)?.quote);
	const quotes = quotesOf(answer(reply));
	expect(quotes).toHaveLength(4);
	for (const quote of quotes) expect(words).toContain(quote);
	expect(textIn(reply)).toMatch(/For:(\*\*)? Inés Calderón/);
	expect(JSON.stringify(reply.blocks.at(-1))).toContain(`"debate":${debate.id},"choice":"undecided"`);
});

test.each(
	LOCALES,
)('Q2, Q5, L3: in a debate in %s up to three quotations of each side keep their words, holder, reporter, mode and caution', async (locale) => {
	const article = (await harbourServices.library.get('harbour'))?.article;
	if (!article) throw new Error('There is no harbour.');
	const [pro, con] = [
		['last-tide', 'wall-lost', 'third-way'],
		['price-out', 'blockade', 'worst-case', 'repair-first'],
	];
	const issues = article.issues.map((issue) => (issue.id === 'sale' ? { ...issue, pro, con } : issue));
	const edition = makeEdition({ ...article, issues });
	const library = libraryWith([edition]);
	const { debate, services } = await openAnnouncedDebate({ locale }, library);
	const { reply } = await openingOf(debate, 'n', services);
	expect(textIn(reply)).toContain(debate.motion);
	const quotes = quotesOf(answer(reply));
	expect(quotes).toHaveLength(6);
	for (const [at, block] of reply.blocks.entries()) {
		if (block.kind !== 'quote') continue;
		const claim = article.claims.find(({ quote }) => quote === block.quotation.words) ?? expect.fail('not verbatim');
		const note = reply.blocks[at + 1];
		const text = note?.kind === 'note' ? note.text.markdown : '';
		for (const actor of [...claim.holders, ...claim.reportedBy]) expect(text).toContain(edition.actor(actor)?.name);
		if (claim.mode !== 'asserted') expect(text).toContain(sayIn(locale)(`mode.${claim.mode}`).markdown);
		if (claim.caution) expect(text).toContain(claim.caution);
	}
	const chosen = article.claims.filter(({ quote }) => quotes.includes(quote));
	expect(chosen.some(({ mode }) => mode !== 'asserted')).toBe(true);
	expect(chosen.some(({ caution }) => caution)).toBe(true);
	expect(chosen.some(({ reportedBy }) => reportedBy)).toBe(true);
});

test('Q13: the post has the motion, its background, gaps and stances, the source, the rules, the phases, the deadline and the ballot', async () => {
	const { debate, services } = await openAnnouncedDebate({ issue: 'publish' });
	const edition = await services.library.get('harbour');
	const issue = edition?.issue('publish');
	const rules = services.formats.get('oxford')?.rules.en;
	const { reply } = await openingOf(debate, 'n', services);
	const text = textIn(reply);
	for (const part of [debate.motion, issue?.background, issue?.gap?.con, rules, edition?.article.title])
		expect(text).toContain(escapeMarkdown(part ?? expect.fail('The article lacks a part of the post.')).markdown);
	for (const words of ['For:** Mara Quill', 'First vote (1h) → Discussion (1h) → Last vote (1h)', ':R>'])
		expect(text).toContain(words);
	expect(JSON.stringify(reply.blocks.at(-1))).toContain('"choice":"undecided"');
});

test('Q3: when one side has no claim, neither side is quoted and both say why', async () => {
	const { debate, services } = await openAnnouncedDebate({
		issue: 'publish',
		motion: 'The council should publish the contract.',
	});
	const { reply } = await openingOf(debate, 'n', services);
	expect(quotesOf(answer(reply))).toEqual([]);
	expect(textIn(reply)).toContain('The article has no claim for this side.');
	expect(textIn(reply)).toContain('because the article has no claim for the other side');
	expect(textIn(reply)).toContain('Nobody in the article argues for keeping the contract private.');
});

test('Q1: every issue of the shipped article makes a post of one message, in each language and format', async () => {
	const { debate, services } = await openAnnouncedDebate({}, shipped);
	const [entry] = shipped.list();
	const article = (await shipped.get(entry?.id ?? ''))?.article;
	for (const issue of article?.issues ?? [])
		for (const locale of LOCALES)
			for (const format of ['open', 'oxford'] as const) {
				const about = { ...debate, article: article?.id, issue: issue.id, motion: issue.motion, locale, format };
				const { reply } = await openingOf(about, 'n', services);
				expect(writeReply(reply, false), `${issue.id} ${locale} ${format}`).toHaveLength(1);
			}
	expect(article?.issues.length).toBeGreaterThan(5);
});

test('O18: a confirmed debate that is not posted yet is opened with the nonce of its announcement', async () => {
	const services = await testServices(harbourServices.library);
	await services.store.saveDraft({ id: 'draft', debate: oxford });
	await services.store.confirmDraft('draft', 0);
	const [announcement] = await services.store.claimAnnouncements(1, HOUR);
	if (!announcement) throw new Error('Nothing is to be announced.');
	expect(announcement.nonce).toBe(openingNonce(announcement.debate));
	const task = await taskFor(announcement, services);
	expect(task).toMatchObject({ kind: 'open', opening: { channel: oxford.channel, nonce: announcement.nonce } });
	const { tags }: Pick<Opening, 'tags'> = task?.kind === 'open' ? task.opening : { tags: [] };
	expect(tags).toContain('oxford');
});

test('B12: a phase is announced with its deadline, and a vote with its ballot and what a unanimous result shows', async () => {
	const { store, debate, step } = await openAnnouncedDebate();
	await store.advance(debate.id, { from: 0, to: 1, by: undefined });
	const discussion = await step('phase', 1);
	expect(textIn(discussion.reply)).toMatch(/Now: Discussion.*<t:\d+:F> \(<t:\d+:R>\)/s);
	expect(JSON.stringify(discussion.reply)).not.toContain('"vote"');
	await store.advance(debate.id, { from: 1, to: 2, by: undefined });
	expect(JSON.stringify(await step('phase', 2))).toContain('"vote"');
	expect(textIn((await step('phase', 2)).reply)).toContain(
		'If everyone votes the same, the result shows how each one voted.',
	);
	expect(textIn((await step('phase', 1)).reply)).not.toContain('<t:');
});

test('how long a phase lasts is announced as a sentence of its own', async () => {
	const timed = await openAnnouncedDebate();
	await timed.store.advance(timed.debate.id, { from: 0, to: 1, by: undefined });
	expect(textIn((await timed.step('phase', 1)).reply)).toMatch(/This phase lasts until <t:\d+:F> \(<t:\d+:R>\)\./);
	const untimed = await openAnnouncedDebate({ durations: [undefined, undefined, undefined], locale: 'es' });
	await untimed.store.advance(untimed.debate.id, { from: 0, to: 1, by: undefined });
	const words = 'Esta fase dura hasta que un moderador pase a la siguiente.';
	expect(textIn((await untimed.step('phase', 1)).reply)).toContain(words);
});

test('a turn is announced with its name and its side, in the debate’s language', async () => {
	const turns = { format: 'lincoln-douglas', locale: 'es', polls: Array(7).fill(undefined) } as const;
	const { store, debate, step } = await openAnnouncedDebate({ ...turns, durations: Array(7).fill(HOUR) });
	await store.advance(debate.id, { from: 0, to: 1, by: undefined });
	const text = textIn((await step('phase', 1)).reply);
	expect(text).toContain('Contrainterrogatorio: pregunta la negativa (los dos lados)');
});

test('E1: the result names the side with the larger gain, shows the whole matrix and a picture with a description, and locks the thread', async () => {
	const { store, debate, step } = await openAnnouncedDebate({ motion: 'Saltmouth should sell its harbour.' });
	const pairs = [
		['for', 'for'],
		['against', 'for'],
		['against', 'for'],
		['against', 'against'],
		['for', 'for'],
	] as const;
	await voteAndClose(store, debate, pairs);
	const { reply, afterwards } = await step('closed', 'closed');
	expect(afterwards).toBe('lock and archive');
	const text = textIn(reply);
	expect(text).toContain('For wins: it gained the most');
	expect(text).toContain('**For:** from 2 of 5 to 4 of 5');
	expect(text).toContain('**Against:** from 3 of 5 to 1 of 5');
	expect(text).toContain('Only the 5 members who voted both times count.');
	const picture = reply.blocks.find((block) => block.kind === 'picture');
	expect(picture?.alt).toContain('For wins: it gained the most');
	expect(picture?.alt).not.toMatch(/\.\./);
	expect(Buffer.from(picture?.png ?? []).toString('latin1', 1, 4)).toBe('PNG');
});

test('a result in Spanish names the winner in a sentence', async () => {
	const { store, debate, step } = await openAnnouncedDebate({ minimum: 3, locale: 'es' });
	await voteAndClose(store, debate, [
		['against', 'for'],
		['against', 'against'],
		['for', 'for'],
	]);
	const text = textIn((await step('closed', 'closed')).reply);
	expect(text).toContain('Gana el lado a favor: ganó más miembros');
	expect(text).toContain('**A favor:** de 1 de 3 a 2 de 3');
	expect(text).toContain('Gana el lado que ganó más miembros, no el que tiene más votos al final.');
});

test('B7, E2: equal gains are a tie, and too few members make no winner', async () => {
	const even = await openAnnouncedDebate();
	const both = [
		['for', 'for'],
		['against', 'against'],
		['for', 'against'],
		['against', 'for'],
		['for', 'for'],
	] as const;
	await voteAndClose(even.store, even.debate, both);
	expect(textIn((await even.step('closed', 'closed')).reply)).toContain('A tie');
	const few = await openAnnouncedDebate();
	await voteAndClose(few.store, few.debate, [['against', 'for']]);
	const { reply } = await few.step('closed', 'closed');
	expect(textIn(reply)).toContain('No winner: 1 voted twice, and it takes 5');
	expect(textIn(reply)).toContain('Votes: 1 in the first vote, 1 in the last.');
	expect(textIn(reply)).not.toMatch(/%|→|Undecided/);
	expect(reply.blocks.some(({ kind }) => kind === 'picture')).toBe(false);
});

test('B7: when nobody voted twice, no picture and no table of zeros is shown', async () => {
	const { store, debate, step } = await openAnnouncedDebate();
	await voteAndClose(store, debate, []);
	const { reply } = await step('closed', 'closed');
	expect(textIn(reply)).toContain('No winner: 0 voted twice, and it takes 5');
	expect(textIn(reply)).not.toMatch(/%|→|Undecided/);
	expect(reply.blocks.some(({ kind }) => kind === 'picture')).toBe(false);
});

test('Q12: an open debate closes with the quotations that were used and the number of members who quoted, and names no winner', async () => {
	const { store, debate, step } = await openAnnouncedDebate({
		format: 'open',
		polls: [undefined],
		durations: [undefined],
	});
	const quote = { debate: debate.id, article: 'harbour', by: member(1) };
	await store.recordQuote({ ...quote, id: 'a', claim: 'last-tide', side: 'for' });
	await store.recordQuote({ ...quote, id: 'b', claim: 'last-tide', side: 'for' });
	await store.recordQuote({ ...quote, id: 'c', claim: 'third-way', side: undefined });
	await store.recordQuote({ ...quote, id: 'd', claim: '@7.1-3', side: undefined });
	await store.advance(debate.id, { from: 0, to: 'closed', by: undefined });
	const { reply } = await step('closed', 'closed');
	expect(textIn(reply)).toContain('4 quotes by 1 member');
	expect(textIn(reply)).toMatch(/For neither side\n.*\n.*Paragraph 7, sentences 1–3/);
	expect(textIn(reply)).not.toContain(member(1));
	expect(textIn(reply)).not.toMatch(/wins|%/);
	expect(reply.blocks.some(({ kind }) => kind === 'picture')).toBe(false);
});

test('a debate that was withdrawn has no task', async () => {
	const { services } = await openAnnouncedDebate();
	expect(await taskFor({ nonce: 'n', kind: 'phase', debate: 99, phase: 1, attempt: 1 }, services)).toBeUndefined();
});
