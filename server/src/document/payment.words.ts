import type { Words } from './printed-text.ts';

/** Kinds of payment that the rules name by id; official names stay as they are. */
export const INSTRUMENT_WORDS: Readonly<
  Record<'money_order' | 'cashiers_check' | 'personal_check' | 'cash' | 'other', Words>
> = {
  money_order: { zh: '汇票', en: 'Money order' },
  cashiers_check: { zh: '银行本票', en: 'Cashier’s check' },
  personal_check: { zh: '个人支票', en: 'Personal checks' },
  cash: { zh: '现金', en: 'Cash' },
  other: { zh: '其他付款方式', en: 'Other kinds of payment' },
};
