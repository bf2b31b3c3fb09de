import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftOf } from '../../src/article/draft/draft-of.ts';
import { printExtraction } from './drafts/extraction.ts';
import { printHandMade } from './drafts/hand-made.ts';
import { makeText } from './drafts/make-text.ts';
import { printSentences } from './drafts/sentence-starts.ts';

/**
 * `npm run bench:draft -- FOLDER …` measures drafts on corpora that are in these folders, as files, folders or `.tar.gz`. docs/drafting.md says which
 * there are and what was measured. Without a folder, it prints the times only.
 */
const scratch = mkdtempSync(join(tmpdir(), 'drafts-'));
try {
	for (const folder of process.argv.slice(2)) await measure(folder);
	await printTimes();
} finally {
	rmSync(scratch, { recursive: true });
}

async function measure(folder: string): Promise<void> {
	const pages = folderOf(folder, 'article-extraction-dev', 'ground-truth.json');
	if (pages) await printExtraction(pages);
	const news = folderOf(folder, 'polnear', 'dev');
	const spans = join(folder, 'polnear-dev-sentences.json');
	if (news && existsSync(spans)) printSentences(join(news, 'dev', 'text'), spans);
	for (const texts of [folder, join(folder, 'texts')].filter(existsSync)) await printHandMade(texts);
}

/** The folder of a corpus: as it is, or unpacked from its archive. */
function folderOf(folder: string, name: string, witness: string): string | undefined {
	for (const place of [folder, join(folder, name)]) if (existsSync(join(place, witness))) return place;
	const archive = readdirSync(folder).find((file) => file === `${name}.tar.gz`);
	if (archive === undefined) return undefined;
	execFileSync('tar', ['xzf', join(folder, archive), '-C', scratch]);
	return scratch;
}

async function printTimes(): Promise<void> {
	console.log('\n| time | |\n| --- | --- |');
	for (const words of [800, 77_000]) {
		const text = makeText(words);
		const times: number[] = [];
		let longest = 0;
		for (let n = 0; n < 5; n += 1) {
			let last = performance.now();
			const timer = setInterval(() => {
				const now = performance.now();
				longest = Math.max(longest, now - last);
				last = now;
			}, 1);
			const start = performance.now();
			await draftOf({ text });
			times.push(performance.now() - start);
			clearInterval(timer);
		}
		const [first = 0, ...warm] = times;
		console.log(`| ${words} words, first and then | ${first.toFixed(0)} ms, ${Math.min(...warm).toFixed(0)} ms |`);
		console.log(`| the longest that others waited | ${longest.toFixed(0)} ms |`);
	}
	const html = `<html><body><article><h1>A page</h1>${makeText(800)
		.split('\n\n')
		.map((text) => `<p>${text}</p>`)
		.join('')}</article></body></html>`;
	await draftOf({ text: html });
	const start = performance.now();
	await draftOf({ text: html });
	console.log(`| a page of 800 words, warm | ${(performance.now() - start).toFixed(0)} ms |`);
}
