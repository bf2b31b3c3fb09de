import { expect, test } from 'vitest';
import { suggestAttributions } from '../../../src/article/attribution/suggest-attributions.ts';
import { saidIn } from './said-in.ts';

test.each([
	[
		'discurso indirecto',
		'El alcalde de Oaxaca, Juan Pérez, aseguró que no habrá más impuestos.',
		{
			who: 'El alcalde de Oaxaca, Juan Pérez,',
			cue: 'aseguró',
			what: ['que no habrá más impuestos'],
			by: ['Juan Pérez'],
		},
	],
	[
		'comillas y verbo después',
		'«No vamos a ceder», dijo la regidora Lucía Mena. «Jamás».',
		{ who: 'la regidora Lucía Mena', cue: 'dijo', what: ['«No vamos a ceder»', '«Jamás»'], by: ['Lucía Mena'] },
	],
	[
		'diálogo con raya',
		'—Ya voy —dijo Ana—. Espérame.',
		{ who: 'Ana', cue: 'dijo', what: ['Ya voy', 'Espérame.'], by: ['Ana'], speech: 'direct' },
	],
	[
		'según, al principio',
		'Según el ministerio, hay 620 hectáreas.',
		{ who: 'el ministerio', cue: 'Según', what: ['hay 620 hectáreas'], by: ['ministerio'] },
	],
	['según, al final', 'Llueve mucho, según Mena.', { who: 'Mena', cue: 'según', what: ['Llueve mucho'], by: ['Mena'] }],
	[
		'discurso mixto',
		'Lucía Mena sostuvo que el agua «es de todos».',
		{ who: 'Lucía Mena', cue: 'sostuvo', what: ['que el agua «es de todos»'], by: ['Lucía Mena'], speech: 'mixed' },
	],
])('%s', async (_, text, expected) => {
	expect(await saidIn('es', text)).toContainEqual(expect.objectContaining(expected));
});

test('lo que sigue a “escribe:” es lo que escribe', async () => {
	const found = await saidIn('es', 'El economista Víctor Torres está a favor y escribe:', 'El cultivo es rentable.');
	expect(found).toContainEqual(expect.objectContaining({ what: ['El cultivo es rentable.'], by: ['Víctor Torres'] }));
});

test('quien informa viene después de quien habla', async () => {
	const found = await saidIn('es', 'Los vecinos denunciaron que los comerciantes dicen que el agua es cara.');
	expect(found.map(({ by }) => by)).toContainEqual(['comerciantes', 'vecinos']);
});

test('says what it cannot do in Spanish, and that it cannot read other languages', async () => {
	const limitsOf = async (language: string) =>
		(await suggestAttributions({ language, paragraphs: [{ text: 'Der Bürgermeister sagte nichts.' }] })).limits;
	expect(await limitsOf('es-MX')).toEqual(['hidden-subjects', 'wishes', 'nested']);
	expect(await limitsOf('en-GB')).toEqual([]);
	expect(await limitsOf('de')).toEqual(['unknown-language']);
});
