import { ENVELOPE_PART } from '../bundle/bundle.case-part.ts';
import { PAGE_PART } from '../data-page/data-page.case-part.ts';
import { FACE_PART } from '../face/face.case-part.ts';
import { reactAsIdentity } from '../identity/identity.reactions.ts';
import { createCaseReader } from '../order/order.load.sql.ts';
import type { OrderParts } from '../order/order.parts.ts';
import { reactAsOrder } from '../order/order.reactions.ts';

/** What the nouns above `order` add to a load of one, and what follows from a change of one. */
export const CASES: Pick<OrderParts, 'cases' | 'reactions'> = {
  cases: createCaseReader([FACE_PART, PAGE_PART, ENVELOPE_PART]),
  reactions: [reactAsOrder, reactAsIdentity],
};
