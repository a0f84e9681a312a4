export const zh = {
  'sign.box': '签名框：用手指或笔书写',
  'sign.turn_phone': '把手机横过来，写得更大更清楚。',
  'sign.clear': '重写',
  'sign.undo': '退一笔',
  'sign.empty': '还没有签名',
  'sign.written': '已写 {count} 笔',
  'sign.other_way':
    '不方便手写？请用触屏或鼠标，或请人扶着您的手；仍有困难，请给领事馆留言，工作人员会另行安排。',
} as const;
