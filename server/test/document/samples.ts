import type { z } from 'zod';
import type { DeclarationInput } from '../../src/document/declaration.document.ts';
import type { MailingKitInput } from '../../src/document/mailing-kit.document.ts';
import type { ReceiptInput } from '../../src/document/receipt.document.ts';
import type { sheetInput } from '../../src/document/sheet.document.ts';

/** Made-up papers of a post called Testland, for tests: no real person, no country's tariff. */
export const ORDER_NUMBER = 'TL26-7K3M-9QXD-4';

const FRAME: z.input<typeof sheetInput> = {
  locale: 'zh',
  paper: 'letter',
  demo: true,
  createdAt: '2026-06-05T17:02:00Z',
  zone: 'America/Los_Angeles',
  reference: { kind: 'order', value: ORDER_NUMBER, groups: ['TL26', '7K3M', '9QXD', '4'] },
  rulesVersion: '2026-01-15',
};
const ASKED = {
  service: { zh: '图书证', en: 'Library card' },
  kind: { zh: '换发', en: 'Renewal' },
  post: { zh: '测试国图书馆', en: 'Library of Testland' },
};

export const KIT: MailingKitInput = {
  ...FRAME,
  ...ASKED,
  submittedAt: '2026-05-20T16:40:00Z',
  applicant: {
    name: '测试张三',
    surnamePinyin: 'ZHANG',
    givenPinyin: 'SAN',
    birthDay: '1990-03-07',
    sex: 'F',
    oldPassportNumber: 'X00000001',
    phone: '+1 415 555 0134',
    email: 'zhang.san@example.org',
  },
  returnAddress: ['Zhang San', '1 Example Street, Apt 5', 'Oakland, CA 94601'],
  mailBy: '2026-06-19',
  packing: [
    { words: { zh: '信息页', en: 'Information page' }, count: 1 },
    { words: { zh: '旧图书证', en: 'Old library card' }, count: 1, note: { zh: '原件', en: 'the original' } },
    { words: { zh: '回邮信封', en: 'Return envelope' }, count: 1 },
  ],
  leaveOut: [{ zh: '现金', en: 'Cash' }],
  fee: {
    lines: [
      { words: { zh: '图书证', en: 'Library card' }, amount: { currency: 'XTS', cents: 1200 } },
      { words: { zh: '邮寄手续', en: 'Mail handling' }, amount: { currency: 'XTS', cents: 345 } },
    ],
    total: { currency: 'XTS', cents: 1545 },
    accepted: [{ zh: '汇票', en: 'Money order' }],
    refused: [{ zh: '现金', en: 'Cash' }],
    payee: 'Testland Library',
    memo: '测试张三',
  },
  label: { to: ['Card Office', '7 Testland Square', 'Testville, TL 00007'], wording: 'APP 图书证申请材料' },
  returnEnvelope: {
    accepted: ['Blue Mail', 'Blue Mail Express'],
    postage: { zh: '贴足邮资', en: 'Full postage' },
    sender: ['Testland Library', '7 Testland Square', 'Testville, TL 00007'],
  },
};

export const DECLARATION: DeclarationInput = {
  ...FRAME,
  ...ASKED,
  person: { name: '测试张三', pinyin: 'ZHANG SAN', birthDay: '1990-03-07', documentNumber: 'X00000001' },
  questionSet: {
    version: '2026-01',
    items: [
      {
        question: { zh: '您在哪里出生？', en: 'Where were you born?' },
        answer: { zh: '测试国', en: 'Testland' },
      },
      { question: { zh: '您有别的图书证吗？', en: 'Do you hold another card?' }, answer: false },
      { question: { zh: '为什么？', en: 'Why?' }, answer: '' },
    ],
  },
  consents: [{ title: { zh: '邮寄风险', en: 'Risk of the mail' }, version: '3' }],
  signature: {
    aspect: 3,
    strokes: [
      [
        [0.1, 0.5],
        [0.2, 0.2],
        [0.3, 0.8],
        [0.5, 0.4],
      ],
      [[0.8, 0.5]],
    ],
  },
  signer: { name: '测试张三', as: 'applicant' },
  signedAt: '2026-05-20T16:31:00Z',
};

export const RECEIPT: ReceiptInput = {
  ...FRAME,
  ...ASKED,
  submittedAt: '2026-05-20T16:40:00Z',
  applicantName: '测试张三',
  fee: { currency: 'XTS', cents: 1545 },
  papersLater: true,
  next: [
    {
      what: { zh: '初审', en: 'First review' },
      turn: 'post',
      when: { zh: '约 5 个工作日', en: 'some 5 days' },
    },
    { what: { zh: '寄出材料', en: 'Mail your papers' }, turn: 'applicant' },
  ],
};
