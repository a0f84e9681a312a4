import type { PaperProblemCode } from '@lingshi/domain/mail/mail.types.ts';
import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** What is wrong with an envelope, to the mail room and to the applicant. What the rules name, they say themselves. */
export const PAPER_PROBLEM_WORDS: Record<Exclude<PaperProblemCode, 'papers.held'>, Phrase> = {
  'parcel.contents_missing': { zh: '信封里少了：{items}', en: 'Missing from the envelope: {items}' },
  'payment.missing': {
    zh: '信封里没有付款票据，应付 {expected}',
    en: 'There is no payment in the envelope; {expected} is due',
  },
  'payment.wrong_kind': {
    zh: '付款方式不对：收到的是{received}',
    en: 'This kind of payment is not taken: {received}',
  },
  'payment.wrong_amount': {
    zh: '金额不对：应为 {expected}，收到的是 {received}',
    en: 'The amount is not right: {expected} is due, {received} was found',
  },
  'payment.wrong_payee': {
    zh: '收款人不对：应写 {expected}',
    en: 'The payee is not right: it should read {expected}',
  },
};
