import { announcementContract } from './announcements/announcements-contract.ts';
import { articleContract } from './articles/articles-contract.ts';
import { articleDraftContract } from './articles/drafts-contract.ts';
import { isolationContract } from './articles/isolation-contract.ts';
import { articleLimitContract } from './articles/limits-contract.ts';
import { removingContract } from './articles/removing-contract.ts';
import { ballotContract } from './ballots/ballots-contract.ts';
import { copyContract } from './copies/copies-contract.ts';
import { debateContract } from './debates/debates-contract.ts';
import { draftContract } from './debates/drafts-contract.ts';
import { phaseContract } from './debates/phases-contract.ts';
import { quoteContract } from './debates/quotes-contract.ts';
import { threadContract } from './debates/threads-contract.ts';
import { leftServerContract } from './forgetting/left-servers-contract.ts';
import { privacyContract } from './forgetting/privacy-contract.ts';
import type { Fresh } from './open-stores.ts';
import { processContract } from './processes/processes-contract.ts';
import { upgradeContract } from './schema/upgrade-contract.ts';
import { settingsContract } from './settings/settings-contract.ts';

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
	articleContract(fresh);
	removingContract(fresh);
	articleDraftContract(fresh);
	articleLimitContract(fresh);
	privacyContract(fresh);
	leftServerContract(fresh);
	isolationContract(untouched);
	processContract(untouched);
	upgradeContract(untouched);
	copyContract(untouched);
}
