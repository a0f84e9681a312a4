import type { OrderParts } from '../order/order.parts.ts';
import type { LookPool } from './photo.measure.ts';

export type PhotoParts = OrderParts & { looks: LookPool };
