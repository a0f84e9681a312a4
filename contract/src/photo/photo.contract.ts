import { z } from 'zod';
import { typedText } from '@lingshi/domain/shared/plain-text.ts';
import { PHOTO_KEYS, PHOTO_SIDES } from '@lingshi/domain/evidence/photo.types.ts';
import { route } from '../route.ts';
import { at, id, orderParams } from '../shared/shapes.ts';

const limit = z.object({ min: z.number().nullable(), max: z.number().nullable() });

/** Words for keys and sentences: photo.words.ts. */
const photoRow = z.object({
  key: z.enum(PHOTO_KEYS),
  measured: z.number().nullable(),
  unit: z.enum(['px', 'bytes', 'count', 'ratio', 'share', 'height_share', 'mm', 'degrees', 'index']),
  limit,
  source: z.enum(['rulebook', 'ours']),
  verdict: z.enum(['ok', 'advice', 'wrong', 'cannot_tell']),
  words: z.templateLiteral([z.enum(PHOTO_KEYS), '.', z.enum(PHOTO_SIDES)]).nullable(),
});

/** What was measured of the photo an order has now. It advises; a person decides. */
export const photoCheck = z.object({
  fileId: id,
  /** The rulebook it was measured by. */
  spec: z.string(),
  verdict: z.enum(['ok', 'advice', 'wrong']),
  rows: z.array(photoRow),
  /** It looks like one this account sent before: an officer sent it back, or the check found it wrong. */
  sentBefore: z.enum(['officer', 'check']).nullable(),
  /** What the applicant says to the officer about it. */
  word: z.string().nullable(),
  checkedAt: at,
});
export type PhotoCheck = z.output<typeof photoCheck>;

/** With where the head belongs, for the crop tool: width by height, and shares of the height. */
const ownPhotoCheck = photoCheck.extend({
  outline: z.object({ ratio: z.number(), headHeight: z.number(), crownToTop: z.number() }),
});
export type OwnPhotoCheck = z.output<typeof ownPhotoCheck>;

export const checkPhoto = route({
  method: 'POST',
  path: '/api/orders/:orderId/photo/check',
  audience: 'applicant',
  tag: 'photo',
  summary: 'Measure the order’s photo against the rulebook in force; asked again, the same table',
  params: orderParams,
  answer: ownPhotoCheck,
  errors: [
    'order.not_found',
    'mandate.view_only',
    'post.not_found',
    'order.refused_kind',
    'policy.none_in_force',
    'photo.no_picture',
    'photo.no_rulebook',
    'turn.waiting',
    'image.busy',
    'image.too_small',
  ],
  limit: 'photo_by_account',
});

/** Never needed to go on: the check blocks nothing. It lets the officer know what the numbers cannot. */
export const overrulePhoto = route({
  method: 'POST',
  path: '/api/orders/:orderId/photo/overrule',
  audience: 'applicant',
  tag: 'photo',
  summary: 'Keep the photo as it is, with a word to the officer',
  params: orderParams,
  body: z.object({ fileId: id, word: typedText.min(1).max(300) }),
  answer: ownPhotoCheck,
  errors: [
    'order.not_found',
    'order.field_locked',
    'order.wrong_status',
    'mandate.view_only',
    'post.not_found',
    'order.refused_kind',
    'policy.none_in_force',
    'photo.no_rulebook',
    'photo.not_checked',
  ],
  limit: 'photo_by_account',
});
