import { z } from 'zod';
import { FACE_MOVES } from '@lingshi/domain/evidence/face-moves.ts';
import { FACE_OUTCOMES } from '@lingshi/domain/evidence/face-outcome.ts';
import { FACE_FAULTS } from '@lingshi/domain/evidence/face-verdict.ts';
import { SLOT_READERS } from '@lingshi/domain/policy/policy-body.schema.ts';
import { route } from '../route.ts';
import { at, day, empty, id, orderParams, words } from '../shared/shapes.ts';

/** Of one check: as many frames and bytes as a device may send. */
export const FACE_FRAMES = { least: 9, most: 24, bytes: 4 * 1024 * 1024, longSidePx: 480 } as const;

const move = z.enum(FACE_MOVES);
const fault = z.enum(FACE_FAULTS);
/** What of a face check that was not passed is done again. */
const redo = z.enum(['sequence', ...SLOT_READERS]);

/** Where the check of an order stands. Words for moves and faults: face.words.*.ts. */
export const faceState = z.object({
  /** The order can still be checked: it is the applicant's turn. */
  open: z.boolean(),
  consent: z.object({ version: z.string(), at }).nullable(),
  consentText: z.object({ version: z.string(), title: words, points: z.array(words), agree: words }),
  /** null: not made, or the pictures it was made with were replaced since. */
  outcome: z.enum(FACE_OUTCOMES).nullable(),
  fault: fault.nullable(),
  redo: redo.nullable(),
  /** It was passed, but with another photo or data page than the order has now. */
  outdated: z.boolean(),
  /** Where the pictures are that it compares with; null where the rules ask for none. */
  slots: z.object({ photo: z.string().nullable(), data_page: z.string().nullable() }),
  /** Which of them comes first, as the order has none yet. */
  missing: z.enum(SLOT_READERS).nullable(),
  triesLeft: z.int(),
  triesADay: z.int(),
  /** From when on there are tries again, when there are none. */
  nextDay: day.nullable(),
  guarded: z.boolean(),
  minorMaySkipAfter: z.int(),
  maySkip: z.boolean(),
  /** Of one sequence, as the rules have it: seconds to live, movements asked, and who says so. */
  seconds: z.int(),
  movements: z.int(),
  source: z.string(),
});

/** What an officer sees of it, as an aid and not as a certified check. */
export const deskFace = z.object({
  outcome: z.enum(FACE_OUTCOMES).nullable(),
  fault: fault.nullable(),
  /** It was passed with another photo or data page than the order has now. */
  outdated: z.boolean(),
  /** The consent was withdrawn: what was measured is gone. */
  withdrawn: z.boolean(),
  /** Between the frames and each picture; the smaller the more alike, up to the threshold counted as one person. */
  distancePhoto: z.number().nullable(),
  distancePage: z.number().nullable(),
  threshold: z.number().nullable(),
  moves: z.array(z.object({ move, seen: z.boolean() })),
  failures: z.int(),
  decidedAt: at.nullable(),
});

const NOT_THEN = ['order.not_found', 'order.wrong_status'] as const;

export const getFaceState = route({
  method: 'GET',
  path: '/api/orders/:orderId/face',
  audience: 'applicant',
  tag: 'face',
  summary: 'Where the face check of an order stands',
  params: orderParams,
  answer: faceState,
  errors: ['order.not_found'],
  limit: 'read_by_account',
});

export const consentToFace = route({
  method: 'POST',
  path: '/api/orders/:orderId/face/consent',
  audience: 'applicant',
  tag: 'face',
  summary: 'Agree to the face check, to the text of this version',
  params: orderParams,
  body: z.object({ version: z.string().max(40) }),
  answer: faceState,
  errors: [...NOT_THEN, 'face.not_offered', 'consent.outdated'],
  limit: 'save_by_account',
});

/** Always taken. Before the order is submitted it leads the equal way without the check: the interview. */
export const withdrawFaceConsent = route({
  method: 'DELETE',
  path: '/api/orders/:orderId/face/consent',
  audience: 'applicant',
  tag: 'face',
  summary: 'Withdraw the consent, also midway: what was measured is deleted',
  params: orderParams,
  answer: faceState,
  errors: ['order.not_found'],
  limit: 'change_by_account',
});

export const startFaceChallenge = route({
  method: 'POST',
  path: '/api/orders/:orderId/face/challenges',
  audience: 'applicant',
  tag: 'face',
  summary: 'Ask for movements: drawn anew each time, for this session, once, for seconds',
  params: orderParams,
  body: empty,
  answer: z.object({
    challengeId: id,
    moves: z.array(move),
    expiresAt: at,
    seconds: z.int(),
    frames: z.object({ least: z.int(), most: z.int(), bytes: z.int(), longSidePx: z.int() }),
  }),
  status: 201,
  errors: [
    ...NOT_THEN,
    'face.not_offered',
    'face.consent_required',
    'face.photo_required',
    'face.too_many_attempts',
  ],
  limit: 'face_by_account',
});

/**
 * Body: the frames one after another, each as 4 bytes length, 4 bytes milliseconds since the first frame (both unsigned,
 * big-endian), then that many bytes of JPEG. The picture is as the camera sees it, not mirrored. Begin with the face
 * still and forward, then take several frames of each movement.
 */
export const sendFaceFrames = route({
  method: 'POST',
  path: '/api/orders/:orderId/face/challenges/:challengeId/frames',
  audience: 'applicant',
  tag: 'face',
  summary: 'Send the frames; the answer is the verdict. Frames are forgotten with it',
  params: orderParams.extend({ challengeId: id }),
  raw: 'upload',
  bodyLimit: FACE_FRAMES.bytes,
  answer: z.object({
    outcome: z.enum(['passed', 'failed']),
    fault: fault.nullable(),
    redo: redo.nullable(),
    moves: z.array(z.object({ move, seen: z.boolean() })),
    state: faceState,
  }),
  errors: [
    ...NOT_THEN,
    'face.not_offered',
    'face.consent_required',
    'face.photo_required',
    'face.too_many_attempts',
    'face.challenge_unknown',
    'face.challenge_expired',
    'face.challenge_used',
    'face.frames_broken',
    'turn.waiting',
    'face.busy',
  ],
  limit: 'face_by_account',
});

/** For a minor after some tries, and for anybody whose tries of the day are used up. */
export const skipFace = route({
  method: 'POST',
  path: '/api/orders/:orderId/face/skip',
  audience: 'applicant',
  tag: 'face',
  summary: 'Go on without a passed check after trying: an officer will speak with the person',
  params: orderParams,
  body: empty,
  answer: faceState,
  errors: [...NOT_THEN, 'face.not_offered', 'face.skip_not_yet'],
  limit: 'save_by_account',
});

export const declineFace = route({
  method: 'POST',
  path: '/api/orders/:orderId/face/decline',
  audience: 'applicant',
  tag: 'face',
  summary: 'Choose the equal way without the check: an officer will speak with the person',
  params: orderParams,
  body: empty,
  answer: faceState,
  errors: NOT_THEN,
  limit: 'save_by_account',
});
