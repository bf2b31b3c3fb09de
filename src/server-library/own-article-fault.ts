import { ArticleFault } from '../article/library/article-fault.ts';

/** Thrown for a server's own article whose text in the store breaks a rule, as it may after an upgrade. Its moderators can read the message. */
export class OwnArticleFault extends ArticleFault {
	override name = 'OwnArticleFault';
}
