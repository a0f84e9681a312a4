import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** To a contact nobody has proven: no name, no service. `{code}`, `{day}` its last day, `{address}`, `{post}`. */
export const BEHALF_WORDS = {
  subject: { zh: '使领馆为您代办的申请', en: 'An application the consulate files for you' },
  opened: {
    zh: '{post}正按您的请求代您填写一份申请。\n\n想在自己的账户里查看和继续办理：打开 {address} ，登录后输入接收码 {code} 和申请人的出生日期。接收码到{day}有效，请不要告诉别人，工作人员也不会向您要。\n\n如果您没有提出过请求，请告诉使领馆。使领馆不会通过邮件或电话要您付款。',
    en: '{post} is filling in an application for you, as you asked.\n\nTo see it and go on in an account of your own, open {address}, sign in, and enter the code {code} and the applicant’s birth date. The code holds until {day}. Tell it to nobody; no officer will ask you for it.\n\nIf you made no request, tell the consulate. It never asks for a payment by e-mail or phone.',
  },
  submitted: {
    zh: '{post}代您填写的申请已经提交，将由另一位工作人员审核。\n\n想在自己的账户里查看：打开 {address} ，登录后输入接收码 {code} 和申请人的出生日期。接收码到{day}有效。',
    en: 'The application {post} filled in for you has been filed; another officer reviews it.\n\nTo see it in an account of your own, open {address}, sign in, and enter the code {code} and the applicant’s birth date. The code holds until {day}.',
  },
  code: {
    zh: '{post}给您换了新的接收码，原来的已作废。\n\n想在自己的账户里查看和继续办理：打开 {address} ，登录后输入接收码 {code} 和申请人的出生日期。接收码到{day}有效，请不要告诉别人。',
    en: '{post} has issued a new code; the old one is void.\n\nTo see the application and go on in an account of your own, open {address}, sign in, and enter the code {code} and the applicant’s birth date. The code holds until {day}. Tell it to nobody.',
  },
  status: {
    zh: '您请{post}代办的申请有新进展：{status}。\n\n想看详情：打开 {address} ，登录后用接收码接收。没有接收码、或有疑问，请联系{post}。使领馆不会通过邮件或电话要您付款。',
    en: 'The application {post} files for you has moved on: {status}.\n\nTo see more, open {address}, sign in, and take it over with the code. If you have no code, or a question, write to the consulate. It never asks for a payment by e-mail or phone.',
  },
} as const satisfies Record<string, Phrase>;
