import { type Draft, editionOf, harbourWith, itemWithId, libraryWith } from './articles.ts';

/** The shared article, half translated into Spanish: of the claims only two labels, of the issues only the sale, of the sections only the first. */
export const translatedHarbour: Draft = harbourWith((d) => {
	const inSpanish = (thing: object, words: Readonly<Record<string, string>>) => {
		for (const [field, es] of Object.entries(words)) {
			const [, en] = Object.entries(thing).find(([key]) => key === field) ?? [];
			Object.assign(thing, { [field]: { en, es } });
		}
	};
	d.thesis = {
		en: 'Quill says that the town should repair its wall first.',
		es: 'Quill dice que el pueblo debe reparar primero su muralla.',
	};
	inSpanish(itemWithId(d.sections, 'quarrel'), {
		title: 'Lo que divide al pueblo',
		summary: 'Quill cuenta que el puerto se hunde y que el ayuntamiento votó por negociar su venta.',
	});
	inSpanish(itemWithId(d.actors, 'guild'), { name: 'Gremio de pescadores' });
	inSpanish(itemWithId(d.actors, 'saltmouth'), {
		note: 'La gente del pueblo, que no es lo mismo que su ayuntamiento.',
	});
	inSpanish(itemWithId(d.claims, 'price-out'), { label: 'El gremio teme tarifas que ahuyenten a las lanchas' });
	inSpanish(itemWithId(d.claims, 'worst-case'), {
		label: 'El peor caso: un muelle de yates',
		caution: 'Es un escenario; la frase siguiente dice que Northway no anunció ningún muelle de yates.',
	});
	inSpanish(itemWithId(d.issues, 'sale'), {
		title: 'La venta del puerto',
		motion: 'Saltmouth debe vender su puerto a Northway Shipping.',
		background: 'El ayuntamiento votó cuatro a tres por negociar una venta mientras el muro se cae.',
	});
	for (const position of d.positions) {
		if (position.issue === 'sale' && position.actor === 'guild')
			inSpanish(position, { statement: 'El gremio advierte que un dueño privado sacaría a las lanchas.' });
	}
});

const edition = editionOf(JSON.stringify(translatedHarbour));

/** A library of this article alone. */
export const translatedLibrary = libraryWith([edition]);
