import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium.ts';
import { openLectern, quoteByKeyboard } from './lectern.ts';

/** `npm run picture`: takes the README's picture of a real reply anew. */
const file = fileURLToPath(new URL('../../docs/quote.png', import.meta.url));

const browser = await launchChromium();
const { page, close } = await openLectern(browser, {
	viewport: { width: 900, height: 620 },
	colorScheme: 'dark',
	deviceScaleFactor: 2,
});
await quoteByKeyboard(page, 'amlo anti-republican campaing', 'information campaign');
const answer = page.getByRole('log').getByRole('article').last();
await answer.getByRole('blockquote').waitFor();
await answer.screenshot({ path: file });
await close();
await browser.close();
