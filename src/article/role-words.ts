import { wordsOf } from './fold.ts';

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

const OF = new Set(['of', 'de', 'del']);
const ARTICLES = new Set(['the', 'el', 'la', 'los', 'las']);

/** Where "president of the" begins when it stands right before this word; undefined when nothing such does. */
export function roleBefore(words: readonly string[], from: number): number | undefined {
	const of = ARTICLES.has(words[from - 1] ?? '') ? from - 2 : from - 1;
	return OF.has(words[of] ?? '') && ROLES.has(words[of - 1] ?? '') ? of - 1 : undefined;
}
