import { z } from 'zod';
import { isId } from '../../bot/reply/is-id.ts';

/**
 * For a field an answer can do without: whatever it holds that is not understood counts as left out. A field that grants
 * something must mean less when it is left out, never more.
 */
export const spare = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** Discord's permission bits: a decimal number as text. Sixty-four bits take twenty digits. */
export const Bits = z.string().regex(/^\d{1,40}$/);

/** The id of a member, a server, a place or an interaction. It goes into addresses, and into databases that cannot keep every text. */
export const Id = z.string().refine(isId);
