/** A short news report, as somebody pastes it. */
export const BRIDGE = `A bridge for Fenwick

By Ana Ruiz

March 3, 2025

The council met on Monday. It voted to build a bridge over the river, which has been planned for years.

Mayor Lowe said that the town could not wait. “We have waited for twelve years,” she said.`;

/** The page of a newspaper with the same report. */
export const PAGE = `<html lang="en"><head><title>A bridge for Fenwick | The Mill</title><meta name="author" content="Ana Ruiz">
<meta property="og:site_name" content="The Mill"><meta property="article:published_time" content="2025-03-03"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a></nav><article><h1>A bridge for Fenwick</h1>
<p>The council met on Monday. It voted to build a bridge over the river, which has been planned for years and years.</p>
<h2>The cost</h2><p>Mayor Lowe said that the town could not wait any longer, and that four million dollars had been found for it.</p>
<p>The guild of ferrymen said that it would lose its work, and asked the council to think again before the summer.</p></article>
<aside class="newsletter">Sign up for our newsletter</aside></body></html>`;

/** The fields of a form that was sent with a text. */
export const pasted = (text: string) => ({ sent: true, text });
/** How a form is sent. */
export const asForm = { gesture: 'pressed' } as const;
