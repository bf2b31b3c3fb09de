import type { SentenceWords } from '../sentence-words.ts';

export const sentenceWords: SentenceWords = {
	titles: `
		Mr Mrs Ms Mx Dr Drs Prof Rev Hon Fr Sr St Ste Mt Ft
		Sen Sens Rep Reps Gov Govs Pres Amb Atty Supt Del Insp Asst Assoc
		Gen Adm Lt Col Maj Capt Cmdr Sgt Cpl Pvt Brig
		vs v cf viz e.g i.e al ca approx
	`,
	beforeNumbers: `
		No no Nos nos p pp Vol vol Fig fig Figs figs Art art Sec sec Ch ch Eq eq Ex
		Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
	`,
	others: `
		Inc Corp Co Cos Ltd Bros Jr Esq Univ Dept Ave Blvd Rd
		Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo
		Ph.D Ed
	`,
};
