import type { ArticleFile, SectionInFile } from './article-file.ts';
import type { Format1File } from './format-1.ts';

/**
 * The same article in format 2. The numbers of the paragraphs stay. A paragraph is no longer marked as the repeat of another, since the
 * program finds that itself. The file must have the shape of format 1, but may have other faults.
 */
export function upgradeFile({ $schema, title, author, source, language, ...file }: Format1File): ArticleFile {
	const { id, paragraphs, thesis, actors, issues, claims, positions } = file;
	return {
		...($schema !== undefined && { $schema }),
		format: 2,
		id,
		title,
		authors: [author],
		source,
		language,
		blocks: paragraphs.map(({ text }) => text),
		...(thesis !== undefined && { thesis }),
		sections: upgradedSections(file).map(({ section }) => section),
		actors: actors.map(({ aliases, searchNames, ...actor }) => ({
			...actor,
			...(aliases.length > 0 && { aliases }),
			...(searchNames.length > 0 && { searchNames }),
		})),
		issues,
		claims: claims.map(({ id: claimId, paragraph, quote, label, holder, reportedBy, ...claim }) => ({
			id: claimId,
			passages: [{ paragraph, quote }],
			label,
			holders: [holder],
			...(reportedBy !== undefined && { reportedBy: [reportedBy] }),
			...claim,
		})),
		positions,
	};
}

type Format1Section = Format1File['sections'][number];

/** A section of the upgrade, and the index of the one of format 1 that it was made of. */
type UpgradedSection = { readonly section: SectionInFile; readonly origin: number };

/**
 * A section of format 1 may be in several places of the text, while one of format 2 ends where the next begins. So the second place becomes
 * a section of its own, unless all it has is printed elsewhere.
 */
function upgradedSections({ paragraphs, sections }: Pick<Format1File, 'paragraphs' | 'sections'>): UpgradedSection[] {
	const originByParagraph = new Map(sections.flatMap((section, n) => section.paragraphs.map((p) => [p, n] as const)));
	const times = new Map<number, number>();
	const upgraded: UpgradedSection[] = [];
	for (const [at, { repeats }] of paragraphs.entries()) {
		const origin = originByParagraph.get(at + 1);
		const section = sections[origin ?? -1];
		const isPrintedElsewhere = repeats !== undefined && upgraded.length > 0;
		if (origin === undefined || !section || isPrintedElsewhere || origin === upgraded.at(-1)?.origin) continue;
		const time = (times.get(origin) ?? 0) + 1;
		times.set(origin, time);
		upgraded.push({ origin, section: startOf(section, at + 1, time) });
	}
	return upgraded;
}

function startOf({ id, title, summary }: Format1Section, firstParagraph: number, time: number): SectionInFile {
	if (time === 1) return { id, title, firstParagraph, summary };
	const mark = ` (${time})`;
	const marked = (text: string) => `${text.slice(0, LONGEST_TITLE - mark.length)}${mark}`;
	const titles =
		typeof title === 'string'
			? marked(title)
			: Object.fromEntries(Object.entries(title).map(([tag, text]) => [tag, marked(text)]));
	return { id: `${id.slice(0, LONGEST_ID - 4).replace(/-$/, '')}-${time}`, title: titles, firstParagraph, summary };
}

const LONGEST_TITLE = 80;
const LONGEST_ID = 32;

/** Where a file of format 1 has what is at this path in its upgrade. */
export function format1Path(path: readonly (string | number)[], file: Format1File): readonly (string | number)[] {
	const [top, at, field, ...rest] = path;
	if (top === 'authors') return ['author'];
	if (top === 'blocks') return at === undefined ? ['paragraphs'] : ['paragraphs', at, 'text'];
	if (top === 'sections' && typeof at === 'number') {
		const here = ['sections', upgradedSections(file)[at]?.origin ?? at];
		if (field === undefined) return here;
		return field === 'firstParagraph' ? [...here, 'paragraphs'] : [...here, field, ...rest];
	}
	if (top !== 'claims' || at === undefined) return path;
	if (field === 'passages') return ['claims', at, ...rest.slice(1)];
	if (field === 'holders') return ['claims', at, 'holder'];
	return field === 'reportedBy' ? ['claims', at, 'reportedBy'] : path;
}
