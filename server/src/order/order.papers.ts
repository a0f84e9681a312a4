import { hash } from 'node:crypto';
import { AppError } from '../platform/http/app-error.ts';
import { PdfError } from '../platform/pdf/pdf.job.ts';
import type { PdfFailure, PdfJob, PdfSetter } from '../platform/pdf/pdf.job.ts';
import type { Ask } from '../platform/turns/turns.ts';
import type { OrderParts } from './order.parts.ts';

const WORTH_ANOTHER_TRY: readonly PdfFailure[] = ['queue_full', 'timeout', 'crashed', 'closed'];

/**
 * Sets papers in turn; of one content that is asked for twice at a time, one is set.
 * Its `render` throws turn.waiting, and document.busy where another try may do.
 */
export function settingInTurn({ pdfs, turns }: OrderParts, ask: Omit<Ask, 'same'>): PdfSetter {
  return {
    render: async (job) =>
      await turns
        .take('paper', { ...ask, same: nameOf(job, ask) }, async () => pdfs.render(job))
        .catch((error: unknown) => {
          const again = error instanceof PdfError && WORTH_ANOTHER_TRY.includes(error.reason);
          throw again ? new AppError('document.busy') : error;
        }),
  };
}

/** Equal content gives equal bytes. An officer waits behind no applicant, even for the same. */
function nameOf(job: PdfJob, { rank }: Omit<Ask, 'same'>): string {
  return `${rank ?? ''}/${hash('sha256', JSON.stringify(job))}`;
}
