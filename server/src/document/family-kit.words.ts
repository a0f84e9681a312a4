import { MAILING_KIT_WORDS } from './mailing-kit.words.ts';

/** Words of the kit for several people in one envelope, beside those of one order's. */
export const FAMILY_KIT_WORDS = {
  ...MAILING_KIT_WORDS,
  family: {
    kit: { zh: '全家邮寄材料包', en: 'Family mailing kit' },
    lead: {
      zh: '一个信封里有 {count} 份申请，按人分开放。放进一件，就在“申请人”一栏打勾。清单也放进信封，收发室照着它清点。',
      en: 'One envelope, {count} applications: keep each person’s papers together. Tick your column as you put each item in. Enclose this list: the mail room checks against it.',
    },
    person: { zh: '申请人', en: 'Applicant' },
    slipEach: {
      zh: '一人一张票，金额和附言照各人的填，不要合开一张。',
      en: 'One instrument for each person, with their own sum and memo; do not pay for several people together.',
    },
    slipTogether: {
      zh: '全家合开一张票，金额填合计。',
      en: 'One instrument for all of you, made out over the total.',
    },
    inside: { zh: '信封里的申请：{numbers}', en: 'Applications inside: {numbers}' },
    backEach: {
      zh: '一人一个回邮信封，证件可能先后寄回。',
      en: 'One return envelope for each person: the documents may come on different days.',
    },
    backTogether: { zh: '全家合用一个回邮信封。', en: 'One return envelope for all of you.' },
  },
} as const;
