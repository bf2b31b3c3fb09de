import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, Issue } from '../../../src/article/model/article.ts';
import {
	passageRef,
	type Quotable,
	quotableRef,
	quotedWords,
	sentencesBesideClaims,
} from '../../../src/article/model/passage.ts';
import { type Evidence, evidenceFor } from '../../../src/article/near/evidence.ts';
import { nearMessage } from '../../../src/article/near/near-message.ts';
import { makeMessages, SMALL_TALK } from '../../bench/make-messages.ts';
import { editionOf, editionWith, harbour, shipped } from '../articles.ts';
import { translatedHarbour } from '../translated-harbour.ts';

const shownBy = ({ topic, near }: Evidence): readonly Quotable[] => [
	...(topic ? [...topic.for, ...topic.against] : []),
	...near,
];
const issueOf = (id: string): Issue => harbour.issue(id) ?? expect.fail(`There is no issue "${id}".`);
const ids = (quotables: readonly Quotable[] = []) => quotables.map(quotableRef);

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
				expect(shown.reduce((sum, one) => sum + quotedWords(edition.article, one).length, 0)).toBeLessThan(1200);
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
	const edition = editionWith((draft) => {
		const [claim] = draft.claims;
		if (claim) Object.assign(claim, { label: 'Not the time', keywords: ['time'] });
	});
	expect(shownBy(evidenceFor(edition, 'what time does the concert on saturday start'))).toEqual([]);
});

test('long quotations are shown whole and in smaller number', () => {
	const edition = editionWith((draft) => {
		for (const claim of draft.claims) {
			claim.quote = `${claim.quote} ${'The tide will not wait for us. '.repeat(25)}`;
			const paragraph = draft.paragraphs[claim.paragraph - 1];
			if (paragraph) paragraph.text += ` ${claim.quote}`;
		}
	});
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

/** The shared article without every second claim, so that some of its sentences are in no claim. */
const lessAnnotated = editionWith((draft) => {
	draft.claims = draft.claims.filter((_, n) => n % 2 === 0);
});

test('a sentence that no claim has is offered where it is nearer than any claim, and as itself', () => {
	const sentences = sentencesBesideClaims(lessAnnotated.article).filter(
		(passage) => quotedWords(lessAnnotated.article, passage).split(' ').length > 7,
	);
	expect(sentences.length).toBeGreaterThan(5);
	const found = sentences.filter((passage) => {
		const words = quotedWords(lessAnnotated.article, passage).toLowerCase().split(' ');
		const halfRemembered = words.filter((_, n) => n % 4 !== 0).join(' ');
		return ids(evidenceFor(lessAnnotated, `nah i read that ${halfRemembered}`).near).includes(passageRef(passage));
	});
	expect(found.length / sentences.length).toBeGreaterThanOrEqual(0.8);
	for (const text of SMALL_TALK['en'] ?? []) expect(shownBy(evidenceFor(lessAnnotated, text)), text).toEqual([]);
});

test('what no issue lists has no topic only because an issue shares a word or lists one claim with it', () => {
	const withTopic = (claims: readonly Claim[]) =>
		claims.filter(({ label }) => evidenceFor(shipped, `tbh ${label.toLowerCase()}`).topic).length / claims.length;
	const isListed = ({ id }: Claim) => shipped.issuesOf(id).length > 0;
	const { claims } = shipped.article;
	expect(withTopic(claims.filter(isListed))).toBeGreaterThanOrEqual(0.9);
	expect(withTopic(claims.filter((claim) => !isListed(claim)))).toBeLessThanOrEqual(0.6);
	const { topic, near } = evidenceFor(shipped, 'cartels could never overthrow the government');
	expect(topic).toBeUndefined();
	expect(ids(near)).toContain('overthrow-impossible');
});

test.each([
	['the shipped article', shipped],
	['the tests’ article', harbour],
])('of %s, a message that names a person and whom they speak of is near to what they say of them, whatever else it says', (_, edition) => {
	for (const { id, holders, about } of edition.article.claims) {
		const [holder = ''] = holders;
		const person = edition.actor(holder);
		for (const name of about.flatMap((one) => (one === holder ? [] : (edition.actor(one)?.name ?? [])))) {
			if (person?.kind !== 'person') continue;
			const text = `i kinda liked how ${person.name} clapped back at ${name} yesterday`;
			expect(
				nearMessage(edition, text).claims.map((claim) => claim.id),
				text,
			).toContain(id);
		}
	}
	const shown = shownBy(evidenceFor(edition, 'mexico vs usa tonight at 8, who is in'));
	expect(shown).toEqual([]);
});
