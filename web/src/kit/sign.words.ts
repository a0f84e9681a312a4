import { wordsOf } from './words.ts';

export const useSignWords = wordsOf({
  'sign.box': { zh: '签名框：用手指或笔书写', en: 'Signature box: write with a finger or a pen' },
  'sign.whole': { zh: '全屏签名', en: 'Sign on the whole screen' },
  'sign.hold_sideways': {
    zh: '把手机横过来写。锁定了方向也可以。',
    en: 'Hold the phone sideways and write. It works with the rotation lock on.',
  },
  'sign.across': { zh: '横着写，写在中间。', en: 'Write across, in the middle.' },
  'sign.done': { zh: '写好了', en: 'Done' },
  'sign.clear': { zh: '重写', en: 'Write again' },
  'sign.undo': { zh: '退一笔', en: 'Undo a stroke' },
  'sign.empty': { zh: '还没有签名', en: 'Nothing written yet' },
  'sign.written': { zh: '已写 {count} 笔', en: '{count} {count|stroke|strokes} written' },
  'sign.other_way': {
    zh: '不方便手写？请用触屏或鼠标，或请人扶着您的手；仍有困难，请给使领馆留言，工作人员会另行安排。',
    en: 'Hard to write by hand? Use a touch screen or a mouse, or let somebody steady your hand. If it still does not work, write to the consulate: an officer will find another way.',
  },
});
