import { wordsOf } from '../../article/words/fold.ts';
import { MOTION_WORDS } from '../../locales/languages.ts';
import { byLocale } from '../../locales/locales.ts';
import type { Say } from '../reply/say.ts';

const DEMANDS = byLocale((locale) => new Set(wordsOf(MOTION_WORDS[locale].demands)));

/** Whether a motion says what ought to be done, which people are for or against, or states a fact, on which they agree or disagree. */
export const motionKind = (motion: string, { locale }: Say): 'proposal' | 'fact' =>
	wordsOf(motion).some((word) => DEMANDS[locale].has(word)) ? 'proposal' : 'fact';
