import { z } from 'zod';
import { StartFault } from './start-fault.ts';
import { STORE_ADDRESS } from './store/store-address.ts';

const aPort = 'must be a port from 1 to 65535, or 0 for any free one';
const port = z
	.string()
	.regex(/^\d{1,5}$/, aPort)
	.transform(Number)
	.refine((port) => port <= 65_535, aPort);
const noApi = 'must be the http(s) address of a Discord API without its version, such as https://discord.com/api';
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** The folder Lectern ships its articles in. */
const ARTICLES = 'data/articles';

/** Every setting by its name in the environment. `.env.example` explains each. An empty value counts as not set. */
export const settings = z.object({
	DISCORD_TOKEN: z
		.string()
		.regex(/^\S+$/, 'must be the bot token alone, without spaces: copy it from the Bot page of the Developer Portal')
		.optional(),
	DISCORD_PUBLIC_KEY: z
		.string()
		.regex(
			/^[0-9a-f]{64}$/i,
			'must be the 64 hexadecimal digits the Developer Portal shows as "Public Key" under General Information',
		)
		.optional(),
	DISCORD_API_URL: z
		.url({
			protocol: /^https?$/,
			error: noApi,
		})
		.transform((url) => url.replace(/\/+$/, ''))
		.refine((url) => !/\/v\d+$/.test(url), noApi)
		.default('https://discord.com/api'),
	HOST: z
		.string()
		.regex(/^\S+$/, 'must be an address of this machine to listen on, such as 127.0.0.1, or 0.0.0.0 for all')
		.default('127.0.0.1'),
	PORT: port.default(3000),
	HEALTH_PORT: port.optional(),
	LOG_LEVEL: z.enum(levels, { error: `must be one of ${levels.join(', ')}` }).default('info'),
	SHARDS: z
		.string()
		.regex(/^(auto|[1-9]\d{0,3})$/, 'must be auto, or the number of shards, from 1')
		.transform((count) => (count === 'auto' ? count : Number(count)))
		.default('auto'),
	ARTICLES: z.string().default(ARTICLES),
	DATABASE_URL: z
		.string()
		.regex(
			STORE_ADDRESS,
			'must be file:PATH for a SQLite file there, or postgres://user:password@host/name for a Postgres',
		)
		.optional(),
});

/** The settings as the rest of the program uses them. */
export type Config = {
	readonly token: string | undefined;
	readonly publicKey: string | undefined;
	readonly apiUrl: string;
	readonly host: string;
	readonly port: number;
	/** The port at which a bot on the gateway serves its health; undefined for none. */
	readonly healthPort: number | undefined;
	readonly logLevel: (typeof levels)[number];
	readonly shards: 'auto' | number;
	/** The folder of the article files. */
	readonly articles: string;
	/** The address of the store; undefined for SQLite at var/lectern.db. */
	readonly databaseUrl: string | undefined;
};

const usable = settings.refine((given) => portsDiffer(given), {
	path: ['HEALTH_PORT'],
	error: 'must differ from PORT',
});

type Env = Readonly<Record<string, string | undefined>>;

/** The folder of the article files, for programs that need no other setting. It does not check the others. */
export const articlesFolder = (env: Env): string => env['ARTICLES']?.trim() || ARTICLES;

/** Reads the settings. Throws a StartFault that names every setting that cannot be used and says how to fix it. */
export function readConfig(env: Env): Config {
	const given = Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []));
	const { data, error } = usable.safeParse(Object.fromEntries(given));
	if (!data) throw new StartFault(['These settings cannot be used:', ...error.issues.map(faultLine)].join('\n'));
	return {
		token: data.DISCORD_TOKEN,
		publicKey: data.DISCORD_PUBLIC_KEY,
		apiUrl: data.DISCORD_API_URL,
		host: data.HOST,
		port: data.PORT,
		healthPort: data.HEALTH_PORT,
		logLevel: data.LOG_LEVEL,
		shards: data.SHARDS,
		articles: data.ARTICLES,
		databaseUrl: data.DATABASE_URL,
	};
}

/** The sandbox uses PORT for its page and HEALTH_PORT at the same time. With 0 the system gives each its own port. */
const portsDiffer = ({ PORT, HEALTH_PORT }: { readonly PORT: number; readonly HEALTH_PORT?: number | undefined }) =>
	PORT === 0 || PORT !== HEALTH_PORT;

/** The value is not repeated: it may be a secret in the wrong place. */
const faultLine = ({ path, message }: z.core.$ZodIssue) => `  ${path.join('.')} ${message}.`;
