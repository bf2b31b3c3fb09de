import { z } from 'zod';
import { isId } from '../../bot/reply/is-id.ts';

/**
 * Makes a field optional, and takes any value that does not fit for a missing one. It is for fields that an answer can do without.
 * A field that grants something must mean less when it is missing, never more.
 */
export const lenient = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);

/** Discord's permission bits: a decimal number as text. Sixty-four bits take twenty digits. */
export const Bits = z.string().regex(/^\d{1,40}$/);

/** The id of a member, a server, a channel or an interaction. It goes into addresses, and into databases that cannot keep every text. */
export const Id = z.string().refine(isId);
