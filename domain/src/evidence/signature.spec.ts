import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNATURE_LIMITS } from './evidence.limits.ts';
import { SIGNATURE_ASPECT, SIGNATURE_PRINT_MM } from './signature-path.ts';
import { signatureSchema } from './signature.schema.ts';
import { signatureMarks } from './signature.marks.ts';
import { whoSigns } from './signature.signer.ts';
import { measureSignature } from './signature.ts';
import type { Point } from './signature.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const anyPoint = fc.tuple(unit, unit);
const anySignature = fc.array(fc.array(anyPoint, { minLength: 1, maxLength: 12 }), { maxLength: 8 });

/** Two zigzags in the middle of the box. */
const signature: Point[][] = [zigzag(0.3), zigzag(0.55)];

function zigzag(from: number): Point[] {
  return Array.from({ length: 9 }, (_, at) => [from + at * 0.02, at % 2 === 0 ? 0.3 : 0.7, at * 16] as const);
}

describe('a signature', () => {
  it('of a hand is taken without advice', () => {
    expect(measureSignature(signature)).toMatchObject({ ok: true, value: { advice: [] } });
  });

  it.each([
    ['an empty box', []],
    ['a dot', [[[0.5, 0.5] as const]]],
    ['many dots', Array.from({ length: 50 }, (_, at) => [[at / 50, (at % 7) / 7] as const])],
    ['a short slip', [[[0.5, 0.5] as const, [0.55, 0.55] as const]]],
    ['a flat dash', [[[0.1, 0.5] as const, [0.9, 0.5] as const]]],
  ])('%s is none', (_, strokes) => {
    expect(measureSignature(strokes)).toEqual({ ok: false, code: 'signature.empty' });
  });

  it.each([
    ['off_centre', signature.map((stroke) => stroke.map(([x, y]) => [x * 0.4, y] as const))],
    ['touches_edge', [...signature, [[0.5, 0] as const, [0.5, 0.5] as const]]],
    ['small', signature.map((stroke) => stroke.map(([x, y]) => [0.45 + x * 0.1, 0.4 + y * 0.3] as const))],
  ])('gets the advice %s and is still taken', (advice, strokes) => {
    const checked = measureSignature(strokes);
    expect(checked).toMatchObject({ ok: true, value: { advice: expect.arrayContaining([advice]) } });
  });

  it('is measured in heights of the box, the same across and down', () => {
    const down = measureSignature([
      [
        [0.5, 0],
        [0.5, 1],
      ],
    ]);
    const across = measureSignature([
      [
        [0, 0.5],
        [1 / 3, 0.5],
      ],
      [
        [0.1, 0.3],
        [0.1, 0.5],
      ],
    ]);
    expect(down).toMatchObject({ ok: true, value: { inkLength: expect.closeTo(1) } });
    expect(across).toMatchObject({ ok: true, value: { inkLength: expect.closeTo(1.2) } });
  });

  it('lies inside its own measure, or is none', () => {
    fc.assert(
      fc.property(anySignature, (strokes) => {
        const measured = measureSignature(strokes);
        const { left, right, top, bottom } = measured.ok
          ? measured.value
          : { left: 0, right: 1, top: 0, bottom: 1 };
        const outside = strokes.flat().filter(([x, y]) => x < left || x > right || y < top || y > bottom);
        expect(outside).toEqual([]);
      }),
    );
  });

  it('from a client is points within the box, with or without times', () => {
    expect(signatureSchema.safeParse(signature).success).toBe(true);
    expect(signatureSchema.safeParse([[[0.1, 0.2]]]).success).toBe(true);
    expect(signatureSchema.safeParse([[[1.1, 0.2]]]).success).toBe(false);
    expect(signatureSchema.safeParse([[]]).success).toBe(false);
    expect(signatureSchema.safeParse([[[0.1, 0.2, -1]]]).success).toBe(false);
    expect(signatureSchema.safeParse([[[0.1, Number.NaN]]]).success).toBe(false);
    expect(signatureSchema.safeParse([[[0.1]]]).success).toBe(false);
    expect(signatureSchema.safeParse(Array.from({ length: 201 }, () => [[0, 0]])).success).toBe(false);
    const endless = Array.from({ length: SIGNATURE_LIMITS.maxPointsPerStroke + 1 }, () => [0, 0]);
    expect(signatureSchema.safeParse([endless]).error?.issues[0]?.code).toBe('too_big');
  });
});

describe('the marks of a signature', () => {
  const verdicts = (strokes: Point[][]) =>
    Object.fromEntries(signatureMarks(strokes).map(({ key, verdict }) => [key, verdict]));

  it('are all good where a hand signed large and in the middle', () => {
    expect(verdicts(signature)).toEqual({ ink: 'good', size: 'good', centre: 'good', edge: 'good' });
  });

  it('give number and limit', () => {
    const marks = signatureMarks(signature);
    expect(marks.find(({ key }) => key === 'size')).toMatchObject({ value: expect.closeTo(0.4), min: 0.35 });
    expect(marks.find(({ key }) => key === 'centre')).toMatchObject({
      value: expect.closeTo(0.005, 2),
      max: 0.2,
    });
  });

  it('judge nothing where nobody signed', () => {
    expect(Object.values(verdicts([]))).toEqual(['none', 'none', 'none', 'none']);
    expect(Object.values(verdicts([[[0.5, 0.5]]]))).toEqual(['none', 'none', 'none', 'none']);
  });

  it('agree with the advice, whatever was drawn', () => {
    fc.assert(
      fc.property(anySignature, (strokes) => {
        const measured = measureSignature(strokes);
        const advised = measured.ok ? measured.value.advice.length : 0;
        expect(signatureMarks(strokes).filter(({ verdict }) => verdict === 'better')).toHaveLength(advised);
      }),
    );
  });
});

describe('the field of the book', () => {
  it('has the shape of the box that was signed in', () => {
    expect(SIGNATURE_PRINT_MM.width / SIGNATURE_PRINT_MM.height).toBe(SIGNATURE_ASPECT);
  });
});

describe('who signs', () => {
  it.each([
    ['2016-03-02', 'guardian', false],
    ['2016-03-01', 'applicant', true],
    ['1950-01-01', 'applicant', true],
  ])('born %s: the %s', (birthDay, signer, printed) => {
    const rules = { ages: [{ item: 'guardian_signs', under: 10 }] };
    expect(whoSigns(rules, { birthDay }, '2026-03-01')).toEqual({ signer, printed });
    const byGuardian = { signer: 'guardian', printed: false };
    expect(whoSigns(rules, { birthDay, ward: true }, '2026-03-01')).toEqual(byGuardian);
  });
});
