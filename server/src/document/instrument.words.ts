import type { InstrumentKind } from '@lingshi/domain/policy/policy-body.schema.ts';
import type { Words } from './printed-text.ts';

/** On paper both languages stand side by side, so neither repeats the other in brackets as screens do. */
export const PRINTED_INSTRUMENTS: Readonly<Record<InstrumentKind, Words>> = {
  money_order: { zh: '汇票', en: 'Money order' },
  cashiers_check: { zh: '银行本票', en: 'Cashier’s check' },
  personal_check: { zh: '个人支票', en: 'Personal checks' },
  cash: { zh: '现金', en: 'Cash' },
  other: { zh: '其他付款方式', en: 'Other kinds of payment' },
};
