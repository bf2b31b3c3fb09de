import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { Format } from './format.ts';

/** The JSON schema of a format file, which editors use to complete and check it. data/format.schema.json must hold this text. */
export const formatSchemaText = () => `${JSON.stringify(z.toJSONSchema(Format, { io: 'input' }), undefined, '\t')}\n`;

/** The path of the schema's file. */
export const FORMAT_SCHEMA_FILE = fileURLToPath(new URL('../../../data/format.schema.json', import.meta.url));

if (import.meta.main) writeFileSync(FORMAT_SCHEMA_FILE, formatSchemaText());
