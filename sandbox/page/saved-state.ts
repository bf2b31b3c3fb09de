import type { Locale, SavedState, State, Theme } from './state.ts';

/** What this browser remembers: language and theme for good, the member for this tab, the channel in the address. */
export function loadSavedState(): SavedState {
	return {
		locale: localeOf(read(localStorage, 'locale') ?? navigator.language),
		theme: themeOf(read(localStorage, 'theme')),
		wanted: read(sessionStorage, 'member'),
		channel: channelInAddress(),
	};
}

/** Keeps what is worth keeping of a state. */
export function saveState(state: State): void {
	localStorage.setItem('locale', state.locale);
	localStorage.setItem('theme', state.theme);
	if (state.wanted !== undefined) sessionStorage.setItem('member', state.wanted);
	if (state.channel !== undefined && state.channel !== channelInAddress()) {
		history[channelInAddress() === undefined ? 'replaceState' : 'pushState'](null, '', `#${state.channel}`);
	}
}

/** The channel the address names, so that going back and forth in the browser goes back and forth here. */
export function channelInAddress(): string | undefined {
	return /^#(\d{17,20})$/.exec(location.hash)?.[1];
}

function localeOf(text: string): Locale {
	return text.startsWith('es') ? 'es-ES' : 'en-US';
}

function themeOf(text: string | undefined): Theme {
	return text === 'light' || text === 'dark' ? text : 'system';
}

function read(storage: Storage, key: string): string | undefined {
	return storage.getItem(key) ?? undefined;
}
