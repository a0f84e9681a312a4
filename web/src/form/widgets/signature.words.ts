import { wordsOf } from '../../kit/words.ts';

export const useSignatureWords = wordsOf({
  'signature.title': { zh: '签名', en: 'Signature' },
  'signature.by_you': { zh: '由您本人签名。', en: 'You sign yourself.' },
  'signature.by_applicant': {
    zh: '请{name}本人签名，别人不能代签。',
    en: 'Ask {name} to sign: nobody can sign for them.',
  },
  'signature.by_guardian': {
    zh: '申请人年纪还小，或者自己不能办：由监护人签名，证件上不印这个签名。',
    en: 'For a young child, or an adult who cannot act alone, a guardian signs; the document does not show it.',
  },
  'signature.label': { zh: '在框里手写姓名', en: 'Write your name by hand in the box' },
  'signature.label_guardian': {
    zh: '监护人在框里手写自己的姓名',
    en: 'The guardian writes their own name by hand in the box',
  },
  'signature.hint': {
    zh: '用标准汉字横着写，写在中间：护照上印的就是它。',
    en: 'In standard Chinese characters, from left to right, in the middle: this is what the passport shows.',
  },
  'signature.hint_guardian': { zh: '横着写，写在中间。', en: 'From left to right, in the middle.' },
  'signature.printed': {
    zh: '印在护照上的样子（约 {width} × {height} 厘米）',
    en: 'As the passport will show it (about {width} × {height} cm)',
  },
  'signature.printed_declaration': { zh: '印在声明书上的样子', en: 'As the declaration will show it' },
  'signature.measured': { zh: '签名的测量结果', en: 'What was measured of the signature' },
  'signature.mark_ink': { zh: '笔迹长度（框高的倍数）', en: 'Length of ink, in heights of the box' },
  'signature.mark_size': { zh: '字的高度', en: 'Height of the writing' },
  'signature.mark_centre': { zh: '偏离中间', en: 'Off the middle' },
  'signature.mark_edge': { zh: '离边框的距离', en: 'Distance to the edge' },
  'signature.at_least': { zh: '至少 {limit}', en: 'at least {limit}' },
  'signature.at_most': { zh: '不超过 {limit}', en: 'at most {limit}' },
  'signature.is_good': { zh: '可以', en: 'good' },
  'signature.is_better': { zh: '可以更好', en: 'could be better' },
  'signature.is_none': { zh: '还没有签名', en: 'nothing signed yet' },
});
