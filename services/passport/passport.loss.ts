import { notInFuture } from '@lingshi/domain/form/checks.day.ts';
import { passportNumber, tidyPassportNumber } from '@lingshi/domain/form/checks.person.ts';
import type { Page } from '@lingshi/domain/form/form.types.ts';

const LOST = { fact: 'kind', is: 'replace_lost' } as const;

/** What follows is told, and agreed to, before anything is declared lost. */
export const LOSS_NOTICE = {
  id: 'loss_notice',
  words: {
    name: { zh: '报失以前', en: 'Before you report it' },
    title: { zh: '报失以前，请先看这几点', en: 'Before you report it lost' },
    why: {
      zh: '提交以后，丢失的护照就作废。先再找一找。',
      en: 'Once you send this, the lost passport is void. Look for it once more first.',
    },
  },
  when: LOST,
  fields: [
    { id: 'accepted', kind: 'consents', group: 'loss', words: { zh: '报失须知', en: 'About the loss' } },
  ],
} as const satisfies Page;

/** Rule: facts A4: the statement of loss, in the person's own words. */
export const LOSS = {
  id: 'loss',
  words: {
    name: { zh: '丢失经过', en: 'How it was lost' },
    title: { zh: '护照是怎么丢的？', en: 'How was the passport lost?' },
    why: {
      zh: '这就是遗失说明，用自己的话写。',
      en: 'This is your statement of loss. Use your own words.',
    },
  },
  after: ['loss_notice'],
  when: LOST,
  seenBy: ['production'],
  fields: [
    {
      id: 'how',
      kind: 'choice',
      words: { zh: '遗失还是被盗？', en: 'Lost or stolen?' },
      options: [
        { value: 'lost', words: { zh: '遗失', en: 'Lost' } },
        { value: 'stolen', words: { zh: '被盗', en: 'Stolen' } },
      ],
      typing: { look: 'inRow' },
    },
    {
      id: 'day',
      kind: 'day',
      words: { zh: '哪天丢的', en: 'Day of the loss' },
      hint: { zh: '记不清就写发现的那天。', en: 'If you are not sure, the day you noticed.' },
      checks: [notInFuture],
    },
    {
      id: 'place',
      kind: 'text',
      words: { zh: '在哪里丢的', en: 'Where' },
      hint: { zh: '写城市和地方，例如在公交车上。', en: 'The city and the place, such as on a bus.' },
      max: 120,
    },
    {
      id: 'story',
      kind: 'longText',
      words: { zh: '经过', en: 'What happened' },
      hint: { zh: '几句话就够，也写找过哪里。', en: 'A few sentences, and where you have looked.' },
      max: 1000,
    },
    {
      id: 'police',
      kind: 'yesNo',
      words: { zh: '报警了吗？', en: 'Did you report it to the police?' },
      short: { zh: '报警', en: 'Police report' },
      options: [
        { value: true, words: { zh: '报了', en: 'Yes' } },
        { value: false, words: { zh: '没有', en: 'No' } },
      ],
      typing: { look: 'inRow' },
    },
    {
      id: 'policeNumber',
      kind: 'text',
      words: { zh: '报案编号', en: 'Number of the police report' },
      max: 60,
      optional: true,
      when: { field: '.police', is: true },
      read: { hideEmpty: true },
    },
    {
      id: 'numberKnown',
      kind: 'yesNo',
      words: { zh: '知道它的号码吗？', en: 'Do you know its number?' },
      short: { zh: '丢失护照的号码', en: 'Number of the lost passport' },
      options: [
        { value: true, words: { zh: '知道', en: 'Yes' }, silent: true },
        { value: false, words: { zh: '不知道', en: 'No' } },
      ],
      typing: { look: 'inRow' },
    },
    {
      id: 'passportNumber',
      kind: 'text',
      words: { zh: '丢失护照的号码', en: 'Number of the lost passport' },
      hint: {
        zh: '旧签证、机票订单或复印件上有。',
        en: 'Look on an old visa, a ticket or a copy.',
      },
      example: 'E12345678',
      max: 20,
      when: { field: '.numberKnown', is: true },
      checks: [passportNumber],
      tidy: tidyPassportNumber,
      startsAs: 'passportNumber',
      read: {
        spelled: true,
        masked: 'passport',
        checked: { zh: '号码格式正确', en: 'has the form of such a number' },
      },
      typing: { look: 'number', capitals: true },
    },
    {
      id: 'issuePlace',
      kind: 'text',
      words: { zh: '它的签发地点', en: 'Where it was issued' },
      hint: { zh: '记得就写，核对会快一些。', en: 'If you remember; it helps to find the record.' },
      example: '浙江',
      max: 60,
      optional: true,
      read: { hideEmpty: true },
    },
    {
      id: 'copyKept',
      kind: 'yesNo',
      words: { zh: '留有复印件或照片吗？', en: 'Do you have a copy or a picture of it?' },
      short: { zh: '复印件或照片', en: 'Copy or picture' },
      options: [
        { value: true, words: { zh: '有', en: 'Yes' } },
        { value: false, words: { zh: '没有', en: 'No' } },
      ],
      typing: { look: 'inRow' },
    },
  ],
} as const satisfies Page;
