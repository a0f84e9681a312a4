import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import type { EnqueuedJob } from '../platform/jobs/jobs.ts';
import type { OrderEvent } from '@lingshi/domain/lifecycle/lifecycle.event.ts';
import type { Order } from '@lingshi/domain/lifecycle/lifecycle.types.ts';
import type { AccountParts } from '../account/account.parts.ts';
import type { CaseReader } from './order.load.sql.ts';

export type OrderParts = AccountParts & {
  /** How orders are loaded, with the evidence that app.ts adds to them. */
  cases: CaseReader;
  /** What follows from a change of an order, of every noun that follows one. */
  reactions: readonly Reaction[];
};

/**
 * What follows from a change for one noun, enqueued in the change's own transaction, so that it can neither be lost
 * nor come for nothing. app.ts names them all.
 */
/** `form` is the one the order was sent in. */
export type Reaction = (
  before: Order,
  after: Order,
  change: { events: readonly OrderEvent[]; form: FormDef },
) => EnqueuedJob[];
