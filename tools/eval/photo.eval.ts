import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judgePhoto } from '@lingshi/domain/evidence/photo.judge.ts';
import { createLookPool, measurePhoto } from '@lingshi/server/photo/photo.measure.ts';
import { photoRulebooks } from '@lingshi/server/photo/photo.rulebooks.ts';
import { trialPicture } from '@lingshi/server/platform/image/trial-picture.ts';
import { createImagePool } from '@lingshi/server/platform/image/image.pool.ts';
import { AT_PROMPT } from '@lingshi/server/platform/processes/process-pool.ts';
import { createFacePool } from '@lingshi/server/platform/vision/face.pool.ts';
import { loadRules } from '@lingshi/server/policy/policy.rules.ts';
import { top } from '../run.ts';
import { shareInWords, timesInWords } from './figures.ts';
import type { Picture } from './folder.ts';
import type { Page } from './page.ts';

/** Measures every picture against one rulebook and counts what each measure said. */
export async function evaluatePhotos(pictures: Picture[], { spec }: { spec: string }): Promise<Page> {
  const books = photoRulebooks((await loadRules(join(top, 'rules'))).book);
  const rulebook = books.get(spec);
  if (!rulebook) throw new Error(`There is no rulebook "${spec}": ${[...books.keys()].join(', ')}.`);
  const tools = {
    images: createImagePool(AT_PROMPT),
    faces: createFacePool(AT_PROMPT),
    looks: createLookPool(AT_PROMPT),
  };
  const counts = new Map<string, Map<string, number>>();
  const files: string[][] = [];
  const times: number[] = [];
  try {
    // Processes start and read their models before the first picture is timed.
    await measurePhoto(tools, await trialPicture());
    for (const { path, name } of pictures) {
      const began = performance.now();
      const measured = await measurePhoto(tools, await readFile(path));
      if (measured.ok) times.push(performance.now() - began);
      const judged = measured.ok ? judgePhoto(measured.value.measures, spec, rulebook) : null;
      for (const { key, verdict } of judged?.rows ?? []) count(counts, key, verdict);
      const wrong = (judged?.rows ?? []).flatMap(({ verdict, words }) =>
        verdict === 'wrong' ? (words ?? []) : [],
      );
      files.push([name, judged?.verdict ?? (measured.ok ? '' : measured.code), wrong.join(', ')]);
    }
  } finally {
    await tools.images.close();
    await Promise.all([tools.faces.close(), tools.looks.close()]);
  }
  return pageOf(spec, files, counts, times);
}

function count(counts: Map<string, Map<string, number>>, key: string, verdict: string): void {
  const row = counts.get(key) ?? new Map<string, number>();
  row.set(verdict, (row.get(verdict) ?? 0) + 1);
  counts.set(key, row);
}

function pageOf(
  spec: string,
  files: string[][],
  counts: Map<string, Map<string, number>>,
  times: number[],
): Page {
  const verdicts = ['ok', 'advice', 'wrong', 'cannot_tell'];
  const good = files.filter(([, verdict]) => verdict === 'ok').length;
  const sums = [
    ['pictures', `${files.length}`],
    ['nothing to say against', shareInWords(good, files.length)],
    ['refused', shareInWords(files.length - times.length, files.length)],
    ['time a picture that was measured', timesInWords(times)],
  ];
  const rows = [...counts].map(([key, row]) => [
    key,
    ...verdicts.map((verdict) => `${row.get(verdict) ?? 0}`),
  ]);
  const said = 'This is an aid, not a certified level: it says what it measured, and a person decides.';
  return {
    title: `The photo check against ${spec}, measured`,
    blocks: [
      { text: said },
      { columns: ['what', 'figure'], rows: sums },
      { heading: 'Each measure' },
      { columns: ['measure', ...verdicts], rows },
      { heading: 'Each picture' },
      { columns: ['picture', 'verdict', 'what is wrong'], rows: files },
    ],
  };
}
