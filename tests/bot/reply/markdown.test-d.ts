import { joinMarkdown, type Markdown, md, memberMention } from '../../../src/bot/reply/markdown.ts';

/** Checked by `npm run types` and never run. The line after `@ts-expect-error` must not compile. */
declare function show(text: Markdown): void;

show(md`**bold**`);
show(joinMarkdown(['escaped', md`**bold**`, 3], ', '));
show(memberMention('1'));

// @ts-expect-error An object literal is no Markdown, though it has the same property.
show({ markdown: '<@1>' });

// @ts-expect-error A string is no Markdown: it has to be escaped first.
show('typed by a member');

// @ts-expect-error A template takes no object literal either.
show(md`${{ markdown: '<@1>' }}`);

// @ts-expect-error Only a template literal is the bot's own text; a string handed to `md` may be anybody's.
show(md('typed by a member'));
