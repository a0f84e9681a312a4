import { ok, refuse } from '../shared/result.ts';
import type { Result } from '../shared/result.ts';
import { SIGNATURE_LIMITS } from './evidence.limits.ts';
import { SIGNATURE_ASPECT } from './signature-path.ts';

/** x and y from the top left of the box, both 0 to 1; t in milliseconds since the first touch, if known. */
export type Point = readonly [x: number, y: number, t?: number | undefined];
export type Strokes = ReadonlyArray<readonly Point[]>;

/** Whether these are strokes, as many and as long as are taken. */
export function isStrokes(value: unknown): value is Strokes {
  if (!Array.isArray(value) || value.length > SIGNATURE_LIMITS.maxStrokes) return false;
  return (value as unknown[]).every(
    (stroke) => isStroke(stroke) && stroke.length <= SIGNATURE_LIMITS.maxPointsPerStroke,
  );
}

/** At least one point, each inside the box. */
export function isStroke(stroke: unknown): stroke is Point[] {
  return Array.isArray(stroke) && stroke.length > 0 && stroke.every(isPoint);
}

function isPoint(point: unknown): point is Point {
  if (!Array.isArray(point) || point.length < 2 || point.length > 3) return false;
  const [x, y, t] = point as unknown[];
  return isUnit(x) && isUnit(y) && (t === undefined || (Number.isSafeInteger(t) && Number(t) >= 0));
}

function isUnit(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

/** What the signer may do better; a signature with advice is still taken. */
export type SignatureAdvice = 'off_centre' | 'small' | 'touches_edge';

/** Around the ink, in 0 to 1 of the signature box. */
type SignatureFrame = {
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** How far the middle of the ink is from the middle of the box: 0 to 0.5. */
  offCentreX: number;
  offCentreY: number;
};

/** `inkLength` in heights of the box, so that it means the same across and down. */
export type SignatureMeasure = SignatureFrame & { inkLength: number; advice: SignatureAdvice[] };

/** Where advice begins; the first is the one thing without which nobody signed. All are ours. */
export const MARKS = {
  /** In heights of the box: less is a dot, a slip or a dash, shorter than any character. */
  ink: { min: 0.5 },
  /** Height of the ink, as a share of the box. */
  size: { min: 0.35 },
  /** How far the middle of the ink may be from the middle of the box, as a share of it. */
  centre: { max: 0.2 },
  /** The least distance of the ink from an edge, as a share of the box. */
  edge: { min: 0.01 },
} as const;
const LEAST_HEIGHT = 0.1;

/**
 * Measures a signature, and refuses a box in which nobody signed. The hand signature is printed in the
 * book: landscape, centred, in Chinese characters (facts A3.7); whether it is a name only a person can say.
 */
export function measureSignature(strokes: Strokes): Result<SignatureMeasure> {
  const measure = frameOf(strokes);
  const { inkLength, top, bottom } = measure;
  if (inkLength < MARKS.ink.min || bottom - top < LEAST_HEIGHT) return refuse('signature.empty');
  return ok({ ...measure, advice: adviceFor(measure) });
}

export function frameOf(strokes: Strokes): SignatureFrame & { inkLength: number } {
  const points = strokes.flat();
  const [left, right] = extent(points.map(([x]) => x));
  const [top, bottom] = extent(points.map(([, y]) => y));
  const inkLength = strokes.reduce((total, stroke) => total + lengthOf(stroke), 0);
  const offCentreX = Math.abs((left + right) / 2 - 0.5);
  const offCentreY = Math.abs((top + bottom) / 2 - 0.5);
  return { left, top, right, bottom, offCentreX, offCentreY, inkLength };
}

function adviceFor(frame: SignatureFrame): SignatureAdvice[] {
  const advice: SignatureAdvice[] = [];
  if (Math.max(frame.offCentreX, frame.offCentreY) > MARKS.centre.max) advice.push('off_centre');
  if (frame.bottom - frame.top < MARKS.size.min) advice.push('small');
  if (edgeOf(frame) < MARKS.edge.min) advice.push('touches_edge');
  return advice;
}

export function edgeOf({ left, top, right, bottom }: SignatureFrame): number {
  return Math.max(0, Math.min(left, top, 1 - right, 1 - bottom));
}

function lengthOf(stroke: readonly Point[]): number {
  return stroke.slice(1).reduce((total, [x, y], at) => {
    const [fromX, fromY] = stroke[at] ?? [x, y];
    return total + Math.hypot((x - fromX) * SIGNATURE_ASPECT, y - fromY);
  }, 0);
}

// Trap: Math.min(...values) overflows the stack on a long signature.
function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [1, 0],
  );
}
