import type { QuestionWords } from '../question-words.ts';

const thinksAroundName = 'piensa piensan pensaba opina opinan opinaba dice dicen dijo cree creen quiere quieren';

export const questionWords: QuestionWords = {
	signs: `${thinksAroundName} que quien quienes según sobre esta el los las del`,

	common: `al algo ante así aún como con cual cuando de del desde donde dice dicen dijo e el ella ellas ellos en entre era es esa ese
		eso esta este esto estos fue ha había han hasta hay la las le les lo los más me mi muy ni no nos o opina opinan para pero piensa
		piensan por porque pues que quien quienes se según ser si sin sobre son su sus también tan te tiene todo tu u un una uno unos va
		y ya yo`,
	asking: 'artículo busca cita citas opinión opiniones posición postura texto',
	filling: 'acerca acuerdo autor bien bueno está están hay mal malo respecto tema tiene tienen hacia',

	thinksAfterName: '',
	thinksAroundName,
	sides: 'contra apoya apoyan apoyo rechaza rechazan opone oponen',
	sidePhrases: '',
	agrees: 'coincide coinciden discrepa discrepan',
	agreesWith: 'con',
	joiners: 'y e o u ni',
	accordingTo: 'según',
	views: 'postura posición opinión',
	topicAfter: 'sobre acerca respecto',
	prepositions: 'sobre acerca contra con por en hacia',
	of: 'de del',
	topicBeforeOf: 'acerca',
	whoseView: {
		byVerb: [
			{
				pattern: String.raw`\bseg[uú]n\s+(.+?)(?:[,?.!:;¿]|\s+(?:qu[eé]|qui[eé]n|c[oó]mo|es|son)\b|$)`,
				example: { question: 'según Trump, qué hacer', name: 'Trump' },
			},
			{
				pattern: String.raw`\b(?:[Pp]iensan?|[Oo]pinan?|[Dd]icen?|[Cc]reen?)\s+((?:(?:el|la)\s+)?{office}(?:\s+[yeou]\s+(?:(?:el|la)\s+)?(?:{office}|\p{Lu}\S*))*)`,
				isCaseSensitive: true,
				example: {
					question: 'qué opina el presidente de Francia de la fuerza militar',
					name: 'el presidente de Francia',
				},
			},
			{
				pattern: String.raw`\b(?:piensan?|opinan?|dicen?|creen?)\s+(.+?)(?:[?.!,;]|\s+(?:del?|sobre|acerca|respecto)\s+(?!(?:los\s+)?(?:estados|ee)\b)|$)`,
				example: { question: 'qué opina Biden de los cárteles', name: 'Biden' },
			},
		],
		afterNoun: [
			{
				pattern: String.raw`\b(?:posici[oó]n|postura|opini[oó]n)\s+(?:del?\s+)(.+?)\s+(?:sobre|acerca|respecto|ante)\b`,
				example: { question: 'la postura de Biden sobre los cárteles', name: 'Biden' },
			},
		],
		beforeNoun: [],
	},

	openers: 'que quien quienes cual cuales como según',
	anybody: 'quien quienes alguien nadie',
	article: 'artículo texto',
	facts: 'por como cuando donde',
	advice: '',

	definite: 'el la los las',
	indefinite: '',
	roles: `administración agencias agentes alcalde autoridades ciudadanos congreso diplomáticos diputado diputados ejército embajador
		embajadora expertos funcionarios gobernador gobernadora gobierno jueces líder líderes medios miembros militares ministra ministro
		oposición parlamento partido periodistas policía políticos prensa presidenta presidente presidentes pueblo senado senador senadora
		senadores sociedad soldados trabajadores tropas turistas votantes`,
	offices: `alcalde alcaldesa canciller embajador embajadora gobernador gobernadora ministra ministro presidenta presidente reina rey
		secretaria secretario senador senadora`,
	officeKinds: '',
	courtesy: 'don doña sr sra señor señora',
	sidePrefixes: 'anti pro ex',
	otherPlaceBefore: '',
	otherPlaceAfter: '',
	notNames: '',
};
