import { html, type TemplateResult } from 'lit-html';
import { avatar } from './avatar.ts';
import { displayName } from './people.ts';
import type { View } from './view.ts';

/** Who is on the server. */
export function membersView({ world, words }: View): TemplateResult {
	const people = [
		...world.personas.map(({ user, part }) => ({ user, part: words[part] })),
		{ user: world.bot, part: words.app },
	];
	return html`<aside class="members" id="members" aria-label=${words.members}>
		<h2>${words.members} — ${people.length}</h2>
		<ul>
			${people.map(
				({ user, part }) => html`<li>
					${avatar(user)}
					<span><span class="member-name">${displayName(user)} ${user.bot ? html`<span class="tag">${words.app}</span>` : ''}</span>
					${user.bot ? '' : html`<small>${part}</small>`}</span>
				</li>`,
			)}
		</ul>
	</aside>`;
}
