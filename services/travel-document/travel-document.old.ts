import { inOrder, notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { lossPage } from '../travel-papers/loss.pages.ts';
import { normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';

/** The one that goes in: whoever lost it says what they know on the page of the loss. */
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
  when: {
    any: [
      { fact: 'kind', is: 'renew' },
      { field: 'loss.how', is: 'damaged' },
    ],
  },
  seenBy: ['mail_room', 'production'],
  checks: [inOrder('issueDay', 'expiryDay')],
  fields: [
    {
      id: 'passportNumber',
      kind: 'text',
      words: { zh: '旅行证号码', en: 'Number of the travel document' },
      max: 20,
      tidy: normaliseDocumentNumber,
      read: { spelled: true, masked: 'passport' },
      typing: { look: 'number', capitals: true },
    },
    { id: 'issueDay', kind: 'day', words: { zh: '签发日期', en: 'Date of issue' }, checks: [notInFuture] },
    { id: 'expiryDay', kind: 'day', words: { zh: '有效期至', en: 'Date of expiry' } },
    {
      id: 'issuePlace',
      kind: 'text',
      words: { zh: '签发地点', en: 'Place of issue' },
      hint: { zh: '照证件上写的填。', en: 'As the document says.' },
      max: 60,
    },
  ],
} as const satisfies Page;

export const LOSS = lossPage(
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
