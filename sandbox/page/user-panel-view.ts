import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { avatar } from './avatar.ts';
import { icon } from './icon.ts';
import { displayName, partOf, userById } from './people.ts';
import type { Locale, Theme } from './state.ts';
import type { View } from './view.ts';

const languages: readonly { readonly locale: Locale; readonly name: string }[] = [
	{ locale: 'en-US', name: 'English' },
	{ locale: 'es-ES', name: 'Español' },
];

/** Who the page acts as, at the bottom left; it opens the choice of member, language and theme. */
export function userPanelView(view: View): TemplateResult {
	const { world, words } = view;
	const me = userById(world, world.me);
	const part = partOf(world, world.me);
	const shown = `${me ? displayName(me) : ''} ${words.actingAs} ${part ? words[part] : ''}`;
	return html`<div class="panel-place">
		<button class="me" popovertarget="settings" aria-label="${words.settings}: ${shown}">
			${me ? avatar(me) : nothing}
			<span class="me-text">
				<strong>${me ? displayName(me) : ''}</strong>
				<small>${words.actingAs} ${part ? words[part] : ''}</small>
			</span>
			${icon('settings')}
		</button>
		<div class="settings" id="settings" popover role="dialog" aria-label=${words.settings}>
			${personaChoice(view)} ${languageChoice(view)} ${themeChoice(view)}
		</div>
	</div>`;
}

function personaChoice({ state, world, words, send }: View): TemplateResult {
	return html`<fieldset>
		<legend>${words.actingAs}</legend>
		${world.personas.map(
			({ user, part }) => html`<label class="persona">
				<input type="radio" name="persona" .checked=${live(user.id === state.wanted)} @change=${() => send({ type: 'act-as', user: user.id })} />
				${avatar(user, 'small')} <span>${displayName(user)} <small>${words[part]}</small></span>
			</label>`,
		)}
	</fieldset>`;
}

function languageChoice({ state, words, send }: View): TemplateResult {
	return html`<fieldset class="segments">
		<legend>${words.language}</legend>
		${languages.map(
			({ locale, name }) => html`<label>
				<input type="radio" name="language" .checked=${live(state.locale === locale)} @change=${() => send({ type: 'locale', locale })} />
				<span lang=${locale}>${name}</span>
			</label>`,
		)}
	</fieldset>`;
}

function themeChoice({ state, words, send }: View): TemplateResult {
	const themes: readonly Theme[] = ['system', 'light', 'dark'];
	return html`<fieldset class="segments">
		<legend>${words.theme}</legend>
		${themes.map(
			(theme) => html`<label>
				<input type="radio" name="theme" .checked=${live(state.theme === theme)} @change=${() => send({ type: 'theme', theme })} />
				<span>${words[theme]}</span>
			</label>`,
		)}
	</fieldset>`;
}
