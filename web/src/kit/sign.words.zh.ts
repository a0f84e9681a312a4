export const zh = {
  'sign.box': '签名框：用手指或笔书写',
  'sign.whole': '全屏签名',
  'sign.hold_sideways': '把手机横过来写。锁定了方向也可以。',
  'sign.across': '横着写，写在中间。',
  'sign.done': '写好了',
  'sign.clear': '重写',
  'sign.undo': '退一笔',
  'sign.empty': '还没有签名',
  'sign.written': '已写 {count} 笔',
  'sign.other_way':
    '不方便手写？请用触屏或鼠标，或请人扶着您的手；仍有困难，请给领事馆留言，工作人员会另行安排。',
} as const;
