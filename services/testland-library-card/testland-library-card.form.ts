import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import type { FormDef } from '@lingshi/domain/form/form.types.ts';

/** As short as a form can be: nothing is sent by mail, so nobody is asked where to. */
export const LIBRARY_CARD_FORM = {
  id: 'library_card',
  version: 1,
  groups: [
    {
      id: 'reader',
      words: { zh: '您是谁', en: 'About you' },
      steps: [
        {
          id: 'reader',
          words: {
            name: { zh: '读者', en: 'Reader' },
            title: { zh: '借书证给谁办？', en: 'Who is the card for?' },
            why: { zh: '姓名会印在借书证上。', en: 'The name is printed on the card.' },
          },
          seenBy: ['mail_room'],
          fields: [
            {
              id: 'name',
              kind: 'text',
              words: { zh: '姓名', en: 'Name' },
              max: 60,
              typing: { autoComplete: 'name' },
            },
            {
              id: 'birthDay',
              kind: 'day',
              words: { zh: '出生日期', en: 'Date of birth' },
              checks: [notInFuture],
              typing: { birthday: true },
            },
            { id: 'phone', kind: 'phone', words: { zh: '电话', en: 'Phone' } },
          ],
        },
        {
          id: 'home',
          words: {
            name: { zh: '住址', en: 'Where you live' },
            title: { zh: '您住在哪里？', en: 'Where do you live?' },
            why: { zh: '住址决定哪个馆优先受理。', en: 'It decides which library serves you first.' },
          },
          fields: [{ id: 'address', kind: 'address', flat: true, words: { zh: '住址', en: 'Address' } }],
        },
        {
          id: 'post',
          words: {
            name: { zh: '领取地点', en: 'Library' },
            title: { zh: '在哪个馆领取？', en: 'Where will you collect it?' },
            why: { zh: '借书证在那里当面交给您。', en: 'The card is handed to you there.' },
          },
          after: ['home'],
          fields: [
            {
              id: 'post',
              kind: 'place',
              of: 'post',
              words: { zh: '图书馆', en: 'Library' },
              startsAs: 'residencePost',
            },
          ],
        },
        {
          id: 'consents',
          words: {
            name: { zh: '阅览须知', en: 'House rules' },
            title: { zh: '您同意这些须知吗？', en: 'Do you agree to the house rules?' },
            why: { zh: '读完，同意就勾上。', en: 'Read them, and tick what you agree to.' },
          },
          fields: [{ id: 'accepted', kind: 'consents', words: { zh: '须知', en: 'Points to know' } }],
        },
      ],
    },
  ],
  factsFrom: { birthDay: 'reader.birthDay' },
  residence: 'home',
} as const satisfies FormDef;

export const FORMS = [LIBRARY_CARD_FORM] as const satisfies readonly FormDef[];
