import type { FaceOutcome } from '@lingshi/domain/evidence/face-outcome.ts';
import { FORM_OPEN, partOf } from '../order/order.part.ts';
import type { CasePart } from '../order/order.loaded.ts';
import { FACE_OUTCOME, FACE_VOID } from './face.store.ts';

type FacePart = { faceOutcome: FaceOutcome | null; faceVoid: boolean };

/** How the face check ended, while the form is open; and during a supplement, whether a pass counts no more. */
export const FACE_PART: CasePart<FacePart> = {
  name: 'face',
  columns: {
    faceOutcome: `CASE WHEN ${FORM_OPEN} THEN ${FACE_OUTCOME} END`,
    faceVoid: `o.status = 'needs_supplement' AND ${FACE_VOID}`,
  },
  open: ({ faceOutcome, faceVoid }) => ({ faceOutcome, faceVoid }) as FacePart,
  facts: (loaded) => partOf(loaded, FACE_PART),
};
