import article from '../commands/article.ts';
import debate from '../commands/debate.ts';
import doctor from '../commands/doctor.ts';
import findEvidence from '../commands/find-evidence.ts';
import help from '../commands/help.ts';
import positions from '../commands/positions.ts';
import post from '../commands/post.ts';
import privacy from '../commands/privacy.ts';
import quote from '../commands/quote.ts';
import search from '../commands/search.ts';
import settings from '../commands/settings.ts';
import summary from '../commands/summary.ts';
import vote from '../commands/vote.ts';
import type { Command } from './bot/host/command.ts';

/** Every command of the bot, in the order in which it is registered. A command that is not in this list does not exist. */
export const commands: readonly Command[] = [
	quote,
	search,
	positions,
	summary,
	article,
	debate,
	vote,
	post,
	settings,
	doctor,
	privacy,
	help,
	findEvidence,
];
