import type { FaceOutcome } from '@lingshi/domain/evidence/face-outcome.ts';
import { FORM_OPEN, partOf } from '../order/order.case-part.ts';
import type { CaseEvidence, CasePart, CaseRules, LoadedOrder } from '../order/order.loaded.ts';
import { outcomeNow } from './face.store.ts';
import type { KeptFace } from './face.store.ts';

// Fields parted by bars, as the answers are.
const CHECK = `CASE WHEN ${FORM_OPEN} THEN (
  SELECT concat_ws('|', coalesce(c.outcome, ''), coalesce(c.photo_file::text, ''), coalesce(c.page_file::text, ''))
  FROM face_check c WHERE c.order_id = o.id) END`;

/** How the face check ended, while the form is open; and during a supplement, whether a pass counts no more. */
export const FACE_PART: CasePart<KeptFace | null> = {
  name: 'face',
  columns: { faceCheck: CHECK },
  open: ({ faceCheck }) => toKept(faceCheck as string | null),
  facts: (loaded, where) => faceFacts(loaded, where, partOf(loaded, FACE_PART)),
};

function faceFacts(
  loaded: LoadedOrder,
  { policy }: CaseRules,
  kept: KeptFace | null,
): Pick<CaseEvidence, 'faceOutcome' | 'faceVoid'> {
  const faceOutcome = kept && outcomeNow(kept, loaded, policy);
  const isVoid = kept?.outcome === 'passed' && faceOutcome === null;
  return { faceOutcome, faceVoid: loaded.order.status === 'needs_supplement' && isVoid };
}

function toKept(column: string | null): KeptFace | null {
  if (column === null) return null;
  const [outcome, photoFile, pageFile] = column.split('|').map((part) => (part === '' ? null : part));
  return {
    outcome: (outcome ?? null) as FaceOutcome | null,
    photoFile: photoFile ?? null,
    pageFile: pageFile ?? null,
  };
}
