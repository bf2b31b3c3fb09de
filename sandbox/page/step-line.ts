import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { SentFile } from '../protocol.ts';
import { commandsAt } from './commands-at.ts';
import { type Leaf, leafInText, nameIn, slashLeaves } from './leaf.ts';
import {
	type Choice,
	currentOption,
	emptyLine,
	isFilled,
	type Line,
	missingOption,
	optionForFile,
	optionsOf,
	pills,
	remainingOptions,
	takesFile,
} from './line.ts';
import { activeRow, isLoading, type Row, rowsFor } from './line-rows.ts';
import { readOption } from './option-value.ts';
import type { FileTrouble, Key, LineEvent } from './page-event.ts';
import { atPresent, type State } from './state.ts';
import { type Step, withoutRequest, withRequest } from './step-result.ts';
import { wordsIn } from './words.ts';

/** What an event in the command line leads to. */
export function stepLine(state: State, event: LineEvent): Step {
	switch (event.type) {
		case 'typed':
			return typeText(state, event.text);
		case 'key':
			return pressKey(state, event.key);
		case 'pick-row': {
			const row = rowsFor(state)[event.row];
			return row ? pick(state, row) : withoutRequest(state);
		}
		case 'edit-pill':
			return edit(keepTyped(state), event.name);
		case 'begin':
			return begin(state, event.leaf, '');
		case 'attach':
			return attach(state, event.file);
		case 'attach-failed':
			return withoutRequest(refuseFile(state, event.why));
		case 'look-up':
			return typeText({ ...state, line: emptyLine }, `/${event.name} `);
	}
}

/** Whether the command line takes a key for itself; where it does not, the browser does what it always does. */
export function takesKey(state: State, key: Key): boolean {
	const { line } = state;
	const rows = rowsFor(state);
	if (key === 'enter') return true;
	if (key === 'up' || key === 'down') return rows.length > 0;
	if (key === 'backspace') return line.text === '' && line.leaf !== undefined;
	if (key === 'escape') return isOpen(state) || line.leaf !== undefined;
	return isLoading(line) || activeRow(state) !== undefined || (line.current !== undefined && line.text !== '');
}

function withLine(state: State, change: Partial<Line>): State {
	return { ...state, line: { ...state.line, ...change } };
}

function typeText(state: State, text: string): Step {
	const { line, world, channel, locale } = state;
	const whole = line.leaf || !world ? undefined : leafInText(text, slashLeaves(commandsAt(channel, world), locale));
	if (whole) return begin(state, whole.leaf, whole.rest);
	const named = line.current === undefined ? optionNamedIn(line, text, locale) : undefined;
	if (named) return edit(withLine(state, { text: '' }), named.option.name, named.rest);
	return refreshRows(withLine(state, { text, closed: false, complaint: undefined, queued: [] }));
}

/** `actor: Sheinbaum`, typed or pasted where an option may begin. */
function optionNamedIn(line: Line, text: string, locale: string) {
	const match = /^\s*([-\p{L}\p{N}_]+):\s?(.*)$/su.exec(text);
	const option = [...remainingOptions(line), ...pills(line)].find(
		(one) => one.name === match?.[1] || nameIn(locale, one) === match?.[1],
	);
	return match && option ? { option, rest: match[2] ?? '' } : undefined;
}

function begin(state: State, leaf: Leaf, text: string): Step {
	const started = { ...state, line: { ...emptyLine, leaf } };
	const first = leaf.options.find((option) => option.required);
	if (!first || optionNamedIn(started.line, text, state.locale)) return typeText(started, text);
	return edit(started, first.name, text);
}

/** Goes to an option, to write it or to write it anew. */
function edit(state: State, name: string, text?: string): Step {
	const before = state.line.filled.find((one) => one.name === name);
	const isFile = typeof before?.value === 'object';
	// A file stays until there is another: nobody could type it again.
	const filled = isFile ? state.line.filled : state.line.filled.filter((one) => one.name !== name);
	return refreshRows(
		withLine(state, {
			filled,
			current: name,
			text: text ?? (isFile ? '' : before?.label) ?? '',
			closed: false,
			complaint: undefined,
			queued: [],
		}),
	);
}

/** Marks the row that Enter would pick, or asks the bot for choices where it makes them: until they come, none is marked. */
function refreshRows(state: State): Step {
	const option = currentOption(state.line);
	if (option && 'autocomplete' in option && option.autocomplete) {
		return suggest(withLine(state, { active: undefined }), option);
	}
	return withoutRequest(withLine(state, { active: firstActive(state) }));
}

// When all that is required is there, Enter sends: an optional option is only picked once it is looked for or gone to.
function firstActive(state: State): number | undefined {
	const { line } = state;
	const offered = line.leaf !== undefined && line.current === undefined && line.text.trim() === '';
	const hasFile = takesFile(currentOption(line)) && isFilled(line, line.current);
	return offered || hasFile || rowsFor(state).length === 0 ? undefined : 0;
}

function suggest(state: State, option: APIApplicationCommandBasicOption): Step {
	const { line, channel } = state;
	const { leaf } = line;
	if (!leaf || channel === undefined) return withoutRequest(state);
	const step = withRequest(state, undefined, (nonce) => ({
		type: 'suggest',
		nonce,
		channel,
		command: leaf.command.id,
		subcommand: leaf.subcommand,
		options: [
			...optionsOf(line).filter(({ value }) => typeof value !== 'object'),
			{ name: option.name, value: line.text, focused: true },
		],
	}));
	const stale = line.suggestions?.option === option.name ? line.suggestions.choices : [];
	const nonce = `n${step.state.nonces}`;
	return {
		...step,
		state: withLine(step.state, { suggestions: { nonce, option: option.name, state: 'loading', choices: stale } }),
	};
}

function pressKey(state: State, key: Key): Step {
	if (key === 'up' || key === 'down') return withoutRequest(moveMark(state, key === 'down' ? 1 : -1));
	if (key === 'escape') return withoutRequest(isOpen(state) ? closeRows(state) : { ...state, line: emptyLine });
	if (key === 'backspace') return backspace(state);
	const row = activeRow(state);
	if (row) return pick(state, row);
	if (isLoading(state.line)) return withoutRequest(withLine(state, { queued: [...state.line.queued, key] }));
	return state.line.leaf ? enterOption(state, key) : sendText(state);
}

function isOpen(state: State): boolean {
	return rowsFor(state).length > 0 || isLoading(state.line);
}

function closeRows(state: State): State {
	return withLine(state, { closed: true, active: undefined });
}

function moveMark(state: State, by: number): State {
	const count = rowsFor(state).length;
	if (count === 0) return state;
	const { active } = state.line;
	const start = active ?? (by > 0 ? -1 : count);
	return withLine(state, { active: (start + by + count) % count });
}

function backspace(state: State): Step {
	const { line } = state;
	const shown = pills(line);
	const here = line.current === undefined ? shown.length : shown.findIndex((option) => option.name === line.current);
	const filled = line.filled.filter(({ name }) => name !== line.current);
	const dropped = withLine(state, { current: undefined, text: '', filled });
	if (here < shown.length && !shown[here]?.required) return refreshRows(dropped);
	const before = shown[here - 1];
	if (before) return edit(dropped, before.name);
	return refreshRows({ ...state, line: { ...emptyLine, text: `/${line.leaf?.name ?? ''}` } });
}

function pick(state: State, row: Row): Step {
	if (row.kind === 'command') return begin(state, row.leaf, '');
	if (row.kind === 'option') return edit(state, row.option.name, '');
	if (row.kind === 'file') return withoutRequest(state);
	return goToNextOption(fill(state, row.choice));
}

function fill(state: State, { value, label }: Choice): State {
	const { current, filled } = state.line;
	if (current === undefined) return state;
	const shown = label.replace(/^[@#](?=.)/, (mark) => mark);
	return withLine(state, {
		filled: [...filled.filter(({ name }) => name !== current), { name: current, value, label: shown }],
		current: undefined,
		text: '',
		suggestions: undefined,
		complaint: undefined,
	});
}

/** Gives a file to the option it is for. There may be none: the page has no messages with files. */
function attach(state: State, file: SentFile): Step {
	const option = optionForFile(state.line);
	if (!option) return withoutRequest(state);
	const there = state.line.current === option.name ? state : withLine(keepTyped(state), { current: option.name });
	return goToNextOption(fill(there, { value: file, label: file.name }));
}

function refuseFile(state: State, why: FileTrouble): State {
	const option = optionForFile(state.line);
	const words = wordsIn(state.locale);
	const expected = why === 'too-large' ? words.smallFile : words.readableFile;
	return option ? withComplaint(state, { says: 'not-valid', option: option.name, expected }) : state;
}

/** On to the next required option, or to the end of the line. */
function goToNextOption(state: State): Step {
	const missing = missingOption(state.line);
	return missing ? edit(state, missing.name) : refreshRows(state);
}

/** What was typed for the option, as far as it can be kept, before the member goes elsewhere in the line. */
function keepTyped(state: State): State {
	const read = typedValue(state);
	return read && 'choice' in read ? fill(state, read.choice) : withLine(state, { current: undefined, text: '' });
}

function typedValue(state: State) {
	const option = currentOption(state.line);
	if (!option || state.line.text === '') return undefined;
	const open = withLine(state, { closed: false });
	const offered = rowsFor(open).flatMap((row) => (row.kind === 'choice' ? [row.choice] : []));
	return readOption(option, state.line.text, offered, wordsIn(state.locale));
}

function enterOption(state: State, key: 'enter' | 'tab'): Step {
	const { line } = state;
	const option = currentOption(line);
	if (!option) return finish(state);
	const read = typedValue(state);
	const isMissing = !read && option.required && !isFilled(line, option.name);
	if (isMissing) return withoutRequest(withComplaint(state, { says: 'missing', option: option.name }));
	if (!read)
		return key === 'tab' && isFilled(line, option.name)
			? goToNextOption(withLine(state, { current: undefined }))
			: finish(withLine(state, { current: undefined }));
	if ('expected' in read) {
		return withoutRequest(withComplaint(state, { says: 'not-valid', option: option.name, expected: read.expected }));
	}
	const filled = fill(state, read.choice);
	return key === 'tab' || missingOption(filled.line) ? goToNextOption(filled) : sendCommand(filled);
}

function withComplaint(state: State, complaint: NonNullable<Line['complaint']>): State {
	return withLine(state, { complaint });
}

function finish(state: State): Step {
	const { line } = state;
	const missing = missingOption(line);
	if (line.text.trim() !== '') {
		return withoutRequest(withComplaint(state, { says: 'unknown-option', option: line.text.trim() }));
	}
	if (!missing) return sendCommand(state);
	const { state: there, requests } = edit(state, missing.name);
	return { state: withComplaint(there, { says: 'missing', option: missing.name }), requests };
}

function sendCommand(state: State): Step {
	const { line, channel } = state;
	const { leaf } = line;
	if (!leaf || channel === undefined || state.connection !== 'open') return withoutRequest(state);
	const waiting = { kind: 'command', channel, name: `/${leaf.name}`, says: undefined } as const;
	return withRequest({ ...atPresent(state), line: emptyLine }, waiting, (nonce) => ({
		type: 'command',
		nonce,
		channel,
		command: leaf.command.id,
		subcommand: leaf.subcommand,
		options: optionsOf(line),
	}));
}

function sendText(state: State): Step {
	const content = state.line.text.trim();
	const { channel } = state;
	if (content === '' || channel === undefined || state.connection !== 'open') return withoutRequest(state);
	return { state: { ...atPresent(state), line: emptyLine }, requests: [{ type: 'send', channel, content }] };
}
