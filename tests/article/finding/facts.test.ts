import { expect, test } from 'vitest';
import { answerFor } from '../../../src/article/finding/answer-for.ts';
import { editionOf, editionWith, harbour, shipped, shippedFile } from '../articles.ts';

const firstId = (asked: string, edition = shipped) => {
	const answer = answerFor(edition, asked);
	return answer.kind === 'claims' ? answer.claims[0]?.id : answer.kind;
};

test.each([
	['why is there no will in the US', 'ideology-in-us'],
	['¿por qué no hay voluntad en EEUU?', 'ideology-in-us'],
	['¿por qué México no puede solo contra los narcos?', 'too-powerful-for-mexico'],
	['why cant mexico beat the cartels alone?', 'too-powerful-for-mexico'],
])('%s: a reason for all that is asked about comes first', (asked, id) => {
	expect(firstId(asked)).toBe(id);
});

test.each([
	'why wont they cooperate',
	'¿por qué no cooperan?',
	'why does he think us and mexico wont cooperate',
	'why does Korybko think the US and Mexico won’t cooperate',
	'por que no van a cooperar eeuu y mexico',
	'why won’t they work together',
])('%s: a claim that is recorded as the reason of what is asked about answers it', (asked) => {
	const answer = answerFor(shipped, asked);
	expect(answer).toMatchObject({ kind: 'claims', isSure: false, reason: 'recorded' });
	if (answer.kind !== 'claims') return;
	expect(answer.claims.slice(0, 2).map(({ id }) => id)).toEqual(['cooperation-unrealistic', 'political-will-both']);
});

test.each([
	'why wont they cooperate',
	'¿por qué no cooperan?',
])('%s: where no reason is recorded but the text gives one a sentence later, both are shown', (asked) => {
	const without = editionOf(
		JSON.stringify({ ...shippedFile, claims: shippedFile.claims?.map((claim) => ({ ...claim, supports: [] })) }),
	);
	const answer = answerFor(without, asked);
	expect(answer).toMatchObject({ kind: 'claims', isSure: false, reason: 'after' });
	if (answer.kind !== 'claims') return;
	expect(answer.claims.slice(0, 2).map(({ id }) => id)).toEqual(['cooperation-unrealistic', 'causes-of-no-will']);
});

test('“thus” and “therefore” say what follows, so they are no reason', () => {
	expect(answerFor(shipped, 'why do social influencers corrupt those under their sway')).toMatchObject({
		isSure: false,
		lacks: 'why',
	});
});

test('names alone say nothing of what a reason is asked for', () => {
	expect(answerFor(shipped, 'why is Mexico so')).toMatchObject({ isSure: false });
});

test('with the names exchanged, a question is answered surely by neither', () => {
	for (const asked of ['why doesn’t the US trust Mexico', 'why doesn’t Mexico trust the US']) {
		expect(answerFor(shipped, asked)).toMatchObject({ kind: 'claims', isSure: false });
	}
});

test.each([
	'¿cuántos turistas secuestraron?',
	'¿cuántos turistas murieron?',
	'how many tourists were killed',
])('%s: a number in words that only an editor’s note connects with the question is a number', (asked) => {
	expect(answerFor(shipped, asked)).toMatchObject({ kind: 'claims', isSure: true });
});

test.each([
	['who killed the tourists', { isSure: false, lacks: 'doer', hasWords: true }],
	['¿quién mató a los turistas?', { isSure: false, lacks: 'doer' }],
	['who reintroduced the legislation', { isSure: true }],
])('%s: who did something is only answered by words that name who', (asked, answer) => {
	expect(answerFor(shipped, asked)).toMatchObject({ kind: 'claims', ...answer });
});

test.each([
	'what were the tourists called',
	'¿cómo se llamaban los turistas?',
	'what are the names of the tourists',
])('%s: a name is asked for, and the article has none', (asked) => {
	expect(answerFor(shipped, asked)).toMatchObject({ kind: 'claims', isSure: false, lacks: 'name', hasWords: true });
});

test('a name right after what is named answers what it is called', () => {
	const edition = editionWith((draft) => {
		const [paragraph] = draft.paragraphs;
		if (!paragraph || typeof paragraph === 'string') throw new Error('no paragraph');
		paragraph.text = `The ferry Aurora left. ${paragraph.text}`;
		const [claim] = draft.claims;
		if (claim) Object.assign(claim, { paragraph: 1, quote: 'The ferry Aurora left.' });
	});
	expect(answerFor(edition, 'what was the ferry called')).toMatchObject({ kind: 'claims', isSure: true });
});

test.each([
	['what is Graham?', shipped, 'graham'],
	['what is the guild', harbour, 'guild'],
	['¿qué es el gremio?', harbour, 'guild'],
])('%s: what somebody is asks who they are', (asked, edition, actor) => {
	expect(answerFor(edition, asked)).toMatchObject({ kind: 'actor', actor: { id: actor }, asksWho: true });
});

test('what would follow is answered by what follows from it, before claims that only share its words', () => {
	expect(firstId('what happens if the us sends troops')).toBe('some-might-rebel');
});

test.each([
	'did the cartel say sorry',
	'el cartel pidió disculpas?',
	'¿pidió disculpas el cártel?',
])('%s: whether somebody said something asks what happened, and for no view', (asked) => {
	expect(firstId(asked)).toBe('cartel-apology');
});

test('a view that is recorded still answers whether somebody says so', () => {
	expect(answerFor(harbour, 'does the guild say the sale is bad')).toMatchObject({ kind: 'position' });
});

test.each([
	'did the US invade Mexico?',
	'¿EEUU invadió México?',
	'the US invaded Mexico?',
])('%s: whether something happened is asked, and nobody’s view', (asked) => {
	expect(answerFor(shipped, asked)).toMatchObject({ kind: 'claims', asks: 'whether' });
	expect(firstId(asked)).not.toBe('headline-unlikely');
});

test.each([
	'¿quién pidió perdón?',
	'¿quién entregó a los culpables?',
	'who handed over the culprits',
])('%s: an editor’s words for the claim may say who did it', (asked) => {
	expect(answerFor(shipped, asked)).toMatchObject({ kind: 'claims', isSure: true });
	expect(firstId(asked)).toBe('cartel-apology');
});

test('to whom something was done is not who did it', () => {
	const edition = editionWith((draft) => {
		const [paragraph] = draft.paragraphs;
		const [claim] = draft.claims;
		if (!paragraph || !claim) throw new Error('no text');
		paragraph.text = `Northway Shipping fully trained crews are there. ${paragraph.text}`;
		Object.assign(claim, { paragraph: 1, quote: 'Northway Shipping fully trained crews are there.' });
	});
	expect(answerFor(edition, 'who trained the Shipping')).toMatchObject({ isSure: false });
});

test.each([
	'what happens if the cartels take over',
	'what happens if Graham says no',
	'¿qué pasa si AMLO está en contra?',
])('%s: what would follow is asked, and no view', (asked) => {
	expect(answerFor(shipped, asked)).toMatchObject({ asks: 'whatIf' });
});

test('why something should be so asks for a reason', () => {
	expect(answerFor(shipped, 'why should the epidemics continue')).toMatchObject({ asks: 'why' });
});

test('where a number or a reason was asked for, the answer says whether it was found, not which words were', () => {
	for (const asked of ['how many people died', 'why are the republicans angry']) {
		expect(answerFor(shipped, asked)).toMatchObject({ kind: 'claims', unused: [] });
	}
});

test.each([
	['where were the tourists kidnapped', { kind: 'claims', isSure: true, asks: 'where' }],
	['¿En qué ciudad fue el secuestro?', { kind: 'claims', isSure: true, asks: 'where' }],
	['where was the apology issued', { asks: 'where', lacks: 'where' }],
	['who’s to blame for the drug problem', { kind: 'issue', issue: { id: 'who-bears-responsibility' } }],
	['whose fault is it', { kind: 'issue', issue: { id: 'who-bears-responsibility' } }],
	['¿De quién es la culpa de las drogas?', { kind: 'issue', issue: { id: 'who-bears-responsibility' } }],
	['who is responsible for the rhetoric', { asks: 'blame' }],
	['which cartel was it', { kind: 'claims', asks: 'which' }],
	['que cartel fue', { kind: 'claims', asks: 'what' }],
	['¿Qué solución propone?', { kind: 'about-article', asks: 'proposal' }],
	['is the author optimistic', { kind: 'about-article', asks: 'summary' }],
	['¿o sea que dice que hay que invadir México?', { kind: 'claims', asks: 'whether', missing: [] }],
	['isn’t the article saying mexico should be invaded', { asks: 'whether' }],
])('%s: a place, blame, a proposal and what the article says are each asked for in their own way', (asked, answer) => {
	expect(answerFor(shipped, asked)).toMatchObject(answer);
});

test.each([
	['what happens if the us bombs mexico', 'strikes-same-outcome'],
	['qué pasa si eeuu bombardea mexico', 'strikes-same-outcome'],
	['what happens if the US invades', 'strikes-same-outcome'],
	['qué pasa si estados unidos invade mexico', 'strikes-same-outcome'],
])('%s: what would follow from the same matter comes before calls for it', (asked, id) => {
	expect(firstId(asked)).toBe(id);
	expect(answerFor(shipped, asked)).not.toMatchObject({ lacks: 'whatIf' });
});

test.each([
	'does Graham support higher tariffs on Mexico',
	'does AMLO want to legalize drugs',
])('%s: a position that shares only names with the question is not near', (asked) => {
	expect(answerFor(shipped, asked)).toMatchObject({ kind: 'actor', nearPosition: undefined });
});
