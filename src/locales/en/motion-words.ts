import type { MotionWords } from '../motion-words.ts';

export const motionWords: MotionWords = {
	statingVerbs: `
		should must ought shall would could is are was were has have does do did can cannot will
		isn't aren't wasn't weren't doesn't don't didn't can't won't shouldn't mustn't hasn't haven't
	`,
	modals: "should must ought shall would could can cannot will shouldn't mustn't can't won't",
	demands: "should must ought shall shouldn't mustn't",
	subordinators: `
		that which who whom whose what whether how when where why if because although though than as until unless while
	`,
	verbsWithSubordinator: '',

	deeds: `
		abandon abolish adopt allow become begin build buy close create cut decriminalise decriminalize defend deport destroy
		ensure expand expel forbid give impose introduce invest invite join keep legalise legalize let lower make nationalise
		nationalize pay privatise privatize prohibit protect provide publish punish raise recognise recognize reduce reject
		remove repair repeal replace require sell send stop withdraw
	`,
	deedsOrNouns: 'ban charge end fine fund help increase lease limit open regulate release support tax',
	objectStarters: 'the a an all any every its their his her more less fewer each those these',
	adverbs: 'then also not instead immediately',
	adverbEndings: 'ly',

	conjunctions: 'and or but while',
	doubleConjunctions: 'and/or',

	questionVerbs: 'should is are do does did can could would will was were has have',
	questionWords: 'how why what who where when which',
	denials: 'not',
	tagQuestions: [
		/(?:is|are|was|were|do|does|did|has|have|should|would|could|can|will|must)n?['’]?t? (?:you|we|they|it|he|she|I|there)(?: (?:think|agree|say|not))?/,
		/right|no/,
	],

	topicStarters: 'whether on about',
	versus: 'vs vs. versus',

	deniedVerbs: [
		/\b(?:should|must|shall|would|could|can|will|is|are|was|were|has|have|does|do) (?:not|never)\b(?! only)/i,
		/\b(?:cannot|(?:should|must|would|could|is|are|was|were|has|have|does|do|did)n['’]t|can['’]t|won['’]t)(?!\p{L})/iu,
	],
	deniedSubjects: [/^nobody\b/iu, /^[Nn]o \p{Ll}+/u],

	loaded: {
		verdicts: [
			...['obviously', 'clearly', 'undeniably', 'of course', 'so-called', 'common-sense', 'evil', 'insane', 'crazy'],
			...[
				'stupid',
				'idiotic',
				'absurd',
				'ridiculous',
				'disgusting',
				'shameful',
				'disgraceful',
				'barbaric',
				'heartless',
			],
		],
		right: [
			...[
				'illegals',
				'baby killers',
				'death tax',
				'gun grabbers',
				'nanny state',
				'climate alarmists',
				'welfare queens',
			],
			...['feminazis', 'libtards'],
		],
		left: [
			...['warmongers', 'forced birth', 'corporate greed', 'gun nuts', 'fat cats', 'climate deniers', 'anti-choice'],
			...['rednecks', 'republitards'],
		],
	},
};
