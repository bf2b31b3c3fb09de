/**
 * Words that argue instead of stating. Each camp's favourites are listed in equal number, which a test holds; terms of
 * law and plain description ("terrorist organization", "genocide", "dictatorship") are not listed, since a motion may be
 * about just that. Phrases are matched whole, whatever their case.
 */
export const LOADED_WORDS = {
	/** They announce that there is nothing to debate, or that the other side is out of its mind. */
	verdicts: [
		...['obviously', 'clearly', 'undeniably', 'of course', 'so-called', 'common-sense', 'evil', 'insane', 'crazy'],
		...['stupid', 'idiotic', 'absurd', 'ridiculous', 'disgusting', 'shameful', 'disgraceful', 'barbaric', 'heartless'],
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
	/** What the right likes to call the left, and what it opposes. */
	right: [
		...['illegals', 'baby killers', 'death tax', 'gun grabbers', 'nanny state', 'climate alarmists', 'welfare queens'],
		...['feminazis', 'libtards', 'abortistas', 'ecolocos', 'progres', 'chairos', 'perroflautas'],
	],
	/** What the left likes to call the right, and what it opposes. */
	left: [
		...['warmongers', 'forced birth', 'corporate greed', 'gun nuts', 'fat cats', 'climate deniers', 'anti-choice'],
		...['rednecks', 'republitards', 'antiderechos', 'vendepatrias', 'fachas', 'fifís', 'machirulos'],
	],
} as const;
