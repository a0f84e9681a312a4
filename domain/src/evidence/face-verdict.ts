/** Why a check did not pass: of the frames, then of the comparison with the order's pictures. */
export const SEQUENCE_FAULTS = [
  'too_few_frames',
  'too_fast',
  'too_slow',
  'frames_repeated',
  'no_face',
  'several_faces',
  'other_face',
  'too_dark',
  'drawing',
  'flat_picture',
  'wrong_order',
  'movement_missing',
] as const;
export type SequenceFault = (typeof SEQUENCE_FAULTS)[number];

export const MATCH_FAULTS = ['photo_no_face', 'photo_differs', 'page_no_face', 'page_differs'] as const;
export type MatchFault = (typeof MATCH_FAULTS)[number];

export const FACE_FAULTS = [...SEQUENCE_FAULTS, ...MATCH_FAULTS] as const;
export type FaceFault = (typeof FACE_FAULTS)[number];

/** What has to be done again: the movements, or the picture that could not be compared. */
export type FaceRedo = 'sequence' | 'photo' | 'data_page';

export function redoOf(fault: FaceFault): FaceRedo {
  if (fault === 'photo_no_face' || fault === 'photo_differs') return 'photo';
  return fault === 'page_no_face' || fault === 'page_differs' ? 'data_page' : 'sequence';
}
