import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { Condition } from '@lingshi/domain/form/form.condition.ts';
import type { Field, Page } from '@lingshi/domain/form/form.types.ts';
import { normaliseDocumentNumber } from '@lingshi/domain/identity/normalise.ts';

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
} as const satisfies Field;

const DAY = {
  id: 'day',
  kind: 'day',
  words: { zh: '哪一天', en: 'On which day' },
  hint: { zh: '记不清就写发现的那天。', en: 'If you are not sure, the day you noticed.' },
  checks: [notInFuture],
} as const satisfies Field;

const PLACE = {
  id: 'place',
  kind: 'text',
  words: { zh: '在哪里', en: 'Where' },
  hint: { zh: '写城市和地方，例如在公交车上。', en: 'The city and the place, such as on a bus.' },
  max: 120,
} as const satisfies Field;

const STORY = {
  id: 'story',
  kind: 'longText',
  words: { zh: '经过', en: 'How it came about' },
  hint: { zh: '几句话就够，用自己的话写。', en: 'A few sentences, in your own words.' },
  max: 1000,
} as const satisfies Field;

const POLICE = {
  id: 'policeNumber',
  kind: 'text',
  words: { zh: '报案编号（如有）', en: 'Number of the police report, if there is one' },
  max: 60,
  optional: true,
  read: { hideEmpty: true },
} as const satisfies Field;

/** What follows is a point of the rules that is agreed to before anything is declared lost: golden/questions 16. */
const VOID = {
  id: 'accepted',
  kind: 'consents',
  group: 'loss',
  words: { zh: '报失须知', en: 'About the loss' },
} as const satisfies Field;

/** Of the document that is gone. Once the order is sent, this number is refused everywhere. */
function lostNumber(hint: Field['hint']) {
  return {
    id: 'passportNumber',
    kind: 'text',
    words: { zh: '丢失证件的号码', en: 'Number of the lost document' },
    hint,
    max: 20,
    optional: true,
    tidy: normaliseDocumentNumber,
    read: { spelled: true, masked: 'passport', hideEmpty: true },
    typing: { look: 'number', capitals: true },
  } as const;
}

const ON_A_COPY = {
  zh: '旧签证、机票订单或复印件上有，不知道就不填。',
  en: 'Look on a visa, a ticket or a copy. Leave it empty if you do not know it.',
};

/** Rule: facts A4: the statement of loss or damage. */
export function lossPage(words: Page['words'], when: Condition) {
  const fields = [
    HOW,
    DAY,
    PLACE,
    STORY,
    { ...lostNumber(ON_A_COPY), when: GONE },
    { ...POLICE, when: GONE },
    { ...VOID, when: GONE },
  ] as const;
  return { id: 'loss', words, when, seenBy: ['production'], fields } as const;
}

/** The same of a passport that is gone where what happened was told already. */
export function lostPage(words: Page['words'], when: Condition) {
  const fields = [DAY, lostNumber(ON_A_COPY), POLICE, VOID] as const;
  return { id: 'loss', words, when, seenBy: ['production'], fields } as const;
}
