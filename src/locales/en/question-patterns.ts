import type { QuestionPatterns } from '../question-patterns.ts';

/** The article itself, and its writer, in folded words. */
const ARTICLE =
	'(?:the |this |that |your |whole |entire |full )*(?:article|text|piece|essay|column|op ed|newsletter|post)';
const WRITER = '(?:the |this )?(?:author|writer|columnist|journalist)';

/** What may come before a question whether the article mentions something, what is asked, and what may come after it. */
const BEFORE_MENTION =
	'(?:so |and |but |or |also |hey |ok |um |well |(?:do you know|can you tell me|tell me|i wonder|check) (?:if|whether) )*';
const MENTIONER = `(?:${ARTICLE}|${WRITER}|it|this|that|they|he|she)`;
const HOWEVER = '(?: even| ever| also| actually| really| specifically| explicitly| just)*';
const ANYTHING = '(?:anything|something|much|nothing|a word|a thing|any info|any information|anything at all)';
const MENTIONS = `(?:(?:mention|mentions|mentioned|mentioning|discuss|discusses|discussed|bring up|brings up|brought up|touch on|touches on|touched on|reference|references|referenced)(?: ${ANYTHING} (?:about|on|of))?|(?:refer|refers|referred|referring) to|(?:talk|talks|talked|talking|speak|speaks|spoke) (?:about|of|on)|(?:make|makes|made) (?:any |a )?(?:mention|reference) (?:of|to)|(?:say|says|said|have|has|had|contain|contains|tell us|tell me|got) ${ANYTHING}(?: to say)? (?:about|on|of|regarding|concerning|related to))`;
const MENTIONED = '(?:mentioned|named|discussed|referenced|brought up|talked about|referred to|spoken about|spoken of)';
const AFTER_MENTION = `(?: at all| anywhere| somewhere| or not| please| here| too| as well| once| by name| (?:anywhere )?(?:in|by) ${MENTIONER})*`;
const THING = '(?:(?:the )?(?:word|words|term|name|phrase|topic of|subject of) )?(.+?)';

export const questionPatterns: QuestionPatterns = {
	whoseView: {
		byVerb: [
			{
				pattern: String.raw`\b(?:does|do|did|would|will|has|have|can|could|should|(?:does|do|did|would|wo)n['’]?t)\s+(.+?)\s+(?:(?:not|ever|really|still|even|also|actually)\s+)*(?:{thinks}|{sides}|agree|disagree|differ)\b`,
				example: { question: 'what does Trump think of the cartels', name: 'Trump' },
			},
			{
				pattern: String.raw`^(?:(?:so|and|why|how|whys)\s+)*(?:is|are|was|were|(?:is|are|was|were)n['’]?t)\s+(.+?)\s+(?:(?:not|ever|really|still|even|also|actually|strongly)\s+)*(?:{sidesAfterBe}|{sides})\b`,
				example: { question: 'is Trump for military force', name: 'Trump' },
			},
			{
				pattern: String.raw`\baccording\s+to\s+(.+?)(?:[,?.!:;]|\s+(?:what|how|is|are|should|do|does|who|why)\b|$)`,
				example: { question: 'according to Trump, is force justified', name: 'Trump' },
			},
			{
				pattern: String.raw`^({name})\s+(?:is\s+|are\s+)?(?:{sidesAfterBe}|{sides})\b`,
				isCaseSensitive: true,
				example: { question: 'Trump supports military force', name: 'Trump' },
			},
		],
		afterNoun: [
			{
				pattern: String.raw`\b(?:views?|opinions?|positions?|stance|take|thoughts)\s+of\s+(.+?)\s+(?:on|about|regarding)\b`,
				example: { question: 'the position of Trump on the cartels', name: 'Trump' },
			},
		],
		beforeNoun: [
			{
				pattern: String.raw`^(?:what\s+(?:is|are)\s+|what['’]?s\s+)?(.+?)['’]s?\s+(?:views?|opinions?|positions?|stance|take|thoughts|stand)\b`,
				example: { question: 'what is Trump’s view of the cartels', name: 'Trump' },
			},
		],
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
				pattern: `(?:so |and )*what (?:(?:does|did) (?:${ARTICLE}|${WRITER}|it|he|she|they) (?:conclude|argue)|conclusions? (?:does|did) (?:${ARTICLE}|${WRITER}|it|he|she|they) (?:reach|come to|draw))`,
				example: 'what does the author conclude?',
			},
			{
				pattern: `(?:so )?(?:is|isnt) (?:${ARTICLE}|${WRITER}|it|he|she)(?: (?:very|more|rather|at all|an?))* (?:optimistic|pessimistic|hopeful|optimist|pessimist|positive|negative)(?: (?:or (?:optimistic|pessimistic|hopeful|negative|not)|about (?:it|this|that|the future|all this)|at all))*`,
				example: 'is the author optimistic?',
			},
			{
				pattern: `(?:please |can you |could you |would you )?(?:please )?(?:summari[sz]e|sum up|recap|give (?:me |us )?(?:a |the )?(?:short |quick |brief )?(?:summary|recap|overview|gist)|explain)(?: of)?(?: (?:${ARTICLE}|it|this|that))?(?: for me| for us)?(?: please)?`,
				example: 'Can you summarise this article, please?',
			},
			{
				pattern:
					'(?:so )?what (?:happened|happens|is happening|was happening|is going on|went on)(?: here| there| then)?',
				example: 'what happened?',
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
		proposal: [
			{
				pattern: `(?:so |and )*what (?:does|did|do|would) (?:${ARTICLE}|${WRITER}|it|he|she|they) (?:propose|suggest|recommend|want|advise|call for|advocate|advocate for|demand|do)(?: (?:we|us|to|should|as a solution|instead|do|be done|happen|then|about it|about this|in the end))*`,
				example: 'what does the author propose?',
			},
			{
				pattern: `(?:so |and )*what (?:kind of |sort of )?(?:solutions?|fix|proposals?|recommendations?|advice|alternatives?|way out) (?:does|did|do|is|are)(?: (?:${ARTICLE}|${WRITER}|it|he|she|they|there))?(?: (?:propose|proposed|suggest|suggested|offer|offered|recommend|recommended|give|given|have|want|see|present))?`,
				example: 'what solution does he offer?',
			},
			{
				pattern: `(?:what|whats|what is|what are) (?:the |his |her |their |its )?(?:${WRITER} |${ARTICLE} )?(?:solutions?|proposals?|recommendations?|advice)(?: (?:of|in) (?:${ARTICLE}|${WRITER}|it))?`,
				example: 'what’s the author’s proposal?',
			},
			{
				pattern: `(?:does|did) (?:${ARTICLE}|${WRITER}|it|he|she|they) (?:propose|suggest|offer|give|have|recommend|see) (?:a |an |any |some )?(?:solutions?|fix|proposals?|recommendations?|alternatives?|way out|anything)`,
				example: 'does the author offer a solution?',
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
		judgement: [
			{
				pattern: `(?:so )?(?:is|isnt|was) (?:${ARTICLE}|${WRITER}|it|this|that|any of (?:it|this)|all (?:of )?this)(?: (?:really|even|very|too|just|all|a|an|actually))* (?:biased|bias|unbiased|fair|unfair|true|false|fake|fake news|real|reliable|trustworthy|credible|accurate|correct|factual|objective|neutral|one sided|propaganda|legit|good|bad|right|wrong|lying|left wing|right wing|liberal|conservative|opinion|an opinion piece|fact|facts)(?: or (?:not|fake|false|biased|opinion))?`,
				example: 'Is this article biased?',
			},
			{
				pattern: `(?:can|should|could) (?:i|we|you|one|anyone) (?:trust|believe) (?:${ARTICLE}|${WRITER}|it|this|that)`,
				example: 'can we trust this article',
			},
			{
				pattern: `(?:who|whos|who is) (?:is )?(?:right|wrong|telling the truth|lying)(?: here| .+ or .+| about (?:it|this|that))?`,
				example: 'who is right?',
			},
			{
				pattern: `(?:what )?(?:do|does) (?:you|the bot|lectern) (?:think|believe|agree)(?: (?:about|of|with) (?:${ARTICLE}|${WRITER}|it|this|that|all this))?`,
				example: 'what do you think?',
			},
		],
		length: [
			{
				pattern: `how (?:many (?:words|paragraphs|pages|lines|sentences)|long)(?: (?:is|are|does|has|in|there|have|it|this|that|in it|${ARTICLE}))*`,
				example: 'How long is this article?',
			},
			{
				pattern: `(?:the |whats the |what is the )?(?:word count|length)(?: of(?: (?:${ARTICLE}|it|this))?)?`,
				example: 'word count',
			},
		],
		bot: [
			{
				pattern: `(?:who|what) (?:are|r) (?:you|u)|whats your name|what is your name|are you (?:a |an )?(?:bot|human|ai|robot|real|person)|who (?:made|built|created) you`,
				example: 'who are you',
			},
			{
				pattern: `(?:please )?help(?: me)?(?: please)?|what (?:can|do) you do|how (?:does (?:this|it|the bot) work|do (?:i|you) (?:use|work|ask)(?: (?:this|it|you|the bot))?)|what (?:can|should|do) i (?:ask|do)(?: (?:you|here))?`,
				example: 'help',
			},
			{
				pattern: '(?:hi|hello|hey|yo|test|testing|ping|thanks|thank you)(?: (?:there|bot|lectern|you))?',
				example: 'hi',
			},
		],
	},
	meanings: [
		{
			pattern: `(?:and |so )?what (?:do|does|did) (?:(?:the )?(?:word|words|term|phrase) )?(.+?) (?:mean|refer to|stand for)(?: here| in ${ARTICLE})?`,
			example: 'what does plausible deniability mean',
		},
		{
			pattern: '(?:(?:what is|whats|what are) )?(?:the )?(?:meaning of|meant by|definition of|define) (.+?)',
			example: 'define plausible deniability',
		},
		{
			pattern: '(?:what is|whats|what are)(?: a| an)? (?!the |a |an )([^ ]+(?: [^ ]+){1,2})',
			example: 'what is plausible deniability',
		},
	],
	mentions: [
		{
			pattern: `${BEFORE_MENTION}(?:do|does|did|doesnt|didnt|dont|has|have|hasnt|is) ${MENTIONER}${HOWEVER} ${MENTIONS} ${THING}${AFTER_MENTION}`,
			example: 'Does the article say anything about Canada?',
		},
		{
			pattern: `${BEFORE_MENTION}${MENTIONER}${HOWEVER} ${MENTIONS} ${THING}${AFTER_MENTION}`,
			example: 'So it mentions Canada?',
		},
		{
			pattern: `${BEFORE_MENTION}(?:is|are|was|were|isnt|arent) ${THING}${HOWEVER} ${MENTIONED}${AFTER_MENTION}`,
			example: 'is Canada mentioned in the article',
		},
		{
			pattern: `${BEFORE_MENTION}(?:(?:is|are|was|were) there )?(?:anything|something|any mention|a mention|any mentions|mention|mentions|any reference|any talk)(?: (?:in|by) ${MENTIONER})? (?:about|of|on|to|regarding) ${THING}${AFTER_MENTION}`,
			example: 'anything about Canada?',
		},
		{
			pattern: `${BEFORE_MENTION}(?:do|does|did|doesnt|didnt) ${THING}${HOWEVER} (?:appear|come up|get mentioned|get named|get a mention|show up|occur)${AFTER_MENTION}`,
			example: 'does Canada come up?',
		},
		{
			pattern: `${BEFORE_MENTION}(?:is|are) ${THING} (?:anywhere )?in ${ARTICLE}(?: at all| anywhere)*`,
			example: 'Is Canada in the article?',
		},
		{
			pattern: `where (?:(?:do|does|did) ${MENTIONER} ${MENTIONS} ${THING}|(?:is|are|was|were) ${THING} ${MENTIONED})${AFTER_MENTION}`,
			example: 'where does it mention Canada',
		},
	],
};
