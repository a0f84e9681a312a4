import { wordsOf } from '../../kit/words.ts';

export const useMessageWords = wordsOf({
  'message.centre': { zh: '消息', en: 'Messages' },
  'message.centre_none': { zh: '还没有消息', en: 'No messages yet' },
  'message.centre_none_text': {
    zh: '使领馆的每一次答复都会在这里，也会发邮件或短信告诉您有新消息。',
    en: 'Every answer of a post appears here; a mail or text message tells you when one has come.',
  },
  'message.title': { zh: '留言', en: 'Messages' },
  'message.with': { zh: '和{post}的留言', en: 'Messages with {post}' },
  'message.none': {
    zh: '还没有留言。有不清楚的，可以写给使领馆。',
    en: 'Nothing written yet. If something is unclear, write to the post.',
  },
  'message.new': { zh: '{count} 条新的', en: '{count} new' },
  'message.earlier': { zh: '再看更早的 {count} 条', en: '{count} earlier {count|message|messages}' },
  'message.you': { zh: '您', en: 'You' },
  'message.post': { zh: '使领馆', en: 'The post' },
  'message.decision': { zh: '使领馆的决定', en: 'Decision of the post' },
  'message.unread': { zh: '新', en: 'New' },
  'message.read': { zh: '使领馆已读', en: 'read by the post' },
  'message.not_read': { zh: '使领馆还没看', en: 'not read by the post yet' },
  'message.picture': { zh: '第 {nth} 张图片', en: 'Picture {nth}' },
  'message.said': { zh: '{who}：{text}', en: '{who}: {text}' },
  'message.write': { zh: '写给使领馆', en: 'Write to the post' },
  'message.write_hint': {
    zh: '使领馆会在工作日答复。这里不收费，也不会问您要验证码。',
    en: 'It answers on working days. Nobody here asks for money or for a code.',
  },
  'message.add_picture': { zh: '附一张图片', en: 'Add a picture' },
  'message.attached': { zh: '已附 {count} 张图片', en: '{count} {count|picture|pictures} added' },
  'message.detach': { zh: '去掉', en: 'Take away' },
  'message.send': { zh: '发送', en: 'Send' },
  'message.sent': { zh: '已发送', en: 'Sent' },
  'message.empty': { zh: '请先写几句话', en: 'Write a few words first' },
  'message.long': { zh: '写得太长了，请分成两条', en: 'This is too long. Send it as two messages' },
  'message.to_order': { zh: '看这份订单', en: 'Open this order' },
});
