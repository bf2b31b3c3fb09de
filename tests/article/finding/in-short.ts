import { answerFor } from '../../../src/article/finding/answer-for.ts';
import type { SearchAnswer } from '../../../src/article/finding/search-answer.ts';
import { harbour } from '../articles.ts';

/** An answer in short: its kind, whose view, on what. */
export const short = (text: string, edition = harbour) => inShort(answerFor(edition, text));

function inShort(answer: SearchAnswer): string {
	switch (answer.kind) {
		case 'position':
		case 'no-position':
			return `${answer.kind} ${answer.actor.id} ${answer.issue.id}`;
		case 'actor':
			return `actor ${answer.actor.id}`;
		case 'issue':
			return `issue ${answer.issue.id}`;
		case 'nobody':
			return `nobody ${answer.names.join(', ')}`;
		case 'several':
			return answer.answers.map(inShort).join(' + ');
		default:
			return answer.kind;
	}
}
