import { type RawBot, rawBot, register } from './raw-bot.ts';

const text = (name: string, more: object = {}) => ({ type: 3, name, description: 'x', ...more });
export const say = (content: string) => ({ type: 4, data: { content } });

export const quote = {
	name: 'quote',
	description: 'x',
	options: [
		text('claim', { required: true, autocomplete: true, max_length: 10 }),
		text('tone', { choices: [{ name: 'Calm', value: 'calm' }] }),
		{ type: 4, name: 'count', description: 'x', min_value: 1, max_value: 3 },
		{ type: 5, name: 'hide', description: 'x' },
		{ type: 6, name: 'to', description: 'x' },
	],
};
export const article = { name: 'article', description: 'x', options: [{ type: 1, name: 'list', description: 'x' }] };
export const settings = { name: 'settings', description: 'x', default_member_permissions: String(1 << 5) };
export const find = { name: 'Find evidence', type: 3 };

/** A bot with these four commands. */
export async function botWithCommands(): Promise<RawBot> {
	const bot = await rawBot();
	await register(bot, quote, article, settings, find);
	return bot;
}

/** Answers the next interaction. Returns the interaction, and the `outcome` of the member's act that caused it. */
export async function answerNext(bot: RawBot, body: object, asked: Promise<unknown>) {
	const interaction = await bot.interaction();
	const { status, body: refused } = await bot.answer(interaction, body);
	if (status >= 300) throw new Error(JSON.stringify(refused));
	return { interaction: interaction as ReturnType<typeof JSON.parse>, outcome: await asked };
}
