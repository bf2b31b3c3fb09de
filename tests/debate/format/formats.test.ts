import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plannedDurations } from '../../../src/debate/debate.ts';
import type { Phase } from '../../../src/debate/format/format.ts';
import { loadFormats, readFormat, UnfitFormats } from '../../../src/debate/format/formats.ts';
import { FORMAT_SCHEMA_FILE, formatSchemaText } from '../../../src/debate/format/write-format-schema.ts';
import { byLocale } from '../../../src/locales/locales.ts';

const formats = loadFormats();
const words = byLocale((locale) => `Words in ${locale}`);
const turn = (side: string) => ({ kind: 'turn', side, name: words });

const read = (change: object) =>
	readFormat(
		JSON.stringify({ id: 'mine', name: words, rules: words, phases: [{ kind: 'discussion' }], ...change }),
		'mine',
	);
const faultsOf = (change: object) => {
	const result = read(change);
	return 'faults' in result ? result.faults.map(({ path, says }) => `${path.join('.')}: ${says}`) : [];
};
const phasesOf = (...kinds: string[]) => ({ phases: kinds.map((kind) => ({ kind })) });

/** A phase as the debating world writes it: who speaks, and for how many minutes. */
const stepText = (phase: Phase) => (phase.kind === 'turn' ? `${phase.side} ${phase.spoken}` : phase.kind);

test('the open and the Oxford format run as they are known', () => {
	expect(formats.get('open')?.phases.map(stepText)).toEqual(['discussion']);
	expect(formats.get('oxford')?.phases.map(stepText)).toEqual(['first-vote', 'discussion', 'last-vote']);
});

test.each([
	['lincoln-douglas', 'for 6, both 3, against 7, both 3, for 4, against 6, for 3'],
	['public-forum', 'for 4, against 4, both 3, for 4, against 4, both 3, for 3, against 3, both 3, for 2, against 2'],
	['karl-popper', 'for 6, both 3, against 6, both 3, for 5, both 3, against 5, both 3, for 5, against 5'],
])('%s has the turns and the minutes of its rule book', (id, sequence) => {
	expect(formats.get(id)?.phases.map(stepText).join(', ')).toBe(sequence);
});

test.each(['public-forum', 'karl-popper', 'lincoln-douglas'])('both sides of %s have the same time to speak', (id) => {
	const minutes = (side: string) =>
		formats
			.get(id)
			?.phases.filter((phase) => phase.kind === 'turn')
			.filter((phase) => phase.side === side)
			.reduce((sum, phase) => sum + (phase.spoken ?? Number.NaN), 0);
	expect(minutes('for')).toBe(minutes('against'));
});

test('a turn of a spoken format has two hours in a thread for each minute', () => {
	for (const format of formats.values()) {
		const planned = plannedDurations(format, {});
		for (const [n, phase] of format.phases.entries())
			if (phase.kind === 'turn') expect(planned[n]).toBe((phase.spoken ?? 0) * 2 * 3_600_000);
	}
});

test.each([
	[
		'a first vote in the middle',
		phasesOf('discussion', 'first-vote', 'last-vote'),
		'phases.1.kind: a first vote comes',
	],
	['a last vote before the end', phasesOf('first-vote', 'last-vote', 'discussion'), 'phases.1.kind: a last vote comes'],
	['two first votes', phasesOf('first-vote', 'first-vote', 'discussion', 'last-vote'), 'phases.1.kind: a first vote'],
	['a first vote alone', phasesOf('first-vote', 'discussion'), 'phases: a swing takes both votes'],
	['a last vote alone', phasesOf('discussion', 'last-vote'), 'phases: a swing takes both votes'],
	['votes with nothing between them', phasesOf('first-vote', 'last-vote'), 'phases: nobody gets to argue'],
	['turns for one side', { phases: [turn('for'), turn('both')] }, 'phases: the side against has no turn'],
	['no phase', { phases: [] }, 'phases: '],
	['a kind of phase unknown', phasesOf('chat'), 'phases.0.kind: '],
	['a field unknown', { phases: [{ kind: 'discussion', minutes: 3 }] }, 'phases.0: '],
	['a time in words', { phases: [{ kind: 'discussion', time: '2 hours' }] }, 'phases.0.time: must be days, hours'],
	['a time too long', { phases: [{ kind: 'discussion', time: '31d' }] }, 'phases.0.time: must be between'],
	['one language', { name: { en: 'Mine' } }, 'name.es: '],
	['the name of another file', { id: 'yours' }, 'id: is "yours", and the file is mine.json'],
])('a format with %s is refused', (_, change, fault) => {
	expect(faultsOf(change).join('\n')).toContain(fault);
});

test('turns between two votes make a format', () => {
	expect(faultsOf({ phases: [{ kind: 'first-vote' }, turn('for'), turn('against'), { kind: 'last-vote' }] })).toEqual(
		[],
	);
});

/** A folder with these files, gone after the test. */
function folderOf(files: Readonly<Record<string, string>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'formats-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	return folder;
}

test('a folder with bad formats is refused, telling each file, path and reason', () => {
	const folder = folderOf({ 'broken.json': '{', 'idle.json': '{"id":"idle"}', 'notes.txt': 'no format' });
	expect(() => loadFormats(folder)).toThrow(UnfitFormats);
	expect(() => loadFormats(folder)).toThrow(/broken\.json {2}the file {2}is not JSON.*idle\.json {2}phases {2}/s);
});

test('a folder without formats is refused', () => {
	expect(() => loadFormats(folderOf({}))).toThrow(/has no format/);
});

test('the schema that editors use is the one the code checks by', () => {
	expect(readFileSync(FORMAT_SCHEMA_FILE, 'utf8')).toBe(formatSchemaText());
});
