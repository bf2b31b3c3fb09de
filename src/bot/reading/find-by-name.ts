import { actorsNamedBy } from '../../article/answer/names/actors-named-by.ts';
import type { Actor, Issue, Section } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { searchActors, searchIssues } from '../../article/search/search.ts';
import { echoTyped, type Markdown } from '../reply/markdown.ts';
import type { Block } from '../reply/reply.ts';
import type { Say } from '../reply/say.ts';
import { UserError } from '../reply/user-error.ts';
import { actorMenu, issueMenu, sectionMenu } from './buttons-and-menus.ts';

/**
 * The actor with this id, or the only one whom these words name as in a question: by a name, or by an office or kind ("the senator"). Otherwise
 * it throws a UserError with a menu of those who may be meant, or else of the actors whose names are nearest.
 */
export function findActor(edition: Edition, typed: string, say: Say): Actor {
	const named = edition.actor(typed) ?? actorsNamedBy(edition, typed);
	if ('id' in named) return named;
	const [only, ...others] = named;
	if (only && others.length === 0) return only;
	const near = only ? named : searchActors(edition, typed, 25);
	// Of a text that nobody has annotated it would not be true that somebody isn't in it.
	const key = isAnnotated(edition) ? 'errors.no-such-actor' : 'errors.no-such-actor-yet';
	return refuse(say(key, { typed: echoTyped(typed) }), actorMenu(edition, near, say), say);
}

const isAnnotated = ({ article }: Edition) => article.claims.length > 0;

/** The issue with this id. For any other words it throws a UserError with a menu of the nearest issues. */
export function findIssue(edition: Edition, typed: string, say: Say): Issue {
	const near = () => issueMenu(edition, searchIssues(edition, typed, 25), say);
	const none = edition.article.issues.length === 0 ? say('errors.no-issue-yet') : undefined;
	const text = () => none ?? say('errors.no-such-issue', { typed: echoTyped(typed) });
	return edition.issue(typed) ?? refuse(text(), near(), say);
}

/**
 * The section with this id, or with this number counted from 1. For any other words it throws a UserError with a menu of all
 * sections.
 */
export function findSection(edition: Edition, typed: string, say: Say): Section {
	const { sections } = edition.article;
	const numbered = /^\d{1,4}$/.test(typed.trim()) ? sections[Number(typed) - 1] : undefined;
	const text = () => say('errors.no-such-section', { typed: echoTyped(typed), count: sections.length });
	return edition.section(typed) ?? numbered ?? refuse(text(), sectionMenu(edition, say), say);
}

function refuse(text: Markdown, near: readonly Block[], say: Say): never {
	const hint: Block[] = near.length > 0 ? [{ kind: 'text', text: say('errors.nearest-are') }] : [];
	throw new UserError([{ kind: 'text', text }, ...hint, ...near]);
}
