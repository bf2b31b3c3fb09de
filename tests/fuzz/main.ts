import { parseArgs } from 'node:util';
import { type DoorName, doorNames } from '../e2e/doors.ts';
import { startPostgres } from '../store/postgres/postgres.ts';
import { type Finding, type Fuzzed, type FuzzPlan, fuzz } from './fuzz.ts';

const HELP = `Sends generated interactions to Lectern through its real doors and reports what goes wrong.

  npm run fuzz -- [--payloads 5000] [--seed 1] [--door gateway|http] [--postgres] [--soak MINUTES]

  --payloads  how many for each door; every 5000 of them meet a new, empty store
  --seed      where the random choices begin; the same seed makes the same choices
  --door      one door alone; both by default
  --postgres  keeps what is made in Postgres instead of SQLite
  --soak      goes on for so many minutes with one bot, and compares memory and open handles at both ends`;

/** How many payloads one bot and its store get. The suite sends as many. */
const ROUND = 5000;

/** How many payloads come before a soak first measures. By then all code has run and every cache is in use. */
const WARM = 3000;

const MB = 1024 * 1024;

const { values } = parseArgs({
	options: {
		payloads: { type: 'string', default: String(ROUND) },
		seed: { type: 'string', default: '1' },
		door: { type: 'string' },
		postgres: { type: 'boolean', default: false },
		soak: { type: 'string' },
		help: { type: 'boolean', short: 'h', default: false },
	},
});
const [payloads, seed] = [wholeNumber('payloads', values.payloads), wholeNumber('seed', values.seed)];
const chosen = doorNames.filter((name) => values.door === undefined || name === values.door);
if (chosen.length === 0) refuse(`There is no door “${values.door}”.`);

if (values.help) console.log(HELP);
else {
	const postgres = values.postgres ? await startPostgres() : undefined;
	const database = async () => (postgres ? { databaseUrl: await postgres.fresh() } : {});
	const minutes = values.soak === undefined ? undefined : Number(values.soak);
	let findings = 0;
	for (const door of chosen)
		findings += minutes === undefined ? await rounds(door, database) : await soak(door, minutes, database);
	await postgres?.stop();
	console.log(findings === 0 ? '\nNothing went wrong.' : `\n${findings} things went wrong.`);
	process.exit(findings === 0 ? 0 : 1);
}

type Database = () => Promise<Pick<FuzzPlan, 'databaseUrl'>>;

async function rounds(door: DoorName, database: Database): Promise<number> {
	let findings = 0;
	for (let done = 0; done < payloads; done += ROUND) {
		const plan = { door, seed: seed + done / ROUND, payloads: Math.min(ROUND, payloads - done), ...(await database()) };
		findings += report(door, plan.seed, await fuzz(plan));
	}
	return findings;
}

/** Runs one bot for this many minutes. The sandbox keeps only so much, so if memory grows, it is the bot's. */
async function soak(door: DoorName, minutes: number, database: Database): Promise<number> {
	const end = performance.now() + minutes * 60_000;
	let first: Used | undefined;
	const until = (sent: number) => {
		if (sent >= WARM) first ??= usedNow();
		return performance.now() > end;
	};
	let last: Used | undefined;
	const fuzzed = await fuzz({ door, seed, payloads: 0, until, atEnd: () => (last = usedNow()), ...(await database()) });
	if (first && last)
		console.log(
			`  Memory in use went from ${(first.heap / MB).toFixed(0)} to ${(last.heap / MB).toFixed(0)} MB,`,
			`open handles from ${first.handles} to ${last.handles}.`,
		);
	return report(door, seed, fuzzed);
}

type Used = { readonly heap: number; readonly handles: number };

function usedNow(): Used {
	globalThis.gc?.();
	return { heap: process.memoryUsage().heapUsed, handles: process.getActiveResourcesInfo().length };
}

function report(door: DoorName, used: number, fuzzed: Fuzzed): number {
	const { sent, answered, unanswered, knocks, ballots, quotations, debates, types, ways, heldUp, findings } = fuzzed;
	const listed = (counts: ReadonlyMap<string, number>) =>
		[...counts].map(([what, count]) => `${count} ${what}`).join(', ');
	console.log(
		`${door}, seed ${used}: ${sent} payloads: ${listed(types)}; ${listed(ways)}.\n`,
		` ${answered} were answered; ${unanswered} were not, since they could not be understood, came twice, or had a false address.\n`,
		...(knocks > 0 ? [` ${knocks} more requests were broken, badly signed or not signed.\n`] : []),
		` ${debates.opened} debates were opened and ${debates.closed} closed, ${ballots} votes recorded, ${quotations} different quotations shown. The longest the process was held up was ${heldUp} ms.`,
	);
	for (const { what, nth, payload } of findings) console.log(describe({ what, nth, payload }));
	return findings.length;
}

function describe({ what, nth, payload }: Finding): string {
	if (payload === undefined) return `- ${what}`;
	return `- payload ${nth}: ${what}\n  ${JSON.stringify(payload)}`;
}

function wholeNumber(name: string, text: string): number {
	return /^\d{1,9}$/.test(text) ? Number(text) : refuse(`--${name} must be a whole number.`);
}

function refuse(why: string): never {
	console.error(`${why}\n\n${HELP}`);
	process.exit(1);
}
