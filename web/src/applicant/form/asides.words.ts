import { wordsOf } from '../../kit/words.ts';

export const useAsideWords = wordsOf({
  price: { zh: '每个 {price}', en: '{price} each' },
  total: {
    zh: '{count} 个加注，一共多付 {price}。',
    en: '{count} {count|endorsement|endorsements}: {price} more in all.',
  },
  first: { zh: '优先受理您的使领馆', en: 'The consulate that serves you first' },
  first_hint: {
    zh: '本领区居民的申请先办。下一页可以另选。',
    en: 'It handles people of its own district first. You may choose another on the next page.',
  },
  none_first: { zh: '没有资料说明归哪个馆', en: 'No consulate is named for this place' },
  none_hint: {
    zh: '下一页请自己选一个馆，工作人员会核对。',
    en: 'Choose a consulate yourself on the next page; an officer will look.',
  },
  serves_you_first: {
    zh: '您住在它的领区，优先受理您',
    en: 'You live in its district: it serves you first',
  },
  other_title: { zh: '您选的不是优先受理您的馆', en: 'Another consulate would serve you first' },
});
