import { wordsOf } from '../../kit/words.ts';

export const useOrdersWords = wordsOf({
  'orders.title': { zh: '订单', en: 'Applications' },
  'orders.turn_applicant': { zh: '轮到您', en: 'Your turn' },
  'orders.turn_post': { zh: '等使领馆', en: 'The consulate’s turn' },
  'orders.turn_nobody': { zh: '已经结束', en: 'Closed' },
  'orders.held': { zh: '您代办', en: 'you file it for them' },
  'orders.watched': { zh: '由代办人办理', en: 'filed for you' },
  'orders.guardian': { zh: '请您签字', en: 'You are asked to sign' },
  'orders.draft': { zh: '草稿，还没有提交', en: 'Draft, not sent yet' },
  'orders.unread': { zh: '{count} 条新留言', en: '{count} new' },
  'orders.none': { zh: '还没有订单', en: 'No applications yet' },
  'orders.none_text': {
    zh: '提交申请后，这里会写清楚轮到谁、做什么、到哪天。没有网络也能看。',
    en: 'Once you apply, this page says whose turn it is, what to do and by when. It opens without a network too.',
  },
  'orders.precheck': { zh: '看看我需要什么', en: 'See what I need' },
  'orders.another': { zh: '再办一件', en: 'Apply for something else' },
});
