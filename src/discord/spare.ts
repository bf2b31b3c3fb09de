import { z } from 'zod';

/**
 * For a field an answer can do without: whatever it holds that is not understood counts as left out. A field that grants
 * something must mean less when it is left out, never more.
 */
export const spare = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** Discord's permission bits: a decimal number as text. Sixty-four bits take twenty digits. */
export const Bits = z.string().regex(/^\d{1,40}$/);
