import { isModal, isSubordinate, mainVerb, wordsOf } from './clauses.ts';

/** What a state or a town is asked to do; none of these is also a common noun. */
const DEEDS =
	/^(abandon|abolish|adopt|allow|become|begin|build|buy|close|create|cut|decriminali[sz]e|defend|deport|destroy|ensure|expand|expel|forbid|give|impose|introduce|invest|invite|join|keep|legali[sz]e|let|lower|make|nationali[sz]e|pay|privati[sz]e|prohibit|protect|provide|publish|punish|raise|recogni[sz]e|reduce|reject|remove|repair|repeal|replace|require|sell|send|stop|withdraw|abolir|adoptar|ampliar|aumentar|bajar|comprar|construir|crear|dar|despenalizar|eliminar|enviar|expulsar|impedir|imponer|invertir|invitar|legalizar|pagar|permitir|privatizar|prohibir|proteger|publicar|reconocer|reducir|reparar|retirar|subir|suprimir|vender)$/;
/** Deeds that are things as well: they are deeds where something is done to something. */
const DEEDS_OR_THINGS = /^(ban|charge|end|fine|fund|help|increase|lease|limit|open|regulate|release|support|tax)$/;
const DONE_TO = /^(the|a|an|all|any|every|its|their|his|her|more|less|fewer|each|those|these)$/;
const ADVERBS = /^(then|also|not|instead|immediately|\p{L}+ly|después|luego|también|no|además)$/u;

const CONJUNCTION = /(\s+(?:and|or|but|while|y|e|o|u|pero|mientras)\s+|[;.]\s+)/iu;

/**
 * The conjunction that joins two ideas; undefined when there is none to be sure of. "Crime and drugs" is one idea: a
 * conjunction counts only where each side of it states or demands something of its own.
 */
export function twoIdeas(motion: string): string | undefined {
	const both = /(?<!\S)(and\/or|y\/o)(?!\S)/iu.exec(motion)?.[1];
	if (both) return both;
	const parts = motion.split(CONJUNCTION);
	const at = parts.findIndex((_, n) => n % 2 === 1 && joinsIdeas(parts.slice(0, n).join(''), parts[n + 1] ?? ''));
	return parts[at]?.trim();
}

function joinsIdeas(left: string, right: string): boolean {
	const before = wordsOf(left);
	const after = wordsOf(right);
	const verb = mainVerb(before);
	if (verb === undefined || isSubordinate(before.slice(verb))) return false;
	return mainVerb(after) !== undefined || (isModal(before[verb] ?? '') && beginsWithDeed(after));
}

function beginsWithDeed(words: readonly string[]): boolean {
	const [verb = '', object = ''] = words.slice(words.findIndex((word) => !ADVERBS.test(word)));
	return DEEDS.test(verb) || (DEEDS_OR_THINGS.test(verb) && DONE_TO.test(object));
}
