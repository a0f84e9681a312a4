import { z } from 'zod';

/** How a face check is held: how often, how long, how much is asked. */
export const faceCheckSchema = z
  .strictObject({
    /** Each try has the server look at two dozen pictures. */
    triesADay: z.int().min(1).max(20),
    minorMaySkipAfter: z.int().min(1),
    /** Of one sequence. Less than half a minute is too short to do it, more than one long enough to make a film. */
    seconds: z.int().min(30).max(60),
    /** Fewer than two are guessed, more than four do not fit into the frames a device may send. */
    movements: z.int().min(2).max(4),
  })
  .refine(({ triesADay, minorMaySkipAfter }) => minorMaySkipAfter <= triesADay, {
    error: 'minorMaySkipAfter is above triesADay: a minor would wait for another day',
  });

export type FaceCheckRules = z.infer<typeof faceCheckSchema>;
