import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** What rules are called that have no short text of their own; a time limit of a status bears the status's name. */
export const ITEM_WORDS: Readonly<Record<string, Phrase>> = {
  'age/minor_documents': { zh: '几岁以下须交监护人材料', en: 'Guardian’s papers below which age' },
  'age/minor_interview': { zh: '几岁以下可能面谈', en: 'Interview below which age' },
  'age/guardian_signs': { zh: '几岁以下由监护人签字', en: 'Guardian signs below which age' },
  'deadline/draft_kept': { zh: '草稿保留多久', en: 'How long a draft is kept' },
  'deadline/supplement_reminder': { zh: '补充材料提醒', en: 'Reminder of a supplement' },
  'deadline/supplement_closed': { zh: '不补充即关闭', en: 'Closed without the supplement' },
  'deadline/lock_exception': { zh: '例外的有效期', en: 'How long an exception holds' },
  'deadline/queue_before_travel': { zh: '按行程排队', en: 'Place in the queue by the journey' },
  'face_check/camera': { zh: '摄像头人脸核验', en: 'Face check with the camera' },
  'filing/place': { zh: '在哪里办理', en: 'Where to apply' },
  'guardian/consent': { zh: '监护人同意', en: 'Guardians’ consent' },
  'mail/outer_envelope': { zh: '寄来的信封', en: 'Envelope to the consulate' },
  'mail/return_envelope': { zh: '回邮信封', en: 'Return envelope' },
  'mail/not_before': { zh: '何时可以寄', en: 'When to mail' },
  'mail/separate_envelopes': { zh: '分开信封', en: 'Separate envelopes' },
  'material/payment': { zh: '付款', en: 'Payment' },
  'offer/window': { zh: '开办时间', en: 'When it is offered' },
  'payment/terms': { zh: '付款方式', en: 'How to pay' },
  'photo/app': { zh: '电子照片', en: 'Digital portrait' },
  'warning/no_fingerprint': { zh: '不采集指纹', en: 'No fingerprints' },
  'warning/mail_risk': { zh: '邮寄风险', en: 'Risk of the mail' },
  'warning/no_phone_payment': { zh: '不电话收款', en: 'No payment by telephone' },
  'warning/other_district_waits': { zh: '外领区等候更久', en: 'Other districts wait longer' },
  'warning/emergency_may_be_refused': {
    zh: '应急旅行证可能不予办理',
    en: 'An emergency document may be refused',
  },
  'withdrawal/terms': { zh: '撤回申请', en: 'Withdrawing an application' },
};
