import type { OrderParts } from '../order/order.parts.ts';
import type { PagePool } from './page.pool.ts';

export type PageParts = OrderParts & { pages: PagePool };
