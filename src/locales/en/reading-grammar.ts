/**
 * What English grammar needs of words to read who says what. Only src/article/attribution/english uses this: another language needs a reader
 * of its own, with its own lists.
 */

/**
 * English verbs that attribute words, thoughts or wishes to their subject, after what may follow them. Written by hand from general
 * knowledge of English.
 *
 * - `clause`: a sentence, with or without "that", or a quotation. The verb may also follow it: "It rained, she said."
 * - `that`: the same, but only with "that" or a quotation.
 * - `question`: "whether …", "how …", "why …".
 * - `infinitive`: "to …".
 * - `object`: what is talked about or what the stance is on: "criticized the plan".
 * - `finding`: a sentence without "that" if the subject is a poll, a report or the like.
 * - `listener`: somebody may stand between the verb and the words: "told reporters that".
 * - a preposition, after which the object follows: "called for a vote".
 */
export const CUE_VERBS = `
object: criticize criticise accuse endorse cite support back defend favor favour oppose praise applaud reject dismiss denounce
	condemn decry blast slam mock ridicule attack blame express voice address dislike admire respect trust distrust welcome embrace
	resent tout hail laud commend thank congratulate challenge contest rebuke chide scold lambaste bash rip deride deplore assail
	disparage disavow renounce repudiate rebut refute compare liken characterize characterise portray depict label brand dub view
	regard deem quote invoke envision envisage foresee rue mourn crave unveil broach champion espouse encourage discourage exhort
	beseech
clause object question: note announce suggest reveal acknowledge explain recall state doubt predict indicate confirm stress
	emphasize emphasise underline recount lament realize realise understand remember imagine disclose specify clarify
clause object: concede declare deny allege assert maintain mention reiterate repeat estimate request recommend advise suspect
	regret dispute perceive signal divulge proclaim pronounce preach certify forecast anticipate bemoan
clause: add post respond reply retort answer conclude imply contend quip charge assume suppose guess counter bet infer deduce
	calculate theorize hypothesize posit teach rule stipulate
object question: describe question highlight consider discuss detail outline ponder illustrate underscore
about clause: worry feel testify joke muse speculate blog fret grumble fume
infinitive object: want seek refuse prefer threaten like love hate desire
clause infinitive object: expect propose claim promise vow pledge demand profess
clause quotation: chant shout yell scream whisper exclaim interject mutter
infinitive: decline appear seem intend aim hesitate aspire
for: apologize apologise push press lobby plead appeal
clause on: insist opine remark comment elaborate
listener object: persuade convince instruct implore beg
finding question that: show find prove demonstrate
question that: see know forget hear
clause question: observe determine discover notice
on: weigh focus dwell touch
to: refer object allude
about clause of: complain boast brag
clause listener object: assure remind inform
quotation: continue read
clause for infinitive: hope wish
clause for object: fear advocate
listener object that: notify reassure
against for: vote campaign
at clause: hint marvel
clause infinitive: swear pretend
clause listener: email message
clause infinitive question: say
clause infinitive listener of question: tell
about clause listener of question: write
about clause for infinitive listener object question: ask
about clause question: wonder
clause on question: report
against clause for: argue
about clause object: tweet
about clause of question: think
clause in: believe
for object on: call
clause object question to: admit
clause for infinitive object: urge
clause infinitive on to with: agree
about clause on with: disagree
about against clause object of: warn
infinitive object on: plan
infinitive object quotation: offer
out to: point
about of: talk
about of to: speak
against clause object: caution
concern: raise
infinitive question that: decide
for infinitive: long
clause of question: learn
against: rail
at: lash
about quotation: gush
clause to: attest
about: vent
about against: rage
object: downplay excoriate castigate berate chastise admonish pillory vilify demonize lampoon taunt insult compliment
	skewer eviscerate despise detest loathe abhor scorn
clause: insinuate intimate confide confess surmise reckon concur protest
about: care
for: vouch
that: require mandate stipulate
clause question: project
object that: resent
`;

/** Past tense and past participle of the verbs that are irregular. */
export const IRREGULAR_VERBS: Readonly<Record<string, string>> = {
	say: 'said',
	tell: 'told',
	write: 'wrote written',
	find: 'found',
	show: 'showed shown',
	think: 'thought',
	seek: 'sought',
	see: 'saw seen',
	know: 'knew known',
	feel: 'felt',
	speak: 'spoke spoken',
	read: 'read',
	forget: 'forgot forgotten',
	understand: 'understood',
	hear: 'heard',
	swear: 'swore sworn',
	bet: 'bet',
	teach: 'taught',
	choose: 'chose chosen',
	mean: 'meant',
	foresee: 'foresaw foreseen',
	forecast: 'forecast forecasted',
	beg: 'begged',
	rip: 'ripped',
	plan: 'planned',
	admit: 'admitted',
	refer: 'referred',
	prefer: 'preferred',
	regret: 'regretted',
	quip: 'quipped',
	brag: 'bragged',
	opt: 'opted',
	permit: 'permitted',
	infer: 'inferred',
	dub: 'dubbed',
	rebut: 'rebutted',
	compel: 'compelled',
	hold: 'held',
	beseech: 'besought',
	signal: 'signaled signalled',
	label: 'labeled labelled',
	fret: 'fretted',
	learn: 'learned learnt',
	prove: 'proved proven',
	tout: 'touted',
	pitch: 'pitched',
};

/** Verbs whose forms are nouns too, such as "claims". */
export const NOUN_VERBS = `report tweet post call support back favor favour hope claim state promise vow pledge plan offer praise attack blame question doubt fear worry feel
	point talk mention stress repeat charge estimate wish demand request caution threat threaten voice address like love hate respect trust welcome regret embrace tout
	hail thank challenge dispute contest rebuke rip counter compare label brand view regard detail outline quote notice vote campaign rail push press plead appeal
	object chant shout yell scream whisper boast hint signal swear bet reason remark comment focus touch email text message blog project forecast
	need desire float pitch champion order direct command rule sentence long aim attempt volunteer note answer reply account guess lament dislike dare mean
	find show raise weigh lash hold read influence doubt respond rage slam blast bash gather mock address`;

/** Prepositions that may be part of a cue. */
export const CUE_PREPOSITION_WORDS = 'of about for on in to against with out at';

/** Words for an unnamed number of people or things. */
export const QUANTIFIER_WORDS =
	'some many several most both one two three others those all each half few none any everyone anyone people more';

/** What may stand before a number: "nearly". */
export const BEFORE_NUMBER_WORDS = 'nearly about only almost over more than at least around roughly some even just';

/** Adjectives of what somebody thinks or wants, with what may follow: "is sure that", "was critical of", "are willing to". */
export const STANCE_ADJECTIVES: Readonly<Record<string, string>> = {
	sure: 'that of about',
	certain: 'that of about',
	confident: 'that in',
	convinced: 'that of',
	aware: 'that of',
	afraid: 'that of',
	hopeful: 'that',
	worried: 'that about',
	concerned: 'that about',
	optimistic: 'that about',
	pessimistic: 'about',
	skeptical: 'of about that',
	sceptical: 'of about that',
	doubtful: 'that',
	critical: 'of',
	supportive: 'of',
	opposed: 'to',
	dismissive: 'of',
	wary: 'of',
	fearful: 'of that',
	proud: 'of that to',
	ashamed: 'of',
	glad: 'that to',
	happy: 'with that to',
	pleased: 'with that to',
	unhappy: 'with about',
	angry: 'about at that',
	upset: 'about that',
	satisfied: 'with',
	dissatisfied: 'with',
	disappointed: 'with in by that',
	willing: 'to',
	unwilling: 'to',
	eager: 'to',
	reluctant: 'to',
	determined: 'to',
	ready: 'to',
	hesitant: 'to',
	adamant: 'that about',
	insistent: 'that on',
	clear: 'that about',
	enthusiastic: 'about',
	excited: 'about to',
	curious: 'about',
	suspicious: 'of',
	mindful: 'of',
	grateful: 'for to',
	sorry: 'for that',
	surprised: 'that by to',
	unsure: 'whether how about of',
};

/** Verbs that take an adjective as "is" does. */
export const LINKING_VERBS =
	'feel feels felt remain remains remained seem seems seemed become becomes became sound sounds sounded grew';

/** Nouns of something said or thought that "that" may follow: "her claim that". */
export const STANCE_NOUNS = `claim claims argument assertion statement suggestion belief view opinion idea hope hopes fear fears concern concerns warning promise pledge vow threat demand
	accusation accusations allegation allegations denial doubt doubts position complaint assurance insistence admission announcement prediction conclusion contention
	recommendation message notion acknowledgment acknowledgement suspicion conviction remark comment contention finding revelation declaration proposal request`;

/** Words without a capital letter in most headlines. */
export const SMALL_WORDS =
	'a an the of in on at to for and or but with by from as is are was were be it its his her their';

/** Titles that are printed with a full stop. */
export const SHORT_TITLES = 'rev sen gov rep dr mr mrs ms lt col gen sgt capt cmdr prof hon st sens reps gov atty';

export const AUXILIARIES_LIST = `am is are was were be been being 's 're 'm has have had having 've 'd do does did will would 'll shall should can could
	may might must ought wo ca ai`;

export const FORMS_OF_BE_LIST = "am is are was were be been being 's 're 'm";

export const VERB_NEGATIONS_LIST = "not n't never no";

/** Adverbs that may be part of a group of verbs besides those that end in "-ly". */
export const VERB_ADVERBS_LIST = `also never not n't always often later then now once again still just even already soon ever recently previously first
	simply only rather further instead long both all quickly yesterday today thus actually too`;

export const SUBJECT_PRONOUNS_LIST = 'he she they we i you it who everyone everybody somebody someone nobody one';

export const RELATIVES_LIST = 'who which that';

export const CLAUSE_OPENERS_LIST = `that because although though while if when where since unless until as after before than whether why how what whereas
	once but so whilst amid`;

export const QUESTION_OPENERS_LIST = 'whether if how why what who which where when whom whose';

export const DAYS_LIST = 'monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow';

export const MONTHS_LIST =
	'january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec.';

export const TIME_NOUNS_LIST =
	'week month year day morning afternoon evening night time weekend yesterday today now ago earlier later';

/** Nouns of what somebody says something in: they are no part of the name before them. */
export const OCCASIONS_LIST = `statement interview tweet letter email e-mail speech memo post op-ed column article release report debate conference briefing testimony filing
	book message video remarks call hearing panel rally event town`;

/** What finds something: "the poll showed". */
export const FINDERS =
	/^(?:polls?|surveys?|reports?|stud(?:y|ies)|reviews?|analys[ei]s|investigations?|numbers|figures|data|records|emails|documents|results|research|polling|percent)$/;

/** A sentence that is the remark to a question in quotation marks before it: "he asked". */
export const REMARK =
	/^(?:[\p{L}.’'-]+,? ){1,9}?(?:said|says|asked|asks|wrote|writes|replied|added|told|shouted|tweeted|continued|declared|recalled|wondered|exclaimed|cried|yelled|demanded|joked|quipped|responded)(?! ?(?:that|:|,? ?[“"]))\b/u;

/** How past participles end. */
export const PARTICIPLE_ENDING = /(?:ed|en|wn|nt|ld|ght)$/;
