import type { Edition } from '../../article/model/edition.ts';
import { isPassage, type Quotable } from '../../article/model/passage.ts';
import { claimBlocks } from '../reading/claim-view.ts';
import type { Block } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { passagePreview } from './passage-view.ts';

/** A claim or a passage word for word, with what to know before it is quoted. */
export const quotablePreview = (edition: Edition, quotable: Quotable, say: Say): Block[] =>
	isPassage(quotable)
		? passagePreview(edition, quotable, say)
		: claimBlocks(edition, quotable, say, 'claim.caution-before');
