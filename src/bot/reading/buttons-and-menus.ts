import type { Actor, Issue, Section } from '../../article/model/article.ts';
import type { Edition } from '../../article/model/edition.ts';
import { excerptOf } from '../../article/model/excerpt.ts';
import { isPassage, type Passage, type Quotable, quotableRef } from '../../article/model/passage.ts';
import { pinnedRef } from '../host/claim-ref.ts';
import { fitsButton } from '../reply/press.ts';
import type { Block, Button, MenuChoice, Press } from '../reply/reply.ts';
import type { MessageKey, Say } from '../reply/say.ts';
import { shorten } from '../reply/shorten.ts';
import { actorNames } from './attribution.ts';

// One function for each place that a button or menu leads to, so that every press has the arguments its command needs. A label is short
// enough for two buttons in a row on a phone: the text above the button says whose positions, or which issue or section.

type Labels = Extract<MessageKey, `buttons.${string}`>;

/** Quotes a claim or a passage: for everyone with the label `buttons.post`, for the member alone with any other label. */
export function quoteButton(edition: Edition, quotable: Quotable, say: Say, label: Labels = 'buttons.proof'): Button {
	const shared = label === 'buttons.post' ? { hide: false } : {};
	return { label: say.plain(label), press: quotePress(edition, quotable, shared) };
}

/** Shows a claim or a passage in its paragraph. */
export function contextButton(edition: Edition, quotable: Quotable, say: Say): Button {
	return { label: say.plain('buttons.context'), press: quotePress(edition, quotable, { context: true }) };
}

/** Shows a section's summary. */
export function sectionButton(edition: Edition, section: Section, say: Say, label: Labels = 'buttons.section'): Button {
	return {
		label: say.plain(label),
		press: { command: 'summary', args: { article: edition.article.id, section: section.id } },
	};
}

/** Shows an actor's position on every issue. */
export function actorButton(edition: Edition, { id }: Actor, say: Say): Button {
	const label = say.plain('buttons.positions-of');
	return { label, press: { command: 'positions', args: { article: edition.article.id, actor: id } } };
}

/** Shows every actor's position on an issue. */
export function issueButton(edition: Edition, { id }: Issue, say: Say, label: Labels = 'buttons.issue'): Button {
	return { label: say.plain(label), press: { command: 'positions', args: { article: edition.article.id, issue: id } } };
}

/** Shows what a command says about the whole article. */
export function articleButton(
	articleId: string,
	command: 'summary' | 'positions' | 'article show',
	label: string,
): Button {
	return { label, press: { command, args: { article: articleId } } };
}

/** Shows what an issue is about, and what the article lacks on it. */
export function backgroundButton({ article }: Edition, { id }: Issue, say: Say): Button {
	const args = { article: article.id, issue: id, background: true };
	return { label: say.plain('buttons.background'), press: { command: 'positions', args } };
}

/** Shows every choice of the menus that have only their first choices in an answer. `of` is the actor, issue or section that they belong to. */
export function allChoicesButton(
	{ article }: Edition,
	command: 'positions' | 'summary',
	of: { readonly actor?: string; readonly issue?: string; readonly section?: string },
	say: Say,
): Button {
	return {
		label: say.plain('buttons.all-choices'),
		press: { command, args: { article: article.id, ...of, all: true } },
	};
}

/** Discord shows 25 choices in a menu. Longer menus become several, which a public answer has no room for. */
const MOST_CHOICES = 25;

/** Menus with no more choices than Discord shows at once. */
export const firstChoices = (blocks: readonly Block[]): Block[] =>
	blocks.map((block) => (block.kind === 'menu' ? { ...block, choices: block.choices.slice(0, MOST_CHOICES) } : block));

/** Whether `firstChoices` leaves out any. */
export const hasMoreChoices = (blocks: readonly Block[]): boolean =>
	blocks.some((block) => block.kind === 'menu' && block.choices.length > MOST_CHOICES);

/** Who says a claim, for a row of a list: their names, or that nobody has recorded it. */
export const sayersText = (holders: readonly string[], say: Say): string =>
	holders.length > 0 ? say.plain('rows.holders', { holders }) : say.plain('search.nobody-recorded');

/** A menu that quotes the chosen claim or passage, for the member alone. */
export function claimMenu(edition: Edition, claims: readonly Quotable[], say: Say, placeholder: MessageKey): Block[] {
	const choices = claims.map((one): MenuChoice => {
		if (isPassage(one)) {
			const label = firstWords(edition, one, 100);
			return {
				value: pinnedRef(edition.article, one),
				label,
				description: say.plain('rows.paragraph', { paragraph: one.paragraph }),
			};
		}
		const { id, label, holders } = one;
		return { value: id, label, description: shorten(sayersText(actorNames(edition, holders), say), 100) };
	});
	return menu(edition, 'quote', 'claim', say.plain(placeholder), choices);
}

/** A menu that shows the words which prove the chosen actor's position on an issue. */
export function proofByActorMenu(edition: Edition, { id: issue }: Issue, actors: readonly Actor[], say: Say): Block[] {
	const choices = actors.map(({ id, name }): MenuChoice => ({ value: id, label: name }));
	return menu(edition, 'positions', 'actor', say.plain('menus.proof'), choices, { issue });
}

/** A menu that shows the words which prove an actor's position on the chosen issue. */
export function proofByIssueMenu(edition: Edition, { id: actor }: Actor, issues: readonly Issue[], say: Say): Block[] {
	const choices = issues.map(({ id, title }): MenuChoice => ({ value: id, label: title }));
	return menu(edition, 'positions', 'issue', say.plain('menus.proof'), choices, { actor });
}

/** A menu that shows the chosen section's summary. */
export function sectionMenu(edition: Edition, say: Say): Block[] {
	const choices = edition.article.sections.map(({ id, title }, at): MenuChoice => {
		return { value: id, label: shorten(say.plain('rows.section', { number: at + 1, title }), 100) };
	});
	return menu(edition, 'summary', 'section', say.plain('menus.section'), choices);
}

/** A menu that shows the chosen actor's positions. */
export function actorMenu(edition: Edition, actors: readonly Actor[], say: Say): Block[] {
	const choices = actors.map(({ id, name }): MenuChoice => ({ value: id, label: name }));
	return menu(edition, 'positions', 'actor', say.plain('menus.actor'), choices);
}

/** A menu that shows every actor's position on the chosen issue. */
export function issueMenu(edition: Edition, issues: readonly Issue[], say: Say): Block[] {
	const choices = issues.map(({ id, title }): MenuChoice => ({ value: id, label: title }));
	return menu(edition, 'positions', 'issue', say.plain('menus.issue'), choices);
}

/** The menu as a block, or no block where there is nothing to choose. */
function menu(
	{ article }: Edition,
	command: string,
	fills: string,
	placeholder: string,
	choices: MenuChoice[],
	more: Press['args'] = {},
): Block[] {
	if (choices.length === 0) return [];
	return [{ kind: 'menu', placeholder, press: { command, args: { article: article.id, ...more } }, fills, choices }];
}

/** How a row names a passage, in at most `most` characters: by its first words, in quotation marks. */
export const firstWords = ({ article }: Edition, passage: Passage, most: number): string =>
	`“${shorten(excerptOf(article, passage).quote, most - 2)}”`;

/**
 * The press that quotes a claim or a passage, with the imprint of its words. A claim with the longest ids has no room for one: it is the
 * editor's to keep an id for the same words.
 */
function quotePress({ article }: Edition, quotable: Quotable, more: Press['args']): Press {
	const press = (claim: string): Press => ({ command: 'quote', args: { claim, article: article.id, ...more } });
	const pinned = press(pinnedRef(article, quotable));
	return fitsButton(pinned) ? pinned : press(quotableRef(quotable));
}
