import { clearSignature } from '@lingshi/domain/form/checks.print.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';

/** The guardian who files signs here; the other one signs later, from an account of their own. */
export const DECLARATION = {
  id: 'declaration',
  words: {
    name: { zh: '监护人声明', en: 'Guardians’ declaration' },
    title: { zh: '监护人声明', en: 'Declaration of the guardians' },
    why: { zh: '如实回答，最后手写签名。', en: 'Answer truthfully, then sign by hand.' },
  },
  after: ['child'],
  fields: [
    { id: 'answers', kind: 'questions', versionAt: 'version', words: { zh: '问题', en: 'Questions' } },
    {
      id: 'signature',
      kind: 'signature',
      words: { zh: '手写签名', en: 'Signature by hand' },
      checks: [clearSignature],
    },
  ],
} as const satisfies Page;

export const CONSENTS = {
  id: 'consents',
  words: {
    name: { zh: '阅览须知', en: 'House rules' },
    title: { zh: '您同意这些须知吗？', en: 'Do you agree to the house rules?' },
    why: { zh: '读完，同意就勾上。', en: 'Read them, and tick what you agree to.' },
  },
  fields: [{ id: 'accepted', kind: 'consents', words: { zh: '须知', en: 'Points to know' } }],
} as const satisfies Page;
