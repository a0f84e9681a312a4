import { wordsOf } from '../../kit/words.ts';

const words = {
  'home.out_heading': { zh: '在国外办护照，从这里开始', en: 'Your passport, from abroad. Start here' },
  'home.out_lede': {
    zh: '每一步都告诉您：轮到谁、做什么、到哪天。',
    en: 'At every step you know whose turn it is, what to do and by when.',
  },
  'home.start': { zh: '看看我需要什么', en: 'See what I need' },
  'home.start_hint': {
    zh: '答几个问题，先知道要带什么、多少钱、要多久。不用注册。',
    en: 'A few questions tell you what to prepare, what it costs and how long it takes. No account needed.',
  },
  'home.sign_in': { zh: '登录', en: 'Sign in' },
  'home.sign_in_hint': { zh: '办理中的申请在登录后查看。', en: 'Sign in to see applications under way.' },
  'home.expired': { zh: '为保护您的资料，登录已过期。', en: 'To protect your data you were signed out.' },
  'home.in_heading': { zh: '首页', en: 'Home' },
  'home.in_mine': { zh: '有 {count} 件事轮到您', en: '{count} {count|thing needs|things need} you' },
  'home.in_none': { zh: '现在没有要您办的事', en: 'Nothing for you to do now' },
  'home.your_turn': { zh: '轮到您了', en: 'Your turn' },
  'home.holders_turn': { zh: '等代办人来办', en: 'For whoever files for you' },
  'home.see': { zh: '查看', en: 'See it' },
  'home.under_way': { zh: '办理中', en: 'Under way' },
  'home.none_text': {
    zh: '提交申请后，这里会告诉您轮到谁、到哪天。',
    en: 'Once you apply, this page tells you whose turn it is and by when.',
  },
  'home.services': { zh: '服务', en: 'Services' },
  'home.more': { zh: '全部订单（{count}）', en: 'All applications ({count})' },
  'home.number': { zh: '订单号 {number}', en: 'Application {number}' },
  'home.draft': { zh: '草稿，还没有提交', en: 'Draft, not sent yet' },
  'home.safety_title': { zh: '不要为护照转账', en: 'Never send money for a passport' },
  'home.safety_text': {
    zh: '使领馆不会用电话或视频让您付钱。接到这样的电话，请挂断。',
    en: 'No consulate asks you to pay by phone or video. If somebody does, hang up.',
  },
  'home.safety_more': { zh: '紧急联系和防骗', en: 'Emergency and fraud' },
  'home.tile_precheck': { zh: '我需要什么', en: 'What do I need?' },
  'home.tile_precheck_hint': { zh: '材料、费用、时间', en: 'Papers, fee, time' },
  'home.tile_renew': { zh: '换发护照', en: 'Renew a passport' },
  'home.tile_renew_hint': { zh: '到期或快到期', en: 'Expired or soon to' },
  'home.tile_posts': { zh: '找使领馆', en: 'Find a consulate' },
  'home.tile_posts_hint': { zh: '电话、邮箱、领区', en: 'Phone, e-mail, district' },
  'home.tile_people': { zh: '为家人办', en: 'For my family' },
  'home.tile_people_hint': { zh: '添加家人资料', en: 'Add a person' },
} as const;

export const useHomeWords = wordsOf(words);
/** Words of a tile: `home.tile_…`, without places to fill. */
export type HomeTileKey = Extract<keyof typeof words, `home.tile_${string}`>;
