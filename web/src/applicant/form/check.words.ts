import { wordsOf } from '../../kit/words.ts';

export const useCheckWords = wordsOf({
  'check.title': { zh: '请核对，然后提交', en: 'Check your answers, then send them' },
  'check.why': {
    zh: '护照和信封上就这样印。提交以后，只有使领馆要求时才能改。',
    en: 'Passport and envelopes are printed like this. Once sent, you can change it only where the consulate asks.',
  },
  'check.empty': { zh: '还没有填', en: 'Not filled in yet' },
  'check.picture_of': { zh: '{name}（服务器存下的）', en: '{name}, as the server keeps it' },
  'check.no_picture': { zh: '还没有上传', en: 'Not uploaded yet' },
  'check.picture_optional': { zh: '没有上传，可不传', en: 'Not uploaded; you need not' },
  'check.signature': { zh: '您的签名', en: 'Your signature' },
  'check.presence_inside': { zh: '定位确认在{country}', en: 'In {country}, confirmed by position' },
  'check.presence_declared': {
    zh: '自己声明在{country}，工作人员会核对',
    en: 'In {country}, declared by you; an officer checks',
  },
  'check.presence_none': { zh: '还没有确认', en: 'Not confirmed yet' },
  'check.fee': { zh: '费用', en: 'Fee' },
  'check.total': { zh: '合计', en: 'Total' },
  'check.papers': { zh: '以后要寄的材料', en: 'Papers to mail later' },
  'check.papers_when': {
    zh: '现在不要寄。等通知“复审中（请寄材料）”，那时会给您地址和清单。',
    en: 'Mail nothing now. Once the second review is passed, you get the address and the packing list.',
  },
  'check.brought': { zh: '领取时要带的', en: 'What to bring when you collect it' },
  'check.copies': { zh: '{copies} 份', en: '{copies} {copies|copy|copies}' },
  'check.perhaps': { zh: '看情况', en: 'it depends' },
  'check.left_title': {
    zh: '还差 {count} 页没有填好',
    en: '{count} {count|page is|pages are} not finished yet',
  },
  'check.to_left': { zh: '去补上', en: 'Finish them' },
  'check.statement': {
    zh: '我确认以上内容真实、完整，和证件一致。',
    en: 'I confirm that all of this is true, complete and as in my documents.',
  },
  'check.submit': { zh: '确认无误，提交', en: 'All correct: send it' },
  'check.sending': { zh: '正在提交…', en: 'Sending…' },
  'check.changed_title': { zh: '内容在别处有了变动', en: 'Something was changed elsewhere' },
  'check.changed_text': {
    zh: '没有提交。下面已是最新内容，请再核对一遍再提交。',
    en: 'Nothing was sent. Below is the latest: check it again, then send it.',
  },
  'check.away_title': { zh: '还不知道有没有提交成功', en: 'We do not know yet whether it arrived' },
  'check.away_text': {
    zh: '网络断了。联网后再按一次：不会变成两份。',
    en: 'The network went. Press again when it is back: it will not become two applications.',
  },
  'check.live_title': { zh: '此人已有一份申请在办', en: 'This person has an application under way' },
  'check.live_text': {
    zh: '按规定，办完之前不能再交一份，也不能交给别的馆（通知开头第 4 段）。',
    en: 'The rules allow one at a time, across all consulates, until it is finished (notice, opening, paragraph 4).',
  },
  'check.live_to': { zh: '去看那份', en: 'See that one' },
  'check.live_elsewhere': {
    zh: '这里看不到那份申请。如果您另有账户，请登录那个账户；认为有误，请写信给使领馆。',
    en: 'It cannot be shown here. If you have another account, sign in there; if you think this is a mistake, write to the consulate.',
  },
  'check.missing_title': { zh: '还不能提交', en: 'It cannot be sent yet' },
  'check.discard_hint': {
    zh: '这份草稿会留着，需要时可以在任务列表里删掉。',
    en: 'This draft is kept; you can throw it away in the task list.',
  },
});
