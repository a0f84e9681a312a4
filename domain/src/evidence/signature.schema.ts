import { z } from 'zod';
import { SIGNATURE_LIMITS } from './evidence.limits.ts';
import { isStroke } from './signature.ts';
import type { Point } from './signature.ts';

// A signature has hundreds of points: as a schema of its own each, they took half the time of checking a whole form.
const strokeSchema = z.custom<Point[]>(isStroke);
export const signatureSchema = z
  .array(strokeSchema.check(z.maxLength(SIGNATURE_LIMITS.maxPointsPerStroke)))
  .max(SIGNATURE_LIMITS.maxStrokes);
