import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { makeDraft } from '../../../src/article/draft/make-draft.ts';

const Truth = z.record(z.string(), z.object({ articleBody: z.string() }));
const SHINGLE = 4;

/** Runs of four words, with how often each occurs. A shorter text is one run. */
function shinglesOf(text: string): Map<string, number> {
	const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
	const shingles = new Map<string, number>();
	if (words.length === 0) return shingles;
	for (let n = 0; n <= Math.max(0, words.length - SHINGLE); n += 1) {
		const shingle = words.slice(n, n + SHINGLE).join(' ');
		shingles.set(shingle, (shingles.get(shingle) ?? 0) + 1);
	}
	return shingles;
}

function precisionAndRecall(truth: string, found: string): { precision: number; recall: number } {
	const [wanted, had] = [shinglesOf(truth), shinglesOf(found)];
	const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);
	let both = 0;
	for (const [shingle, count] of wanted) both += Math.min(count, had.get(shingle) ?? 0);
	return { precision: sum(had) === 0 ? 0 : both / sum(had), recall: sum(wanted) === 0 ? 1 : both / sum(wanted) };
}

/**
 * How much of a page's article the draft has, and how much else: the scrapinghub article-extraction benchmark. Captions and asides are no part of
 * its bodies, so they are left out.
 */
export async function printExtraction(folder: string): Promise<void> {
	const truth = Truth.parse(JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')));
	const scores: { precision: number; recall: number }[] = [];
	for (const [id, { articleBody }] of Object.entries(truth)) {
		const text = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`))).toString('utf8');
		const draft = await makeDraft({ text, format: 'html' }).catch(() => undefined);
		const body = draft?.blocks.filter(({ kind }) => kind !== 'caption' && kind !== 'aside').map((block) => block.text);
		scores.push(precisionAndRecall(articleBody, body?.join('\n') ?? ''));
	}
	const mean = (of: 'precision' | 'recall') => scores.reduce((sum, score) => sum + score[of], 0) / scores.length;
	const [precision, recall] = [mean('precision'), mean('recall')];
	const f1 = (2 * precision * recall) / (precision + recall);
	console.log(`\n| page to article, ${scores.length} pages | |\n| --- | --- |`);
	console.log(`| precision, recall, F1 | ${[precision, recall, f1].map((score) => score.toFixed(3)).join(', ')} |`);
}
