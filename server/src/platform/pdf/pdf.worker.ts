/** The program of a process that sets papers: Typst blocks it meanwhile, and nobody who waits for an answer over HTTP. */
import { serveTasks, setupOf } from '../processes/child-tasks.ts';
import { createCompile } from './pdf.compile.ts';
import type { PdfWorkerSetup } from './pdf.job.ts';

serveTasks(createCompile(setupOf<PdfWorkerSetup>()));
