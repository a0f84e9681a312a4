import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { DOCUMENT_FONTS } from './pdf.fonts.ts';
import { PdfError } from './pdf.job.ts';
import type { PdfAnswer, PdfJob, PdfSetter, PdfWorkerSetup, RenderedPdf } from './pdf.job.ts';

export type PdfPoolOptions = {
  /** Folder with the Typst templates; they can read nothing outside it. */
  documentsDir: URL;
  fontPaths?: readonly string[];
  /** Jobs that may wait; the next one is refused with `queue_full`. */
  queueLimit?: number;
  /** Longest time one job may take once begun. */
  timeoutMs?: number;
  /** Another worker script, for tests of the pool itself. */
  workerScript?: URL;
};

export type PdfPool = PdfSetter & {
  /** Takes no new jobs, finishes those it has, ends the worker. */
  close(): Promise<void>;
};

type Waiting = { job: PdfJob; resolve: (pdf: RenderedPdf) => void; reject: (error: PdfError) => void };

type Pool = {
  setup: PdfWorkerSetup;
  script: URL;
  queueLimit: number;
  timeoutMs: number;
  worker: Worker | null;
  running: (Waiting & { timer: NodeJS.Timeout }) | null;
  queue: Waiting[];
  whenIdle: (() => void) | null;
  closed: boolean;
};

/** One warm worker thread with a bounded queue before it; replaced when it crashes or hangs. */
export function createPdfPool(options: PdfPoolOptions): PdfPool {
  const pool: Pool = {
    setup: {
      documentsDir: fileURLToPath(options.documentsDir).replace(/[\\/]$/, ''),
      fontPaths: options.fontPaths ?? DOCUMENT_FONTS,
    },
    script: options.workerScript ?? new URL('./pdf.worker.ts', import.meta.url),
    queueLimit: options.queueLimit ?? 100,
    timeoutMs: options.timeoutMs ?? 15_000,
    worker: null,
    running: null,
    queue: [],
    whenIdle: null,
    closed: false,
  };
  startWorker(pool);
  return { render: (job) => render(pool, job), close: () => close(pool) };
}

function render(pool: Pool, job: PdfJob): Promise<RenderedPdf> {
  return new Promise((resolve, reject) => {
    if (pool.closed) return reject(new PdfError('closed', 'the PDF pool is closed'));
    if (pool.queue.length >= pool.queueLimit) {
      return reject(new PdfError('queue_full', `${pool.queueLimit} PDFs are waiting already`));
    }
    pool.queue.push({ job, resolve, reject });
    runNext(pool);
  });
}

async function close(pool: Pool): Promise<void> {
  pool.closed = true;
  if (pool.running !== null) await new Promise<void>((idle) => (pool.whenIdle = idle));
  await pool.worker?.terminate();
  pool.worker = null;
}

function startWorker(pool: Pool): Worker {
  // Trap: V8 does not see the size of a compiled document and lets hundreds pile up; a small nursery makes
  // it collect often (measured over 2000 documents: 360 MB resident instead of 650).
  const resourceLimits = { maxYoungGenerationSizeMb: 1 };
  const worker = new Worker(pool.script, { workerData: pool.setup, resourceLimits });
  // An idle worker does not keep the process alive; a running job does.
  worker.unref();
  worker.on('message', (answer: PdfAnswer) => finish(pool, worker, answer));
  worker.on('error', (error: Error) =>
    lose(pool, worker, new PdfError('crashed', `PDF worker: ${error.message}`)),
  );
  worker.on('exit', (code) => lose(pool, worker, new PdfError('crashed', `PDF worker ended with ${code}`)));
  pool.worker = worker;
  return worker;
}

function runNext(pool: Pool): void {
  if (pool.running !== null) return;
  const next = pool.queue.shift();
  if (next === undefined) return pool.whenIdle?.();
  const worker = pool.worker ?? startWorker(pool);
  worker.ref();
  const timeout = new PdfError('timeout', `${next.job.template} took over ${pool.timeoutMs} ms`);
  const timer = setTimeout(() => lose(pool, worker, timeout), pool.timeoutMs);
  pool.running = { ...next, timer };
  worker.postMessage(next.job);
}

function finish(pool: Pool, worker: Worker, answer: PdfAnswer): void {
  const done = pool.worker === worker ? takeRunning(pool) : null;
  worker.unref();
  if (done === null) return;
  if (answer.ok) {
    const { pdf, sha256, pages, missingGlyphs } = answer;
    done.resolve({
      pdf: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength),
      sha256,
      pages,
      missingGlyphs,
    });
  } else done.reject(new PdfError('template_failed', answer.message));
  runNext(pool);
}

/** Gives a worker up. Trap: native code cannot be interrupted, so nobody waits for its end. */
function lose(pool: Pool, worker: Worker, error: PdfError): void {
  if (pool.worker !== worker) return;
  pool.worker = null;
  worker.unref();
  void worker.terminate();
  takeRunning(pool)?.reject(error);
  runNext(pool);
}

function takeRunning(pool: Pool): Waiting | null {
  const { running } = pool;
  if (running !== null) clearTimeout(running.timer);
  pool.running = null;
  return running;
}
