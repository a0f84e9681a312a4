import { wordsOf } from '../../kit/words.ts';

export const useSessionWords = wordsOf({
  'session.title': { zh: '登录工作台', en: 'Sign in to the console' },
  'session.lede': { zh: '供馆内工作人员使用。', en: 'For officers of the post.' },
  'session.mail': { zh: '工作邮箱', en: 'Your work e-mail' },
  'session.mail_hint': { zh: '登录链接会发到这个邮箱。', en: 'The sign-in link goes to this address.' },
  'session.send': { zh: '发送登录链接', en: 'Send the sign-in link' },
  'session.sent_title': { zh: '请查收邮件', en: 'Look into your mail' },
  'session.sent_text': {
    zh: '如果 {mail} 是本平台工作人员的邮箱，登录链接已经发出。链接只能用一次，请在本机打开。',
    en: 'If {mail} belongs to an officer here, a sign-in link is on its way. It works once; open it on this computer.',
  },
  'session.sent_already': {
    zh: '从 {time} 起，您已多次申请链接。如果 {mail} 是本平台工作人员的邮箱，邮箱里有一个仍然有效的链接，请打开最新的那封邮件；在它失效之前不会再发。',
    en: 'You have asked several times since {time}. If {mail} belongs to an officer here, a link that still works lies in the mailbox: open the newest mail. No more is sent until that one has run out.',
  },
  'session.sent_wait': {
    zh: '没有收到？先看看垃圾邮件，再请管理员确认邮箱。',
    en: 'Nothing there? Check the junk folder, then ask your administrator about the address.',
  },
  'session.demo_outbox': {
    zh: '这是演示，不会真的发出去：链接和六位动态码都在演示发件箱里（申请人网址后面加 /dev/outbox）。',
    en: 'This is a demo and nothing really goes out: link and six digits are in the demo outbox, at the applicants’ address with /dev/outbox behind it.',
  },
  'session.other_mail': { zh: '换一个邮箱', en: 'Use another address' },
  'session.link_title': { zh: '继续登录', en: 'Go on signing in' },
  'session.link_text': {
    zh: '您打开了邮件里的登录链接。是您本人要登录，请按下面的按钮。',
    en: 'You opened the sign-in link from your mail. If it is you who signs in, press the button.',
  },
  'session.link_go': { zh: '登录', en: 'Sign in' },
  'session.link_elsewhere': { zh: '请换到申请链接的浏览器', en: 'Open it where you asked for it' },
  'session.again_title': { zh: '请再验证一次', en: 'Please prove it is you' },
  'session.again_text': {
    zh: '这一步关系到权限或个人资料，需要不久以前的验证。验证后会接着做。',
    en: 'This step concerns rights or personal data and takes a recent proof. It goes on by itself afterwards.',
  },
  'session.again_prove': { zh: '验证', en: 'Prove it' },
  'session.again_passkey': { zh: '用通行密钥验证', en: 'Use the passkey' },
  'session.again_leave': { zh: '先不做', en: 'Not now' },
  'session.link_failed': { zh: '这个链接打不开了', en: 'This link no longer opens' },
  'session.new_link': { zh: '重新发送链接', en: 'Send a new link' },
  'session.enrol_title': { zh: '先设置第二步验证', en: 'First, set up your second step' },
  'session.enrol_lede': {
    zh: '工作台里是别人的资料，所以登录要两样东西：邮箱里的链接，和您手上的设备。只需设置一次。',
    en: 'What is in here belongs to other people, so signing in takes two things: the link in your mail, and a device in your hand. You set this up once.',
  },
  'session.with_app': { zh: '用验证器应用', en: 'With an authenticator app' },
  'session.with_app_hint': {
    zh: '手机上的任一验证器应用，每 30 秒换一个六位动态码。',
    en: 'Any such app on your phone: a new six-digit code every 30 seconds.',
  },
  'session.with_passkey': { zh: '用通行密钥', en: 'With a passkey' },
  'session.with_passkey_hint': {
    zh: '用本机的指纹、面容或安全密钥，不用输数字。',
    en: 'This computer’s fingerprint, face or security key. There are no digits to type.',
  },
  'session.scan_title': { zh: '用验证器应用扫描', en: 'Scan this with your app' },
  'session.scan_text': {
    zh: '在应用里选“扫描二维码”。扫不了就手工输入下面的密钥。',
    en: 'Choose “scan a QR code” in the app. If that fails, type the secret below.',
  },
  'session.qr': {
    zh: '第二步验证的二维码，内容与下面的密钥相同',
    en: 'QR code of the second step; it holds the same as the secret below',
  },
  'session.secret': { zh: '密钥', en: 'Secret' },
  'session.copy': { zh: '复制密钥', en: 'Copy the secret' },
  'session.copied': { zh: '已复制', en: 'Copied' },
  'session.code': { zh: '六位动态码', en: 'Six-digit code' },
  'session.code_hint': { zh: '输入应用里现在显示的数字。', en: 'The digits your app shows right now.' },
  'session.confirm_enrol': { zh: '核对并完成设置', en: 'Check the code and finish' },
  'session.prove_title': { zh: '第二步验证', en: 'Second step' },
  'session.prove_lede': {
    zh: '打开验证器应用，输入现在显示的六位动态码。',
    en: 'Open your authenticator app and type the six digits it shows now.',
  },
  'session.prove': { zh: '登录', en: 'Sign in' },
  'session.passkey_title': { zh: '用通行密钥验证', en: 'Confirm with your passkey' },
  'session.passkey_text': {
    zh: '按下面的按钮，然后按本机的提示操作。',
    en: 'Press the button, then follow what this computer asks.',
  },
  'session.use_passkey': { zh: '用通行密钥登录', en: 'Sign in with the passkey' },
  'session.make_passkey': { zh: '在本机建立通行密钥', en: 'Make a passkey on this computer' },
  'session.use_code': { zh: '改用动态码', en: 'Use a code instead' },
  'session.use_passkey_instead': { zh: '改用通行密钥', en: 'Use a passkey instead' },
  'session.other_way': { zh: '换一种方式', en: 'Choose another way' },
  'session.passkey_stopped': {
    zh: '没有完成。可以再试一次，或换一种方式。',
    en: 'It was not finished. Try again, or choose another way.',
  },
  'session.code_short': { zh: '动态码是六位数字。', en: 'The code has six digits.' },
  'session.mail_wrong': {
    zh: '请写完整的邮箱地址，例如 name@example.org。',
    en: 'Write the whole address, for example name@example.org.',
  },
  'session.lost_device': {
    zh: '设备不在手边？请本馆管理员给您发一个新链接，原来的设备同时作废。',
    en: 'Device not at hand? Ask the administrator of your post for a new link; the old device then stops working.',
  },
});
