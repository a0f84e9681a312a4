import { comesInTime, notInPast } from '@lingshi/domain/form/checks.day.ts';
import { fieldOf } from '@lingshi/domain/form/form.types.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';
import { STAY } from '../travel-papers/abroad.pages.ts';

/** Rule: notice 二(一)1: who it is for is asked before anything else is typed; others are led to the right service. */
export const JOURNEY = {
  id: 'journey',
  words: {
    name: { zh: '行程和情况', en: 'Journey and reason' },
    title: { zh: '什么时候走，出了什么事？', en: 'When do you travel, and what happened?' },
    why: {
      zh: '先看看该不该办应急旅行证，再填别的。',
      en: 'This shows whether it is the right document, before you write anything else.',
    },
  },
  seenBy: ['production'],
  fields: [
    {
      id: 'travelDay',
      kind: 'day',
      words: { zh: '出发日期', en: 'Day of travel' },
      hint: {
        zh: '工作人员按出发先后办理。',
        en: 'Officers take those who leave first, first.',
      },
      checks: [notInPast, comesInTime],
    },
    fieldOf(STAY, 'residence'),
    {
      id: 'what',
      kind: 'choice',
      words: { zh: '护照怎么了？', en: 'What about your passport?' },
      options: [
        { value: 'lost', words: { zh: '丢了', en: 'I lost it' } },
        { value: 'stolen', words: { zh: '被盗', en: 'It was stolen' } },
        { value: 'damaged', words: { zh: '坏了，不能用', en: 'It is damaged' } },
        {
          value: 'expired',
          words: { zh: '过期了，或出发前到期', en: 'It has expired, or will before I travel' },
        },
        { value: 'none', words: { zh: '没有护照', en: 'I have none' } },
        { value: 'usable', words: { zh: '在手里，能用', en: 'I have it, and it is good' } },
      ],
    },
    {
      id: 'urgency',
      kind: 'choice',
      words: { zh: '为什么不能等？', en: 'Why can it not wait?' },
      options: [
        { value: 'family_death', words: { zh: '亲人去世', en: 'A death in the family' } },
        { value: 'family_illness', words: { zh: '亲人病危', en: 'A relative is gravely ill' } },
        { value: 'own_treatment', words: { zh: '本人要治病', en: 'My own treatment' } },
        { value: 'booked_trip', words: { zh: '行程已经订好', en: 'The journey is booked' } },
        { value: 'none', words: { zh: '别的原因', en: 'Another reason' } },
      ],
    },
    {
      id: 'story',
      kind: 'longText',
      words: { zh: '请说明经过', en: 'Tell us what happened' },
      hint: {
        zh: '几句话就够：什么时候、在哪里、为什么急。',
        en: 'A few sentences: when, where, and why it is urgent.',
      },
      max: 1000,
    },
  ],
} as const satisfies Page;
