import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { draftOf } from '../article/draft/draft-of.ts';
import { DraftRefusal } from '../article/draft/draft-text.ts';

const usage = `Usage: npm run --silent draft -- FILE > draft.json
Makes a structured draft of a web page (.html), Markdown (.md) or plain text: title, authors, dates, language, blocks and sections, and what it
left out. "-" reads the standard input.
Exit status: 0 if there is a draft, 1 if there is none, 2 if no file was named.`;

/** Why there is no draft, for somebody at a terminal. */
const REASONS: Readonly<Record<DraftRefusal['reason'], string>> = {
	empty: 'no text was found in it',
	'not-text': 'it is not a text',
	'too-deep': 'its HTML has elements within elements hundreds of times',
	'too-long': 'it has more than 6 million characters',
	'too-many-parts': 'it has too many elements',
	'too-slow': 'it takes too long to read',
};

async function main([file]: readonly string[]): Promise<number> {
	if (file === undefined || (file.startsWith('-') && file !== '-')) {
		console.error(usage);
		return 2;
	}
	try {
		const text = readFileSync(file === '-' ? 0 : file, 'utf8');
		console.log(JSON.stringify(await draftOf({ text, fileName: basename(file) }), null, '\t'));
		return 0;
	} catch (error) {
		if (error instanceof DraftRefusal) console.error(`There is no draft of ${file}: ${REASONS[error.reason]}.`);
		else if (error instanceof Error && 'code' in error) console.error(`${file} cannot be read (${error.code}).`);
		else throw error;
		return 1;
	}
}

process.exitCode = await main(process.argv.slice(2));
