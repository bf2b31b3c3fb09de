import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { readForm } from '../form.ts';
import { fault, invalidForm } from '../gate/fault.ts';
import { admit } from '../gate/gate.ts';
import { tryEndpoint } from '../interactions/post-to-endpoint.ts';
import type { Api } from './api.ts';

/** The application itself and where its gateway is. */
export function applicationRoutes(api: Api, discord: Discord): void {
	const { world } = discord;
	const gateway = () => `${world.url().replace('http', 'ws')}/gateway`;

	api.get('/gateway', (c) => c.json({ url: gateway() }));
	api.get('/gateway/bot', (c) =>
		c.json({
			url: gateway(),
			shards: 1,
			session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 },
		}),
	);
	api.get('/oauth2/applications/@me', (c) => c.json(applicationOf(discord)));
	api.get('/applications/:application', (c) => c.json(ownApplication(discord, c.req.param('application'))));
	api.patch('/applications/:application', async (c) => {
		ownApplication(discord, c.req.param('application'));
		const { json } = await readForm(c.req.raw);
		const { interactions_endpoint_url: endpoint } = admit('application', json);
		if (endpoint) await checkEndpoint(discord, endpoint);
		if (endpoint !== undefined) discord.settings.endpoint = endpoint || undefined;
		return c.json(applicationOf(discord));
	});
}

async function checkEndpoint(discord: Discord, endpoint: string): Promise<void> {
	try {
		await tryEndpoint(discord, endpoint);
	} catch (error) {
		const says = `The specified interactions endpoint url could not be verified: ${error instanceof Error ? error.message : error}`;
		throw invalidForm([fault(['interactions_endpoint_url'], 'APPLICATION_INTERACTIONS_ENDPOINT_URL_INVALID', says)]);
	}
}

function ownApplication(discord: Discord, id: string) {
	if (id !== '@me' && id !== discord.world.applicationId) throw refusal(50001);
	return applicationOf(discord);
}

/** The application as Discord describes it to its own bot. */
function applicationOf({ world, keys, settings }: Discord) {
	return {
		id: world.applicationId,
		name: world.applicationName,
		icon: null,
		description: '',
		bot_public: true,
		bot_require_code_grant: false,
		verify_key: keys.publicKey,
		flags: 0,
		bot: world.bot,
		owner: [...world.users.values()].find(({ bot }) => !bot),
		team: null,
		interactions_endpoint_url: settings.endpoint ?? null,
		approximate_guild_count: [...world.homes.values()].filter(({ members }) => members.has(world.bot.id)).length,
		approximate_user_install_count: world.installs.size,
		integration_types_config: { 0: {}, 1: {} },
		redirect_uris: [],
	};
}
