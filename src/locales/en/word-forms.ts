import type { WordForms } from '../word-forms.ts';

export const wordForms: WordForms = {
	rules: [
		{ last: 'e', endings: 'e es ed ing ely' },
		{ last: 'y', endings: 'y ys ies yed ied ying ily' },
		{ last: '', endings: '- s es ed ing ly', doubles: true },
	],
	stemVowels: [],
	stemEnds: [],
};
