import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags } from 'discord-api-types/v10';
import { refusal } from '../api-error.ts';
import type { Discord } from '../discord.ts';
import { readForm } from '../form.ts';
import { acceptAnswer } from '../interactions/accept-answer.ts';
import type { Exchange } from '../interactions/exchange.ts';
import { deleteReply, editReply, followUp, liveExchange, replyOf } from '../interactions/reply.ts';
import type { Api } from './api.ts';

/**
 * First answers to interactions, and what their tokens allow afterwards. A body is read before anything is refused: a client that is
 * still sending files would otherwise lose its connection.
 */
export function interactionRoutes(api: Api, discord: Discord): void {
	api.post('/interactions/:id/:token/callback', async (c) => {
		const form = await readForm(c.req.raw);
		const exchange = discord.exchanges.byToken.get(c.req.param('token'));
		if (exchange?.id !== c.req.param('id')) throw refusal(10062);
		const { type } = Object(form.json);
		const message = acceptAnswer(discord, exchange, form);
		if (c.req.query('with_response') !== 'true') return c.body(null, 204);
		return c.json(callbackResponse(exchange, type, message));
	});

	const checkApplication = (application: string) => {
		if (application !== discord.world.applicationId) throw refusal(10015);
	};
	api.post('/webhooks/:application/:token', async (c) => {
		const form = await readForm(c.req.raw);
		checkApplication(c.req.param('application'));
		return c.json(followUp(discord, liveExchange(discord, c.req.param('token')), form));
	});
	const reply = '/webhooks/:application/:token/messages/:message';
	api.get(reply, (c) => {
		checkApplication(c.req.param('application'));
		return c.json(replyOf(discord, liveExchange(discord, c.req.param('token')), c.req.param('message')));
	});
	api.patch(reply, async (c) => {
		const form = await readForm(c.req.raw);
		checkApplication(c.req.param('application'));
		const exchange = liveExchange(discord, c.req.param('token'));
		return c.json(editReply(discord, exchange, c.req.param('message'), form));
	});
	api.delete(reply, (c) => {
		checkApplication(c.req.param('application'));
		deleteReply(discord, liveExchange(discord, c.req.param('token')), c.req.param('message'));
		return c.body(null, 204);
	});
}

/** The body that `with_response` asks for. */
function callbackResponse(exchange: Exchange, type: number, message: APIMessage | undefined) {
	const flags = message?.flags ?? 0;
	return {
		interaction: {
			id: exchange.id,
			type: exchange.type,
			channel_id: exchange.channel,
			guild_id: exchange.guild,
			...(message && {
				response_message_id: message.id,
				response_message_loading: (flags & MessageFlags.Loading) !== 0,
				response_message_ephemeral: (flags & MessageFlags.Ephemeral) !== 0,
			}),
		},
		resource: { type, ...(message && { message }) },
	};
}
