import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import packageJson from '../../package.json' with { type: 'json' };
import type { Article } from '../../src/article/model/article.ts';
import type { Order } from './discord.ts';
import { makeArticles } from './make-articles.ts';
import { type Asked, start } from './process.ts';

/**
 * `npm run bench` compares what Lectern costs with what a bare bot costs. The numbers are medians of interleaved rounds; see
 * docs/performance.md. The arguments name the parts to measure, such as `start`. Without any, all parts are measured.
 */
const ROUNDS = 7;
const TIMES = 1000;
/** How many interactions come before the first that is measured. After them the engine compiles nothing new. */
const WARM_UP = 3000;
const STARTS = 5;
const RUNS = 5;

type Bot = { readonly name: string; readonly sandbox: number; readonly process: Asked<'cpu' | 'rss'> };
type Plan = {
	readonly name: string;
	readonly script: string;
	readonly flags?: readonly string[];
	readonly env?: Record<string, string>;
};

const discord = start<Order>('tests/bench/discord.ts');
const folders: string[] = [];

/** Makes a folder that is removed at the end. */
async function ownFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'lectern-bench-'));
	folders.push(folder);
	return folder;
}

/** Makes a folder of these articles. */
async function libraryOf(articles: readonly Article[]): Promise<string> {
	const folder = await ownFolder();
	for (const article of articles)
		await writeFile(join(folder, `${article.id}.json`), JSON.stringify(article, null, '\t'));
	return folder;
}

async function startBot({ name, script, flags = [], env = {} }: Plan): Promise<Bot & { readonly ms: number }> {
	const { sandbox, api, token } = await discord.ask<{ sandbox: number; api: string; token: string }>({ do: 'found' });
	const database = `file:${join(await ownFolder(), 'lectern.db')}`;
	const settings = { DISCORD_API_URL: api, DISCORD_TOKEN: token, DATABASE_URL: database, LOG_LEVEL: 'info', ...env };
	const process = start<'cpu' | 'rss'>(script, settings, { measured: true, flags });
	const readyAt = await discord.ask<number>({ do: 'ready', sandbox, commands: false });
	await discord.ask({ do: 'ready', sandbox, commands: true });
	return { name, sandbox, process, ms: readyAt - process.began };
}

/** Microseconds of the bot's processor time for each of its answers. */
async function cost(bot: Bot, what: 'quote' | 'complete', texts: readonly string[], times = TIMES): Promise<number> {
	if (!warm.has(bot)) await discord.ask({ do: what, sandbox: bot.sandbox, texts, times: times * (WARM_UP / TIMES) });
	warm.add(bot);
	const before = await cpu(bot);
	await discord.ask({ do: what, sandbox: bot.sandbox, texts, times });
	return ((await cpu(bot)) - before) / times;
}

const warm = new Set<Bot>();

async function cpu(bot: Bot): Promise<number> {
	const { user, system } = await bot.process.ask<NodeJS.CpuUsage>('cpu');
	return user + system;
}

type Row = {
	readonly what: string;
	readonly bot: string;
	readonly value: number;
	readonly unit: string;
	readonly ratio: number;
};

/** Runs each measurement in turn, round by round, and compares each one's median with the first's. */
async function measureInTurns(
	what: string,
	unit: string,
	rounds: number,
	measures: readonly (readonly [string, () => Promise<number>])[],
): Promise<Row[]> {
	const runs = measures.map((): number[] => []);
	for (let round = 0; round <= rounds; round++) {
		for (const [n, [, measure]] of measures.entries()) {
			const value = await measure();
			// The first round warms up.
			if (round > 0) runs[n]?.push(value);
		}
	}
	const medians = runs.map(median);
	return measures.map(([bot], n) => ({
		what,
		bot,
		unit,
		value: medians[n] ?? 0,
		ratio: (medians[n] ?? 0) / (medians[0] ?? 1),
	}));
}

const median = (values: readonly number[]) =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const everyClaim = (articles: readonly Article[]) =>
	articles.flatMap(({ id, claims }) => claims.map((claim) => `${id}/${claim.id}`));

/** What people type on their way to a claim: two to four of its words, the last one unfinished. One text in three has swapped letters. */
function halfRemembered(articles: readonly Article[], count: number): string[] {
	const claims = articles.flatMap((article) => article.claims);
	return Array.from({ length: count }, (_, n) => {
		const words = claims[(n * 7919) % claims.length]?.quote.split(' ').slice(n % 3, (n % 3) + 2 + (n % 3)) ?? [];
		const typed = words.join(' ').slice(0, -1);
		return n % 3 === 0 ? typed.replace(/([a-z])([a-z])/, '$2$1') : typed;
	});
}

function tableOf(rows: readonly Row[]): string {
	const head = ['measurement', 'bot', 'median', '', 'ratio'];
	const lines = rows.map(({ what, bot, value, unit, ratio }) => [
		what,
		bot,
		value.toFixed(value < 10 ? 2 : 0),
		unit,
		`${ratio.toFixed(2)} ×`,
	]);
	return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const thousand = makeArticles(1000, 80);
const many = thousand.slice(0, 150);
const book = makeArticles(1, 12_000);
const one = thousand.slice(0, 1);
/** The flags that `npm start` passes to Node. */
const startFlags = packageJson.scripts.start.split(' ').filter((word) => word.startsWith('--'));
const lectern = (name: string, articles: string): Plan => ({
	name,
	script: 'src/main.ts',
	flags: startFlags,
	env: { ARTICLES: articles },
});
const plans = {
	bare: { name: 'discord.js "pong"', script: 'tests/bench/bots/discord-js.ts' },
	core: { name: '@discordjs/core "pong"', script: 'tests/bench/bots/discordjs-core.ts' },
	one: lectern('Lectern, 1 article', await libraryOf(one)),
	thousand: lectern('Lectern, 1,000 articles', await libraryOf(thousand)),
	many: lectern('Lectern, 12,000 claims in 150 articles', await libraryOf(many)),
	book: lectern('Lectern, 12,000 claims in one article', await libraryOf(book)),
} as const satisfies Record<string, Plan>;

async function startTimes(): Promise<Row[]> {
	const measure = (plan: Plan) =>
		[
			plan.name,
			async () => {
				const { process, ms } = await startBot(plan);
				await process.end();
				return ms;
			},
		] as const;
	return measureInTurns(
		'start to READY',
		'ms',
		STARTS,
		[plans.bare, plans.core, plans.one, plans.thousand].map(measure),
	);
}

async function quoteCosts(): Promise<Row[]> {
	const [bare, core, single, full] = [
		await startBot(plans.bare),
		await startBot(plans.core),
		await startBot(plans.one),
		await startBot(plans.thousand),
	];
	const inUse = everyClaim(thousand.filter((_, n) => n % 50 === 0));
	const rows = await measureInTurns('processor time per /quote, 50 in flight', 'µs', ROUNDS, [
		[bare.name, () => cost(bare, 'quote', ['x'])],
		[core.name, () => cost(core, 'quote', ['x'])],
		[single.name, () => cost(single, 'quote', everyClaim(one))],
		[`${full.name}, 20 in use`, () => cost(full, 'quote', inUse)],
		[
			`${full.name}, each quoted in turn`,
			() =>
				cost(
					full,
					'quote',
					thousand.map(({ id, claims }) => `${id}/${claims[0]?.id}`),
				),
		],
	]);
	await Promise.all([bare, core, single, full].map(({ process }) => process.end()));
	return rows;
}

/** Measures resident memory, with bots started for this. Garbage is collected between the runs, because it would hide the difference. */
async function memoryUse(): Promise<Row[]> {
	const measure = (plan: Plan, claims: readonly string[]) =>
		[
			plan.name,
			async () => {
				const bot = await startBot(plan);
				let rss = 0;
				for (let run = 0; run < RUNS; run++) {
					await discord.ask({ do: 'quote', sandbox: bot.sandbox, texts: claims, times: 300 });
					rss = await bot.process.ask<number>('rss');
				}
				await bot.process.end();
				return rss / 2 ** 20;
			},
		] as const;
	const firsts = thousand.map(({ id, claims }) => `${id}/${claims[0]?.id}`);
	return measureInTurns(`memory after ${RUNS} × 300 /quote`, 'MiB', 1, [
		measure(plans.bare, ['x']),
		measure(plans.core, ['x']),
		measure(plans.one, everyClaim(one)),
		// The first 300 articles, again and again: more than stay open.
		measure(plans.thousand, firsts),
	]);
}

async function completionCosts(): Promise<Row[]> {
	const [bare, wide, long] = [await startBot(plans.bare), await startBot(plans.many), await startBot(plans.book)];
	const rows = await measureInTurns('processor time per autocomplete, 50 in flight', 'µs', ROUNDS, [
		[bare.name, () => cost(bare, 'complete', ['x'])],
		[wide.name, () => cost(wide, 'complete', halfRemembered(many, 997), TIMES / 2)],
		[long.name, () => cost(long, 'complete', halfRemembered(book, 997))],
	]);
	await Promise.all([bare, wide, long].map(({ process }) => process.end()));
	return rows;
}

const parts = { quote: quoteCosts, memory: memoryUse, autocomplete: completionCosts, start: startTimes };
const named = process.argv.slice(2);
const wanted = (part: string) => named.length === 0 || named.includes(part);

try {
	const rows: Row[] = [];
	for (const [name, measured] of Object.entries(parts)) if (wanted(name)) rows.push(...(await measured()));
	console.log(tableOf(rows));
	const complaints = await discord.ask<unknown[]>({ do: 'complaints' });
	if (complaints.length > 0) console.log('The sandbox refused:', JSON.stringify(complaints.slice(0, 3)));
} finally {
	await discord.end();
	await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
}
