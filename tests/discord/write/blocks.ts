import { escapeMarkdown } from '../../../src/bot/reply/markdown.ts';
import type { Block, Button } from '../../../src/bot/reply/reply.ts';

export const text = (it: string): Block => ({ kind: 'text', text: escapeMarkdown(it) });
export const heading = (it: string): Block => ({ kind: 'heading', text: escapeMarkdown(it) });
export const quote = (words: string): Block => ({ kind: 'quote', quotation: { words } });
export const onward = (label: string): Button => ({ label, press: { command: 'quote', args: { claim: 'a' } } });
export const choices = (count: number) =>
	Array.from({ length: count }, (_, n) => ({ label: `Claim ${n}`, value: `c${n}` }));
export const menu = (count: number): Block => ({
	kind: 'menu',
	placeholder: 'Quote a claim',
	press: { command: 'quote', args: { article: 'harbour' } },
	fills: 'claim',
	choices: choices(count),
});
