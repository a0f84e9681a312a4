import { wordsOf } from '../../kit/words.ts';

export const useSubmittedWords = wordsOf({
  'submitted.title': { zh: '提交好了', en: 'It has been sent' },
  'submitted.lede': { zh: '您的申请已经到了{post}。', en: 'Your application has reached {post}.' },
  'submitted.number': { zh: '订单号', en: 'Application number' },
  'submitted.copy': {
    zh: '记下它：打电话、写信时都用得上。',
    en: 'Write it down: you need it whenever you call or write.',
  },
  'submitted.aloud': { zh: '念作：{spelled}', en: 'Say: {spelled}' },
  'submitted.listen': { zh: '念给我听', en: 'Read it to me' },
  'submitted.qr': { zh: '订单号的二维码', en: 'The application number as a QR code' },
  'submitted.next': { zh: '接下来', en: 'What comes next' },
  'submitted.wait': {
    zh: '现在轮到使领馆，您不用做什么。有变化会发消息、邮件或短信给您。',
    en: 'It is the consulate’s turn now; there is nothing for you to do. You hear of every change by message, e-mail or text.',
  },
  'submitted.wait_until': {
    zh: '现在轮到使领馆，{day}前会有结果，您不用做什么。有变化会发消息、邮件或短信给您。',
    en: 'It is the consulate’s turn now, with a result by {day}. There is nothing for you to do. You hear of every change by message, e-mail or text.',
  },
  'submitted.interview': { zh: '初审之后还有一次面谈', en: 'An interview follows the first review' },
  'submitted.interview_text': {
    zh: '初审通过后，使领馆会联系您约时间，见面或视频都可以。',
    en: 'After the first review the consulate will contact you to agree on a time, in person or by video.',
  },
  'submitted.no_mail': { zh: '现在不要寄材料', en: 'Mail nothing yet' },
  'submitted.no_mail_text': {
    zh: '等到“复审中（请寄材料）”再寄，那时会给您地址、清单和费用。提前寄的可能被退回。',
    en: 'Wait until the second review is passed: then you get the address, the list and the fee. What comes earlier may be sent back.',
  },
  'submitted.no_pay': {
    zh: '没有人会打电话或视频向您要钱，要钱的都是诈骗。',
    en: 'Nobody asks for money by phone or video. Anyone who does is a fraudster.',
  },
  'submitted.your_turn': { zh: '轮到您', en: 'your turn' },
  'submitted.to_order': { zh: '查看订单', en: 'See the application' },
  'submitted.receipt': { zh: '下载回执（PDF）', en: 'Download the receipt (PDF)' },
  'submitted.home': { zh: '回首页', en: 'Home' },
});
