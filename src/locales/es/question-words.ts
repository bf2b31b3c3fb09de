import type { QuestionWords } from '../question-words.ts';
import { questionPatterns } from './question-patterns.ts';

const thinksAroundName = `piensa piensan pensaba pensaban pensó opina opinan opinaba opinó opinaría opinarían dice dicen decía dijo dijeron
	diría dirían cree creen creía creyó quiere quieren quería querían considera consideran consideró sostiene sostienen sostuvo afirma
	afirman afirmó siente sienten ubica ubican posiciona posicionan argumenta argumentan argumentó parado parada parados paradas`;

export const questionWords: QuestionWords = {
	...questionPatterns,
	signs: `${thinksAroundName} que quien quienes según sobre esta está están el los las del cuál cuáles cuándo dónde cómo cuánto cuántos
		cuántas porque una unos unas fue fueron hay muy también contra apoya apoyan apoyó rechaza rechazan opone oponen postura posición
		debería deberían debe qué respecto acuerdo para con por es`,

	common: `al algo ante aquel aquella aquellos así aún aunque como con cual cuáles cuando de debe deben del desde
		dice dicen dijo donde durante e el ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta
		estaba estaban estamos están estas este esto estos fue fueron ha haber había han hasta hay la las le les lo los
		más me mi mientras mis muy nada nadie ni no nos nosotros nuestra nuestras nuestro nuestros o opina opinan otra
		otras otro otros para pero piensa piensan podría podrían por porque puede pueden pues que quien quienes se según
		ser si sin sino sobre somos son soy su sus también tampoco tan tanto te tenía tiene tienen toda todas todo todos
		tu tus u un una unas uno unos usted ustedes va y ya yo`,
	asking: `artículo busca cita citas opinión opiniones posición posiciones postura posturas texto piensan pensaba pensó opinó opinaba
		dijeron decía cree creen creía considera consideran afirma afirman sostiene sostienen ubica ubican posiciona posicionan siente
		sienten perspectiva visión actitud parece parecen`,
	filling: `leí oí vi jajajaja lol xd banda onda iba iban nomás menciona mencionan mencionó habla hablan habló contra güey neta órale oye wey acontece aconteció jaja jajaja lugar ocurra ocurre ocurren ocurrido ocurrieron ocurrió ocurrir pasa pasan pasando pasar pasaron pasó sucede suceden sucedido sucedieron sucedió suceder acá acaso acerca actualmente acuerdo adónde ahí ahora algún alguna algunas alguno algunos allá allí ambas
		ambos anda aquí aquello asunto autor bastante bien bueno buena cada casi caso ciertamente cierto claro coincide
		coinciden conforme conmigo considerando cosa cosas cuán cuánta cuántas cuánto cuántos cuanto cuya cuyo da dan
		dar debería deberían debía decir dejar demás dentro después difiere difieren discrepa discrepan está estar
		estará estaría estarían exactamente existe existen favor general gusta gustaría hace hacen hacer hacia haya hice
		hizo hubo idea igual incluso justificada justificado justo lado luego mal mala malo manera me mediante mejor
		menos mismo misma mismos mucha muchas mucho muchos necesita necesitan ningún ninguna ninguno nunca os parecer
		pensar persona piensas poca pocas poco pocos podemos podía podrá posible pregunta problema propia propio punto
		quería quieres quiere quieren quizá quizás realmente referente respecto saber sabe sabes saben será serán sería
		serían sido siempre siendo sigue siguen sobre solamente solo sólo sus suya suyo tal tales tema temas tener tengo
		todavía total trata tras vamos van varias varios verdad vez veces vía vista voy`,

	tellsInPhrase: `puede solo, puede sola, pueden solos, pueden solas, podría solo, podrían solos, pudo solo, pudieron solos, podrá solo,
		podrán solos, está solo, están solos, el poder, su poder, del poder, más poder, tiene poder, tienen poder`,
	clauses: 'que si cómo',
	kindsOfThings: `alternativa alternativas argumento argumentos causas conclusión conclusiones consecuencia consecuencias crítica críticas
		dato datos fecha fechas detalle detalles efecto efectos evidencia ejemplo ejemplos hecho hechos cifra cifras historia impacto
		incidente incidentes lugares hombres nombre nombres número números gente personas plan planes política predicción predicciones
		problemas propuesta propuestas razón razones riesgo riesgos solución soluciones fuente fuentes estadística estadísticas estudio
		estudios víctima víctimas mujer mujeres niños años`,
	capitalsAreNames: true,
	cognateEndings: [
		'ción, ciones, sión, siones',
		'dad, dades',
		'ismo',
		'ista, istas',
		'ía, ías, ia, ias',
		'ico, ica, icos, icas',
		'o, a, e, os, as, es,s,',
		'al, ales',
		'ente, entes, ante, antes',
		'oso, osa, osos, osas',
	],
	ownAcronyms:
		'adn bce bm cij cpi eeuu eu eua fmi gafi oea oit omc oms ong ongs onu opep otan ovni pib sida tlcan tmec ue vih',

	endings:
		's es a o as os e en an ar er ir ó ió aron ieron ado ada ados adas ido ida idos idas ando iendo aba aban ará arán',

	thinksAfterName: '',
	thinksAroundName,
	says: 'dice dicen dijo dijeron',
	tellsAfterName: `advierte advierten advirtió propone proponen propuso plantea plantean planteó teme temen espera esperan pide piden
		pidió exige exigen exigió sugiere sugieren sugirió recomienda recomiendan predice predicen responde responden respondió
		reacciona reaccionó insiste insisten declara declaró señala señalan busca buscan`,
	wants: 'quiere quieren quería querían quiso quisieron',
	sides: {
		for: `apoya, apoyan, apoyó, apoyaron, apoyaba, apoyaban, apoyaría, apoyarían, apoyará, apoyar, apoye, respalda, respaldan,
			respaldó, respaldaría, respaldar, defiende, defienden, defendió, aprueba, aprueban, aprobó, aprobaría, avala, avalan, avaló,
			acepta, aceptan, aceptó, aceptaría, favorece, favorecen, promueve, promueven, impulsa, impulsan, quiere, quieren, quería,
			querían, quisiera, desea, desean, prefiere, prefieren, a favor de, a favor del, a favor, en favor de, en favor del, de acuerdo
			con, de acuerdo, conforme con, partidario de, partidaria de, partidarios de, partidario del, del lado de, con buenos ojos, le
			gusta, les gusta, le parece bien, les parece bien, coincide con, coinciden con, vota por, votó por, votaron por`,
		against: `en contra de, en contra del, en contra, se opone a, se opone, se oponen a, se oponen, se opuso a, se opuso, se oponía a,
			se opondría a, se opone al, se oponen al, se opuso al, opone, oponen, oponerse a, opuesto a, opuesta a, opuestos a, rechaza,
			rechazan, rechazó, rechazaron, rechazaba, rechazaría, rechazar, condena, condenan, condenó, condenaron, critica, critican,
			criticó, criticaron, desaprueba, desaprueban, en desacuerdo con, en desacuerdo, discrepa de, discrepan de, difiere de,
			difieren de, se niega a, se niegan a, se negó a, con malos ojos, le parece mal, les parece mal, le disgusta, vota contra, votó
			contra, votaron contra`,
	},
	sidesAfterBe: { for: 'pro, por', against: 'contra, anti' },
	be: 'es son era eran sea fue está están estaba estaban estará estaría estarían sería serían estuvo estuvieron',
	beforeVerb: `ha han había es son está están estaba estaban sigue siguen seguía también aún todavía realmente sí muy totalmente
		completamente siempre ya le les la lo los las`,
	negations: 'no nunca jamás tampoco ni',
	hasVerbBeforeSubject: true,
	objectMarkers: 'a al',
	agrees: 'coincide coinciden coincidió discrepa discrepan discrepó difiere difieren acuerdo desacuerdo',
	agreesWith: 'con de',
	joiners: 'y e o u ni',
	accordingTo:
		'según, de acuerdo a, a juicio de, en opinión de, le parece a, les parece a, le parece al, les parece al',
	accordingToFirst: 'de acuerdo con, para',
	views: 'postura posturas posición posiciones opinión opiniones',
	viewsOfName: 'perspectiva visión actitud parecer',
	topicAfter: 'sobre acerca respecto',
	prepositions: 'sobre acerca contra con por en hacia ante',
	of: 'de del',
	topicBeforeOf: 'acerca respecto',

	openers: `que quien quienes cual cuales como según cuando donde adonde cuanto cuanta cuantos cuantas porque acaso apoya apoyan rechaza
		rechazan debería deberían`,
	anybody: 'quien quienes alguien nadie alguno',
	article: 'artículo texto',
	factQuestions: {
		doer: 'quien, quienes, por quien',
		who: 'a quien, a quienes, de quien, con quien, para quien',
		what: 'que, qué cosa',
		which: 'cual, cuales, qué tipo de, qué clase de, en cual, en qué',
		when: `cuando, desde cuando, hasta cuando, hace cuanto, en qué año, en qué fecha, en qué mes, qué día, qué año, qué fecha, en qué
			momento`,
		where: `donde, adonde, de donde, en donde, a donde, por donde, en qué país, en qué lugar, en qué ciudad, en cual ciudad, en qué pueblo, en qué estado, en qué parte, en qué zona,
			en qué municipio, qué ciudad, qué país, qué lugar`,
		blame: `quién tiene la culpa de, quién tiene la culpa, quién tuvo la culpa de, quién tuvo la culpa, quiénes tienen la culpa de, quiénes
			tienen la culpa, de quién es la culpa de, de quién es la culpa, de quién fue la culpa de, de quién fue la culpa, quién es el
			culpable de, quién es el culpable, quién fue el culpable, quién es culpable de, quién es culpable, quiénes son los culpables de,
			quiénes son los culpables, quién es el responsable de, quién es el responsable, quién fue el responsable, quién es responsable de,
			quién es responsable, quiénes son los responsables de, quiénes son los responsables, a quién hay que culpar por, a quién
			culpar por, de quién es la responsabilidad de, de quién es la responsabilidad`,
		why: `por qué, porque, para qué, a qué se debe, a qué se deben, debido a qué, cual es la razón, cual es la causa, cuales son las
			causas, cuales son las razones, cual fue la causa, qué causa, qué causó, qué provocó, qué llevó a, cómo es que`,
		how: 'como, de qué manera, de qué forma, de qué modo',
		howMany: `cuanto, cuanta, cuantos, cuantas, a cuanto, a cuantos, a cuantas, de cuantos, de cuantas, cada cuanto, qué tanto, qué tan,
			qué porcentaje, qué cantidad, en cuanto`,
		whatIf: `qué pasa si, qué pasaría si, qué pasará si, qué pasa cuando, qué ocurre si, qué ocurriría si, qué sucede si, qué sucedería si,
			qué podría pasar si, qué puede pasar si, qué va a pasar si, y si`,
		name: `como se llama, como se llaman, como se llamaba, como se llamaban, como se llamó, cual es el nombre, cuales son los nombres, cual
			era el nombre, cuales eran los nombres, qué nombre, qué nombres`,
		whether: `es, son, era, eran, fue, fueron, está, están, estaba, estaban, hay, había, hubo, ha, han, puede, pueden, podría, podrían,
			va a, van a, será, serán, sería, serían, acaso, existe, existen, tiene, tienen, es cierto que, es verdad
			que, será cierto que, será verdad que, no es cierto que, no es verdad que, o sea que dice que, o sea que, o sea dice que, entonces
			dice que, entonces el artículo dice que, no dice el artículo que, no dice que, el artículo dice que, dice el artículo que, dice que,
			acaso dice que, o sea que el artículo dice que, está diciendo que, el artículo está diciendo que`,
	},
	reasonsInTwo: 'demasiado para, demasiada para, demasiados para, demasiadas para',
	pastEndings: 'ó aron ieron',
	signsOfAnswer: {
		why: 'porque debido causa causas causó razón razones motivo motivos pues atribuida atribuido atribuye',
		when: `enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes
			sábado domingo ayer hoy anoche primavera verano otoño invierno`,
		howMany: `dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve
			veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ciento cientos mil miles millón millones docena docenas
			mitad mayoría`,
		whatIf: `podría podrían sería serían habría haría harían puede pueden causaría causarían provocaría provocarían provoca provocar
			llevaría llevarían resultaría consecuencia consecuencias riesgo riesgos implica implican conlleva amenaza peligro`,
		where: 'en cerca',
		blame: 'culpa culpas culpable culpables responsable responsables responsabilidad culpó culparon',
		doer: 'por',
		name: 'llamado llamada llamados llamadas denominado denominada',
	},
	advice: 'debería deberían debe deben debiera conviene',

	definite: 'el la los las',
	contracted: 'al del',
	indefinite: 'un una unos unas algún alguna algunos algunas cada',
	offices: {
		ambassador: 'embajador embajadora embajadores',
		chair: 'dirigente',
		director: 'director directora directores jefe jefa',
		governor: 'gobernador gobernadora gobernadores',
		judge: 'juez jueza jueces',
		legislator: 'diputado diputada legislador legisladora congresista parlamentario parlamentaria',
		mayor: 'alcalde alcaldesa alcaldes',
		minister: 'ministro ministra ministros canciller',
		monarch: 'rey reina',
		premier: 'premier',
		president: 'presidente presidenta presidentes mandatario mandataria',
		secretary: 'secretario secretaria secretarios',
		senator: 'senador senadora senadores',
		speaker: '',
		spokesperson: 'portavoz vocero vocera voceros portavoces',
	},
	groups: {
		agency: 'agencia agencias',
		author: 'autor autora autores escritor escritora columnista periodista',
		company: 'empresa empresas compañía compañías compradora comprador',
		council: 'ayuntamiento cabildo consejo concejo concejales',
		court: 'corte cortes tribunal tribunales',
		government: 'gobierno gobiernos administración autoridades',
		lawmakers: 'legisladores diputados congresistas congreso senado parlamento parlamentarios',
		party: 'partido partidos',
		police: 'policía policías',
		state: 'estado estados país países nación naciones',
		troops: 'tropas soldados ejército militares fuerzas',
		union: 'sindicato sindicatos gremio gremios',
		voters: 'votantes ciudadanos ciudadanía gente pueblo población habitantes',
	},
	otherGroups: `agentes expertos funcionarios líder líderes medios miembros miembro oposición periodistas políticos prensa sociedad
		trabajadores turistas diplomáticos migrantes manifestantes estudiantes economistas capos`,
	officeKinds: 'primer primera vice ex',
	courtesy: 'don doña sr sra señor señora lic dip sen',
	sidePrefixes: 'anti pro ex',
	otherPlaceBefore: 'nuevo nueva',
	otherPlaceAfter: '',
	alsoWords: '',
	notNames: '',
};
