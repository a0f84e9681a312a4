import { inOrder, notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { lossPage } from '../travel-papers/loss.pages.ts';
import { tidyForeignNumber } from './travel-document.checks.ts';

/** No source says what its numbers look like, so any is taken, and an officer compares it with the picture. */
export const OLD_DOCUMENT = {
  id: 'document',
  words: {
    name: { zh: '旧旅行证', en: 'The old travel document' },
    title: { zh: '原来的旅行证是哪一本？', en: 'Which travel document was it?' },
    why: {
      zh: '凭号码和日期核对、注销。',
      en: 'Its number and dates are needed to check and cancel it.',
    },
  },
  when: { fact: 'kind', in: ['renew', 'replace'] },
  seenBy: ['mail_room', 'production'],
  checks: [inOrder('issueDay', 'expiryDay')],
  fields: [
    {
      id: 'passportNumber',
      kind: 'text',
      words: { zh: '旅行证号码', en: 'Number of the travel document' },
      hint: { zh: '丢了的，旧签证、机票或复印件上有。', en: 'If it is lost, look on a ticket or a copy.' },
      max: 20,
      tidy: tidyForeignNumber,
      read: { spelled: true, masked: 'passport' },
      typing: { look: 'number', capitals: true },
    },
    { id: 'issueDay', kind: 'day', words: { zh: '签发日期', en: 'Date of issue' }, checks: [notInFuture] },
    { id: 'expiryDay', kind: 'day', words: { zh: '有效期至', en: 'Date of expiry' } },
    {
      id: 'issuePlace',
      kind: 'text',
      words: { zh: '签发地点', en: 'Place of issue' },
      example: { zh: '旧金山', en: 'San Francisco' },
      max: 60,
    },
  ],
} as const satisfies Page;

export const LOSS = lossPage(
  'loss',
  {
    name: { zh: '遗失或损坏经过', en: 'Loss or damage' },
    title: { zh: '旧旅行证怎么了？', en: 'What happened to the travel document?' },
    why: {
      zh: '先再找一找：报失以后它就作废了。',
      en: 'Look for it once more first: once reported lost, it is void.',
    },
  },
  { fact: 'kind', is: 'replace' },
);
