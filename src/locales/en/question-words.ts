import type { QuestionWords } from '../question-words.ts';

const thinksAfterName =
	'think thinks thought thinking say says said saying believe believes feel feels want wants support supports oppose opposes claim claims';

/** The article itself, and its writer, in folded words. */
const ARTICLE =
	'(?:the |this |that |your |whole |entire |full )*(?:article|text|piece|essay|column|op ed|newsletter|post)';
const WRITER = '(?:the |this )?(?:author|writer|columnist|journalist)';

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
	factQuestions: {
		who: 'who, whos, whom, by whom, to whom, whose',
		what: 'what, whats',
		which: 'which, what kind of, what kinds of, what type of, what sort of, in which, on which',
		when: 'when, whens, since when, until when, how long ago, how recently, what year, what month, what day, what date, in what year, in which year',
		where: 'where, wheres, from where, in what country, in which country, in what place, what place',
		why: `why, whys, how come, for what reason, what is the reason, what are the reasons, whats the reason, what reason, what reasons, what caused,
			what causes, what was the cause, what is the cause, whats the cause, what led to, what made, what makes`,
		how: 'how, hows, in what way, in which way',
		howMany: `how many, how much, how often, how long, how far, how big, how large, how high, how old, what number, what percentage, what share,
			what amount`,
		whether: `did, does, do, is, isnt, are, arent, was, wasnt, were, werent, has, hasnt, have, havent, had, hadnt, can, cant, could, couldnt, will,
			wont, would, wouldnt, must, may, might, didnt, doesnt, dont, is there, are there, is it true, is it, whether`,
	},
	aboutArticle: {
		summary: [
			{
				pattern: `(?:so )?(?:what|whats|what is|what was)(?: ${ARTICLE}| it| this| that| all this)(?: all| really| even| actually| mainly)? about`,
				example: 'What is the article about?',
			},
			{
				pattern: `what (?:does|did) (?:${ARTICLE}|it|this) (?:say|argue|claim|discuss|talk about|deal with|cover|tell us|conclude)`,
				example: 'what does the article say?',
			},
			{
				pattern: `(?:please |can you |could you |would you )?(?:please )?(?:summari[sz]e|sum up|recap|give (?:me |us )?(?:a |the )?(?:short |quick |brief )?(?:summary|recap|overview|gist)|explain)(?: of)?(?: (?:${ARTICLE}|it|this|that))?(?: for me| for us)?(?: please)?`,
				example: 'Can you summarise this article, please?',
			},
			{
				pattern: `(?:the |a |short )?(?:summary|recap|overview|tldr|tl dr|gist)(?: of)?(?: (?:${ARTICLE}|it|this))?(?: please)?`,
				example: 'TL;DR?',
			},
			{
				pattern: `(?:what|whats|what is|what are)(?: the| its)? (?:main |central |key |overall )*(?:points?|ideas?|arguments?|messages?|thesis|topic|subject|theme|conclusions?|takeaways?|gist|summary|tldr)(?: (?:of|in|here|being made)(?: (?:${ARTICLE}|it|this))?)?`,
				example: 'What’s the main point of the article?',
			},
		],
		author: [
			{
				pattern: `who(?:s| is| was)?(?: the)? (?:author|writer|columnist|journalist)(?: (?:of|here|behind)(?: (?:${ARTICLE}|it|this|that))?)?`,
				example: 'Who is the author?',
			},
			{
				pattern: `who(?: has)? (?:wrote|written|writes|authored|penned|is behind)(?: (?:${ARTICLE}|it|this|that))`,
				example: 'who wrote this',
			},
			{
				pattern: `(?:by whom|who) (?:is|was) (?:${ARTICLE}|it|this|that)(?: written| authored)?(?: by| from)?`,
				example: 'who was this article written by',
			},
			{
				pattern: 'whose (?:article|text|piece|words)(?: is| are)?(?: it| this| that| these)?',
				example: 'whose article is this',
			},
		],
		date: [
			{
				pattern: `(?:when|what (?:year|month|day|date)|on what (?:day|date)) (?:was|is|did) (?:${ARTICLE}|it|this|that)(?: (?:written|published|posted|released|made|from|out|come out|appear|dated))*`,
				example: 'When was this written?',
			},
			{
				pattern: `(?:when did)(?: (?:${WRITER}|he|she|they)) (?:write|publish|post) (?:${ARTICLE}|it|this|that)`,
				example: 'when did the author write this',
			},
			{
				pattern: `how (?:old|recent|new) is (?:${ARTICLE}|it|this|that)`,
				example: 'how old is this article',
			},
			{
				pattern: `(?:what|whats|what is)(?: the)? (?:publication |publishing )?date(?: of)?(?: (?:${ARTICLE}|it|this|that))?`,
				example: 'what’s the date of the article',
			},
		],
		source: [
			{
				pattern: `where (?:was|is|did|does|can i (?:find|read|see)|do i find|to read) (?:${ARTICLE}|it|this|that)(?: (?:published|posted|from|come from|appear|written|online|at))*`,
				example: 'Where was this published?',
			},
			{
				pattern: `(?:what|whats|what is|who|whos|who is)?(?: ?the)? ?(?:source|publisher|link|url|website)(?: (?:of|to|for)(?: (?:${ARTICLE}|it|this|that))?)?`,
				example: 'what is the source of this',
			},
			{
				pattern: `who published (?:${ARTICLE}|it|this|that)`,
				example: 'who published this article',
			},
		],
	},
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
