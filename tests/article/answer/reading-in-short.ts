import type { QuestionReading } from '../../../src/article/answer/reading.ts';

/** A reading in short, as the tables of `docs/questions.md` show it: what kind of question it is, whose view it asks for, about what. */
export function readingInShort(reading: QuestionReading): string {
	switch (reading.kind) {
		case 'sentence':
			return 'a sentence';
		case 'occurrence':
			return `whether it mentions: ${reading.parts.map(({ words }) => words.join(' ')).join(', ')}`;
		case 'words':
			return 'words';
		case 'sides':
			return `the sides of ${reading.issue.id}${reading.side ? `, ${reading.side}` : ''}`;
		case 'allies':
			return `who ${reading.agrees ? 'agrees' : 'disagrees'} with ${reading.actor.id}`;
		case 'about-article':
			return `the article’s ${reading.asks}`;
		case 'fact':
			return `a fact (${reading.asks}) about: ${reading.about.join(' ')}`;
		case 'view':
			return `the view of ${subjectOf(reading)} about: ${reading.topic.join(' ')}${presumedIn(reading)}`;
		case 'mention':
			return `a mention of ${subjectOf(reading)} with: ${reading.about.join(' ')}${reading.asks ? ` (asks ${reading.asks})` : ''}`;
	}
}

const subjectOf = ({ actors, names }: Extract<QuestionReading, { kind: 'view' | 'mention' }>) =>
	[...actors.map(({ id }) => id), ...names.map((name) => `“${name}”`)].join(' and ');

const presumedIn = ({ presumes, asks }: Extract<QuestionReading, { kind: 'view' }>) =>
	presumes || asks
		? ` (${[...(presumes ? [`presumes ${presumes}`] : []), ...(asks ? [`asks ${asks}`] : [])].join(', ')})`
		: '';
