import type { ArticleRefusal } from '../../store/records.ts';
import { type Markdown, timestamp } from '../reply/markdown.ts';
import type { Say } from '../reply/say.ts';

/** Bytes in a number that people read: with one decimal below ten. */
const megabytes = (bytes: number) => {
	const size = bytes / 1_048_576;
	return size < 10 ? Math.ceil(size * 10) / 10 : Math.ceil(size);
};

/** Why a server's articles stay as they are, for a moderator. `now` is in milliseconds since 1970. */
export function refusedText(refusal: ArticleRefusal, now: number, say: Say): Markdown {
	switch (refusal.refused) {
		case 'text too long':
		case 'library full':
		case 'drafts full': {
			const { bytes, most } = refusal;
			return say(`add.refused.${refusal.refused}`, { bytes: megabytes(bytes), most: megabytes(most) });
		}
		case 'too many articles':
			return say('add.refused.too many articles', { most: refusal.most });
		case 'too many drafts':
			return say('add.refused.too many drafts', { most: refusal.most, when: timestamp(now + refusal.retryIn, 'R') });
		case 'article changed':
			return say('add.refused.article changed', {
				known: refusal.current ? 'yes' : 'no',
				title: refusal.current?.title ?? '',
			});
		case 'source of another':
			return say('add.refused.source of another', { title: refusal.current.title });
		case 'draft changed':
		case 'draft gone':
			return say(`add.refused.${refusal.refused}`);
		default:
			return refusal satisfies never;
	}
}
