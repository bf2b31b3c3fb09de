import { type Draft, itemWithId, nth } from '../../articles.ts';
import { refuses } from './refuses.ts';

const claim = (draft: Draft, id: string) => itemWithId(draft.claims, id);
const issue = (draft: Draft, id: string) => itemWithId(draft.issues, id);

refuses([
	[
		'two sections with one title are refused',
		(d) => Object.assign(nth(d.sections, 1), { title: 'A third way' }),
		'sections.3.title | "A third way" is also the title of "guild"',
	],
	[
		'two claims whose labels read the same are refused',
		(d) => Object.assign(claim(d, 'divided'), { label: 'EVERYONE agrees the harbour is in trouble' }),
		'claims.1.label',
	],
	[
		'two actors with one name are refused',
		(d) => Object.assign(itemWithId(d.actors, 'guild'), { name: 'Saltmouth' }),
		'actors.7.name | "Saltmouth" is also the name of "guild"',
	],
	[
		'two issues with one title are refused',
		(d) => Object.assign(issue(d, 'publish'), { title: 'Selling the harbour' }),
		'issues.2.title',
	],
	[
		'two titles that are the same in another language are refused there',
		(d) => {
			Object.assign(issue(d, 'sale'), { title: { en: 'Selling the harbour', es: 'El puerto' } });
			Object.assign(issue(d, 'publish'), { title: { en: 'Publishing the contract', 'es-MX': 'EL PUERTO' } });
		},
		'issues.2.title.es-MX | "EL PUERTO" is also the title of "sale": reword one',
	],
	[
		'a title by language that is the same as one given as plain text is refused in the language of the article',
		(d) => Object.assign(issue(d, 'publish'), { title: { en: 'Selling the harbour', es: 'El contrato' } }),
		'issues.2.title.en | "Selling the harbour" is also the title of "sale"',
	],
]);
