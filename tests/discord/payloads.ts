/** Interactions as Discord sends them, as far as it matters here. */
const circumstances = {
	id: '1100000000000000001',
	application_id: '1100000000000000002',
	token: 'opens-the-answer',
	version: 1,
	locale: 'es-419',
	channel_id: '1100000000000000003',
	channel: { id: '1100000000000000003', type: 0 },
	entitlements: [],
	app_permissions: '0',
};

const ana = { id: '1100000000000000004', username: 'ana', global_name: 'Ana' };

/** Asked in a server: who asks comes as a member of it. */
export const inServer = {
	...circumstances,
	guild_id: '1100000000000000005',
	member: { user: ana, roles: ['1100000000000000008'], permissions: String(1n << 34n) },
	context: 0,
};

/** Asked in a direct message with the bot: there is a user, and no server. */
export const inDirectMessage = { ...circumstances, user: ana, context: 1 };

/** Asked where the app came along with a member: the server is named, the bot is not in it. */
export const asOwnApp = { ...inServer, authorizing_integration_owners: { 1: ana.id } };

export const command = (name: string, options: readonly object[] = [], more: object = {}) => ({
	type: 2,
	data: { id: '1100000000000000006', name, type: 1, options, ...more },
});

export const button = (custom_id: string) => ({
	type: 3,
	data: { custom_id, component_type: 2 },
	message: { id: '7' },
});

export const menu = (custom_id: string, ...values: readonly string[]) => ({
	type: 3,
	data: { custom_id, component_type: 3, values },
	message: { id: '7' },
});
