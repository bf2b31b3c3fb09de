import type { QuestionWords } from '../question-words.ts';
import { questionPatterns } from './question-patterns.ts';

export const questionWords: QuestionWords = {
	...questionPatterns,
	signs: `the what does doesnt did who whos why when where how which think thinks thought should would could is are was were with of
		about against and or from this that they their there than according stand stands toward towards agree agrees support supports`,

	common: `a about after aint all also am an and any anybody anyone anything are arent as at be because been being
		but by can cannot cant could couldnt did didnt do does doesnt doing dont everybody everyone everything for from
		get had hadnt has hasnt have havent he her heres hes him his how i if im in into is isnt it itll its ive
		just lets may me might more most must mustnt my neednt no nobody not nothing of on one or our out over said say
		says shall she shes should shouldnt so somebody someone something such than that thats the their them then there
		theres these they theyd theyll theyre theyve this those to too under up was wasnt we were werent weve what
		whats when where which while who whom whos whose why will with wont would wouldnt you youll your youre youve`,
	asking: `according article believe believes believed claim claims feel feels felt mean means meant opinion opinions position positions
		quote quotes right show stance stances stand stands stood tell text think thinks thought toward towards view views want wants
		wanted wrong`,
	filling: `mention mentions mentioned discuss discusses discussed against bro btw dude guys imo nah ngl possible tbh yeah haha hahaha lmfao fr happen happened happening happens lmao lol occur occurred occurring occurs omg place taken took ability above accept acceptable across actually again ago agree agrees agreed allowed along already
		although always among another around attitude attitudes bad basically because been before behind below beside
		besides between beyond concerning correct course currently despite disagree disagrees differ differs during each
		either else etc even ever every exactly except explain favor favour fine generally getting give given gives go
		goes going gonna good got having here hers herself himself hows however id idea ill inside instead itself justified
		kind kinda know less like likely make makes many matter maybe mine much myself neither never nor now off often
		ok okay onto opposed other others ought ours ourselves own paper per perhaps perspective perspectives piece
		please possibly probably question quite rather read really regarding see seem seems shed since some sometimes
		sort standpoint still stuff sure take takes taking talk talks tends thanks theirs themselves thing things
		thoughts though through throughout till true try type unless until upon used using usually versus very via
		viewpoint viewpoints wanna way ways well whens whether whereas wheres whoever whys within without yes yet youd
		yours yourself wed`,

	tellsInPhrase: `no will, any will, the will, a will, little will, political will, more will, enough will, free will, of will, their will,
		its will, his will, her will, the might, his might, her might, its might, military might, and might`,
	clauses: 'that if whether how',
	kindsOfThings: `alternative alternatives argument arguments cause causes claims conclusion conclusions consequence consequences criticism
		data date dates detail details effect effects evidence example examples fact facts figure figures history impact impacts incident
		incidents kids location men name names number numbers people person places plan plans politics prediction predictions
		problem problems proof proposal proposals quote quotes reason reasons research risk risks solution solutions source sources
		statistic statistics stats study studies victim victims woman women children year years`,
	capitalsAreNames: false,
	cognateEndings: [
		'tion, tions, sion, sions',
		'ty, ties',
		'ism',
		'ist, ists',
		'y, ies',
		'ic, ics, ical',
		',s,e,es',
		'al, als',
		'ent, ents, ant, ants',
		'ous',
	],
	ownAcronyms: 'aids dna eu gdp icc icj imf nafta nato ngo ngos oas opec ufo uk un us usa usmca who wto',

	endings: 's es ed d ing er ers ings',

	thinksAfterName: `think thinks thinking thought say says saying said believe believes believed feel feels felt want wants wanted
		claim claims claimed argue argues argued hold holds stand stands stood consider considers considered maintain maintains
		maintained see sees view views regard regards`,
	thinksAroundName: '',
	says: 'say says said',
	tellsAfterName: `warn warns warned warning expect expects expected fear fears feared hope hopes hoped predict predicts predicted
		propose proposes proposed recommend recommends recommended suggest suggests suggested demand demands demanded insist insists
		insisted respond responds responded react reacts reacted plan plans planned intend intends intended describe describes
		described`,
	wants: 'want wants wanted',
	sides: {
		for: `support, supports, supported, supporting, supportive of, in support of, favor, favors, favored, favoring, favour, favours,
			favoured, favouring, in favor of, in favour of, in favor, in favour, back, backs, backed, backing, endorse, endorses, endorsed,
			approve, approves, approved, approve of, approves of, approved of, agree with, agrees with, agreed with, agree to, agrees to,
			agree that, agrees that, on the side of, on the same side as, on side with, side with, sides with, sided with, stand behind, stands behind, stand for, stands for, push for, pushes for,
			pushing for, call for, calls for, called for, calling for, argue for, argues for, argued for, advocate, advocates, advocated,
			advocate for, advocates for, accept, accepts, accepted, welcome, welcomes, welcomed, want, wants, wanted, like, likes, love,
			loves, prefer, prefers, vote for, votes for, voted for`,
		against: `oppose, opposes, opposed, opposing, opposed to, opposition to, in opposition to, reject, rejects, rejected, rejecting,
			disagree with, disagrees with, disagreed with, disagree that, disapprove of, disapproves of, disapproved of, disapprove,
			disapproves, object to, objects to, objected to, condemn, condemns, condemned, condemning, criticize, criticizes, criticized,
			criticise, criticises, criticised, denounce, denounces, denounced, resist, resists, dislike, dislikes, hate, hates, argue
			against, argues against, argued against, vote against, votes against, voted against, stand against, stands against`,
	},
	sidesAfterBe: {
		for: `for, pro, all for, behind, on board with, ok with, okay with, fine with, cool with, happy with, comfortable with, down with,
			good with, open to, a fan of, a supporter of, a backer of`,
		against: 'against, anti, hostile to, critical of, an opponent of, unhappy with, a critic of',
	},
	be: 'is are was were be been being am isnt arent wasnt werent',
	beforeVerb: `is are was were be been being am has have had do does did will would can could may might must should also still really ever
		even fully strongly actually generally so quite very truly now currently always completely totally openly clearly himself
		herself itself themselves`,
	negations: `not never no dont doesnt didnt isnt arent wasnt werent wont wouldnt cant cannot couldnt hasnt havent hadnt shouldnt
		neither`,
	hasVerbBeforeSubject: false,
	objectMarkers: '',
	agrees: 'agree agrees agreed disagree disagrees disagreed differ differs differed vs versus side sides sided',
	agreesWith: 'with from as',
	joiners: 'and or nor',
	accordingTo: 'according to, in the eyes of, in the view of, in the opinion of',
	accordingToFirst: '',
	views: 'view views opinion opinions position positions stance stances standpoint viewpoint viewpoints',
	viewsOfName: 'take takes stand thoughts feelings attitude attitudes perspective perspectives side',
	topicAfter: 'on about regarding concerning toward towards',
	prepositions: 'about on against toward towards regarding concerning over with by into in for from',
	of: 'of',
	topicBeforeOf: '',

	openers: `what whats who whos whom whose how hows why whys do does did according when whens where wheres which isnt arent doesnt dont
		didnt`,
	anybody: 'who whos anyone anybody someone somebody everyone everybody',
	article: 'article text piece',
	factQuestions: {
		doer: 'who, by whom',
		who: 'whos, whom, to whom, whose',
		what: 'what, whats',
		which: 'which, what kind of, what kinds of, what type of, what sort of, in which, on which',
		when: `when, whens, since when, until when, how long ago, how recently, what year, what month, what day, what date, in what year,
			in which year, on what day, on what date, on which day`,
		where: `where, wheres, from where, in what country, in which country, in what place, what place, what country, which country, in what city, in which city,
			what city, which city, what town, which town, in which town, in what state, in which state, what state was, which state was, at what place`,
		blame: `who to blame for, who to blame, who at fault, who responsible for, who is to blame for, who is to blame, whos to blame for, whos to blame, who was to blame for, who was to blame, who are to blame, who
			should be blamed for, who should we blame for, whose fault is, whose fault was, whose fault, who is at fault for, who is at fault, whos
			at fault, who is responsible for, who was responsible for, whos responsible for, who is responsible, who was responsible, whos
			responsible, who bears responsibility for, who bears the responsibility for, who bears the blame for, who gets the blame for, who
			is guilty of, whose responsibility is`,
		why: `why, whys, how come, for what reason, what is the reason, what are the reasons, whats the reason, what reason, what reasons,
			what caused, what causes, what was the cause, what is the cause, whats the cause, what led to, what made, what makes`,
		how: 'how, hows, in what way, in which way',
		howMany: `how many, how much, how often, how long, how far, how big, how large, how high, how old, what number, what percentage,
			what share, what amount`,
		whatIf: `what happens if, what happened if, what would happen if, what will happen if, what could happen if, what might happen if, what
			may happen if, what if, what happens when, what would happen when, what will happen when`,
		name: `what is the name of, whats the name of, what was the name of, what are the names of, what were the names of, what name, what
			names, who are the names of`,
		whether: `did, does, do, is, isnt, are, arent, was, wasnt, were, werent, has, hasnt, have, havent, had, hadnt, can, cant, could,
			couldnt, will, wont, would, wouldnt, must, may, might, didnt, doesnt, dont, whether, so is, so are, so does, so did, is it true that, is it
			true, isnt it true that, is it a fact that, is it right that, is it correct that, is it so that, so is it true that, isnt the article
			saying that, isnt the article saying, is the article saying that, is the article saying, so is the article saying, so does it say
			that, so does it say, does it say that, doesnt it say that, doesnt it say, so it says that, so it says, so the article says that, so
			the article says, the article says that, does the author say that`,
	},
	reasonsInTwo: 'too to',
	pastEndings: 'ed',
	signsOfAnswer: {
		why: 'because due cause causes caused reason reasons owing attributed blamed why',
		when: `january february march april june july august september october november december monday tuesday wednesday thursday friday
			saturday sunday yesterday today tomorrow tonight ago spring summer autumn winter`,
		howMany: `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
			twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions dozen
			dozens half percent majority`,
		whatIf: `would could might may will likely outcome lead leads led provoke provokes provoked cause causes caused result results resulted risk risks
			consequence consequences threat danger`,
		where: 'in at near across inside outside around',
		blame: 'responsible responsibility blame blames blamed fault guilt guilty culprit culprits',
		doer: 'by',
		name: 'called named',
	},
	advice: 'should shouldnt ought',

	definite: 'the',
	contracted: '',
	indefinite: 'a an some any every each',
	offices: {
		ambassador: 'ambassador ambassadors',
		chair: 'chair chairs chairman chairwoman chairperson chairmen',
		director: 'director directors boss',
		governor: 'governor governors',
		judge: 'judge judges',
		legislator: 'congressman congresswoman legislator lawmaker representative deputy mp',
		mayor: 'mayor mayors',
		minister: 'minister ministers',
		monarch: 'king queen',
		premier: 'premier chancellor',
		president: 'president presidents',
		secretary: 'secretary secretaries',
		senator: 'senator senators',
		speaker: 'speaker',
		spokesperson: 'spokesman spokeswoman spokesperson spokespeople',
	},
	groups: {
		agency: 'agency agencies',
		author: 'author authors writer columnist journalist',
		company: 'company companies firm firms corporation buyer',
		council: 'council councils councillors',
		court: 'court courts',
		government: 'government governments administration authorities',
		lawmakers: 'lawmakers legislators congressmen representatives congress senate parliament',
		party: 'party parties',
		police: 'police cops',
		state: 'state states country countries nation nations',
		troops: 'troops soldiers army military forces',
		union: 'union unions guild',
		voters: 'voters citizens people public population residents',
	},
	otherGroups: `agents border community diplomats economists experts immigrants influencers journalists leader leaders media
		members member migrants ministry nationalists officials opposition politicians press rebels scholars services society students
		tourists workers bosses`,
	officeKinds:
		'acting attorney defence defense deputy finance first foreign former interior new prime security trade vice press',
	courtesy: 'mr mrs ms mx dr sir sen rep gov pres',
	sidePrefixes: 'anti pro non ex former',
	otherPlaceBefore: 'new latin south central north',
	otherPlaceAfter: 'city',
	alsoWords: 'us',
	notNames: 'tell us, tells us, let us, give us, gives us, show us, shows us, remind us',
};
