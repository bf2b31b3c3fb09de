import type { Edition } from '../article/model/edition.ts';
import { allTranslations } from '../article/model/words.ts';

type Motion = { readonly motion: string; readonly issue?: string | undefined };

/** The motion of an issue in all languages it is written in. Empty if there is no such issue. */
export function issueMotions(issueId: string | undefined, edition: Edition | undefined): readonly string[] {
	const issue = edition?.file.issues.find(({ id }) => id === issueId);
	return issue ? allTranslations(issue.motion) : [];
}

/** A debate's motion. If it is that of its issue, word for word in any language, also the same motion in the others. */
export function motionWordings({ motion, issue }: Motion, edition: Edition | undefined): readonly string[] {
	const motions = issueMotions(issue, edition);
	return motions.includes(motion) ? motions : [motion];
}
