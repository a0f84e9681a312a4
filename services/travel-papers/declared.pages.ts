import { clearSignature } from '@lingshi/domain/form/checks.print.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';

/** The questions are the rules' own (facts A5); what is signed is the page with the answers to them. */
export const DECLARATION = {
  id: 'declaration',
  words: {
    name: { zh: '国籍状况声明', en: 'Nationality status' },
    title: { zh: '国籍状况声明', en: 'Declaration of nationality status' },
    why: { zh: '如实回答，最后手写签名。', en: 'Answer truthfully, then sign by hand.' },
  },
  after: ['person', 'document'],
  fields: [
    {
      id: 'answers',
      kind: 'questions',
      versionAt: 'version',
      words: { zh: '问题', en: 'Questions' },
    },
    {
      id: 'signature',
      kind: 'signature',
      words: { zh: '手写签名', en: 'Signature by hand' },
      checks: [clearSignature],
    },
  ],
} as const satisfies Page;

/** Rules: notice 三(四), 三(六), 三(八), and our own on personal data. None is ticked for anybody. */
export const CONSENTS = {
  id: 'consents',
  words: {
    name: { zh: '须知和同意', en: 'Points to agree to' },
    title: { zh: '这几件事，您都同意吗？', en: 'Do you agree to each of these?' },
    why: {
      zh: '一项一项读，同意就勾上。',
      en: 'Read one after another, and tick what you agree to.',
    },
  },
  fields: [{ id: 'accepted', kind: 'consents', words: { zh: '须知', en: 'Points to know' } }],
} as const satisfies Page;
