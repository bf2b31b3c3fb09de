import type { QuestionWords } from '../question-words.ts';

const thinksAfterName =
	'think thinks thought thinking say says said saying believe believes feel feels want wants support supports oppose opposes claim claims';

export const questionWords: QuestionWords = {
	signs: '',

	common: `a about after all also am an and any anybody anyone anything are as at be because been being but by can could did do does
		doing everybody everyone everything for from get had has have he her him his how i if in into is it its just may me might more
		most must my no nobody not nothing of on one or our out over said say says shall she should so somebody someone something such
		than that the their them then there these they this those to too under up was we were what when where which while who whom
		whose why will with would you your`,
	asking: `according article believe believes claim claims feel feels mean means opinion position quote quotes right show stance stand
		stands tell text think thinks thought toward towards view views want wants wrong`,
	filling: `acceptable agree agrees allowed bad best good here idea justified okay ok please really thing things true cant cannot dont
		doesnt didnt isnt arent wasnt wont wouldnt shouldnt couldnt whats whos regarding concerning`,

	thinksAfterName,
	thinksAroundName: '',
	sides: `against support supports supported supporting oppose opposes opposed opposing favor favour favors favours favouring back
		backs`,
	sidePhrases: 'is for, are for, s for, whos for',
	agrees: 'agree agrees agreed disagree disagrees differ differs',
	agreesWith: 'with from',
	joiners: 'and or nor vs versus',
	accordingTo: 'according to',
	views: 'view views opinion position stance',
	topicAfter: 'on about regarding',
	prepositions: 'about on against toward towards regarding over with by into in for from',
	of: 'of',
	topicBeforeOf: '',
	whoseView: {
		byVerb: [
			{
				pattern: String.raw`\b(?:does|do|did|would|will|has|have)\s+(.+?)\s+(?:${thinksAfterName.replaceAll(' ', '|')}|agree|disagree|differ)\b`,
				example: { question: 'what does Trump think of the cartels', name: 'Trump' },
			},
			{
				pattern: String.raw`\baccording\s+to\s+(.+?)(?:[,?.!:;]|\s+(?:what|how|is|are|should|do|does|who|why)\b|$)`,
				example: { question: 'according to Trump, is force justified', name: 'Trump' },
			},
		],
		afterNoun: [
			{
				pattern: String.raw`\b(?:views?|opinion|position|stance)\s+of\s+(.+?)\s+(?:on|about|regarding)\b`,
				example: { question: 'the position of Trump on the cartels', name: 'Trump' },
			},
		],
		beforeNoun: [
			{
				pattern: String.raw`^(?:what\s+(?:is|are)\s+|what['’]s\s+)?(.+?)['’]s?\s+(?:views?|opinion|position|stance)\b`,
				example: { question: 'what is Trump’s view of the cartels', name: 'Trump' },
			},
		],
	},

	openers: 'what whats who whos whom whose how why do does did according',
	anybody: 'who whos anyone anybody someone somebody',
	article: 'article text piece',
	facts: 'why how when where did was were can could will must',
	advice: 'should',

	definite: 'the',
	indefinite: 'a an',
	roles: `administration agency agencies agents ambassador army authorities border citizens community companies congress congressman
		congressmen cops court courts diplomats economists experts government governor governors immigrants influencers journalists
		judges lawmakers leader leaders media members migrants military minister ministry nationalists officials opposition parliament
		party people police politicians president presidents press public rebels representatives scholars senate senator senators
		services society soldiers spokesman spokesperson state states students tourists troops voters workers`,
	offices: 'ambassador chancellor governor king mayor minister premier president queen secretary senator',
	officeKinds:
		'acting attorney defence defense deputy finance first foreign former interior new prime security trade vice',
	courtesy: 'mr mrs ms mx dr sir sen rep gov',
	sidePrefixes: 'anti pro non ex former',
	otherPlaceBefore: 'new latin south central north',
	otherPlaceAfter: 'city',
	notNames: 'tell us, tells us, let us, give us, gives us, show us, shows us, remind us',
};
