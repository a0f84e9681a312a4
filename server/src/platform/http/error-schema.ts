import { z } from 'zod';
import { ERROR_CODES } from '@lingshi/domain/shared/error-code.ts';

/** Every refusal, as the published description shows it. */
export const errorAnswer = z
  .object({
    code: z.enum(ERROR_CODES),
    detail: z.record(z.string(), z.unknown()).optional(),
    requestId: z.string(),
  })
  .meta({
    id: 'Refusal',
    description: 'What was refused and why; words in each language are in the contract',
  });
