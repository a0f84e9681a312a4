import { dayIn } from '@lingshi/domain/shared/day.ts';
import type { FaceTries } from '@lingshi/domain/evidence/face-attempts.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import type { FaceOutcome } from '@lingshi/domain/evidence/face-outcome.ts';
import type { FaceFault } from '@lingshi/domain/evidence/face-verdict.ts';
import { isUnder } from '@lingshi/domain/policy/age.ts';
import type { SlotReader } from '@lingshi/domain/policy/policy-body.schema.ts';
import type { Rule } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';
import { findPolicy } from '../order/order.policy.ts';
import { personIn } from '../order/order.seen.ts';
import type { LoadedOrder } from '../order/order.loaded.ts';
import { pictureFor } from '../order/order.files.ts';
import { getOrder } from '../order/order.open.ts';
import { AppError } from '../platform/http/app-error.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { outcomeNow } from './face.store.ts';
import type { KeptFace } from './face.store.ts';

/** A row of face_check. */
export type FaceCheck = FaceTries &
  KeptFace & {
    consentVersion: string | null;
    consentedAt: string | null;
    withdrawnAt: string | null;
    reason: FaceFault | null;
    moves: FaceMove[] | null;
    passedMoves: FaceMove[] | null;
  };

/** An order with its face check, and what a rule about it may ask. */
export type FaceCase = {
  loaded: LoadedOrder;
  check: FaceCheck | null;
  /** What counts now: a pass with pictures that were replaced does not. */
  outcome: FaceOutcome | null;
  /** What it compares with. */
  pictures: Readonly<Record<SlotReader, ReturnType<typeof pictureFor>>>;
  /** A day of the order's post. */
  today: Day;
  /** A minor, or an adult for whom a guardian acts. */
  guarded: boolean;
  /** Of the day the order was filed, a draft's of today; null where no check is offered. */
  rules: Rule<'face_check'> | null;
};

const SELECT_CHECK = `
  SELECT consent_version AS "consentVersion", consented_at AS "consentedAt", withdrawn_at AS "withdrawnAt", outcome, reason,
    photo_file AS "photoFile", page_file AS "pageFile",
    moves, passed_moves AS "passedMoves", attempts AS tries, attempts_day AS "triedOn", failures
  FROM face_check WHERE order_id = $1`;

/** Where no rules are in force, nothing is asked. */
const NO_SLOTS = { materials: [] };

/** @throws order.not_found, for a stranger's order as for none */
export async function loadFaceCase(parts: OrderParts, accountId: string, orderId: string): Promise<FaceCase> {
  const { pools, clock, rules } = parts;
  const loaded = await getOrder(parts, accountId, orderId);
  const { rows } = await pools.applicant.query<FaceCheck>(SELECT_CHECK, [orderId]);
  const today = dayIn(rules.findPost(loaded.order.post)?.timeZone ?? 'UTC', clock.now());
  const found = findPolicy(parts, loaded.order);
  const policy = found.ok ? found.value.policy : null;
  const person = found.ok ? personIn(loaded, found.value) : null;
  const guarded =
    policy !== null &&
    person !== null &&
    (person.ward === true || isUnder(policy, 'minor_interview', person.birthDay, today));
  const check = rows[0] ?? null;
  const pictures = {
    photo: pictureFor('photo', loaded, policy ?? NO_SLOTS),
    data_page: pictureFor('data_page', loaded, policy ?? NO_SLOTS),
  };
  const outcome = check && outcomeNow(check, loaded, policy ?? NO_SLOTS);
  return { loaded, check, outcome, pictures, today, guarded, rules: policy?.faceCheck ?? null };
}

/** @throws face.not_offered */
export function faceRulesOf({ rules }: FaceCase): Rule<'face_check'> {
  if (rules === null) throw new AppError('face.not_offered');
  return rules;
}

export function hasConsent(check: FaceCheck | null): check is FaceCheck & { consentedAt: string } {
  return check !== null && check.consentedAt !== null && check.withdrawnAt === null;
}

export function fileIn({ pictures }: FaceCase, reader: SlotReader): string | null {
  return pictures[reader].fileId;
}
