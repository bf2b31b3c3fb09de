import type { MotionWords } from '../motion-words.ts';

export const motionWords: MotionWords = {
	statingVerbs: `
		debe deben debería deberían debiera debieran es son está están fue fueron será serán ha han tiene tienen
		puede pueden podría podrían hay habría sería serían
	`,
	modals: 'debe deben debería deberían debiera debieran puede pueden podría podrían tiene tienen',
	demands: 'debe deben debería deberían debiera debieran',
	subordinators: 'que quien quienes cual cuales cuyo cuya donde cuando como si porque aunque mientras',
	verbsWithSubordinator: 'tiene tienen hay',

	deeds: `
		abolir adoptar ampliar aumentar bajar comprar construir crear dar despenalizar eliminar enviar expulsar impedir imponer
		invertir invitar legalizar pagar permitir privatizar prohibir proteger publicar reconocer reducir reparar retirar subir
		suprimir vender
	`,
	deedsOrNouns: '',
	objectStarters: '',
	adverbs: 'después luego también no además',
	adverbEndings: '',

	conjunctions: 'y e o u pero mientras',
	doubleConjunctions: 'y/o',

	// A question in Spanish has its "¿".
	questionVerbs: '',
	questionWords: '',
	denials: '',
	tagQuestions: [/¿(?:no|verdad|cierto|no cree[sn]?|no te parece|no les parece|acaso no)/],

	topicStarters: 'sobre acerca',
	versus: 'vs vs. versus',

	deniedVerbs: [
		/(?<!\p{L})(?:no|nunca|jamás) (?:se )?(?:deb\p{L}+|es|son|está|están|ha|han|tienen?|puede\p{L}*|podr\p{L}+|hay)(?!\p{L})/iu,
	],
	deniedSubjects: [/^(?:ning[uú]n[oa]?(?!\p{L})|nadie\b)/iu, /^[Nn]o \p{Ll}+/u],

	loaded: {
		verdicts: [
			...[
				'obviamente',
				'claramente',
				'evidentemente',
				'por supuesto',
				'mal llamado',
				'mal llamada',
				'malvado',
				'malvada',
			],
			...['absurdo', 'absurda', 'ridículo', 'ridícula', 'vergonzoso', 'vergonzosa', 'de sentido común', 'demencial'],
		],
		right: ['abortistas', 'ecolocos', 'progres', 'chairos', 'perroflautas'],
		left: ['antiderechos', 'vendepatrias', 'fachas', 'fifís', 'machirulos'],
	},
};
