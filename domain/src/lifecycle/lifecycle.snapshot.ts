import { upcastPapers, withCurrency } from './lifecycle.upcast.ts';
import type { Money } from '../shared/money.ts';
import { MAILED_PATH } from '../order/order.evolve.ts';
import { FIRST_FORM } from '../order/order.form-pin.ts';
import type { FormPin } from '../order/order.form-pin.ts';
import { SNAPSHOT_SCHEMA } from '../order/order.types.ts';
import type { Papers } from '../mail/mail.types.ts';
import type { Order } from './lifecycle.types.ts';

/** As schema 2 stored it: endorsements went by another name. */
type SnapshotTwo = Omit<Order, 'schema' | 'endorsements'> & { schema: 2; annotations: number };

/** As it was stored before paths were rules: all modules' fields side by side, and no `schema`. */
type SnapshotOne = Omit<SnapshotTwo, 'schema' | 'path' | 'form' | 'fee' | 'mail' | 'production'> & {
  papers: Papers | null;
  oldBookInParcel: boolean;
  oldBookCancelled: boolean;
  trackingOut: string | null;
  /** In place of `fee` before sums had a currency. */
  feeCents?: number | null;
  fee?: Money | null;
  /** Absent before forms had versions. */
  form?: FormPin | null;
};

/**
 * Reads a stored snapshot, also one that an earlier release wrote.
 * @throws on a schema this release does not know, with the order's id and what to do
 */
export function readSnapshot(stored: object): Order {
  const schema = 'schema' in stored ? stored.schema : 1;
  if (schema === SNAPSHOT_SCHEMA) return stored as Order;
  if (schema === 2) return fromTwo(stored as SnapshotTwo);
  if (schema === 1) return fromTwo(fromOne(stored as SnapshotOne));
  throw new UnknownSnapshot((stored as Partial<Order>).id ?? 'without an id', schema);
}

/** A later release wrote it. Its `code` is the order, which a log would take out of the message. */
class UnknownSnapshot extends Error {
  readonly code: string;

  constructor(id: string, schema: unknown) {
    const known = `this release reads 1 to ${SNAPSHOT_SCHEMA}`;
    const act = 'Start a release at least as new as the one that wrote it.';
    super(`Order ${id} was stored with snapshot schema ${String(schema)}; ${known}. ${act}`);
    this.name = 'UnknownSnapshot';
    this.code = id;
  }
}

function fromTwo({ annotations, ...rest }: SnapshotTwo): Order {
  return { ...rest, endorsements: annotations, schema: SNAPSHOT_SCHEMA };
}

/** Every order of that time took the mailed path. The mail's old names and the rest are sorted into the states of its steps. */
function fromOne(stored: SnapshotOne): SnapshotTwo {
  const { papers, oldBookInParcel, oldBookCancelled, trackingOut, feeCents, ...core } = stored;
  const fee = feeCents == null ? (stored.fee ?? null) : withCurrency(feeCents);
  const draft: SnapshotTwo = { ...core, fee, form: null, schema: 2, path: null };
  if (draft.submittedAt === null) return draft;
  const order: SnapshotTwo = { ...draft, form: stored.form ?? FIRST_FORM };
  const { status } = order;
  const made = MADE.includes(status);
  return {
    ...order,
    path: MAILED_PATH,
    mail: {
      papers: upcastPapers(papers),
      papersTaken: made || status === 'papers_received' || status === 'in_production',
      oldBookInParcel,
      oldBookCancelled,
      trackingOut,
    },
    ...(made && { production: { made } }),
  };
}

/** Statuses of the mailed path behind the making of the book, as they were then. */
const MADE: readonly Order['status'][] = ['ready', 'dispatched', 'completed'];
