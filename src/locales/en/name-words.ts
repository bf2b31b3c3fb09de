import type { NameWords } from '../name-words.ts';

/** Words that end the noun of a name: "Elements *of* the US security services", "Some Mexicans *who* might rebel". */
const afterNoun = String.raw`(?: (?:of|who|that|which|for|against|in|from|with|on|at|to|\w+ed)\b| \(|$)`;

export const nameWords: NameWords = {
	lowerInSentence: '^(?:The|Some|Many|Most|Several|Both|All|Less|Two|Three|Four|Five|Six) (?=.)',
	contraction: undefined,
	plural: String.raw`^(?:the )?(?:some|many|most|several|both|all|people|two|three|four|five|six|\d+)\b|^(?:(?!${afterNoun}).)*[^aisu'’]s${afterNoun}`,
};
