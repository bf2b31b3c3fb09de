import { wordsOf } from './fold.ts';

const ENGLISH =
	'a about after all also am an and any anybody anyone anything are as at be because been being but by can could did do does doing everybody everyone everything for from get had has have he her him his how i if in into is it its just may me might more most must my no nobody not nothing of on one or our out over said say says shall she should so somebody someone something such than that the their them then there these they this those to too under up was we were what when where which while who whom whose why will with would you your';
const SPANISH =
	'al algo ante asi aun como con cual cuando de del desde donde dice dicen dijo e el ella ellas ellos en entre era es esa ese eso esta este esto estos fue ha habia han hasta hay la las le les lo los mas me mi muy ni no nos o opina opinan para pero piensa piensan por porque pues que quien quienes se segun ser si sin sobre son su sus tambien tan te tiene todo tu u un una uno unos va y ya yo';
/** How people ask: words of the question, not of its subject. */
const ASKING =
	'according article believe believes claim claims feel feels mean means opinion position quote quotes right show stance stand stands tell text think thinks thought toward towards view views want wants wrong articulo busca cita citas opinion opiniones posicion postura texto';

/** Words so frequent that finding them says next to nothing. */
export const COMMON: ReadonlySet<string> = new Set(wordsOf(`${ENGLISH} ${SPANISH}`));

/** Words a question is asked with; what is left is what it asks about. */
export const QUESTION: ReadonlySet<string> = new Set([...COMMON, ...wordsOf(ASKING)]);
