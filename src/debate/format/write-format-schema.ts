import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Format } from './format.ts';

/** The JSON schema of a format file, as `data/format.schema.json` must hold it: editors complete and check by it. */
export const formatSchemaText = () => `${JSON.stringify(z.toJSONSchema(Format, { io: 'input' }), undefined, '\t')}\n`;

/** Where the schema is kept. */
export const FORMAT_SCHEMA_FILE = fileURLToPath(new URL('../../../data/format.schema.json', import.meta.url));

if (import.meta.main) writeFileSync(FORMAT_SCHEMA_FILE, formatSchemaText());
