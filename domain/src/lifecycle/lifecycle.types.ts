import type { WithGuardian } from '../guardian/guardian.types.ts';
import type { WithHandOver } from '../hand-over/hand-over.types.ts';
import type { WithInterview } from '../interview/interview.types.ts';
import type { WithMail } from '../mail/mail.types.ts';
import type { OrderCore } from '../order/order.types.ts';
import type { WithProduction } from '../production/production.types.ts';
import type { OrderStatus } from './lifecycle.status.ts';

/** The remembered state of an order: the kernel's, and a state for each step of its path that keeps something. */
export type Order = OrderCore<OrderStatus> &
  Pick<WithGuardian, 'guardian'> &
  Pick<WithInterview, 'interview'> &
  Pick<WithMail, 'mail'> &
  Pick<WithProduction, 'production'> &
  Pick<WithHandOver, 'handOver'>;
