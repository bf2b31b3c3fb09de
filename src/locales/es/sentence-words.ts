import type { SentenceWords } from '../sentence-words.ts';

export const sentenceWords: SentenceWords = {
	titles: `
		Sr Sra Srta Sres Sras Dr Dra Dres Dras Lic Ing Arq Prof Profa Mtro Mtra Fr Pbro Mons Sto Sta Dip Sen Gob Pdte Pdta Excmo Excma Ilmo Ilma
		Gral Cnel Cap Cmte Tte Sgto Alte Av Avda Col Blvd Dpto Depto Ej Ud Uds Vd Vds
		EE FF JJ CC p.ej p ej cf vs aprox D Dña
	`,
	beforeNumbers: `
		No no Nos Núm núm Núms núms Nro nro Art art Arts arts Pág pág Págs págs pp Vol vol Cap cap Fig fig Inc inc Párr párr Tel tel Exp exp
	`,
	others: `
		UU Cía Hnos Jr Ltda Inc Corp C.V S.A S.C
	`,
};
