import type { AttributionWords } from '../attribution-words.ts';

export const attributionWords: AttributionWords = {
	actors: {
		after: {
			of: 'de del',
			adjectives: /(?:al|ales|ar|ares|nte|ntes|ico|ica|icos|icas|ivos?|ivas?|anos?|anas?|enses?|osos?|osas?)$/,
		},
		titles: `sr. sra. srta. señor señora señorita don doña dr. dra. doctor doctora lic. licenciado licenciada ing. ingeniero ingeniera profesor profesora maestro maestra presidente presidenta vicepresidente vicepresidenta primer ministro ministra
		canciller rey reina príncipe princesa papa obispo arzobispo cardenal padre hermana rabino juez jueza magistrado magistrada alcalde alcaldesa gobernador gobernadora senador senadora diputado diputada regidor regidora concejal concejala síndico síndica
		secretario secretaria subsecretario subsecretaria embajador embajadora general almirante coronel mayor capitán teniente sargento oficial comisario director directora jefe jefa fundador fundadora dueño dueña gerente editor editora autor autora escritor escritora
		columnista periodista reportero reportera corresponsal analista vocero vocera portavoz líder dirigente candidato candidata abogado abogada fiscal economista científico científica investigador investigadora biólogo bióloga historiador historiadora
		activista campesino campesina agricultor agricultora médico médica enfermero enfermera estudiante entrenador entrenadora actor actriz cantante ex expresidente expresidenta exministro regional el la ciudadano ciudadana comisionado comisionada mandatario mandataria vecino vecina`,
		femaleTitles: `sra. srta. señora señorita doña dra. doctora licenciada ingeniera profesora maestra presidenta vicepresidenta ministra reina princesa hermana jueza magistrada alcaldesa gobernadora senadora diputada regidora concejala síndica
		secretaria subsecretaria embajadora directora jefa fundadora dueña editora autora escritora reportera vocera candidata abogada científica investigadora bióloga historiadora campesina agricultora médica enfermera actriz ciudadana comisionada mandataria vecina`,
		maleTitles:
			'sr. señor don rey príncipe senador diputado alcalde regidor gobernador ministro secretario investigador director',
		inNames: 'de del la las los y e van von',
		organisations: {
			party: 'partido',
			government: 'gobierno administración',
			agency:
				'ministerio secretaría oficina agencia servicio comisión autoridad policía ejército marina fuerza fuerzas guardia fiscalía procuraduría congreso senado parlamento cámara asamblea ayuntamiento municipalidad instituto banco onu ue',
			court: 'corte tribunal juzgado',
			company: 'empresa compañía grupo corporación transnacional s.a.',
			medium: 'diario periódico radio televisión revista noticias prensa universal jornada reforma',
			organisation:
				'consejo asociación sindicato fundación sociedad federación liga alianza coalición comité universidad colegio escuela iglesia centro red fondo club organización junta academia museo hospital movimiento unión cruz organismos',
		},
		groups: {
			government: 'gobierno autoridades régimen administración estado',
			agency: 'policía ejército ministerio fiscalía tribunal funcionarios fuerzas ayuntamiento cabildo',
			society: 'ciudadanía población sociedad pueblo gente ciudadanos vecinos habitantes comunidades familias',
			group: `legisladores críticos partidarios opositores manifestantes activistas expertos científicos investigadores académicos analistas observadores economistas abogados periodistas políticos senadores diputados ministros alcaldes
			gobernadores delegados miembros líderes dirigentes asesores voceros testigos víctimas estudiantes maestros padres madres mujeres hombres niños migrantes refugiados hispanos latinos cárteles rebeldes terroristas empresarios empresas compañías sindicatos
			campesinos agricultores médicos enfermeros pacientes medios bancos inversionistas historiadores comerciantes conservacionistas ambientalistas defensores ong ongs organizaciones grupos usuarios trabajadores regidores colonos`,
		},
		vague:
			'sociedad población comunidades grupos gente miembros familias hombres mujeres niños padres madres empresas organizaciones personas fuerzas líderes trabajadores usuarios estado',
		people: /(?:[a-záéíóúñ]{3,}(?:dores|doras|istas|tores|toras))$/,
		noPeople: `colores valores errores sectores factores motores dolores favores mejores peores mayores menores anteriores posteriores exteriores interiores superiores inferiores vistas listas pistas revistas entrevistas conquistas
		alrededores tractores indicadores computadoras ordenadores borradores corredores monitores vectores actores-clave previstas vistas mixtas`,
		quantifiers:
			'algunos algunas muchos muchas varios varias otros otras todos todas estos estas esos esas ambos dos tres cuatro cinco unos unas cientos miles ciertos',
		demonyms: `estados unidos: estadounidense estadounidenses washington eeuu
		méxico: mexicano mexicana mexicanos mexicanas
		españa: español española españoles españolas madrid
		perú: peruano peruana peruanos peruanas lima
		colombia: colombiano colombiana colombianos colombianas
		venezuela: venezolano venezolana venezolanos venezolanas
		argentina: argentino argentina argentinos argentinas
		chile: chileno chilena chilenos chilenas
		brasil: brasileño brasileña brasileños brasileñas
		cuba: cubano cubana cubanos cubanas
		guatemala: guatemalteco guatemalteca guatemaltecos guatemaltecas
		ecuador: ecuatoriano ecuatoriana ecuatorianos ecuatorianas
		bolivia: boliviano boliviana bolivianos bolivianas
		mozambique: mozambiqueño mozambiqueña mozambiqueños mozambiqueñas
		francia: francés francesa franceses francesas
		alemania: alemán alemana alemanes alemanas
		italia: italiano italiana italianos italianas
		reino unido: británico británica británicos británicas
		rusia: ruso rusa rusos rusas moscú
		ucrania: ucraniano ucraniana ucranianos ucranianas
		china: chino china chinos chinas pekín
		japón: japonés japonesa japoneses japonesas
		israel: israelí israelíes
		irán: iraní iraníes
		irak: iraquí iraquíes`,
		states: 'eeuu washington madrid lima moscú pekín',
		peoples: /s$/,
		parties: 'morena pri pan prd psoe pp podemos vox republicanos demócratas conservadores liberales laboristas',
		givenNames: `josé juan luis carlos jorge miguel pedro antonio manuel francisco jesús alejandro fernando roberto ricardo eduardo javier rafael daniel sergio raúl alberto mario ramón enrique víctor gerardo arturo óscar andrés julio héctor armando pablo
		diego guillermo gustavo hugo iván jaime joaquín lorenzo marcos martín nicolás ollanta rubén salvador santiago tomás vicente maría guadalupe ana rosa margarita juana elena teresa patricia laura carmen alicia verónica gabriela claudia leticia silvia martha marta
		adriana lucía isabel sofía beatriz norma irma andrea mónica sandra gloria cristina daniela diana fernanda paula valeria ximena inés raquel`,
	},
	hedges:
		/(?<![\p{L}\p{N}])(?:puede(?:n)? que|podría(?:n)?|pudiera(?:n)?|puede(?:n)? (?:ser|haber|poner)|bien puede|quizá|quizás|tal vez|acaso|posiblemente|probablemente|aparentemente|al parecer|por lo visto|supuestamente|supuest[oa]s?|presuntamente|presunt[oa]s?|parece(?:n)?|parecería|parecía|habría(?:n)?|estaría(?:n)?|sería(?:n)?|tendría(?:n)?|se cree|se dice|se rumora|según se dice|hasta cierto punto|más o menos|en teoría|hace pensar|creo que|creemos que|es posible|es probable)(?![\p{L}\p{N}])/giu,
	ought:
		/(?<!\p{L})(?:debe(?:n|mos|ría|rían)?|hay que|tiene(?:n)? que|tenemos que|es (?:necesario|urgente|imperativo|indispensable)|exig(?:e|en|ió|ieron)|propon(?:e|en)|propuso|pid(?:e|en|ió|ieron)|prohib(?:ir|e|ió)|urge|se requiere)(?!\p{L})/iu,
	noProposal: /deb[eí]a? de ser|\?\s*$/iu,
	clauseStarts:
		/(?<=\s)(?=(?:que|porque|pero|mientras|aunque|si|cuando|sino|ya|como|y|e|o|donde|para|según|sobre|gracias|nos)\s)/giu,
	afterJoints: /(?<=(?<!\p{L})(?:que|porque|y|pero|e|o|de|sobre|con)\s)(?=\S)/giu,
	pronouns: {
		she: 'ella',
		he: 'él',
		many: 'ellos ellas estos estas éstos éstas algunos muchos otros',
		thing: '',
		relative: 'quien quienes que',
		self: 'yo nosotros',
		nobody: 'tú usted esto eso',
	},
	beforePronouns: /^(?:ambos|todos)\s/,
	voices: /\b(?:vocer[oa]|portavoz|funcionarios?|comunicado|informe|carta|estudio|documento|encuesta)\b/i,
	leading: /^(?:el|la|los|las|un|una|unos|unas|su|sus|algunos|algunas|otros|otras|varios)\s+/i,
	additions: /,|\s[—(]|\s(?:que|quien)\s/u,
	ofOthers: /\b(?:de|del|la|para|con|en)\s(?:el\s|la\s)?$/i,
	manyVerbs: /n$/,
};
