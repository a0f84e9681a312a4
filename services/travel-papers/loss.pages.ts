import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Found, PageCheck } from '@lingshi/domain/form/check.types.ts';
import type { Condition } from '@lingshi/domain/form/form.condition.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';

const GONE = { field: '.how', in: ['lost', 'stolen'] } as const;

const HOW = {
  id: 'how',
  kind: 'choice',
  words: { zh: '怎么了？', en: 'What happened to it?' },
  options: [
    { value: 'lost', words: { zh: '遗失', en: 'Lost' } },
    { value: 'stolen', words: { zh: '被盗', en: 'Stolen' } },
    { value: 'damaged', words: { zh: '损坏', en: 'Damaged' } },
  ],
  typing: { look: 'inRow' },
} as const;

const EVENT = [
  {
    id: 'day',
    kind: 'day',
    words: { zh: '哪一天', en: 'On which day' },
    hint: { zh: '记不清就写发现的那天。', en: 'If you are not sure, the day you noticed.' },
    checks: [notInFuture],
  },
  {
    id: 'place',
    kind: 'text',
    words: { zh: '在哪里', en: 'Where' },
    example: { zh: '旧金山，公交车上', en: 'San Francisco, on a bus' },
    max: 120,
  },
  {
    id: 'story',
    kind: 'longText',
    words: { zh: '经过', en: 'How it came about' },
    hint: { zh: '几句话就够，用自己的话写。', en: 'A few sentences, in your own words.' },
    max: 1000,
  },
  {
    id: 'policeNumber',
    kind: 'text',
    words: { zh: '报案编号（如有）', en: 'Number of the police report, if there is one' },
    max: 60,
    optional: true,
    when: GONE,
    read: { hideEmpty: true },
  },
] as const;

/** What follows is agreed to before anything is declared lost. Our own rule: golden/questions 16. */
const VOID = {
  id: 'voidAccepted',
  kind: 'flag',
  words: {
    zh: '我知道：报失以后这本证件作废，找到也不能再用',
    en: 'I know that it is void once reported lost, even if it is found',
  },
  hint: {
    zh: '制证以前找到了，撤回申请就行。',
    en: 'If you find it before the new one is made, withdraw the application.',
  },
  when: GONE,
} as const;

/** Rule: facts A4: the statement of loss or damage. */
export function lossPage<Id extends string>(id: Id, words: Page['words'], when: Condition) {
  return {
    id,
    words,
    when,
    seenBy: ['production'],
    checks: [voidAccepted],
    fields: [HOW, ...EVENT, VOID],
  } as const;
}

/** Nobody declares anything lost before they know what follows. */
export function voidAccepted({ answer, whole, asked }: Parameters<PageCheck>[0]): Found {
  const missing = whole && asked('voidAccepted') && answer['voidAccepted'] !== true;
  return { complaints: missing ? [{ field: 'voidAccepted', code: 'form.incomplete' }] : [] };
}
