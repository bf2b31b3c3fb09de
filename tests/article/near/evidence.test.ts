import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Issue } from '../../../src/article/model/article.ts';
import { makeEdition } from '../../../src/article/model/edition.ts';
import { type Evidence, evidenceFor } from '../../../src/article/near/evidence.ts';
import { makeMessages, SMALL_TALK } from '../../bench/make-messages.ts';
import { editionOf, harbour, harbourWith, shipped } from '../articles.ts';
import { translatedHarbour } from '../translated-harbour.ts';

const shownBy = ({ topic, near }: Evidence): readonly Claim[] => [
	...(topic ? [...topic.for, ...topic.against] : []),
	...near,
];
const issueOf = (id: string): Issue => harbour.issue(id) ?? expect.fail(`There is no issue "${id}".`);
const ids = (claims: readonly Claim[] = []) => claims.map(({ id }) => id);

describe.each([
	['the shipped article', shipped],
	['the tests’ article', harbour],
])('of %s', (_, edition) => {
	test('nine in ten messages made from a motion, half remembered, find its issue', () => {
		const messages = makeMessages(edition, 7).filter(({ kind }) => kind === 'motion');
		const found = messages.filter(({ text, issue }) => evidenceFor(edition, text).topic?.issue.id === issue);
		expect(found.length / messages.length).toBeGreaterThanOrEqual(0.9);
	});

	test('small talk has no evidence', () => {
		for (const text of SMALL_TALK['en'] ?? []) expect(shownBy(evidenceFor(edition, text)), text).toEqual([]);
	});

	test('whatever a message says, each side shows as many claims, none is shown twice, and all fit into one and a half screens', () => {
		const messages = fc.constantFrom(...makeMessages(edition, 8).map(({ text }) => text));
		const any = fc.oneof(
			messages,
			fc.tuple(messages, messages).map(([a, b]) => `${a}. ${b}`),
			fc.string(),
		);
		fc.assert(
			fc.property(any, (text) => {
				const evidence = evidenceFor(edition, text);
				const shown = shownBy(evidence);
				expect(new Set(shown).size).toBe(shown.length);
				expect(shown.reduce((sum, { quote }) => sum + quote.length, 0)).toBeLessThan(1200);
				const { topic } = evidence;
				if (topic) {
					const listed = [topic.issue.pro, topic.issue.con].map(({ length }) => length);
					if (Math.min(...listed) > 0) expect(topic.for).toHaveLength(topic.against.length);
					else expect(topic.for.length + topic.against.length).toBe(Math.min(1, Math.max(...listed)));
					const { pro, con } = topic.issue;
					for (const id of ids(evidence.near)) expect([...pro, ...con]).not.toContain(id);
					for (const id of ids(topic.for)) expect(pro).toContain(id);
					for (const id of ids(topic.against)) expect(con).toContain(id);
				}
			}),
			{ numRuns: 200 },
		);
	});
});

test.each([
	['si los gringos mandan drones no pasa nada', 'military-force'],
	['pues que entre el ejército gringo y acabe con los narcos de una vez', 'military-force'],
])('a keyword that few claims have finds its topic in a chat’s words: "%s"', (text, issue) => {
	expect(evidenceFor(shipped, text).topic?.issue.id).toBe(issue);
});

test.each([
	['the agents work with the narcos', 'us-collusion'],
	['el narco ya controla al gobierno, no manches', 'cartels-hold'],
])('of the issues that list the nearest claim, the one comes first whose own words are nearer: "%s"', (text, issue) => {
	expect(evidenceFor(shipped, text).topic?.issue.id).toBe(issue);
});

test('the claims of a side that are near the message come first, the others as the editor listed them', () => {
	const sale = issueOf('sale');
	const { topic } = evidenceFor(harbour, 'they will price the small boats out', sale);
	expect(ids(topic?.against)).toEqual(['price-out', ...sale.con.filter((id) => id !== 'price-out').slice(0, 1)]);
	expect(ids(topic?.for)).toEqual(sale.pro.slice(0, 2));
});

test('the issue of a debate leads when anything is near, and else there is nothing', () => {
	const about = 'publish the contract before any further talks';
	expect(evidenceFor(harbour, about).topic?.issue.id).toBe('publish');
	expect(evidenceFor(harbour, about, issueOf('sale')).topic?.issue.id).toBe('sale');
	expect(evidenceFor(harbour, 'who is free on saturday', issueOf('sale')).topic).toBeUndefined();
});

test('one common word in a message about something else makes no claim near', () => {
	const edition = makeEdition(
		harbourWith((draft) => {
			const [claim] = draft.claims;
			if (claim) Object.assign(claim, { label: 'Not the time', keywords: ['time'] });
		}),
	);
	expect(shownBy(evidenceFor(edition, 'what time does the concert on saturday start'))).toEqual([]);
});

test('long quotations are shown whole and in smaller number', () => {
	const edition = makeEdition(
		harbourWith((draft) => {
			for (const claim of draft.claims) claim.quote = `${claim.quote} ${'The tide will not wait for us. '.repeat(25)}`;
		}),
	);
	const { topic, near } = evidenceFor(edition, 'sell the harbour to northway');
	expect([topic?.for.length, topic?.against.length, near.length]).toEqual([1, 1, 0]);
	expect(topic?.for[0]?.quote.length).toBeGreaterThan(700);
});

test('a message finds its issue in any language that the editor wrote in, and each as well as if it were the only one', () => {
	const edition = editionOf(JSON.stringify(translatedHarbour));
	const spanish = 'la neta Saltmouth sí debe vender el puerto a esa empresa';
	expect(evidenceFor(edition, spanish).topic?.issue.id).toBe('sale');
	expect(evidenceFor(harbour, spanish).topic?.issue.id).not.toBe('publish');
	const english = 'honestly Saltmouth should sell that harbour';
	expect(evidenceFor(edition, english).similarity).toBeGreaterThan(0.9 * evidenceFor(harbour, english).similarity);
});
