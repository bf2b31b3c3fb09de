import type { APIUser } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit-html';
import { displayName } from './people.ts';

const hues = 7;

/** A member's initials on a colour of their own. They are drawn by the stylesheet, so that they are no part of a name. */
export function avatar(user: APIUser, size: 'big' | 'usual' | 'small' = 'usual'): TemplateResult {
	const tone = [...user.id].reduce((sum, digit) => sum + Number(digit), 0) % hues;
	return html`<span class="avatar ${size}" data-tone=${user.bot ? 'bot' : tone} data-initials=${initials(displayName(user))} aria-hidden="true"></span>`;
}

function initials(name: string): string {
	const words = name.split(/\s+/).filter(Boolean);
	const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
	return letters
		.map((word) => [...(word ?? '')][0] ?? '')
		.join('')
		.toUpperCase();
}
