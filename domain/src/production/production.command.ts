import { z } from 'zod';

export const PRODUCTION_COMMANDS = [
  z.object({ type: z.literal('startProduction') }),
  z.object({ type: z.literal('finishProduction') }),
] as const;
export type ProductionCommand = z.infer<(typeof PRODUCTION_COMMANDS)[number]>;
