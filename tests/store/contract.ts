import { announcementContract } from './contract/announcements.ts';
import { ballotContract } from './contract/ballots.ts';
import { copyContract } from './contract/copies.ts';
import { debateContract } from './contract/debates.ts';
import { draftContract } from './contract/drafts.ts';
import { leftServerContract } from './contract/left-servers.ts';
import { phaseContract } from './contract/phases.ts';
import { privacyContract } from './contract/privacy.ts';
import { processContract } from './contract/processes.ts';
import { quoteContract } from './contract/quotes.ts';
import { settingsContract } from './contract/settings.ts';
import { threadContract } from './contract/threads.ts';
import { upgradeContract } from './contract/upgrade.ts';
import type { Fresh } from './open-stores.ts';

/** The promises that every engine must keep. Each test gets an empty database; `untouched` makes one that no process has ever opened. */
export function storeContract(fresh: Fresh, untouched = fresh): void {
	settingsContract(fresh);
	draftContract(fresh);
	debateContract(fresh);
	threadContract(fresh);
	phaseContract(fresh);
	ballotContract(fresh);
	announcementContract(fresh);
	quoteContract(fresh);
	privacyContract(fresh);
	leftServerContract(fresh);
	processContract(untouched);
	upgradeContract(untouched);
	copyContract(untouched);
}
