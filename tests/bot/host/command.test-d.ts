import type { Edition } from '../../../src/article/model/edition.ts';
import { defineCommand, defineMessageCommand } from '../../../src/bot/host/command.ts';
import type { ArticleContext, Context } from '../../../src/bot/host/context.ts';
import type { AttachedFile, RawValue } from '../../../src/bot/host/invocation.ts';
import { article, claim, hide } from '../../../src/bot/reading/options.ts';
import type { Reply } from '../../../src/bot/reply/reply.ts';

/** Checked by `npm run types` and never run. The line after `@ts-expect-error` must not compile. */

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function expectType<Expected>(): <Actual>(
	value: Actual,
	...equal: Equal<Expected, Actual> extends true ? [] : [false]
) => void;
declare const reply: Reply;

// An option is text unless its kind says otherwise, and may be left out unless it is required.
defineCommand({
	name: 'kinds',
	options: {
		text: {},
		required: { required: true },
		flag: { kind: 'flag' },
		requiredFlag: { kind: 'flag', required: true },
		member: { kind: 'member' },
		channel: { kind: 'channel', required: true },
		role: { kind: 'role' },
		file: { kind: 'file' },
		requiredFile: { kind: 'file', required: true },
		pressOnly: { pressOnly: true },
		shared: hide,
		sharedRequired: claim,
	},
	run(args) {
		expectType<string | undefined>()(args.text);
		expectType<string>()(args.required);
		expectType<boolean | undefined>()(args.flag);
		expectType<boolean>()(args.requiredFlag);
		expectType<string | undefined>()(args.member);
		expectType<string>()(args.channel);
		expectType<string | undefined>()(args.role);
		expectType<AttachedFile | undefined>()(args.file);
		expectType<AttachedFile>()(args.requiredFile);
		expectType<string | undefined>()(args.pressOnly);
		expectType<boolean | undefined>()(args.shared);
		expectType<string>()(args.sharedRequired);
		// @ts-expect-error An option that was not declared is not there.
		args.unknown;
		// @ts-expect-error Arguments are read, not written.
		args.text = 'other';
		return reply;
	},
});

// A command about the article gets the article in use; any other command gets none.
defineCommand({
	name: 'about',
	about: 'article',
	options: { article, hide, section: { required: true } },
	run(args, context) {
		expectType<ArticleContext>()(context);
		expectType<Edition>()(context.edition);
		expectType<string>()(args.section);
		return reply;
	},
});
defineCommand({
	name: 'plain',
	options: { article, hide },
	run(args, context) {
		expectType<Context>()(context);
		expectType<string | undefined>()(args.article);
		// @ts-expect-error Taking the option `article` alone does not make a command one about the article in use.
		context.edition;
		return reply;
	},
});
defineMessageCommand({
	name: 'On a message',
	options: {},
	run(_, context) {
		expectType<Context>()(context);
		return reply;
	},
});

// While the host asks which article is meant, it could not keep a file.
// @ts-expect-error A command about an article takes no files.
defineCommand({
	name: 'about-with-file',
	about: 'article',
	options: { article, hide, file: { kind: 'file' } },
	run: () => reply,
});

// A command may say by its arguments, not yet read, whether it records anything.
defineCommand({
	name: 'reads',
	options: { step: {}, sure: { kind: 'flag', required: true } },
	reads(args) {
		expectType<RawValue | undefined>()(args.step);
		expectType<RawValue | undefined>()(args.sure);
		// @ts-expect-error It has no such option.
		return args.stage === 'ask';
	},
	run: () => reply,
});

// The menu that asks which article is meant fills `article` and keeps `hide`: without them it could not.
// @ts-expect-error `article` is missing.
defineCommand({ name: 'no-article', about: 'article', options: { hide }, run: () => reply });
// @ts-expect-error `hide` is missing.
defineCommand({ name: 'no-hide', about: 'article', options: { article }, run: () => reply });
// @ts-expect-error An option of that name which the host does not read is not enough.
defineCommand({ name: 'other-article', about: 'article', options: { article: {}, hide }, run: () => reply });

// @ts-expect-error There is no such kind of option.
defineCommand({ name: 'unknown-kind', options: { size: { kind: 'size' } }, run: () => reply });
// @ts-expect-error A command is about the article or says nothing.
defineCommand({ name: 'unknown-subject', about: 'weather', options: { article, hide }, run: () => reply });
// @ts-expect-error A command answers with a reply or a form.
defineCommand({ name: 'no-reply', options: {}, run: () => 'words' });
