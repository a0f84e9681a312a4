import { wordsOf } from '../../kit/words.ts';

export const useWhyWords = wordsOf({
  'fees.title': { zh: '各馆收费', en: 'What a consulate charges' },
  'fees.lede': {
    zh: '每项收费、从哪天起收、依据什么。别的费用一律不收。',
    en: 'Every fee, from which day on, and who says so. Nothing else is charged.',
  },
  'fees.post': { zh: '使领馆', en: 'Consulate' },
  'fees.of': { zh: '{service} · {kind}', en: '{service} · {kind}' },
  'fees.thing': { zh: '收费项目', en: 'For' },
  'fees.amount': { zh: '金额', en: 'Amount' },
  'fees.days': { zh: '收取日期', en: 'Days' },
  'fees.source': { zh: '依据', en: 'Source' },
  'fees.none': {
    zh: '没有查到收费规定，请向使领馆询问。',
    en: 'No rule names a fee here. Ask the consulate.',
  },
  'days.open': { zh: '{from} 起', en: 'from {from}' },
  'days.ended': { zh: '{from} 起，{to} 止（不含当日）', en: 'from {from} until before {to}' },
  'why.title': { zh: '为什么这样回答', en: 'Why this is the answer' },
  'why.lede': { zh: '{service} · {kind}，{day} 的规定', en: '{service} · {kind}, by the rules of {day}' },
  'why.rules': { zh: '依据的每一条规定', en: 'Every rule behind it' },
  'why.sources': { zh: '出处', en: 'Where the rules come from' },
  'why.day': { zh: '看哪一天的规定', en: 'By the rules of which day' },
  'why.to_here': { zh: '为什么这样回答', en: 'Why this is the answer' },
  'why.to_fees': { zh: '各馆收费和依据', en: 'What each consulate charges, and why' },
  'why.fee': { zh: '费用', en: 'Fee' },
  'why.no_fee': { zh: '没有查到收费规定', en: 'No rule names a fee' },
  'why.materials': { zh: '材料', en: 'What is asked for' },
  'why.path': { zh: '办理流程', en: 'Steps' },
  'why.note': { zh: '说明：{note}', en: 'Note: {note}' },
});
