/*
 * Runs one of the programs in this folder: `node src/run.js cli/check.ts FILE` is `node src/cli/check.ts FILE`.
 *
 * This is plain JavaScript that Node 16 can read. An older Node would stop at the first TypeScript file with an error that does not say
 * what is missing, so the version is checked before any TypeScript is loaded.
 */

/** The oldest Node the tests run on; `engines` in package.json asks npm for the same. */
const NEEDED = 24;

const { node } = process.versions;
if (Number.parseInt(node, 10) >= NEEDED) {
	// The program then finds its arguments in the same place as without this file.
	const [program] = process.argv.splice(2, 1);
	await import(`./${program}`);
} else {
	const remedy = `install Node ${NEEDED} from https://nodejs.org, or run "npm ci" without --omit=dev, which brings it.`;
	console.error(`Lectern needs Node ${NEEDED} or newer, and this is Node ${node}: ${remedy}`);
	process.exitCode = 1;
}
