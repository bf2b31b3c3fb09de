import { html, svg, type TemplateResult } from 'lit-html';

// Drawn on a grid of 24 with round strokes.
const drawings = {
	hash: svg`<path d="M9 4 7 20M17 4l-2 16M4 9h16M4 15h16"/>`,
	forum: svg`<path d="M4 5h11v8H9l-4 3v-3H4zM18 9h2v8h-1v3l-4-3h-4"/>`,
	thread: svg`<path d="M5 4v8a3 3 0 0 0 3 3h11M15 11l4 4-4 4"/>`,
	lock: svg`<path d="M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3"/>`,
	pin: svg`<path d="m14 4 6 6-4 1-4 4 .5 4L5 11.500l4 .5 4-4zM9 15l-5 5"/>`,
	people: svg`<circle cx="9" cy="9" r="3.5"/><path d="M3 20c0-4 2.5-6 6-6s6 2 6 6M15 6a3.5 3.5 0 0 1 0 6.500M17.5 15c2.2.7 3.5 2.5 3.5 5"/>`,
	menu: svg`<path d="M4 6h16M4 12h16M4 18h16"/>`,
	more: svg`<circle class="solid" cx="5" cy="12" r="1.8"/><circle class="solid" cx="12" cy="12" r="1.8"/><circle class="solid" cx="19" cy="12" r="1.8"/>`,
	settings: svg`<path d="M4 7h9M17 7h3M4 17h3M11 17h9"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="17" r="2"/>`,
	down: svg`<path d="m6 9 6 6 6-6"/>`,
	link: svg`<path d="M9 5H5v14h14v-4M13 4h7v7M20 4 11 13"/>`,
	file: svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4"/>`,
	eye: svg`<path d="M3 12c2-4 5-6 9-6s7 2 9 6c-2 4-5 6-9 6s-7-2-9-6z"/><circle cx="12" cy="12" r="2.5"/>`,
	reply: svg`<path d="M4 18v-4a4 4 0 0 1 4-4h12"/>`,
	back: svg`<path d="m14 6-6 6 6 6"/>`,
	send: svg`<path d="M4 12 4 5l17 7-17 7zM4 12h8"/>`,
	warning: svg`<path d="M12 4 3 20h18zM12 10v5M12 17.500v.1"/>`,
	slash: svg`<path d="M15 5 9 19"/>`,
	close: svg`<path d="m6 6 12 12M18 6 6 18"/>`,
	check: svg`<path d="m5 13 4 4L19 7"/>`,
};

/** A drawing next to a label, hidden from screen readers. */
export function icon(name: keyof typeof drawings): TemplateResult {
	return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${drawings[name]}</svg>`;
}
