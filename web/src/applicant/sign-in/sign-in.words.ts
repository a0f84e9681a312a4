import { wordsOf } from '../../kit/words.ts';

export const useSignInWords = wordsOf({
  'sign-in.title': { zh: '登录或注册', en: 'Sign in or sign up' },
  'sign-in.lede': {
    zh: '填邮箱或手机号，我们发一个验证码给您。不用设密码，第一次用就是注册。',
    en: 'Give an e-mail address or a phone number and we send you a code. No password; the first time makes your account.',
  },
  'sign-in.first': { zh: '登录后接着办刚才的事。', en: 'Sign in and you go on where you were.' },
  'sign-in.left': {
    zh: '已退出登录，本机上的资料清除了。',
    en: 'You are signed out and this device keeps nothing of you.',
  },
  'sign-in.left_unheard': {
    zh: '本机上的资料清除了。没有网络，服务器还不知道您已退出，一联网就会告诉它；也可以在另一台设备的“登录和设备”里结束这次登录。',
    en: 'This device keeps nothing of you. Without a network the server has not heard; it will once this device is on-line again. You can also end this session on another device under “Sign-in and devices”.',
  },
  'sign-in.contact': { zh: '邮箱或手机号', en: 'E-mail address or phone number' },
  'sign-in.contact_hint': {
    zh: '哪国的手机号都可以，前面加国家代码：美国 +1，中国 +86。',
    en: 'A number of any country will do, with its country code: +1 for the USA, +86 for China.',
  },
  'sign-in.wrong_empty': { zh: '请填邮箱或手机号', en: 'Give an e-mail address or a phone number' },
  'sign-in.wrong_email': {
    zh: '这不像完整的邮箱或手机号，请检查一下',
    en: 'This does not look like a whole address or number. Please check it',
  },
  'sign-in.wrong_phone': {
    zh: '手机号的位数不对，请检查一下',
    en: 'The number has too few or too many digits. Please check it',
  },
  'sign-in.wrong_country_code': {
    zh: '请在手机号前加国家代码，免得验证码发到别人那里',
    en: 'Put the country code in front, so that the code does not go to a stranger',
  },
  'sign-in.guess': { zh: '我的号码是 {guess}', en: 'My number is {guess}' },
  'sign-in.send': { zh: '发送验证码', en: 'Send the code' },
  'sign-in.solving': {
    zh: '请稍候，现在请求验证码的人很多，浏览器正在自动确认，几秒就好。您不用做什么。',
    en: 'A moment, we check: very many people are asking for codes, so your browser does a calculation of a few seconds. You need not do anything.',
  },
  'sign-in.passkey': { zh: '用通行密钥登录', en: 'Sign in with a passkey' },
  'sign-in.passkey_hint': {
    zh: '以前添加过的话，用指纹、面容或锁屏密码就能登录。',
    en: 'If you added one before: your fingerprint, face or screen lock is enough.',
  },
  'sign-in.safe': {
    zh: '验证码只有您能看，工作人员不会问您要。',
    en: 'The code is for you alone. No officer will ever ask for it.',
  },
  'sign-in.code_title': { zh: '输入验证码', en: 'Enter the code' },
  'sign-in.code_lede': {
    zh: '已发到 {sentTo}，{clock} 前有效。',
    en: 'Sent to {sentTo}, good until {clock}.',
  },
  'sign-in.code': { zh: '6 位验证码', en: 'Code of 6 digits' },
  'sign-in.code_hint': {
    zh: '输满 6 位会自动继续。可以粘贴。',
    en: 'It goes on by itself at the sixth digit. You can paste it.',
  },
  'sign-in.code_short': { zh: '请输满 6 位数字', en: 'Enter all 6 digits' },
  'sign-in.tries_left': { zh: '还可以试 {count} 次。', en: '{count} {count|try|tries} left.' },
  'sign-in.enter': { zh: '继续', en: 'Go on' },
  'sign-in.new_code': { zh: '再发一个验证码', en: 'Send a new code' },
  'sign-in.resent': { zh: '又发了一次，请用最新的那一条。', en: 'Sent once more. Use the newest one.' },
  'sign-in.not_received': {
    zh: '没收到？看看垃圾邮件；国际短信可能要等一两分钟，等不到就换邮箱。',
    en: 'Nothing came? Look among junk mail. A text message abroad may take a minute or two; if it stays away, use e-mail.',
  },
  'sign-in.resend_in': {
    zh: '{seconds} 秒后可以再发',
    en: 'You can ask again in {seconds} {seconds|second|seconds}',
  },
  'sign-in.resend': { zh: '再发一次', en: 'Send again' },
  'sign-in.other': { zh: '换一个邮箱或手机号', en: 'Use another address or number' },
  'sign-in.outbox': {
    zh: '这是演示，不会真的发出去：验证码在{outbox}里。',
    en: 'This is a demo and nothing really goes out: the code is in the {outbox}.',
  },
  'sign-in.outbox_name': { zh: '演示发件箱', en: 'demo outbox' },
});
