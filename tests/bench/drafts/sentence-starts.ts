import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sentencesOf } from '../../../src/article/words/sentences.ts';

const Spans = z.record(z.string(), z.array(z.tuple([z.number(), z.number()])));

/**
 * How many of the sentences begin where the corpus says. Each paragraph of a text is divided by itself, as it is in an article. The corpus was divided
 * by a program that gives an opening \'\' to the sentence before it, so the first words of sentences are compared too.
 */
export function printSentences(folder: string, spansFile: string): void {
	const exact = { both: 0, all: 0 };
	const words = { both: 0, all: 0 };
	for (const [id, spans] of Object.entries(Spans.parse(JSON.parse(readFileSync(spansFile, 'utf8'))))) {
		const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
		const firstWord = (start: number) => start + text.slice(start).search(/[\p{L}\p{N}]/u);
		const starts = startsIn(text);
		const wanted = spans.map(([start]) => start);
		count(exact, starts, wanted);
		count(words, starts.map(firstWord), wanted.map(firstWord));
	}
	console.log('\n| sentence starts | |\n| --- | --- |');
	console.log(`| F1, exactly | ${f1(exact)} |\n| F1, by first words | ${f1(words)} |`);
}

type Score = { both: number; all: number };
const f1 = ({ both, all }: Score) => `${((200 * both) / all).toFixed(1)} %`;

function count(score: Score, found: readonly number[], wanted: readonly number[]) {
	const [had, sought] = [new Set(found), new Set(wanted)];
	score.both += had.intersection(sought).size;
	score.all += had.size + sought.size;
}

function startsIn(text: string): number[] {
	return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) =>
		sentencesOf(line, 'en').map(({ start, end }) => {
			const sentence = line.slice(start, end);
			return index + start + (sentence.length - sentence.trimStart().length);
		}),
	);
}
