import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DOCUMENT_FONTS, fontCoverage, missingGlyphs } from './pdf.fonts.ts';
import { PdfError } from './pdf.job.ts';
import type { PdfJob } from './pdf.job.ts';
import { createPdfPool } from './pdf.pool.ts';
import type { PdfPoolOptions } from './pdf.pool.ts';

const LETTER = `#let job = json("/job.json")
#set document(title: "letter", date: auto)
#set text(font: "Noto Sans SC", fallback: false)
= Letter
#job.data.body`;
const BROKEN = '#let job = json("/job.json")\n#panic("no such thing: " + job.data.body)';
// A program of our own: it hangs, dies or answers as the job's template says.
const ACTOR = `process.on('message', (job) => {
  if (job.template === 'hang') for (;;);
  if (job.template === 'die') process.exit(3);
  if (job.template === 'throw') throw new Error('worker broke');
  const value = { ok: true, pdf: new Uint8Array([1]), sha256: '', pages: 1, missingGlyphs: [] };
  const answer = () => process.send({ ok: true, value });
  if (job.template === 'slow') setTimeout(answer, 60);
  else answer();
});
process.on('disconnect', () => process.exit(0));
process.send('ready');`;

let dir: string;
let documentsDir: URL;
let program: URL;
const letter = (body: string): PdfJob => ({
  template: 'letter.typ',
  data: { body },
  createdAt: '2026-06-05T17:02:00Z',
});
const jobFor = (template: string): PdfJob => ({ ...letter(''), template });
const reasonOf = (error: unknown) => (error instanceof PdfError ? error.reason : error);

async function withPool<T>(
  options: Partial<PdfPoolOptions>,
  act: (pool: ReturnType<typeof createPdfPool>) => T,
) {
  const pool = createPdfPool({ documentsDir, ...options });
  try {
    return await act(pool);
  } finally {
    await pool.close();
  }
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pdf-pool-'));
  documentsDir = pathToFileURL(`${dir}/`);
  program = pathToFileURL(join(dir, 'actor.mjs'));
  await writeFile(join(dir, 'letter.typ'), LETTER);
  await writeFile(join(dir, 'broken.typ'), BROKEN);
  await writeFile(join(dir, 'actor.mjs'), ACTOR);
});
afterAll(() => rm(dir, { recursive: true }));

describe('making a PDF', () => {
  it('gives equal bytes for an equal job, even from another worker', async () => {
    const first = await withPool({}, (pool) => pool.render(letter('您好')));
    const second = await withPool({}, (pool) => pool.render(letter('您好')));
    expect(second.pdf.equals(first.pdf)).toBe(true);
    expect(first.sha256).toBe(createHash('sha256').update(first.pdf).digest('hex'));
    expect(first.pages).toBe(1);
  });

  it('gives other bytes for another body or another time', async () => {
    await withPool({}, async (pool) => {
      const one = await pool.render(letter('one'));
      const two = await pool.render(letter('two'));
      const later = await pool.render({ ...letter('one'), createdAt: '2026-06-06T17:02:00Z' });
      expect(new Set([one.sha256, two.sha256, later.sha256]).size).toBe(3);
    });
  });

  it('names the characters the fonts cannot draw', async () => {
    const coverage = fontCoverage(DOCUMENT_FONTS);
    expect(missingGlyphs('张䶮𬭊 ZHANG é 18.00 US$ ✓ ✂', coverage)).toEqual([]);
    expect(missingGlyphs('𠮷', coverage)).toEqual(['𠮷']);
  });

  it('says what is wrong with a template without repeating the data', async () => {
    await withPool({}, async (pool) => {
      const error: unknown = await pool
        .render({ ...letter('CANARY 张三'), template: 'broken.typ' })
        .catch((caught: unknown) => caught);
      expect(reasonOf(error)).toBe('template_failed');
      expect(String(error)).toContain('no such thing');
      expect(String(error)).not.toContain('CANARY');
      expect((await pool.render(letter('still works'))).pages).toBe(1);
    });
  });

  it('lets no template read outside the documents folder', async () => {
    await writeFile(join(dir, 'thief.typ'), '#read("../../../../etc/passwd")');
    await withPool({}, async (pool) => {
      await expect(pool.render({ ...letter(''), template: 'thief.typ' })).rejects.toThrow(/access denied/);
    });
  });
});

describe('the pool', () => {
  it('refuses a job when the queue is full', async () => {
    await withPool({ program, queueLimit: 1 }, async (pool) => {
      const running = pool.render(jobFor('slow'));
      const waiting = pool.render(jobFor('answer'));
      await expect(pool.render(jobFor('answer')).catch(reasonOf)).resolves.toBe('queue_full');
      await expect(Promise.all([running, waiting])).resolves.toHaveLength(2);
    });
  });

  it.each([
    ['hangs', 'hang', 'timeout'],
    ['dies', 'die', 'crashed'],
    ['throws', 'throw', 'crashed'],
  ])('replaces a worker that %s and goes on with the queue', async (_, template, reason) => {
    await withPool({ program, timeoutMs: 3_000 }, async (pool) => {
      const lost = pool.render(jobFor(template)).catch(reasonOf);
      const next = pool.render(jobFor('answer'));
      await expect(lost).resolves.toBe(reason);
      await expect(next).resolves.toMatchObject({ pages: 1 });
    });
  });

  it('finishes what it has before it closes, and takes nothing new', async () => {
    const pool = createPdfPool({ documentsDir, program });
    const first = pool.render(jobFor('slow'));
    const second = pool.render(jobFor('slow'));
    await pool.close();
    await expect(Promise.all([first, second])).resolves.toHaveLength(2);
    await expect(pool.render(jobFor('answer')).catch(reasonOf)).resolves.toBe('closed');
  });
});
