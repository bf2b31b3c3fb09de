import { writeFileSync } from 'node:fs';
import { articleJsonSchema } from './json-schema.ts';

writeFileSync(new URL('../../../data/article.schema.json', import.meta.url), articleJsonSchema());
