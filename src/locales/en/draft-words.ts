import type { DraftWords } from '../draft-words.ts';

export const draftWords: DraftWords = {
	by: 'written by, reported by, story by, words by, by',
	and: 'and, with',
	source: `
		source, originally published at, originally published in, originally published by, first published in
	`,
	published: 'published, posted, first published, date',
	updated: 'updated, last updated, last modified, modified',
	dateWords: `
		on, at, of, the, am, pm, a.m., p.m., et, est, edt, cst, cdt, pst, pdt, gmt, bst, utc, ago, days, day, hours,
		hour, minutes, min, mins, read, minute, reading, time, st, nd, rd, th
	`,
	wholeLines: {
		advertising: `
			advertisement, advertisements, sponsored, sponsored content, sponsored links, story continues below, ad
		`,
		comments: `
			comments, comment, no comments, leave a comment, add a comment, join the conversation, view comments,
			post a comment
		`,
		navigation: `
			close, menu, home, back to top, skip to content, skip to main content, next, previous, print, caption, photos,
			gallery, more, next article, previous article, breaking news, search, log in, sign in
		`,
		newsletter: 'newsletter, subscribe, sign up, subscribe now, donate, support us',
		related: `
			related, related articles, related stories, related posts, related content, related news, related topics,
			similar posts, similar articles, you may also like, you might also like, recommended, recommended for you,
			read more, read next, more stories, more news, trending, most read, most popular, don't miss, see also,
			see more, editors picks, up next, more from this author, more on this story, topics, tags, filed under,
			like this
		`,
		sharing: `
			share, share this, share this article, share this story, share this post, share on facebook, tweet, follow us,
			email, facebook, twitter, whatsapp, like this:
		`,
	},
	lineStarts: {
		advertising: `
			this post may contain affiliate, this slideshow requires javascript, story continues below,
			article continues after, we use income earning
		`,
		comments: `
			leave a reply, leave a comment, your email address will not be published, required fields are marked,
			tell us what you think, join the conversation
		`,
		navigation: `
			please enable javascript, this site uses cookies, we use cookies, all rights reserved, ©, copyright ©,
			image copyright, media caption
		`,
		newsletter: `
			sign up for, sign up to, subscribe to, get the latest updates, get our, click here to, click here for,
			get the news, download our app, download the app, join our newsletter, get breaking news, get unlimited,
			support our journalism, become a member, get access to
		`,
		related: `
			related:, related stories:, related articles:, related coverage:, read more:, read also:, also read:,
			see more:, see also:, more:, more from, more news, read next:, don’t miss:, watch:, tags:, filed under,
			topics:, recommended:, more on this, you may also like, you might also like, watch more
		`,
		sharing: `
			share this, share on, share via, follow us on, like us on, find us on, click to share, tweet this,
			connect with us
		`,
	},
	lastLineStarts: {
		byline: 'about the author, about the writer, about the reporter, contact the, have a tip, follow',
		comments: 'what do you think, let us know',
		newsletter: `
			for more information, get more, listen to, join our, read more on, read more at, click here
		`,
		related: 'source:, sources:',
	},
	captionStarts: `
		photo, photos, image, images, picture, photograph, file photo, photo by, photo credit, image credit,
		illustration
	`,
	captionWords: `
		getty images, ap photo, /reuters, /afp, file photo, photo credit, courtesy photo, image:, photo:
	`,
	contents: 'contents, table of contents, in this article, on this page, jump to',
	notes: 'notes, footnotes, endnotes, references',
	speakerTitles: `
		Mr., Mrs., Ms., Miss, Dr., The, Senator, Representative, Professor, Mr, Mrs, Ms, Sir, Lord, Lady, Judge,
		Justice
	`,
	narration: `
		the text of the, the question was taken, the question is on, the clerk read, the clerk designated,
		the clerk will, the amendment was, the vote was taken, the bill was, the motion was, the resolution was,
		a recorded vote was, so the amendment, so the motion, so the bill, messrs., mr. and mrs.,
		there was no objection, the committee rose, the committee resumed, accordingly, the house then,
		the meeting was, the meeting rose, the sitting, the result of the vote, amendment no., the yeas and nays,
		the ayes, amendments en bloc, parliamentary inquiry, announcement by
	`,
	noSpeakers: `
		note, notes, warning, example, update, editor’s note, editor's note, disclaimer, correction, source, sources,
		photo, image, video, background, conclusion, summary, introduction, abstract, methods, results, date, time,
		place, location, venue, where, when, what, why, how, who, step, tip, chapter, section, part, figure, table,
		appendix, article, contact, phone, email, tel, fax, website, address, related, read more, see also, more, tags,
		wrong answer, right answer, breaking, opinion, analysis, review, exclusive, fact, myth, pros, cons, for,
		against, motion, subject, re, to, from, cc, present, absent, attendees, agenda, minutes, remember, important
	`,
};
