import { fileURLToPath } from 'node:url';
import { createProcessPool } from '../processes/process-pool.ts';
import type { PoolAnswer, PoolFailure } from '../processes/process-pool.types.ts';
import { DOCUMENT_FONTS } from './pdf.fonts.ts';
import { PdfError } from './pdf.job.ts';
import type { PdfAnswer, PdfFailure, PdfJob, PdfSetter, PdfWorkerSetup, RenderedPdf } from './pdf.job.ts';

export type PdfPoolOptions = {
  /** Folder with the Typst templates; they can read nothing outside it. */
  documentsDir: URL;
  fontPaths?: readonly string[];
  /** Jobs that may wait; the next one is refused with `queue_full`. */
  queueLimit?: number;
  /** Longest time one job may take once begun. */
  timeoutMs?: number;
  /** Another program, for tests of the pool itself. */
  program?: URL;
};

export type PdfPool = PdfSetter & {
  /** Takes no new jobs, finishes those it has, ends the process. */
  close(): Promise<void>;
};

/** One warm process with a bounded queue before it; replaced when it crashes or hangs. */
export function createPdfPool(options: PdfPoolOptions): PdfPool {
  const { documentsDir, fontPaths = DOCUMENT_FONTS, queueLimit = 100, timeoutMs = 15_000 } = options;
  const setup: PdfWorkerSetup = {
    documentsDir: fileURLToPath(documentsDir).replace(/[\\/]$/, ''),
    fontPaths,
  };
  const pool = createProcessPool<PdfJob, PdfAnswer>({
    program: options.program ?? new URL('./pdf.worker.ts', import.meta.url),
    queue: queueLimit,
    timeoutMs,
    setup,
    // Trap: V8 does not see the size of a compiled document and lets hundreds pile up; a small nursery makes
    // it collect often (measured over 2000 documents: 360 MB resident instead of 650).
    flags: ['--max-semi-space-size=1'],
  });
  const setting = new Set<Promise<unknown>>();
  let closed = false;
  return {
    render: async (job) => {
      if (closed) throw failureOf(job, 'closed');
      const answer = pool.run(job);
      setting.add(answer);
      return toPdf(job, await answer.finally(() => setting.delete(answer)));
    },
    close: async () => {
      closed = true;
      await Promise.all(setting);
      await pool.close();
    },
  };
}

function toPdf(job: PdfJob, answer: PoolAnswer<PdfAnswer>): RenderedPdf {
  if (!answer.done) throw failureOf(job, answer.failure);
  const made = answer.value;
  if (!made.ok) throw new PdfError('template_failed', made.message);
  const { pdf, sha256, pages, missingGlyphs } = made;
  return { pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength), sha256, pages, missingGlyphs };
}

const REASONS: Record<PoolFailure, PdfFailure> = {
  busy: 'queue_full',
  timeout: 'timeout',
  crash: 'crashed',
  failed: 'crashed',
  closed: 'closed',
};

/** Never the pool's own words: those of a program that threw may repeat the data. */
function failureOf({ template }: PdfJob, failure: PoolFailure): PdfError {
  return new PdfError(REASONS[failure], `${template}: ${REASONS[failure]}`);
}
