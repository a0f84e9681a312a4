import { z } from 'zod';
import { at } from '../shared/shapes.ts';

/** Of an order that several guardians sign. */
export const guardianState = z.object({
  wanted: z.int(),
  /** The filing guardian first, whose name is not told here. */
  signed: z.array(z.object({ name: z.string().nullable(), at })),
  invitations: z.array(z.object({ code: z.string(), endsAt: at })),
});
