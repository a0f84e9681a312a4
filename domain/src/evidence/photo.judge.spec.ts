import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import rules from '../../../rules/photos/notice-2021.json' with { type: 'json' };
import later from '../../../rules/photos/later-unconfirmed.json' with { type: 'json' };
import { photoSchema } from '../policy/photo.schema.ts';
import type { PhotoRulebook } from '../policy/photo.schema.ts';
import { goodMeasures, rulebook } from '../../test/evidence/photo.ts';
import { judgePhoto } from './photo.judge.ts';
import { PHOTO_KEYS } from './photo.types.ts';
import type { PhotoKey, PhotoMeasures, PhotoRow } from './photo.types.ts';

const books = Object.fromEntries(
  [...rules.rows, ...later.rows].map(({ item, body }) => [item, photoSchema.parse(body)]),
);

function rowOf(key: PhotoKey, changed: Partial<PhotoMeasures>, book: PhotoRulebook = rulebook()): PhotoRow {
  const row = judgePhoto(goodMeasures(changed), 'test', book).rows.find((one) => one.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
}

function judged(spec: string, changed: Partial<PhotoMeasures> = {}) {
  const book = books[spec];
  if (book === undefined) throw new Error(`no rulebook ${spec}`);
  return judgePhoto(goodMeasures(changed), spec, book);
}

describe('the three rulebooks', () => {
  it('are three, and every table names the one it follows', () => {
    expect(Object.keys(books)).toEqual(['app', 'web_2018', 'entry_exit_guide']);
    expect(judged('web_2018').spec).toBe('web_2018');
  });

  it('conflict: a file of 200 kB is fine for one and too large for the other two', () => {
    const verdicts = Object.keys(books).map(
      (spec) => judged(spec, { file_bytes: 204_800 }).rows.find(({ key }) => key === 'file_bytes')?.verdict,
    );
    expect(verdicts).toEqual(['ok', 'wrong', 'wrong']);
  });

  it('count millimetres on what the picture shows: 30 × 40 of the 33 × 48 print in the guide', () => {
    const head = (spec: string) => judged(spec).rows.find(({ key }) => key === 'head_height');
    expect(head('entry_exit_guide')).toMatchObject({
      measured: 28.8,
      unit: 'mm',
      verdict: 'ok',
      source: 'rulebook',
    });
    expect(head('web_2018')).toMatchObject({
      measured: 34.6,
      unit: 'mm',
      verdict: 'wrong',
      words: 'head_height.high',
    });
    expect(head('app')).toMatchObject({
      measured: 0.72,
      unit: 'height_share',
      verdict: 'ok',
      source: 'ours',
    });
  });

  it('take light blue where they name it, and only there', () => {
    const blue = { background_tint: 22, background_hue: 205 };
    const tint = (spec: string) =>
      judged(spec, blue).rows.find(({ key }) => key === 'background_tint')?.verdict;
    expect([tint('entry_exit_guide'), tint('app')]).toEqual(['ok', 'wrong']);
  });

  it('ask of each colour the lightness they name for it', () => {
    const light = (spec: string, background_lightness: number, background_hue: number | null) =>
      judged(spec, { background_lightness, background_hue }).rows.find(
        ({ key }) => key === 'background_lightness',
      )?.verdict;
    // Grey from 198 of 240, blue from 167; white has no figure, and ours advises.
    expect(light('entry_exit_guide', 0.75, 205)).toBe('ok');
    expect(light('entry_exit_guide', 0.75, null)).toBe('wrong');
    expect(light('entry_exit_guide', 0.84, null)).toBe('ok');
    expect([light('app', 0.78, null), light('app', 0.84, null)]).toEqual(['advice', 'ok']);
  });
});

describe('a verdict', () => {
  it('is advice where only our own limit is broken, and wrong where the rulebook’s is', () => {
    const eyes = { eye_distance: 0.15 };
    expect(rowOf('eye_distance', eyes)).toMatchObject({
      verdict: 'advice',
      source: 'ours',
      words: 'eye_distance.low',
    });
    const book = rulebook({ eyeDistanceShare: { min: 0.23, max: 0.33 } });
    expect(rowOf('eye_distance', eyes, book)).toMatchObject({ verdict: 'wrong', source: 'rulebook' });
  });

  it('is wrong also by our limits where every officer would ask again', () => {
    expect(rowOf('background_lightness', { background_lightness: 0.7 }).verdict).toBe('advice');
    expect(rowOf('background_lightness', { background_lightness: 0.2 }).verdict).toBe('wrong');
  });

  it('says of no face why none may be seen: the dark, or too much light', () => {
    const said = (light: number | null) => rowOf('faces', { faces: 0, picture_light: light }).words;
    expect([0.1, 0.5, 0.95, null].map(said)).toEqual([
      'faces.dark',
      'faces.low',
      'faces.bright',
      'faces.low',
    ]);
    expect(rowOf('faces', { faces: 2, picture_light: 0.1 }).words).toBe('faces.high');
  });

  it('tells a picture on its side from a head that leans', () => {
    const said = (tilt: number) => rowOf('tilt', { tilt });
    for (const tilt of [90, -90, 180, 176])
      expect(said(tilt)).toMatchObject({ verdict: 'wrong', words: 'tilt.turned' });
    expect([said(20).words, said(-20).words]).toEqual(['tilt.high', 'tilt.low']);
  });

  it('is wrong where the picture has no colour, or is a drawing', () => {
    expect(rowOf('colour', { colour: 0.4 })).toMatchObject({ verdict: 'wrong', words: 'colour.low' });
    expect(rowOf('colour', { colour: 10 }).verdict).toBe('ok');
    expect(rowOf('drawing', { drawing: 0.6 })).toMatchObject({ verdict: 'wrong', words: 'drawing.high' });
    expect(rowOf('drawing', { drawing: 0.3 }).verdict).toBe('ok');
    expect(rowOf('drawing', { drawing: null }).verdict).toBe('cannot_tell');
  });

  it('cannot tell what was not measured, and says so instead of passing it', () => {
    expect(rowOf('sharpness', { sharpness: null })).toMatchObject({
      verdict: 'cannot_tell',
      words: 'sharpness.unknown',
    });
  });

  it('cannot tell ears that are not seen: hair may cover them', () => {
    expect(rowOf('ears', { ears: 1 }).verdict).toBe('cannot_tell');
    expect(rowOf('ears', { ears: 2 }).verdict).toBe('ok');
  });

  it.each([0, 2, 5])('with %i faces is wrong, and nothing is said about a head', (faces) => {
    const { rows, verdict } = judgePhoto(goodMeasures({ faces }), 'test', rulebook());
    const of = (key: PhotoKey) => rows.find((row) => row.key === key)?.verdict;
    expect([verdict, of('faces'), of('head_height'), of('tilt')]).toEqual([
      'wrong',
      'wrong',
      'cannot_tell',
      'cannot_tell',
    ]);
  });

  it('lets a good portrait pass', () => {
    expect(judged('app').verdict).toBe('ok');
  });

  it('never throws, and every row that is not ok says what to do', () => {
    const measure = fc.oneof(
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
      fc.constantFrom(null, Number.NaN, Infinity),
    );
    const any = fc.record(Object.fromEntries(PHOTO_KEYS.map((key) => [key, measure])));
    fc.assert(
      fc.property(any, fc.constantFrom(...Object.keys(books)), (measures, spec) => {
        const { rows } = judged(spec, measures as Partial<PhotoMeasures>);
        expect(rows.map(({ key }) => key)).toEqual([...PHOTO_KEYS]);
        for (const row of rows) {
          expect(row.words === null).toBe(row.verdict === 'ok');
          if (row.measured !== null) expect(Number.isFinite(row.measured)).toBe(true);
        }
      }),
    );
  });
});
