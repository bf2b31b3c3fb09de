import { readdir } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { freshFolder } from '../services.ts';
import {
	addPseudoFormats,
	addPseudoLanguage,
	compilerErrors,
	copyWithPseudoLanguage,
	MARKS,
	PSEUDO,
	PSEUDO_DISCORD_LOCALE,
	runInCopy,
} from './pseudo-language.ts';

let folder: string;

beforeAll(async () => {
	const fresh = await freshFolder();
	folder = fresh.folder;
	await copyWithPseudoLanguage(folder);
	return fresh.remove;
});

test('the compiler names everything that a language lacks which is only in LOCALES', async () => {
	expect(await compilerErrors(folder, 'src/locales')).toEqual([
		'src/locales/languages.ts ATTRIBUTION_WORDS',
		'src/locales/languages.ts CHAT_SPELLINGS',
		'src/locales/languages.ts DRAFT_WORDS',
		'src/locales/languages.ts DURATION_WORDS',
		'src/locales/languages.ts MESSAGES',
		'src/locales/languages.ts MOTION_WORDS',
		'src/locales/languages.ts NAME_WORDS',
		'src/locales/languages.ts QUESTION_WORDS',
		'src/locales/languages.ts SENTENCE_WORDS',
		'src/locales/languages.ts WORD_FORMS',
		'src/locales/locales.ts DISCORD_LOCALES',
		'src/locales/locales.ts LANGUAGE_TAGS',
	]);
});

test('once that is added, the whole bot compiles', async () => {
	await addPseudoLanguage(folder);
	expect(await compilerErrors(folder, 'src')).toEqual([]);
});

const ANSWER = 'tests/locales/answer-in.ts';

test('the bot does not start before every debate format has its texts in the new language, and names each', async () => {
	const { stderr } = await runInCopy(folder, ANSWER, PSEUDO_DISCORD_LOCALE).catch((failed) => failed);
	for (const name of await readdir(`${folder}/data/formats`)) {
		expect(stderr).toContain(`${name}  name.${PSEUDO}`);
		expect(stderr).toContain(`${name}  rules.${PSEUDO}`);
	}
});

test('then the bot registers its commands and answers in the new language', async () => {
	await addPseudoFormats(folder);
	const printed = JSON.parse(await runInCopy(folder, ANSWER, PSEUDO_DISCORD_LOCALE));
	const [open, close] = MARKS;
	for (const { description, description_localizations } of printed.commands.filter(hasDescription))
		expect(description_localizations[PSEUDO_DISCORD_LOCALE]).toBe(`${open}${description}${close}`);
	const { blocks } = printed.answer.reply;
	expect(blocks[0].text.markdown).toMatch(new RegExp(`^${open}.*${close}$`, 'u'));
});

const hasDescription = (command: object) => 'description' in command;
