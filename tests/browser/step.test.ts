import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { expect, onTestFinished, test } from 'vitest';
import type { PageEvent } from '../../sandbox/page/page-event.ts';
import { initialState, type State } from '../../sandbox/page/state.ts';
import { step } from '../../sandbox/page/step.ts';
import { snapshotFor } from '../../sandbox/page-server/snapshot-for.ts';
import type { PageRequest, ServerMessage } from '../../sandbox/protocol.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';

/** A page that has just met a sandbox in which Maya has written three messages, and what it requests from then on. */
async function metPage() {
	const sandbox = await createSandbox();
	onTestFinished(() => sandbox.close());
	const maya = sandbox.as('maya');
	for (const content of ['one', 'two', 'three']) maya.send('general', content);
	const snapshot = snapshotFor(sandbox.world, maya.id);
	const requests: PageRequest[] = [];
	let state = initialState({ locale: 'en-US', theme: 'system', wanted: undefined, channel: undefined });
	const happens = (...events: readonly PageEvent[]): State => {
		for (const event of events) {
			const after = step(state, event);
			state = after.state;
			requests.push(...after.requests);
		}
		return state;
	};
	happens(received(snapshot));
	const general = state.channel ?? '';
	const messages = () => state.world?.messages[general] ?? [];
	return { happens, requests, snapshot, general, messages, contents: () => messages().map(({ content }) => content) };
}

const received = (message: ServerMessage): PageEvent => ({ type: 'server-message', message });

/** One of the page's messages, changed. */
function changed(message: APIMessage | undefined, change: Partial<APIMessage>): PageEvent {
	if (!message) throw new Error('There is no such message');
	return received({ type: 'message', message: { ...message, ...change } });
}

test('an edit replaces its message, and a late message is put where it was written', async () => {
	const { happens, messages, contents } = await metPage();
	const [one, two] = messages();
	happens(changed(two, { content: 'two, changed' }));
	happens(received({ type: 'message-gone', channel: one?.channel_id ?? '', message: one?.id ?? '' }));
	expect(contents()).toEqual(['two, changed', 'three']);
	happens(changed(one, {}));
	expect(contents()).toEqual(['one', 'two, changed', 'three']);
});

test('a channel with a new message is marked until the member opens it', async () => {
	const { happens, messages, snapshot } = await metPage();
	const elsewhere = snapshot.channels.find(({ type }) => type === 1)?.id ?? '';
	const news = changed(messages()[0], { id: '1999999999999999999', channel_id: elsewhere, author: snapshot.bot });
	expect([...happens(news).unread]).toEqual([elsewhere]);
	expect([...happens({ type: 'open-channel', channel: elsewhere }).unread]).toEqual([]);
});

test('another member begins with an empty command line and no pending request', async () => {
	const { happens, requests, snapshot } = await metPage();
	const other = snapshot.personas[1]?.user.id ?? '';
	happens({ type: 'typed', text: 'my secret' }, { type: 'act-as', user: other });
	expect(requests).toEqual([{ type: 'act-as', user: other, locale: 'en-US' }]);
	expect(happens(received({ ...snapshot, me: other }))).toMatchObject({
		line: { text: '' },
		waiting: {},
		wanted: other,
	});
});

test('after reconnecting, the page says once which member it acts as', async () => {
	const { happens, requests, snapshot } = await metPage();
	const other = snapshot.personas[1]?.user.id ?? '';
	happens({ type: 'act-as', user: other }, received({ ...snapshot, me: other }));
	requests.length = 0;
	happens({ type: 'lost' }, received(snapshot), received({ ...snapshot, me: other }));
	expect(requests).toEqual([{ type: 'act-as', user: other, locale: 'en-US' }]);
});

test('a press that was lost with the connection is shown as unanswered at its message', async () => {
	const { happens, messages } = await metPage();
	const message = messages()[0]?.id ?? '';
	happens({ type: 'press', message, customId: 'vote' });
	expect(happens({ type: 'lost' })).toMatchObject({
		waiting: {},
		troubles: { [message]: 'The connection was lost before the answer came.' },
	});
});

test('nothing is pressed twice before it is answered', async () => {
	const { happens, messages, requests } = await metPage();
	const press = { type: 'press', message: messages()[0]?.id ?? '', customId: 'vote' } as const;
	happens(press, press);
	expect(requests).toHaveLength(1);
});

test('new messages are counted while the member has scrolled back, until they are at the end again', async () => {
	const { happens, messages, snapshot } = await metPage();
	const news = (id: string, author = snapshot.bot) => changed(messages()[0], { id, author });
	expect(happens(news('1999999999999999991')).news).toBe(0);
	happens({ type: 'scrolled', away: true }, news('1999999999999999992'), news('1999999999999999993'));
	expect(happens(news('1999999999999999993')).news).toBe(2);
	expect(happens({ type: 'to-present' })).toMatchObject({ away: false, news: 0 });
});

test('sending a message scrolls to the end of the conversation', async () => {
	const { happens } = await metPage();
	happens({ type: 'scrolled', away: true }, { type: 'typed', text: 'four' });
	expect(happens({ type: 'key', key: 'enter' })).toMatchObject({ away: false, line: { text: '' } });
});

const fruit: APIApplicationCommand = {
	id: '1',
	application_id: '2',
	version: '3',
	type: 1,
	name: 'fruit',
	description: 'x',
	options: [{ type: 3, name: 'name', description: 'x', required: true, autocomplete: true }],
	default_member_permissions: null,
};

test('while choices are loading none is marked, and Enter takes the one the member marked, not one they have not seen', async () => {
	const { happens, requests } = await metPage();
	const rows = (nonce: string, ...names: string[]): PageEvent =>
		received({ type: 'choices', nonce, choices: names.map((name) => ({ name, value: name })) });
	happens(received({ type: 'commands', commands: [fruit] }), { type: 'typed', text: '/fruit ' });
	const nonce = () => requests.flatMap((ask) => (ask.type === 'suggest' ? [ask.nonce] : [])).at(-1) ?? '';
	expect(happens(rows(nonce(), 'Apples', 'Pears')).line.active).toBe(0);
	expect(happens({ type: 'typed', text: 'p' }).line.active).toBe(undefined);
	happens({ type: 'key', key: 'down' }, { type: 'key', key: 'down' }, { type: 'key', key: 'enter' });
	expect(happens(rows(nonce(), 'Plums')).line.filled).toMatchObject([{ value: 'Pears' }]);
});

test('after a reconnection the page asks for its own member first, and what is being typed stays in the line', async () => {
	const { happens, requests, snapshot } = await metPage();
	const other = snapshot.personas[1]?.user.id ?? '';
	const own = received({ ...snapshot, me: other });
	happens({ type: 'act-as', user: other }, own, { type: 'lost' }, { type: 'typed', text: 'I am back' });
	requests.length = 0;
	const greeted = happens(received(snapshot));
	expect(requests).toEqual([{ type: 'act-as', user: other, locale: 'en-US' }]);
	expect(greeted).toMatchObject({ connection: 'lost', line: { text: 'I am back' }, world: { me: other } });
	expect(happens(own)).toMatchObject({ connection: 'open', line: { text: 'I am back' }, world: { me: other } });
});

test('a member whom the sandbox does not know any more is replaced by the one it begins with', async () => {
	const { happens, snapshot } = await metPage();
	happens({ type: 'act-as', user: '1' }, { type: 'lost' });
	expect(happens(received(snapshot))).toMatchObject({
		connection: 'open',
		wanted: snapshot.me,
		world: { me: snapshot.me },
	});
});
