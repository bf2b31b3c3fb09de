/**
 * What Spanish grammar needs of words to read who says what. Only src/article/attribution/spanish uses this.
 */

/** Regular verbs that attribute what follows "que", a colon or a quotation to their subject. */
export const REGULAR_CUES = `afirmar asegurar declarar señalar explicar indicar agregar añadir comentar denunciar criticar exigir reclamar opinar considerar creer informar anunciar prometer
	admitir responder contestar preguntar destacar subrayar argumentar alegar acusar rechazar apoyar temer esperar expresar precisar apuntar lamentar celebrar relatar narrar mencionar
	plantear solicitar reiterar aclarar detallar reportar revelar confirmar estimar calcular citar recalcar enfatizar insistir replicar exclamar gritar murmurar susurrar aconsejar desaconsejar
	recomendar aceptar avisar desear intentar planear decidir pronosticar vaticinar cuestionar condenar elogiar respaldar ordenar ironizar bromear
	abundar observar notar resumir publicar escribir describir calificar tildar interrogar asentar dictaminar prevenir resaltar`;

/** The forms of the irregular ones: present, past, imperfect, gerund, participle. */
export const IRREGULAR_CUES = `decir: dice dicen digo dijo dijeron decía decían diciendo dicho dirá dije
	sostener: sostiene sostienen sostuvo sostuvieron sostenía sostenían sosteniendo
	mantener: mantiene mantienen mantuvo mantuvieron mantenía mantenían
	pedir: pide piden pidió pidieron pedía pedían pidiendo
	advertir: advierte advierten advirtió advirtieron advertía advertían advirtiendo
	reconocer: reconoce reconocen reconoció reconocieron reconocía
	proponer: propone proponen propuso propusieron proponía proponiendo
	exponer: expone exponen expuso expusieron exponía exponiendo
	sugerir: sugiere sugieren sugirió sugirieron sugería sugiriendo
	negar: niega niegan negó negaron negaba negando
	concluir: concluye concluyen concluyó concluyeron concluyendo
	recordar: recuerda recuerdan recordó recordaron recordaba recordando
	manifestar: manifiesta manifiestan manifestó manifestaron manifestaba manifestando
	defender: defiende defienden defendió defendieron defendía defendiendo
	querer: quiere quieren quiso quisieron quería querían
	pensar: piensa piensan pensó pensaron pensaba pensaban pensando
	contar: cuenta cuentan contó contaron contaba contando
	comentar: comenta comentan comentó
	referir: refiere refieren refirió refirieron
	saber: sabe saben supo supieron sabía
	oponer: opone oponen opuso opusieron
	atribuir: atribuye atribuyen atribuyó atribuyeron
	escribir: escribe escriben escribió escribieron escribía escribiendo
	leer: lee leía`;

/** Endings of regular verbs, after the ending of the infinitive. */
export const CUE_ENDINGS: Readonly<Record<string, string>> = {
	ar: 'a an ó aron aba aban ando ado',
	er: 'e en ió ieron ía ían iendo ido',
	ir: 'e en ió ieron ía ían iendo ido',
};

/** Verbs after which a thing, not a sentence, says what somebody is for or against. */
export const STANCE_VERBS = `apoyar rechazar criticar condenar elogiar respaldar defender denunciar exigir pedir proponer reclamar aconsejar desaconsejar recomendar cuestionar lamentar celebrar temer solicitar prometer
	negar anunciar mencionar citar argumentar explicar señalar describir calificar sugerir querer desear esperar considerar`;

/** What names a source by itself: "según el ministerio". */
export const SOURCE_PHRASES =
	/(?<!\p{L})(?:según|de acuerdo (?:con|a)|conforme a|a juicio de|en opinión de|en palabras de|a decir de)(?!\p{L})/giu;

/** Who speaks, after the verb of a remark in dialogue. */
export const SPEAKER_AFTER =
	/^\s+((?:el|la|los|las|un|una|don|doña)\s+[\p{Ll}]+(?:\s+\p{Lu}\p{L}*)*|\p{Lu}[\p{L}]*(?:\s+(?:de\s+)?\p{Lu}\p{L}*)*|ella|él)/u;

/** Before a noun that looks like a verb: "la gran pregunta". */
export const NOUN_AFTER = /(?:gran|nueva|última|primera|otra|cada|misma|sola|única)\s+$/iu;

/** Auxiliaries, pronouns and adverbs in front of a verb. */
export const AUXILIARY_WORDS = 'ha han había habían se le les lo la los las me nos no también ya';

/** An article in front of a noun. */
export const ARTICLE_BEFORE = /\b(?:el|la|los|las|un|una|su|sus|de|del|este|esta)\s+$/i;

/** Nouns that look like forms of verbs. */
export const NOUNS_LIKE_VERBS = /^(?:pregunta|denuncia|cita|critica|propuesta|anuncio)$/i;

/** Words that begin a clause. */
export const OPENER_WORDS =
	'que porque cuando donde mientras si aunque pero y o ni como pues sino cual cuales quien quienes cuyo cuya ya entonces luego además también incluso asimismo hoy ayer';

/** Small words after which no subject goes on. */
export const AFTER_SUBJECT_WORDS =
	'que en a al durante sobre por para tras ante cuando mientras con como desde luego ayer hoy mañana hace este esta';

/** An article by itself. */
export const ARTICLE = /^(?:el|la|los|las|un|una|unos|unas|su|sus|este|esta|otro|otra)$/iu;

/** What says when or where, and begins no statement. */
export const ASIDE_START = /^(?:en|durante|tras|después|antes|además|por|para|con|al|aunque|si|cuando|mientras|a)\s/i;

/** Where what the writer adds begins. */
export const ASIDE_AFTER = /,\s+(?:pero|mientras que|aunque|lo que|lo cual|según)\s/giu;

/** A preposition with a capital letter. */
export const PREPOSITION_START = /^(?:En|Por|Para|Tras|Según|Con|Al|A|De)\s/;

/** Where a subject cannot go on to the left. */
export const SUBJECT_CUTS = /[,.;:()¿¡—]|\s(?:que|porque|cuando|donde|mientras|aunque|pero|y|ni|como)(?=\s)/giu;

/** Words with which no subject begins. */
export const NO_SUBJECT =
	/^(?:en|por|para|tras|según|con|al|a|de|del|desde|sobre|durante|esto|eso|no|se|le|les|lo|me)$/i;

/** How a subject after its verb begins. */
export const SUBJECT_START =
	/^(?:el|la|los|las|un|una|unos|unas|este|esta|ella|él|ellos|ellas|otro|otra|varios|varias|algunos|algunas|quien|su|sus|don|doña)$|^\p{Lu}/iu;

/** How it begins without a capital letter. */
export const SMALL_SUBJECT_START =
	/^(?:el|la|los|las|un|una|unos|unas|este|esta|ella|él|ellos|ellas|otro|otra|varios|varias|algunos|algunas|su|sus|don|doña)$/;

/** After these a verb may have a subject that only its ending shows. */
export const HIDES = /(?:^|[.;:,]|(?<!\p{L})(?:donde|y|e|luego|después|también|incluso|además|ahí|allí))\s*$/iu;

/** The beginning of an object after a verb. */
export const OBJECT_START = /^\s+(?=\p{L})(?!(?:en|a|al|por|para|con|de|y|o|como)\s)/u;

/** "que …" after a verb, with what is between. */
export const THAT_AFTER = /^(?<aside>[^.;:«“"]{0,90}?)(?<!\p{L})(?:que|si|cómo|qué|por qué)\s/iu;
