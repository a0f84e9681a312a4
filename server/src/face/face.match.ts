import { faceDistance, MATCH_THRESHOLD } from '@lingshi/domain/evidence/face-match.ts';
import { largestFace } from '@lingshi/domain/evidence/face-sequence.ts';
import { median } from '@lingshi/domain/evidence/face-sequence.measure.ts';
import type { MatchFault } from '@lingshi/domain/evidence/face-verdict.ts';
import type { SlotReader } from '@lingshi/domain/policy/policy-body.schema.ts';
import { openOrderFile } from '../order/order.files.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { forget, lookAtPicture } from './face.find.ts';
import { fileIn } from './face.load.ts';
import type { FaceCase } from './face.load.ts';

export type FaceMatch = {
  fault: MatchFault | null;
  distancePhoto: number | null;
  distancePage: number | null;
  threshold: number;
  photoFile: string | null;
  pageFile: string | null;
};

/** The portrait of a data page is a small part of it. */
const LOOKS = {
  photo: { longSide: 640, way: 'portrait' },
  data_page: { longSide: 1600, way: 'page' },
} as const;

/**
 * Compares the frames that look ahead with the order's photo and, where the order has one, the portrait of the data
 * page. Distances are the middle of those of the frames.
 * @param own descriptors of the frames
 */
export async function matchPictures(
  parts: OrderParts,
  found: FaceCase,
  own: readonly Float32Array[],
): Promise<FaceMatch> {
  const [photoFile, pageFile] = [fileIn(found, 'photo'), fileIn(found, 'data_page')];
  const [distancePhoto, distancePage] = await Promise.all([
    distanceTo(parts, found, own, 'photo'),
    distanceTo(parts, found, own, 'data_page'),
  ]);
  const page = pageFile === null ? null : faultOf(distancePage, 'page_no_face', 'page_differs');
  const fault = faultOf(distancePhoto, 'photo_no_face', 'photo_differs') ?? page;
  return { fault, distancePhoto, distancePage, threshold: MATCH_THRESHOLD, photoFile, pageFile };
}

function faultOf(distance: number | null, none: MatchFault, differs: MatchFault): MatchFault | null {
  if (distance === null) return none;
  return distance > MATCH_THRESHOLD ? differs : null;
}

/** null: no such picture, or no face in it */
async function distanceTo(
  parts: OrderParts,
  found: FaceCase,
  own: readonly Float32Array[],
  reader: SlotReader,
): Promise<number | null> {
  const fileId = fileIn(found, reader);
  if (fileId === null) return null;
  const picture = await openOrderFile(parts, parts.pools.applicant, found.loaded, fileId);
  if (picture === null) throw new AppError('face.photo_required');
  try {
    return distanceOf(own, await lookAtPicture(parts, picture, LOOKS[reader]));
  } finally {
    picture.fill(0);
  }
}

/** To the largest face, whose template is overwritten then; null without one. */
function distanceOf(
  own: readonly Float32Array[],
  faces: Awaited<ReturnType<typeof lookAtPicture>>,
): number | null {
  const other = largestFace(faces)?.descriptor ?? null;
  const distance = other && median(own.map((descriptor) => faceDistance(descriptor, other)));
  forget([{ faces }]);
  return distance;
}
