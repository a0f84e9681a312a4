import { wordsOf } from '../../kit/words.ts';

export const useShellWords = wordsOf({
  'shell.tab_home': { zh: '首页', en: 'Home' },
  'shell.tab_orders': { zh: '订单', en: 'Applications' },
  'shell.tab_messages': { zh: '消息', en: 'Messages' },
  'shell.tab_me': { zh: '我的', en: 'Me' },
  'shell.error_short': { zh: '没有办成。请再试一次。', en: 'That did not work. Try again.' },
  'shell.error_here': {
    zh: '这一页出了差错，不是您的问题。已填写的内容在本机存着。',
    en: 'This page failed. It is not your fault. What you wrote is kept on this device.',
  },
  'shell.error_network': {
    zh: '没有网络。已填写的内容存在本机，联网后请再试。',
    en: 'No network. What you wrote is kept on this device. Try again when you are online.',
  },
  'shell.error_title': { zh: '这里出了点问题', en: 'Something went wrong here' },
  'shell.error_quote': {
    zh: '求助时请告诉我们编号：{requestId}',
    en: 'If you ask for help, quote this number: {requestId}',
  },
  'shell.error_when': {
    zh: '求助时请告诉我们时间和页面：{clock}，{place}',
    en: 'If you ask for help, quote the time and the page: {clock}, {place}',
  },
  'shell.try_again': { zh: '再试一次', en: 'Try again' },
  'shell.load_again': { zh: '重新载入', en: 'Load the page again' },
  'shell.go_home': { zh: '回首页', en: 'Go home' },
  'shell.screen_offline': {
    zh: '这一页还没有存在本机，联网后就能打开。',
    en: 'This page is not on the device yet. It opens when you are online.',
  },
  'shell.missing_title': { zh: '没有这个页面', en: 'There is no such page' },
  'shell.missing_text': {
    zh: '网址可能少了几个字，或者页面已经搬走。',
    en: 'The address may lack a few letters, or the page has moved.',
  },
});
