import type { FormDef } from '@lingshi/domain/form/form.types.ts';
import { CHILD, HOME, POST } from './testland-child-card.child.ts';
import { CONSENTS, DECLARATION } from './testland-child-card.declared.ts';

/** A child without any number, whose two guardians sign. */
export const CHILD_CARD_FORM = {
  id: 'child_card',
  version: 1,
  groups: [
    { id: 'child', words: { zh: '孩子', en: 'The child' }, steps: [CHILD, HOME, POST] },
    { id: 'pictures', words: { zh: '图片', en: 'Pictures' }, steps: ['slots'] },
    {
      id: 'declaration',
      words: { zh: '声明和同意', en: 'Declaration and consent' },
      steps: [DECLARATION, CONSENTS],
    },
  ],
  factsFrom: { birthDay: 'child.birthDay' },
  residence: 'home',
} as const satisfies FormDef;

export const FORMS = [CHILD_CARD_FORM] as const satisfies readonly FormDef[];
