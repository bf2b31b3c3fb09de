import type { AttributionWords } from '../attribution-words.ts';

export const attributionWords: AttributionWords = {
	actors: {
		after: undefined,
		titles: `mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. prof prof. professor president vice-president prime minister chancellor premier king queen prince princess
		pope bishop archbishop cardinal rev rev. reverend father sister rabbi imam sheikh ayatollah judge justice sheriff marshal mayor governor gov gov. senator sen sen. sens sens. representative rep rep. reps. congressman congresswoman
		delegate councillor councilor councilman councilwoman alderman commissioner secretary minister ambassador envoy general gen gen. admiral adm. colonel col col. major maj. captain capt capt. lieutenant lt lt. sergeant sgt sgt. officer detective chief
		director chairman chairwoman chair chairperson ceo cfo founder co-founder owner manager editor publisher author writer columnist journalist reporter correspondent broadcaster host anchor commentator analyst strategist pollster
		spokesman spokeswoman spokesperson leader head deputy former ex- candidate nominee lawyer attorney barrister solicitor prosecutor economist scientist researcher biologist historian activist campaigner organizer farmer teacher nurse doctor student
		coach actor actress singer president-elect attorney-general speaker whip acting interim shadow home foreign defense defence republican democrat democratic conservative labour liberal rapper comedian billionaire businessman developer mogul congressional
		democratic-led presidential aide adviser advisor counsel consultant operative professor expert`,
		femaleTitles:
			'mrs mrs. ms ms. miss dame lady queen princess sister congresswoman councilwoman chairwoman spokeswoman actress businesswoman',
		maleTitles: 'mr mr. king prince congressman chairman spokesman councilman alderman businessman',
		inNames: 'of the for and de la del da van von der bin al el ibn',
		organisations: {
			party: 'party tories',
			government: 'government administration cabinet kremlin',
			agency:
				'department ministry office agency bureau service services commission authority police army navy force forces guard fbi cia nsa irs epa fda cdc ice dhs doj treasury pentagon unhcr who nato un eu congress senate parliament house assembly legislature commons lords reserve bank',
			court: 'court tribunal',
			company:
				'inc inc. corp corp. corporation company co. ltd ltd. llc plc group holdings motors airlines technologies systems industries',
			medium:
				'times post news journal herald tribune guardian telegraph globe gazette chronicle bbc cnn nbc cbs abc msnbc npr pbs reuters politico bloomberg breitbart buzzfeed magazine radio tv television press wikinews wikipedia',
			organisation: `council association union institute foundation society federation league alliance coalition committee university college school church center centre network
			fund trust project campaign club organization organisation board academy museum hospital movement initiative cross amnesty nra aclu naacp congressional`,
		},
		groups: {
			government: 'government administration authorities regime',
			agency: 'police army military ministry agency prosecutors court officials services troops forces',
			society: 'public people voters citizens residents society societies communities workers families',
			group: `lawmakers critics supporters opponents protesters activists campaigners experts scientists researchers analysts observers economists lawyers journalists reporters
			politicians senators congressmen congresswomen legislators ministers mayors governors delegates members leaders aides advisers advisors spokesmen witnesses victims students teachers
			parents women men children migrants immigrants refugees hispanics latinos muslims christians jews catholics evangelicals liberals progressives moderates cartels gangs rebels terrorists insurgents militants
			vendors contractors agencies companies businesses unions farmers doctors nurses patients media newspapers banks investors executives historians scholars pundits commentators allies rivals donors campaign company group union committee team industry community
			cynics skeptics sceptics veterans tourists decisionmakers policymakers influencers conservationists environmentalists charities ngos`,
		},
		vague:
			'society societies members people community communities families team group company companies committee industry campaign union men women children fighters patients leaders owners public workers students military army forces troops services service agency agencies businesses court',
		people: /(?:[a-z]{3,}(?:ers|ors|ists|ians|makers|owners|goers)|[a-z]+men|[a-z]+women)$/,
		noPeople: `others matters numbers papers powers orders borders computers factors errors corners quarters letters offers centers centres answers numbers chapters members-only
		doctors-only waters rivers towers dollars years offers covers servers headquarters shoulders fingers flowers drivers-license summers winters disasters parameters filters
		barriers carriers-based sectors doors floors colors colours favors favours rumors rumours horrors minors-only mirrors motors indicators vectors lists exists consists persists insists resists assists twists artists-only
		dinners posters prayers-for layers trailers twitters offenders-list characters registers transfers wonders remainders calendars tenders genders blockers stickers hers theirs users-guide banners counters`,
		quantifiers:
			'some many most several other all these those both two three four five six ten hundreds thousands few more certain various local federal top senior',
		demonyms: `us: american americans u.s. usa
		mexico: mexican mexicans
		canada: canadian canadians
		united kingdom: british britons uk u.k. britain
		england: english
		scotland: scottish scots
		ireland: irish
		france: french
		germany: german germans
		spain: spanish spaniards
		italy: italian italians
		portugal: portuguese
		russia: russian russians moscow
		ukraine: ukrainian ukrainians kyiv
		poland: polish poles
		greece: greek greeks
		turkey: turkish turks ankara
		israel: israeli israelis
		palestine: palestinian palestinians
		iran: iranian iranians tehran
		iraq: iraqi iraqis baghdad
		syria: syrian syrians damascus
		afghanistan: afghan afghans
		pakistan: pakistani pakistanis
		india: indian indians
		china: chinese beijing
		taiwan: taiwanese
		japan: japanese tokyo
		north korea: pyongyang
		south korea: korean koreans
		vietnam: vietnamese
		philippines: filipino filipinos philippine
		australia: australian australians
		new zealand: zealander zealanders
		brazil: brazilian brazilians
		argentina: argentine argentines
		chile: chilean chileans
		peru: peruvian peruvians
		colombia: colombian colombians
		venezuela: venezuelan venezuelans
		cuba: cuban cubans
		haiti: haitian haitians
		egypt: egyptian egyptians
		saudi arabia: saudi saudis
		nigeria: nigerian nigerians
		kenya: kenyan kenyans
		south africa: african africans
		ethiopia: ethiopian ethiopians
		europe: european europeans brussels
		us: washington`,
		states:
			'us u.s. usa u.s.a. uk u.k. britain moscow kyiv ankara tehran baghdad damascus beijing tokyo brussels washington pyongyang',
		peoples: /(?:s|ish|ch|ese)$/,
		parties:
			'republicans democrats conservatives labour tories greens libertarians gop socialists communists liberals democrat republican',
		givenNames: `james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey jeff ryan jacob gary nicholas eric
		jonathan stephen larry justin scott brandon benjamin ben samuel sam gregory greg alexander alex patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle walter ethan jeremy harold carl keith roger gerald terry sean
		arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel logan alan juan louis wayne roy ralph randy eugene vincent russell bobby johnny philip phil bill bob tom tim jim mike dan ted rick ron ken steve matt tony chris nick jake barack bernie marco rand mitt newt mitch chuck rudy jeb
		mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine
		christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly
		isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary ivanka melania chelsea carly kellyanne yvette suella priti theresa boris rishi tony gordon keir nigel jeremy ali omar hassan ahmed mohammed muhammad ibrahim fatima aisha wei li chen yuki akira vladimir sergei dmitri ivan angela emmanuel olaf volodymyr xi
		caitlin enver colin lindsey luis carlos miguel pedro andres`,
	},
	hedges:
		/(?<![\p{L}\p{N}])(?:may|might|could|perhaps|maybe|possibly|probably|likely|unlikely|apparently|seemingly|presumably|supposedly|allegedly|reportedly|arguably|potentially|conceivably|seems?|seemed|appears? to|appeared to|suggests?|suggested|it is thought|it is believed|is thought to|is believed to|is said to|are said to|is expected to|are expected to|in theory|to some extent|more or less|roughly|about half|as far as (?:I|we) know|I (?:think|believe|guess|suppose)|we (?:think|believe)|rumou?red|unconfirmed|so-called|if true|would appear)(?![\p{L}\p{N}])/giu,
	ought:
		/(?<!\p{L})(?:should|ought to|must|needs? to|has to|have to|it(?:'|’)?s time (?:for|to)|calls? for|called for|propos(?:es?|ed|al)|demand(?:s|ed)?|bans?|abolish|let us|we cannot|it is (?:vital|essential|imperative))(?!\p{L})/iu,
	noProposal: /must (?:have|be (?:a|the|some))|should have|what should|how should|\?\s*$/iu,
	clauseStarts:
		/(?<=\s)(?=(?:that|whether|because|but|while|although|though|if|when|unless|so|whereas|and|or|which|who|than|to|with|as|after|before|on|in|over|about|is|are)\s)/giu,
	afterJoints: /(?<=(?<!\p{L})(?:that|because|and|but|or|so|over fears|also)\s)(?=\S)/giu,
	pronouns: {
		she: 'she her',
		he: 'he him his',
		many: 'they them their those these both many some others several',
		thing: 'it its',
		relative: 'who which that whom',
		self: 'i we my our me',
		nobody: 'you one there this what everyone everybody nobody anyone',
	},
	beforePronouns: /^(?:both|all|not)\s/,
	voices:
		/\b(?:spokes(?:man|woman|person|people)|officials?|representatives?|letter|statement|report|poll|survey|study|document)\b/i,
	leading: /^(?:the|a|an|its|his|her|their|some|many|most|several|other|two|three)\s+/i,
	additions: /,|\s[—(]|\s(?:who|that)\s/u,
	ofOthers: /\b(?:of|for|at|from|by|with|in)\s(?:the\s)?$/i,
	manyVerbs: undefined,
};
