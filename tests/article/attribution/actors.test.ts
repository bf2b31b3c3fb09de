import { expect, test } from 'vitest';
import { suggestAttributions } from '../../../src/article/attribution/suggest-attributions.ts';

async function actorsIn(language: string, ...paragraphs: readonly string[]) {
	const text = { language, paragraphs: paragraphs.map((text) => ({ text })) };
	const { actors } = await suggestAttributions(text);
	return actors.map(({ name, kind, aliases }) => ({ name, kind, aliases }));
}

test.each([
	[
		'a person without titles, with the surname',
		'Prime Minister Boris Johnson left. Johnson was late.',
		{ name: 'Boris Johnson', kind: 'person', aliases: ['Johnson'] },
	],
	[
		'an agency with its short name',
		'The United Kingdom Home Office wrote. The Home Office waits.',
		{ name: 'United Kingdom Home Office', kind: 'agency', aliases: ['Home Office'] },
	],
	[
		'an organisation with its acronym',
		'The Society of Harbour Workers met. The SHW is old.',
		{ name: 'Society of Harbour Workers', kind: 'organisation', aliases: ['SHW'] },
	],
	[
		'a country under several names',
		'The US waits. Washington is silent.',
		{ name: 'US', kind: 'state', aliases: ['Washington'] },
	],
	['a people', 'Many Mexicans were there.', { name: 'Mexicans', kind: 'society', aliases: [] }],
	['a party', 'The Republicans lost.', { name: 'Republicans', kind: 'party', aliases: [] }],
	[
		'a described group',
		'The US social influencers were there.',
		{ name: 'US social influencers', kind: 'group', aliases: [] },
	],
	[
		'a newspaper',
		'The story was in the Springfield Herald.',
		{ name: 'Springfield Herald', kind: 'medium', aliases: [] },
	],
	[
		'somebody without a name',
		'The woman in the red coat said that it rained.',
		{ name: 'woman in the red coat', kind: 'unnamed', aliases: [] },
	],
	[
		'a person after the name of an organisation',
		'CEO of the Refugee Council Enver Solomon left.',
		{ name: 'Enver Solomon', kind: 'person', aliases: [] },
	],
])('%s', async (_, text, expected) => {
	expect(await actorsIn('en', text)).toContainEqual(expected);
});

test('Spanish names and groups', async () => {
	const actors = await actorsIn(
		'es',
		'El investigador José Álvarez criticó a las autoridades regionales y al Instituto de Investigación de la Amazonía. Álvarez no teme.',
	);
	expect(actors).toContainEqual({ name: 'José Álvarez', kind: 'person', aliases: ['Álvarez'] });
	expect(actors).toContainEqual({ name: 'autoridades regionales', kind: 'government', aliases: [] });
	expect(actors).toContainEqual({ name: 'Instituto de Investigación de la Amazonía', kind: 'agency', aliases: [] });
});

test('a capital letter at the start of a sentence makes no name', async () => {
	expect(await actorsIn('en', 'Rain fell. Bridges closed. Nothing moved.')).toEqual([]);
});
