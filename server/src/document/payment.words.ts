import type { Words } from './printed-text.ts';

/** Kinds of payment and of carriage that the rules name by id; official names stay as they are. */
export const INSTRUMENT_WORDS: Readonly<
  Record<'money_order' | 'cashiers_check' | 'personal_check' | 'cash' | 'other', Words>
> = {
  money_order: { zh: '汇票', en: 'Money order' },
  cashiers_check: { zh: '银行本票', en: 'Cashier’s check' },
  personal_check: { zh: '个人支票', en: 'Personal checks' },
  cash: { zh: '现金', en: 'Cash' },
  other: { zh: '其他付款方式', en: 'Other kinds of payment' },
};

export const CARRIAGE_WORDS: Readonly<
  Record<'usps_priority' | 'usps_priority_express' | 'any_tracked', Words>
> = {
  usps_priority: { zh: '美国邮政 Priority Mail 信封', en: 'USPS Priority Mail envelope' },
  usps_priority_express: {
    zh: '美国邮政 Priority Mail Express 信封',
    en: 'USPS Priority Mail Express envelope',
  },
  any_tracked: { zh: '带追踪号码的邮件', en: 'Any mail with a tracking number' },
};
