import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './help.words.zh.ts';

export const en = {
  'help.title': 'Emergency and fraud',
  'help.lede': 'This page is kept on the device and opens without a network.',
  'help.danger': 'Somebody is in danger',
  'help.danger_text': 'Call the local police first, then the consular hotline. It is answered day and night.',
  'help.local': 'Police, ambulance 911',
  'help.hotline': 'Hotline {number}',
  'help.callers': 'A call in the name of a post',
  'help.caller_money':
    'Whoever asks for money is a fraud. The fee goes by post as a money order or cashier’s check, never by phone or video.',
  'help.caller_secret': 'Tell nobody a code or password. Install nothing a caller names and share no screen.',
  'help.caller_number':
    'A caller’s number can be forged. Hang up and dial the hotline above yourself; do not call back from the log.',
  'help.caller_here':
    'What concerns your application stands on its page and in your messages. What does not stand there does not come from us.',
  'help.lost': 'Your passport is gone',
  'help.lost_police': 'Report it to the police and ask for the report.',
  'help.lost_post': 'Tell the nearest post. Once reported lost the book is void, even if it turns up.',
  'help.lost_apply':
    'Residents apply for a new one. Short-term visitors who leave soon ask for an emergency travel document.',
  'help.lost_check': 'See which one I need',
  'help.phrases': 'To show to others',
  'help.means_citizen': '我是中国公民，请替我联系中国使领馆。',
  'help.means_doctor': '我需要医生，请拨打 911。',
  'help.means_police': '我的护照丢了或被偷了，我要报警。',
  'help.posts': 'Protection telephones of the posts',
  'posts.title': 'Find a post',
  'posts.lede': 'Which post serves where you live, and how to reach it.',
  'posts.state': 'Which state do you live in?',
  'posts.county': 'Which county?',
  'posts.county_hint': 'Two posts share this state. The county stands on a lease or a tax bill.',
  'posts.own': '{post} serves you first',
  'posts.none': 'No post is named for this place. You may choose any; an officer will check',
  'posts.all': 'All consulates in the country: {country}',
} satisfies SameKeys<typeof zh>;
