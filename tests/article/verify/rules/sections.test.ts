import { nth } from '../../articles.ts';
import { refuses } from './refuses.ts';

refuses([
	[
		'a paragraph in no section is refused',
		(d) => Object.assign(nth(d.sections, 0), { paragraphs: [1, 2] }),
		'paragraphs.3 | is in no section: add 4 to the "paragraphs" of one',
	],
	[
		'a paragraph in two sections is refused',
		(d) => nth(d.sections, 1).paragraphs.push(1),
		'sections.1.paragraphs.1 | paragraph 1 is already in section "quarrel"',
	],
	[
		'a section with a paragraph that does not exist is refused',
		(d) => nth(d.sections, 1).paragraphs.push(9),
		'sections.1.paragraphs.1 | there is no paragraph 9: name one from 1 to 8',
	],
]);
