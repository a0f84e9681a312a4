import { edgeOf, frameOf, MARKS, measureSignature } from './signature.ts';
import type { Strokes } from './signature.ts';

export type SignatureMark = {
  key: keyof typeof MARKS;
  value: number;
  min?: number;
  max?: number;
  /** `none`: nobody signed yet. `better`: taken, and it could be clearer. */
  verdict: 'good' | 'better' | 'none';
};

/** Each thing that was measured, its number and its limit: what the signer sees beside the sheet. */
export function signatureMarks(strokes: Strokes): SignatureMark[] {
  const frame = frameOf(strokes);
  const signed = measureSignature(strokes);
  const advice = signed.ok ? signed.value.advice : [];
  const mark = (key: SignatureMark['key'], value: number, bad: boolean): SignatureMark => ({
    key,
    value,
    ...MARKS[key],
    verdict: signed.ok ? (bad ? 'better' : 'good') : 'none',
  });
  return [
    mark('ink', frame.inkLength, false),
    mark('size', Math.max(0, frame.bottom - frame.top), advice.includes('small')),
    mark('centre', Math.max(frame.offCentreX, frame.offCentreY), advice.includes('off_centre')),
    mark('edge', edgeOf(frame), advice.includes('touches_edge')),
  ];
}
