import type { WordForms } from '../word-forms.ts';

/** What follows any infinitive: "verlo", "irse". */
const attached = (infinitive: string) =>
	['', 'se', 'lo', 'la', 'los', 'las', 'le', 'les', 'me', 'nos'].map((one) => infinitive + one).join(' ');

const ofErAndIr = `o es e en a as an amos i io iste ieron ia ias iamos ian iendo endo eron ido ida idos idas iera ieran`;

export const wordForms: WordForms = {
	rules: [
		{
			last: 'ar',
			endings: `${attached('ar')} o as a amos an e es en emos aste aron aba abas abamos aban are ara aran aras aremos aria
				arian ando andolo andose ado ada ados adas`,
			isVerb: true,
		},
		{ last: 'er', endings: `${attached('er')} ${ofErAndIr} emos ere era eran eremos eria erian`, isVerb: true },
		{ last: 'ir', endings: `${attached('ir')} ${ofErAndIr} imos ire ira iran iremos iria irian`, isVerb: true },
		{ last: 'z', endings: 'z ces' },
		{ last: 'a', endings: 'a as', otherGender: 'o os' },
		{ last: 'o', endings: 'o os amente', otherGender: 'a as' },
		{ last: 'e', endings: 'e es emente' },
		{ last: '', endings: '- es mente', otherGender: 'a as' },
	],
	stemVowels: [
		['e', 'ie'],
		['e', 'i'],
		['o', 'ue'],
		['o', 'u'],
		['u', 'ue'],
	],
	stemEnds: [
		['c', 'qu'],
		['g', 'gu'],
		['z', 'c'],
		['c', 'zc'],
		['g', 'j'],
		['u', 'uy'],
	],
};
