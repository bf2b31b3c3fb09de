import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readTrusted } from '../../src/article/file/read-trusted.ts';
import type { Claim } from '../../src/article/model/article.ts';
import { type Edition, makeEdition } from '../../src/article/model/edition.ts';
import { fillIn } from '../../src/article/model/fill-in.ts';
import { type Quotable, quotedWords } from '../../src/article/model/passage.ts';
import { type Evidence, evidenceFor } from '../../src/article/near/evidence.ts';
import { nearestClaims } from '../../src/article/search/nearest-claims.ts';
import { chatLanguage, type MadeMessage, makeMessages, SMALL_TALK } from './make-messages.ts';

/**
 * `node tests/bench/evidence-quality.ts [FILE…]` prints what "Find evidence" shows for messages made by rule from each article (the shipped
 * one and the tests' if no file is named). Run it before and after you change a number in src/article/near. See docs/search.md.
 */
const files = parseArgs({ allowPositionals: true }).positionals;
const own = ['../../data/articles/us-mexico-cartels.json', '../fixtures/harbour.json'].map(
	(path) => new URL(path, import.meta.url),
);
const editions = (files.length > 0 ? files : own).map((file) =>
	makeEdition(fillIn(readTrusted(readFileSync(file, 'utf8')))),
);

const SEED = 7;
const made = editions.map((edition) => ({ edition, messages: makeMessages(edition, SEED) }));

const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(0)} %`;
const shareOf = <T>(list: readonly T[], isSo: (one: T) => boolean) => percent(list.filter(isSo).length, list.length);
const shownBy = ({ topic, near }: Evidence): Quotable[] => [
	...(topic ? [...topic.for, ...topic.against] : []),
	...near,
];

type Asked = { readonly edition: Edition; readonly message: MadeMessage; readonly evidence: Evidence };

/** The issues a message is about: its own, or those that list its claim. */
const issuesMeant = ({ edition, message }: Asked) =>
	message.issue === undefined ? edition.issuesOf(message.claim ?? '').map(({ id }) => id) : [message.issue];

const isRight = (one: Asked) => issuesMeant(one).includes(one.evidence.topic?.issue.id ?? '');
const isOffered = (one: Asked) => one.evidence.others.some(({ id }) => issuesMeant(one).includes(id));
const hasBothSides = ({ topic }: Evidence) => topic !== undefined && topic.for.length > 0 && topic.against.length > 0;
const hasClaim = ({ edition, message, evidence }: Asked) =>
	shownBy(evidence).some((one) => {
		const quote = quotedWords(edition.article, one);
		const claim = edition.claim(message.claim ?? '');
		return claim !== undefined && (quote.includes(claim.quote) || claim.quote.includes(quote));
	});

const asked: Asked[] = made.flatMap(({ edition, messages }) =>
	messages.map((message) => ({ edition, message, evidence: evidenceFor(edition, message.text) })),
);
const twoSided = (one: Asked) =>
	issuesMeant(one).some(
		(id) => (one.edition.issue(id)?.pro.length ?? 0) * (one.edition.issue(id)?.con.length ?? 0) > 0,
	);

console.log(
	'| made from the | messages | right topic | or among the others | both sides, where it has them | its claim shown |',
);
console.log('| --- | --- | --- | --- | --- | --- |');
for (const [kind, of] of Map.groupBy(asked, ({ message }) => message.kind)) {
	const right = shareOf(of, isRight);
	const either = shareOf(of, (one) => isRight(one) || isOffered(one));
	const both = shareOf(of.filter(twoSided), ({ evidence }) => hasBothSides(evidence));
	const claim = of.some(({ message }) => message.claim) ? shareOf(of, hasClaim) : '';
	console.log(`| ${kind} | ${of.length} | ${right} | ${either} | ${both} | ${claim} |`);
}

/** What was shown before: the nearest claims alone. */
const before = asked.map((one) => ({
	one,
	shown: nearestClaims(one.edition, one.message.text, 6).map(({ claim }) => claim),
}));
const sidesOf =
	({ edition }: Asked, claims: readonly Claim[]) =>
	(side: 'pro' | 'con') =>
		claims.some(({ id }) => edition.article.issues.some((issue) => issue[side].includes(id)));
const ofMotions = before.filter(({ one }) => one.message.kind === 'motion' && twoSided(one));
console.log(
	`\nThe nearest claims alone: something for ${shareOf(before, ({ shown }) => shown.length > 0)}, both sides for ${shareOf(ofMotions, ({ one, shown }) => ['pro' as const, 'con' as const].every(sidesOf(one, shown)))} of the motions.`,
);

const isEmpty = ({ topic, near }: Evidence) => topic === undefined && near.length === 0;
const elsewhere = made.flatMap(({ messages, edition }) =>
	editions
		.filter((other) => other !== edition && chatLanguage(other) === chatLanguage(edition))
		.flatMap((other) => messages.map(({ text }) => evidenceFor(other, text))),
);
const talk = editions.flatMap((edition) =>
	(SMALL_TALK[chatLanguage(edition)] ?? []).map((text) => evidenceFor(edition, text)),
);
console.log(
	`Nothing for messages about another article: ${shareOf(elsewhere, isEmpty)}. Nothing for small talk: ${shareOf(talk, isEmpty)}.`,
);

const room = asked
	.map(({ edition, evidence }) =>
		shownBy(evidence).reduce((sum, one) => sum + quotedWords(edition.article, one).length, 0),
	)
	.sort((a, b) => a - b);
console.log(`Characters quoted: ${room[Math.floor(room.length / 2)]} in the middle, ${room.at(-1)} at most.`);
const start = performance.now();
for (const { edition, message } of asked) evidenceFor(edition, message.text);
console.log(`${((performance.now() - start) / Math.max(1, asked.length)).toFixed(2)} ms each.`);
