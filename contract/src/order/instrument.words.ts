import type { InstrumentKind } from '@lingshi/domain/policy/policy-body.schema.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

export const INSTRUMENT_WORDS: Record<InstrumentKind, Phrase> = {
  money_order: { zh: '汇票（Money Order）', en: 'Money order' },
  cashiers_check: { zh: "银行本票（Cashier's Check）", en: 'Cashier’s check' },
  personal_check: { zh: '个人支票', en: 'Personal check' },
  cash: { zh: '现金', en: 'Cash' },
  other: { zh: '别的付款方式', en: 'Another kind of payment' },
};
