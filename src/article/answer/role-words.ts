import { wordsOf } from '../words/fold.ts';

/** Groups and offices: beside a country's or a party's name they mean somebody of it, not the country or the party. */
export const ROLES: ReadonlySet<string> = new Set(
	wordsOf(
		`administration agency agencies agents ambassador army authorities border citizens community companies congress congressman
		congressmen cops court courts diplomats economists experts government governor governors immigrants influencers journalists
		judges lawmakers leader leaders media members migrants military minister ministry nationalists officials opposition parliament
		party people police politicians president presidents press public rebels representatives scholars senate senator senators
		services society soldiers spokesman spokesperson state states students tourists troops voters workers
		administracion agencias agentes alcalde autoridades ciudadanos congreso diplomaticos diputado diputados ejercito embajador
		embajadora expertos funcionarios gobernador gobernadora gobierno jueces lider lideres medios miembros militares ministra
		ministro oposicion parlamento partido periodistas policia politicos prensa presidenta presidente presidentes pueblo senado
		senador senadora senadores sociedad soldados trabajadores tropas turistas votantes`,
	),
);

/** Offices that one person holds: of another country, or with another name, it is another person. */
export const OFFICES: ReadonlySet<string> = new Set(
	wordsOf(
		`ambassador chancellor governor king mayor minister premier president queen secretary senator alcalde alcaldesa canciller
		embajador embajadora gobernador gobernadora ministra ministro presidenta presidente reina rey secretaria secretario senador
		senadora`,
	),
);

/** What stands between a country and an office: "Mexico's foreign minister" is not Mexico. */
export const OF_OFFICES: ReadonlySet<string> = new Set(
	'acting attorney defence defense deputy finance first foreign former interior new prime security trade vice'.split(
		' ',
	),
);

/** What leads from an office to its place. */
export const OF: ReadonlySet<string> = new Set(['of', 'de', 'del']);
/** What may stand before a name. */
export const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an', 'el', 'la', 'los', 'las']);

/** Where "president of the" begins when it stands right before this word; undefined when nothing such does. */
export function roleBefore(words: readonly string[], from: number): number | undefined {
	const of = ARTICLES.has(words[from - 1] ?? '') ? from - 2 : from - 1;
	return OF.has(words[of] ?? '') && ROLES.has(words[of - 1] ?? '') ? of - 1 : undefined;
}
