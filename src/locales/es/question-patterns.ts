import type { QuestionPatterns } from '../question-patterns.ts';

/** The article itself, and its writer, in folded words. */
const ARTICLE =
	'(?:el |la |este |esta |ese |esa |todo |toda )*(?:articulo|texto|ensayo|columna|escrito|nota|publicacion|boletin)';
const WRITER = '(?:el |la )?(?:autor|autora|escritor|columnista|periodista)';

/** What may come before a question whether the article mentions something, what is asked, and what may come after it. */
const BEFORE_MENTION =
	'(?:y |o |oye |entonces |acaso |pero |tambien |no |se |(?:sabes|dime|me puedes decir|quiero saber) si )*';
const MENTIONER = `(?:${ARTICLE}|${WRITER}|esto|este|aqui|ahi)`;
const AFTER_MENTION = `(?: (?:en|por) (?:${MENTIONER}|alguna parte|algun lado|algun lugar|algun momento)| aqui| ahi| o no| por favor| tambien| siquiera| alguna vez)*`;
const ABOUT = '(?:acerca del?|sobre|respecto al?|respecto del?|relacionado con|que ver con|de|del|a|al)';
const THING = '(?:(?:la |las |el |los )?(?:palabra|palabras|nombre|tema|termino|asunto)(?: (?:de|del))? )?(.+?)';

export const questionPatterns: QuestionPatterns = {
	whoseView: {
		byVerb: [
			{
				pattern: String.raw`\b(?:segun|^de acuerdo (?:con|a))\s+(.+?)(?:[,?.!:;¿]|\s+(?:que|quien|como|es|son)\b|$)`,
				example: { question: 'según Trump, qué hacer', name: 'Trump' },
			},
			{
				pattern: String.raw`\b{thinks}\s+((?:(?:el|la|los|las)\s+)?{office}(?:\s+[yeou]\s+(?:(?:el|la|los|las)\s+)?(?:{office}|\p{Lu}\S*))*)`,
				isCaseSensitive: true,
				example: {
					question: 'qué opina el presidente de Francia de la fuerza militar',
					name: 'el presidente de Francia',
				},
			},
			{
				pattern: String.raw`\b{thinks}\s+(?:el\s+|la\s+)?((?:sub)?(?:secretari|ministr)[oa]\s+de\s+(?:la\s+)?(?:relaciones exteriores|gobernacion|defensa|hacienda|estado|seguridad|economia|energia|salud|educacion|justicia|finanzas)(?:\s+de(?:l|\s+la)?\s+\p{Lu}\S*(?:\s+\p{Lu}\S*)*)?)`,
				isCaseSensitive: true,
				example: {
					question: 'qué opina el secretario de relaciones exteriores de la fuerza militar',
					name: 'secretario de relaciones exteriores',
				},
			},
			{
				pattern: String.raw`\best(?:a|an|aba|aban)\s+(.+?)\s+(?:no\s+)?(?:a favor|en contra|de acuerdo|en desacuerdo)\b`,
				example: { question: '¿está Biden a favor de la fuerza militar?', name: 'Biden' },
			},
			{
				pattern: String.raw`^(?!.*\b[Qq]uien).*?\b{sides}\s+({name})(?=\s+(?:el|la|los|las|un|una|a|al|con|de|del|que)\s)`,
				isCaseSensitive: true,
				example: { question: '¿Apoya Biden la fuerza militar?', name: 'Biden' },
			},
			{
				pattern: String.raw`\bparece\s+al?\s+(.+?)\s+(?:el|la|los|las|que)\s`,
				example: { question: '¿qué le parece a Biden la fuerza militar?', name: 'Biden' },
			},
			{
				pattern: String.raw`\b{thinks}\s+(?!(?:del?|sobre|acerca|respecto)\s)(.+?)(?:[?.!,;]|\s+(?:del?|sobre|acerca|respecto|ante|que)\s+(?!(?:los\s+)?(?:estados|ee)\b)|$)`,
				example: { question: 'qué opina Biden de los cárteles', name: 'Biden' },
			},
			{
				pattern: String.raw`^¿?(?:[Pp]or que\s+)?({name})\s+(?:no\s+)?(?:esta\s+|estan\s+)?{sides}\b`,
				isCaseSensitive: true,
				example: { question: '¿Biden apoya la fuerza militar?', name: 'Biden' },
			},
		],
		afterNoun: [
			{
				pattern: String.raw`\b(?:posicion|postura|opinion)\s+(?:del?\s+)(.+?)\s+(?:sobre|acerca|respecto|ante|en)\b`,
				example: { question: 'la postura de Biden sobre los cárteles', name: 'Biden' },
			},
		],
		beforeNoun: [],
	},
	aboutArticle: {
		summary: [
			{
				pattern: `(?:y )?(?:de|sobre|acerca de) que (?:se )?(?:trata|va|habla|es|trato)(?: (?:${ARTICLE}|esto|eso|todo esto))?`,
				example: '¿De qué trata el artículo?',
			},
			{
				pattern: '(?:y )?que (?:paso|pasa|pasaba|ocurrio|ocurre|sucedio|sucede|esta pasando)(?: aqui| ahi| entonces)?',
				example: '¿Qué pasó?',
			},
			{
				pattern: `(?:y |entonces )*(?:que concluye|(?:a )?que conclusion(?:es)? (?:llega|saca|llego|saco|tiene|da))(?: (?:${ARTICLE}|${WRITER}|esto))?`,
				example: '¿A qué conclusión llega?',
			},
			{
				pattern: `(?:(?:${ARTICLE}|${WRITER}) )?(?:no )?(?:es|esta|se muestra|suena)(?: muy| mas| tan| bien)* (?:optimista|pesimista|esperanzado|esperanzada|positivo|negativo|positiva|negativa)(?: (?:${ARTICLE}|${WRITER}|o (?:pesimista|optimista|no)|sobre (?:esto|eso|el futuro)))*`,
				example: '¿El autor es optimista?',
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
		proposal: [
			{
				pattern: `(?:y |entonces )*(?:que|cual|cuales)(?: (?:solucion|soluciones|propuesta|propuestas|salida|salidas|alternativa|alternativas|recomendacion|recomendaciones))? (?:propone|sugiere|recomienda|quiere|pide|plantea hacer|aconseja|ofrece|haria|da|tiene|ve)(?: (?:${ARTICLE}|${WRITER}|esto|hacer|que hagamos|que se haga|como solucion|al final))*`,
				example: '¿Qué solución propone?',
			},
			{
				pattern: `(?:cual es|cuales son|que es)(?: el| la| los| las| su| sus)* (?:solucion|soluciones|propuesta|propuestas|recomendacion|recomendaciones)(?: (?:de |del |que propone |que da )*(?:${ARTICLE}|${WRITER}|autor|articulo))?`,
				example: '¿Cuál es la propuesta del autor?',
			},
			{
				pattern: `(?:(?:${ARTICLE}|${WRITER}) )?(?:propone|sugiere|ofrece|da|plantea|recomienda|hay)(?: (?:${ARTICLE}|${WRITER}))? (?:algo|alguna|una|soluciones)(?: (?:solucion|propuesta|salida|alternativa|recomendacion))?(?: (?:${ARTICLE}|${WRITER}))?`,
				example: '¿El autor propone alguna solución?',
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
		judgement: [
			{
				pattern: `(?:y )?(?:es|sera|son|esta)(?: (?:${ARTICLE}|${WRITER}|esto|eso|todo esto))?(?: (?:muy|realmente|de verdad|tan|solo|una|un))* (?:parcial|imparcial|sesgado|sesgada|tendencioso|justo|injusto|verdad|verdadero|cierto|falso|mentira|confiable|fiable|creible|objetivo|neutral|propaganda|real|bueno|malo|correcto|opinion)(?: (?:${ARTICLE}|${WRITER}|esto|eso|todo esto|lo que dice))?(?: o (?:no|falso|mentira))?`,
				example: '¿Es parcial este artículo?',
			},
			{
				pattern: `(?:se puede|puedo|podemos|debo|hay que) (?:confiar en|creer(?:le)?(?: a)?) (?:${ARTICLE}|${WRITER}|esto|eso)`,
				example: '¿Se puede confiar en este artículo?',
			},
			{
				pattern:
					'quien (?:tiene (?:la )?razon|esta bien|esta mal|miente|dice la verdad)(?: aqui| .+ o .+| en (?:esto|eso))?',
				example: '¿Quién tiene razón?',
			},
			{
				pattern: `(?:y )?(?:tu )?que (?:opinas|piensas|crees)(?: (?:tu|de|del|sobre|acerca))*(?: (?:${ARTICLE}|esto|eso|todo esto))?`,
				example: '¿Tú qué opinas?',
			},
		],
		length: [
			{
				pattern: `(?:cuantas|cuantos) (?:palabras|parrafos|paginas|lineas|oraciones)(?: (?:tiene|hay|son|en|esto|${ARTICLE}))*`,
				example: '¿Cuántas palabras tiene el artículo?',
			},
			{
				pattern: `que tan (?:largo|corto|extenso) (?:es|esta) (?:${ARTICLE}|esto|eso)`,
				example: '¿Qué tan largo es el artículo?',
			},
		],
		bot: [
			{
				pattern: `(?:y )?(?:tu )?quien eres(?: tu)?|que eres(?: tu)?|como te llamas|eres (?:un |una )?(?:bot|robot|humano|persona|ia)|quien te (?:hizo|creo)`,
				example: '¿Quién eres?',
			},
			{
				pattern: `(?:por favor )?(?:ayuda|ayudame|auxilio)(?: por favor)?|que (?:puedes|sabes) hacer|como (?:funciona|funcionas|se usa|te uso|lo uso)(?: (?:esto|el bot|este bot))?|que (?:puedo|te puedo) (?:preguntar|preguntarte|hacer)(?: aqui)?`,
				example: 'ayuda',
			},
			{
				pattern: '(?:hola|buenas|buenos dias|buenas tardes|que tal|prueba|gracias)(?: (?:bot|lectern))?',
				example: 'hola',
			},
		],
	},
	meanings: [
		{
			pattern:
				'(?:y )?(?:que|a que) (?:significa|significan|quiere decir|quieren decir|se refiere con|se refieren con|es eso de|es lo de)(?: (?:la palabra|las palabras|el termino|la frase))? (.+?)',
			example: '¿Qué significa plausible deniability?',
		},
		{
			pattern: 'que (?:es|son)(?: un| una| unos| unas)? (?!(?:el|la|los|las|lo) )([^ ]+(?: [^ ]+){1,2})',
			example: '¿Qué es plausible deniability?',
		},
	],
	mentions: [
		{
			pattern: `${BEFORE_MENTION}(?:${MENTIONER} )?(?:no )?(?:se )?(?:ha |han )?(?:menciona|mencionan|menciono|mencionaron|mencionado|aborda|abordan|discute|discuten)(?: ${MENTIONER})?(?: (?:algo|algun|alguna|nada))?(?: ${ABOUT})? ${THING}${AFTER_MENTION}`,
			example: '¿Menciona a Canadá?',
		},
		{
			pattern: `${BEFORE_MENTION}(?:${MENTIONER} )?(?:no )?(?:se )?(?:habla|hablan|hablo|hablaba|platica|refiere|refieren|alude)(?: ${MENTIONER})?(?: (?:algo|nada))? ${ABOUT} ${THING}${AFTER_MENTION}`,
			example: '¿Habla de Canadá?',
		},
		{
			pattern: `${BEFORE_MENTION}(?:${MENTIONER} )?(?:no )?(?:dice|dicen|dijo|cuenta|hay|tiene|trae|viene|comenta|explica|sabe|hace)(?: (?:en )?${MENTIONER})? (?:algo|alguna cosa|nada|alguna mencion|menciones|mencion|referencia|alguna referencia|informacion)(?: (?:en )?${MENTIONER})? ${ABOUT} ${THING}${AFTER_MENTION}`,
			example: '¿El artículo dice algo de Canadá?',
		},
		{
			pattern: `${BEFORE_MENTION}(?:algo|alguna mencion|menciones|mencion) ${ABOUT} ${THING}${AFTER_MENTION}`,
			example: '¿algo sobre Canadá?',
		},
		{
			pattern: `${BEFORE_MENTION}(?:aparece|aparecen|figura|figuran|sale|salen)(?: en ${MENTIONER})? ${THING}${AFTER_MENTION}`,
			example: '¿Aparece Canadá en el artículo?',
		},
		{
			pattern: `${BEFORE_MENTION}(?:esta|estan|viene|vienen) ${THING} en ${ARTICLE}`,
			example: '¿Está Canadá en el artículo?',
		},
		{
			pattern: `${BEFORE_MENTION}${THING} (?:(?:aparece|aparecen|figura|figuran|sale|salen|esta|estan) en ${MENTIONER}|(?:es|son|fue|fueron) mencionad[oa]s?|se mencionan?|aparecen?)${AFTER_MENTION}`,
			example: '¿Canadá aparece en el artículo?',
		},
		{
			pattern: `(?:en )?(?:donde|que parte|que parrafo|que parrafos) (?:se )?(?:(?:menciona|mencionan)(?: ${MENTIONER})?(?: ${ABOUT})?|(?:habla|hablan)(?: ${MENTIONER})? ${ABOUT}|(?:aparece|aparecen)) ${THING}${AFTER_MENTION}`,
			example: '¿Dónde menciona a Canadá?',
		},
	],
};
