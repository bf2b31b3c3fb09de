import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { articleJsonSchema } from '../../../src/article/file/json-schema.ts';

test('data/article.schema.json is what `npm run schema` writes today', () => {
	const written = readFileSync(new URL('../../../data/article.schema.json', import.meta.url), 'utf8');
	expect(written).toBe(articleJsonSchema());
});

test('the schema has every field, refuses others and describes those that need an explanation', () => {
	const schema = JSON.parse(articleJsonSchema());
	expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
	expect(schema.additionalProperties).toBe(false);
	const claim = schema.properties.claims.items;
	expect(claim.additionalProperties).toBe(false);
	expect(claim.required).toEqual(['id', 'passages']);
	expect(claim.properties.holders.description).toBe('The actors who say it.');
	expect(schema.required).toEqual(['format', 'id', 'title', 'language', 'blocks']);
});
