import { wordsOf } from '../../kit/words.ts';

export const useHelpWords = wordsOf({
  'help.title': { zh: '紧急联系和防骗', en: 'Emergency and fraud' },
  'help.lede': {
    zh: '这一页存在本机，没有网络也能打开。',
    en: 'This page is kept on the device and opens without a network.',
  },
  'help.danger': { zh: '人身安全有危险', en: 'Somebody is in danger' },
  'help.danger_text': {
    zh: '先打当地报警电话，再打领事保护热线，24 小时都有人接。',
    en: 'Call the local police first, then the consular hotline. It is answered day and night.',
  },
  'help.local': { zh: '报警、急救 911', en: 'Police, ambulance 911' },
  'help.hotline': { zh: '热线 {number}', en: 'Hotline {number}' },
  'help.callers': { zh: '接到自称使领馆的电话', en: 'A call in the name of a consulate' },
  'help.caller_money': {
    zh: '要钱的都是骗子。费用只随材料寄汇票或本票，不会用电话、视频收。',
    en: 'Whoever asks for money is a fraud. The fee goes by mail as a money order or cashier’s check, never by phone or video.',
  },
  'help.caller_secret': {
    zh: '不要说出验证码、密码，不要装对方给的软件，不要共享屏幕。',
    en: 'Tell nobody a code or password. Install nothing a caller names and share no screen.',
  },
  'help.caller_number': {
    zh: '来电显示可以伪造。挂断，自己拨上面的热线核实，不要按来电记录回拨。',
    en: 'A caller’s number can be forged. Hang up and dial the hotline above yourself; do not call back from the log.',
  },
  'help.caller_here': {
    zh: '您的申请有事，一定写在订单页和消息里。那里没有写的，就不是我们。',
    en: 'What concerns your application stands on its page and in your messages. What does not stand there does not come from us.',
  },
  'help.lost': { zh: '护照丢了', en: 'Your passport is gone' },
  'help.lost_police': {
    zh: '先报警，要一份报案证明。',
    en: 'Report it to the police and ask for the report.',
  },
  'help.lost_post': {
    zh: '告诉就近的使领馆。报失提交以后，护照就作废，找到了也不能用。只有一个例外：在开始制证以前撤回申请，并写明找到了，它才恢复有效。',
    en: 'Tell the nearest consulate. Once the loss is reported the passport is void, even if it turns up. There is one exception: withdraw the application before production begins and say that you found it; then it is good again.',
  },
  'help.lost_apply': {
    zh: '长住的人补发护照；短期来访、很快要走的人问应急旅行证。',
    en: 'Residents apply for a new one. Short-term visitors who leave soon ask for an emergency travel document.',
  },
  'help.lost_check': { zh: '看看我该办哪一种', en: 'See which one I need' },
  'help.urgent': { zh: '人道主义的特殊紧急情况', en: 'A humanitarian emergency' },
  'help.urgent_text': {
    zh: '等不及在这里办的，可以直接写邮件或打电话给使领馆，附上证明。',
    en: 'If you cannot wait for the way through this platform, write to or call the consulate, with proof.',
  },
  'help.urgent_to': { zh: '谁能用、怎么写', en: 'Who may, and what to write' },
  'help.phrases': { zh: '给身边的人看', en: 'To show to others' },
  'help.means_citizen': {
    zh: '我是中国公民，请替我联系中国使领馆。',
    en: '我是中国公民，请替我联系中国使领馆。',
  },
  'help.means_doctor': { zh: '我需要医生，请拨打 911。', en: '我需要医生，请拨打 911。' },
  'help.means_police': { zh: '我的护照丢了或被偷了，我要报警。', en: '我的护照丢了或被偷了，我要报警。' },
  'help.posts': { zh: '各馆的领事保护电话', en: 'Protection telephones of the consulates' },
  'posts.country': { zh: '您住在哪个国家？', en: 'Which country do you live in?' },
  'posts.title': { zh: '找使领馆', en: 'Find a consulate' },
  'posts.lede': {
    zh: '看看您住的地方归哪个馆，怎么联系。',
    en: 'Which consulate serves where you live, and how to reach it.',
  },
  'posts.state': { zh: '您住在哪个州？', en: 'Which state do you live in?' },
  'posts.county': { zh: '哪个县（County）？', en: 'Which county?' },
  'posts.county_hint': {
    zh: '这个州由两个馆分管。县名在房租合同或税单上。',
    en: 'Two consulates share this state. The county stands on a lease or a tax bill.',
  },
  'posts.own': { zh: '由{post}的使领馆优先办理', en: '{post} serves you first' },
  'posts.none': {
    zh: '没有查到归哪个馆，您可以选任何一个，工作人员会核对',
    en: 'No consulate is named for this place. You may choose any; an officer will check',
  },
  'posts.all': { zh: '所有的馆：{country}', en: 'All consulates in the country: {country}' },
});
