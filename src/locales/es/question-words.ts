import type { QuestionWords } from '../question-words.ts';

const thinksAroundName = 'piensa piensan pensaba opina opinan opinaba dice dicen dijo cree creen quiere quieren';

/** The article itself, and its writer, in folded words. */
const ARTICLE =
	'(?:el |la |este |esta |ese |esa |todo |toda )*(?:articulo|texto|ensayo|columna|escrito|nota|publicacion|boletin)';
const WRITER = '(?:el |la )?(?:autor|autora|escritor|columnista|periodista)';

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
	factQuestions: {
		who: 'quien, quienes, a quien, a quienes, por quien, de quien, con quien',
		what: 'que, qué cosa',
		which: 'cual, cuales, qué tipo de, qué clase de, en cual, en qué',
		when: 'cuando, desde cuando, hasta cuando, hace cuanto, en qué año, en qué fecha, en qué mes, qué día, qué año, qué fecha',
		where: 'donde, adonde, de donde, en donde, a donde, en qué país, en qué lugar',
		why: 'por qué, porque, para qué, a qué se debe, debido a qué, cual es la razón, cual es la causa, cual fue la causa, qué causa, qué causó, qué provocó, cómo es que',
		how: 'como, de qué manera, de qué forma, de qué modo',
		howMany:
			'cuanto, cuanta, cuantos, cuantas, a cuanto, a cuantos, a cuantas, de cuantos, de cuantas, cada cuanto, qué tanto, qué tan, qué porcentaje, qué cantidad',
		whether: `es, son, era, eran, fue, fueron, está, están, estaba, hay, había, hubo, ha, han, puede, pueden, podría, podrían, va, van, será, serán, es
			cierto, es verdad, acaso`,
	},
	aboutArticle: {
		summary: [
			{
				pattern: `(?:y )?(?:de|sobre|acerca de) que (?:se )?(?:trata|va|habla|es|trato)(?: (?:${ARTICLE}|esto|eso|todo esto))?`,
				example: '¿De qué trata el artículo?',
			},
			{
				pattern: `que (?:dice|cuenta|explica|plantea|argumenta|sostiene|concluye) (?:${ARTICLE}|esto)`,
				example: '¿Qué dice el artículo?',
			},
			{
				pattern: `(?:por favor )?(?:me )?(?:puedes |podrias |puede )?(?:resume|resumir|resumeme|resumirme|resumelo|resumen|sintesis|explica|explicame|(?:haz|hazme|dame|quiero|hacer|hacerme|dar|darme)(?: un| el| una)? (?:breve )?(?:resumen|sintesis))(?: (?:de |del )?(?:${ARTICLE}|esto|eso))?(?: por favor)?`,
				example: 'Resume el artículo, por favor',
			},
			{
				pattern: `(?:en )?(?:cual es|cuales son|que es)(?: el| la| los| las| lo| su| sus)? (?:(?:idea|tema|punto|argumento|mensaje|tesis|conclusion|ideas|puntos|argumentos)(?: (?:principal|central|principales|centrales))?|mas importante)(?: (?:de|del|en)(?: (?:${ARTICLE}|esto))?)?`,
				example: '¿Cuál es la idea principal del artículo?',
			},
		],
		author: [
			{
				pattern: `quien (?:fue |es )?(?:el |la )?(?:autor|autora|escritor|columnista|periodista)(?: (?:de|del)(?: (?:${ARTICLE}|esto|eso))?)?`,
				example: '¿Quién es el autor?',
			},
			{
				pattern: `quien (?:lo |la )?(?:escribio|escribe|ha escrito|redacto|hizo)(?: (?:${ARTICLE}|esto|eso))?`,
				example: '¿Quién escribió esto?',
			},
			{
				pattern: `(?:de|por) quien (?:es|fue)(?: escrito)? (?:${ARTICLE}|esto|eso)(?: escrito)?`,
				example: '¿De quién es este artículo?',
			},
		],
		date: [
			{
				pattern: `(?:cuando|en que (?:fecha|ano|mes|dia)) (?:se |lo |fue )*(?:escribio|escribieron|publico|publicaron|salio|escrito|publicado|hizo)(?: (?:${ARTICLE}|esto|eso))?`,
				example: '¿Cuándo se publicó este artículo?',
			},
			{
				pattern: `(?:cuando|en que (?:fecha|ano|mes|dia)) (?:escribio|publico) (?:${WRITER}) (?:${ARTICLE}|esto|eso)`,
				example: '¿Cuándo escribió el autor esto?',
			},
			{
				pattern: `(?:de que (?:fecha|ano|dia)|de cuando|que fecha|cual es la fecha)(?: (?:es|tiene|de|del))*(?: (?:${ARTICLE}|esto|eso))?`,
				example: '¿De cuándo es esto?',
			},
			{
				pattern: `que tan (?:viejo|reciente|antiguo|nuevo) es (?:${ARTICLE}|esto|eso)`,
				example: '¿Qué tan viejo es el artículo?',
			},
		],
		source: [
			{
				pattern: `(?:donde|en donde|de donde|en que (?:medio|sitio|pagina|revista|periodico)) (?:se |lo |fue )*(?:publico|publicaron|salio|aparecio|publicado|es|viene|esta|puedo leer|leo|encuentro)(?: (?:${ARTICLE}|esto|eso))?`,
				example: '¿Dónde se publicó esto?',
			},
			{
				pattern: `(?:cual es|cual fue|que)? ?(?:la |el )?(?:fuente|enlace|link|liga)(?: (?:de|del|al|a)(?: (?:${ARTICLE}|esto|eso))?)?`,
				example: '¿Cuál es la fuente del artículo?',
			},
			{
				pattern: `quien (?:lo )?(?:publico|publica)(?: (?:${ARTICLE}|esto|eso))?`,
				example: '¿Quién publicó el artículo?',
			},
		],
	},
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
