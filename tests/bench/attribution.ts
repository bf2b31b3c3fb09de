import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttributedText } from '../../src/article/attribution/attribution.ts';
import { attributionsOf } from '../../src/article/attribution/attributions-of.ts';
import { printHolders } from './attributions/hand-made-holders.ts';
import { printPolnear } from './attributions/polnear.ts';

/**
 * `npm run bench:attribution -- FOLDER …` measures who is said to say what, on corpora that are in these folders. docs/drafting.md says which
 * there are and what was measured. Without a folder, it prints the times only.
 */
const scratch = mkdtempSync(join(tmpdir(), 'attributions-'));
try {
	for (const folder of process.argv.slice(2)) await measure(folder);
	await printTimes();
} finally {
	rmSync(scratch, { recursive: true });
}

async function measure(folder: string): Promise<void> {
	const news = polnearIn(folder);
	if (news) await printPolnear(news);
	for (const texts of [folder, join(folder, 'texts')])
		if (existsSync(join(texts, 'annotated'))) await printHolders(texts);
}

/** The development half of PolNeAR: as it is, or unpacked from its archive. */
function polnearIn(folder: string): string | undefined {
	for (const place of [folder, join(folder, 'dev'), join(folder, 'polnear', 'dev')])
		if (existsSync(join(place, 'attributions'))) return place;
	if (!readdirSync(folder).includes('polnear.tar.gz')) return undefined;
	execFileSync('tar', ['xzf', join(folder, 'polnear.tar.gz'), '-C', scratch]);
	return join(scratch, 'dev');
}

async function printTimes(): Promise<void> {
	console.log('\n| time | first | then | others wait |\n| --- | --- | --- | --- |');
	for (const words of [800, 77_000]) {
		const text = makeReport(words);
		const times: number[] = [];
		let longest = 0;
		for (let n = 0; n < 4; n += 1) {
			let last = performance.now();
			const timer = setInterval(() => {
				const now = performance.now();
				longest = Math.max(longest, now - last);
				last = now;
			}, 1);
			const start = performance.now();
			await attributionsOf(text);
			times.push(performance.now() - start);
			clearInterval(timer);
		}
		const [first = 0, ...warm] = times.map((time) => Math.round(time));
		console.log(`| ${words} words | ${first} ms | ${Math.min(...warm)} ms | ${longest.toFixed(0)} ms |`);
	}
}

/** A report of about so many words. */
function makeReport(words: number): AttributedText {
	const paragraph = (n: number) =>
		`Mayor Ann Lee of Springfield told the council in year ${n} that the old bridge, which carries 40,000 cars a day, would have to close, and she
		called for a new one. “Every driver is in danger,” said Bob Ray, an engineer at the Harbour Office. “It may fall.” According to a survey by the Springfield
		Herald, most citizens want a tunnel, but critics say that protesters were paid by the builders.`.replace(
			/\s+/g,
			' ',
		);
	const count = Math.ceil(words / paragraph(0).split(' ').length);
	return { language: 'en', paragraphs: Array.from({ length: count }, (_, n) => ({ text: paragraph(n) })) };
}
