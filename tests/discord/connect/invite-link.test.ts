import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Place } from '../../../src/bot/host/hands.ts';
import { missingPermissions } from '../../../src/bot/server/place-permissions.ts';
import { inviteLink } from '../../../src/discord/connect/invite-link.ts';

/** All that a bot lacks which may do nothing in a place. */
function permissionsFor(kind: 'forum' | 'text') {
	const open = { requiresTag: false, archived: false, locked: false } as const;
	const place: Place = { id: '1', guild: '2', name: 'debates', kind, tags: [], ...open, may: new Set() };
	return missingPermissions(place);
}

test('the invite link asks for what debates need in forums and text channels, and for nothing else', () => {
	const link = new URL(inviteLink('1234'));
	expect(link.origin + link.pathname).toBe('https://discord.com/oauth2/authorize');
	expect(link.searchParams.get('client_id')).toBe('1234');
	expect(link.searchParams.get('scope')).toBe('bot applications.commands');
	const asked = BigInt(link.searchParams.get('permissions') ?? '');
	const names = Object.entries(PermissionFlagsBits).flatMap(([name, bit]) => ((asked & bit) === bit ? name : []));
	expect(new Set(names)).toEqual(new Set([...permissionsFor('forum'), ...permissionsFor('text')]));
});
