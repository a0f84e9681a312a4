import { parentPort, workerData } from 'node:worker_threads';
import { createCompile } from './pdf.compile.ts';
import type { PdfJob, PdfWorkerSetup } from './pdf.job.ts';

// Typst blocks its thread while it sets a page; here it blocks nobody who waits for an answer over HTTP.
const compile = createCompile(workerData as PdfWorkerSetup);

parentPort?.on('message', (job: PdfJob) => parentPort?.postMessage(compile(job)));
