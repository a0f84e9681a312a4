import { wordsOf } from '../../kit/words.ts';

const useFeeWayWords = wordsOf({
  'fee_way.mailed': {
    zh: '现在不用付。审核通过后，随材料寄汇票或银行本票。没有人会打电话向您收钱。',
    en: 'Nothing to pay now. Once your application is passed, a money order or cashier’s check goes with your papers. Nobody will ask you for money by phone.',
  },
  'fee_way.collected': {
    zh: '现在不用付。来领取时带上汇票或银行本票。没有人会打电话向您收钱。',
    en: 'Nothing to pay now. Bring a money order or cashier’s check when you collect the document. Nobody will ask you for money by phone.',
  },
  'fee_way.unknown': {
    zh: '现在不用付。怎么付，使领馆会在订单里告诉您。没有人会打电话向您收钱。',
    en: 'Nothing to pay now. The consulate tells you in the application how to pay. Nobody will ask you for money by phone.',
  },
});

/** How the fee reaches the post: with what is mailed, or brought along. Rules: notice 二(一)6, 三(六). */
export function useFeeWay(): (way: { mailed: boolean; collected: boolean }) => string {
  const t = useFeeWayWords();
  return ({ mailed, collected }) =>
    t(mailed ? 'fee_way.mailed' : collected ? 'fee_way.collected' : 'fee_way.unknown');
}
