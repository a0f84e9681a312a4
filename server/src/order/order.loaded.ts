import type { FaceOutcome } from '@lingshi/domain/evidence/face-outcome.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { PageFinding } from '@lingshi/domain/order/order.flags.ts';
import type { Sight } from '@lingshi/domain/order/order.sight.ts';
import type { ServiceDef } from '@lingshi/domain/order/service.types.ts';
import type { Policy } from '@lingshi/domain/policy/policy.resolve.ts';
import type { Day } from '@lingshi/domain/shared/day.ts';

export type StoredAnswer = {
  /** A page of the form. */
  topic: string;
  version: number;
  savedAt: string;
  answer: Record<string, unknown>;
};

/** An order with the person's opened key, and what a decision about it needs. */
export type LoadedOrder = {
  order: Order;
  /** Counts the saves of the form: what is decided holds for this one. */
  formVersion: number;
  personId: string;
  dek: Buffer;
  claimedBy: string | null;
  claimedUntil: string | null;
  /** When the open supplement was asked. */
  askedAt: string | null;
  maskedName: string;
  /** What other nouns have seen of it; see `partOf` and `evidenceOf`. */
  parts: OpenParts;
  /** By what right it was loaded; the post's readers have none to name. */
  sight: Sight;
  answers: StoredAnswer[];
  files: { id: string; slot: string; createdAt: string }[];
};

/** What an order lives under, as far as evidence is judged by it; an `OrderPolicy` is one. */
export type CaseRules = { policy: Policy; service: ServiceDef; form: FormDef; today: Day };

/**
 * What a noun above `order` adds to each load of one, in the same round trip: evidence gathered beside the form.
 * app.ts names the parts; `order` knows none of them.
 */
export type CasePart<T> = {
  name: string;
  /** Name of a column, unlike any other part's → SQL over the order `o` of the statement; $2 is the present instant. */
  columns: Readonly<Record<string, string>>;
  open: (row: Readonly<Record<string, unknown>>) => T;
  /** What a decision may depend on. */
  facts: (loaded: LoadedOrder, where: CaseRules) => Partial<CaseEvidence>;
};

/** What evidence tells a decision; nobody has looked at anything where no part says otherwise. */
export type CaseEvidence = {
  /** How the face check ended, while the form is open; null when none was done. Else the order's own mark counts. */
  faceOutcome: FaceOutcome | null;
  /** During a supplement: it was passed, with pictures that were replaced since. */
  faceVoid: boolean;
  /** Absent where the order has no page. */
  dataPage?: PageFinding;
  /** Of the document on it, where it could be read without a doubt. */
  readNumber?: string;
  /** In hundredths, what those cost who mail their papers in one envelope; absent of who is filed alone. */
  envelopeCents?: number;
};

/** Parts and what they found, by the part itself. */
export type OpenParts = ReadonlyMap<CasePart<unknown>, unknown>;
