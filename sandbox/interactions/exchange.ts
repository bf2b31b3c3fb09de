import type {
	APIApplicationCommandOptionChoice,
	APIAuthorizingIntegrationOwnersMap,
	APIMessage,
	APIMessageInteractionMetadata,
	APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { World } from '../world/world.ts';

/** A modal that a member has open; `id` names it when it is submitted. */
export type OpenModal = APIModalInteractionResponseCallbackData & { readonly id: string };

/** What came back to a member: a message (new or changed), rows to choose from, or a modal to fill in. */
export type AppAnswer = {
	readonly message?: APIMessage;
	readonly choices?: readonly APIApplicationCommandOptionChoice[];
	readonly modal?: OpenModal;
};

/** One interaction from the member's act to the expiry of its token. */
export type Exchange = {
	readonly id: string;
	readonly token: string;
	readonly type: number;
	readonly bornAt: number;
	readonly user: string;
	readonly locale: string;
	readonly channel: string;
	readonly guild: string | undefined;
	readonly owners: APIAuthorizingIntegrationOwnersMap;
	/** The message a press was on, or whose press opened the modal. */
	readonly source: string | undefined;
	/** The type of the option being completed. */
	readonly completing: number | undefined;
	readonly metadata: APIMessageInteractionMetadata | undefined;
	/** Only this member has the app here, and may not let it answer in public. */
	readonly mustBePrivate: boolean;
	/** The command as it was typed, with its subcommand. */
	readonly named: string | undefined;
	/** `late`: the first answer never came in time. */
	state: 'waiting' | 'answered' | 'late';
	/** The message `@original` means. */
	original: string | undefined;
	/** The original is still "thinking…". */
	loading: boolean;
	followUps: number;
	readonly settle: (answer: AppAnswer) => void;
	readonly fail: (says: string) => void;
};

/** The interactions whose token may still be valid. */
export type Exchanges = {
	readonly byToken: Map<string, Exchange>;
	readonly modals: Map<string, { exchange: Exchange; modal: OpenModal }>;
};

/** How long a token can be used, in milliseconds. */
export const tokenLife = 15 * 60_000;

/** What a member sees when the app stays silent. */
export const noResponse = 'The application did not respond';

/** Forgets interactions and modals whose token expired long ago, so that a sandbox can run for days. */
export function forgetExpired({ byToken, modals }: Exchanges, world: World): void {
	for (const [token, exchange] of byToken) {
		if (world.clock.now() - exchange.bornAt <= 2 * tokenLife) break;
		byToken.delete(token);
	}
	for (const [id, { exchange }] of modals) {
		if (world.clock.now() - exchange.bornAt <= 2 * tokenLife) break;
		modals.delete(id);
	}
}
