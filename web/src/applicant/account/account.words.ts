import { wordsOf } from '../../kit/words.ts';

export const useAccountWords = wordsOf({
  'me.title': { zh: '我的', en: 'Me' },
  'me.account': { zh: '账户', en: 'Account' },
  'me.more': { zh: '更多', en: 'More' },
  'me.no_name': { zh: '还没有填实名信息', en: 'Your real name is still missing' },
  'me.no_name_why': {
    zh: '填好才能提交申请，大约两分钟。',
    en: 'Without it nothing can be filed. It takes about two minutes.',
  },
  'me.give_name': { zh: '现在填写', en: 'Give it now' },
  'me.level_declared': { zh: '自己填的，还没有核对证件', en: 'Stated by you, documents not checked yet' },
  'me.level_document': { zh: '已核对证件', en: 'Checked against a document' },
  'me.level_registry': { zh: '已与登记资料核对', en: 'Checked against the register' },
  'me.level_officer': { zh: '工作人员已当面核对', en: 'Checked by an officer in person' },
  'registry.away': { zh: '登记机构暂时没有回答', en: 'The register has not answered yet' },
  'registry.away_text': {
    zh: '不影响您办理。我们过一会儿会再问，也可以由工作人员核对。',
    en: 'Go on as usual. We ask again in a while, and an officer can check your name as well.',
  },
  'registry.differs': {
    zh: '您填的和登记资料有不一样的地方',
    en: 'Something you stated differs from the register',
  },
  'registry.differs_text': {
    zh: '请对照证件检查姓名、出生日期和性别。没有填错的话，可以照常办理，由工作人员核对。',
    en: 'Please compare name, date of birth and sex with your document. If all is right, go on as usual; an officer checks it.',
  },
  'registry.unknown': {
    zh: '登记资料里没有找到这个证件号码',
    en: 'The register has no document with this number',
  },
  'registry.unknown_text': {
    zh: '请对照证件检查号码。没有填错的话，照常办理：申请时拍下资料页，就能核对。',
    en: 'Compare the number with your document. If it is right, go on: the data page you photograph for an order confirms it.',
  },
  'registry.unknown_read_text': {
    zh: '您的资料页已经核对过，与填写的一致。照常办理就行，由工作人员再看一遍。',
    en: 'Your data page was read and agrees with what you stated. Go on as usual; an officer looks once more.',
  },
  'registry.not_valid': {
    zh: '登记资料里，这本证件已经失效',
    en: 'In the register this document is no longer valid',
  },
  'registry.not_valid_text': {
    zh: '如果您有新的证件，请改填新号码。否则可以照常办理，由工作人员核对。',
    en: 'If you have a newer document, give its number instead. Otherwise go on as usual; an officer checks it.',
  },
  'registry.again': { zh: '再核对一次', en: 'Check again' },
  'registry.asked': {
    zh: '已去核对，结果会显示在这里。',
    en: 'It is being checked; the result appears here.',
  },
  'me.people': { zh: '我帮谁办', en: 'People I file for' },
  'me.people_hint': { zh: '自己和家人', en: 'Myself and my family' },
  'me.mandates': { zh: '代办委托', en: 'Mandates to file' },
  'me.mandates_hint': { zh: '请别人替我办，或受托替别人办', en: 'Somebody files for me, or I for somebody' },
  'me.contacts': { zh: '邮箱和手机号', en: 'E-mail and phone' },
  'me.security': { zh: '登录和设备', en: 'Sign-in and devices' },
  'me.security_hint': {
    zh: '{passkeys} 个通行密钥，{sessions} 处已登录',
    en: '{passkeys} {passkeys|passkey|passkeys}, signed in at {sessions} {sessions|place|places}',
  },
  'me.display': { zh: '语言和显示', en: 'Language and display' },
  'me.display_hint': { zh: '中文、English、大字、颜色', en: '中文, English, large type, colours' },
  'me.privacy': { zh: '保存了我的什么', en: 'What is kept of me' },
  'me.privacy_hint': { zh: '谁能看，什么不留', en: 'Who sees it, what is never kept' },
  'me.help': { zh: '紧急联系和防骗', en: 'Emergency and fraud' },
  'me.help_hint': { zh: '没有网络也能打开', en: 'Opens without a network too' },
  'me.sign_out': { zh: '退出登录', en: 'Sign out' },
  'me.sign_out_title': { zh: '要在这台设备上退出吗？', en: 'Sign out on this device?' },
  'me.sign_out_text': {
    zh: '本机存的订单和草稿会清除。已保存到服务器的都在，下次登录还能看到。',
    en: 'Orders and drafts kept on this device are removed. What is saved on the server stays and is there when you sign in again.',
  },
  'me.sign_out_unsent': {
    zh: '有 {count} 页填写的内容还没传到服务器，现在退出就没有了。请先联网，等它保存好。',
    en: '{count} {count|page has|pages have} not reached the server yet and would be lost. Go on-line first and let it save.',
  },
  'me.stay': { zh: '不，留着', en: 'No, leave it' },

  'name.title': { zh: '实名信息', en: 'Your real name' },
  'name.lede': {
    zh: '申请证件要知道您是谁。这里由您自己填。保存后，有条件的会与登记资料核对；改动后会重新核对。',
    en: 'Documents are made for somebody. You state this yourself; where there is a register, it is compared with it, and again after each change.',
  },
  'name.surname': { zh: '姓', en: 'Surname' },
  'name.givenName': { zh: '名', en: 'Given name' },
  'name.given_hint': { zh: '没有名字部分就不填。', en: 'Leave it empty if there is none.' },
  'name.surnamePinyin': { zh: '姓的拼音', en: 'Surname in pinyin' },
  'name.givenPinyin': { zh: '名的拼音', en: 'Given name in pinyin' },
  'name.birthDay': { zh: '出生日期', en: 'Date of birth' },
  'name.sex': { zh: '性别', en: 'Sex' },
  'name.sex_F': { zh: '女', en: 'Female' },
  'name.sex_M': { zh: '男', en: 'Male' },
  'name.passportNumber': { zh: '护照号码', en: 'Passport number' },
  'name.residentId': { zh: '居民身份证号码', en: 'Resident identity number' },
  'name.resident_hint': { zh: '18 位，最后一位可能是 X。', en: '18 characters; the last may be an X.' },
  'name.surname_hint': { zh: '汉字，照证件填写。', en: 'In characters, as in your document.' },
  'name.printed': { zh: '拼音全名：{printed}', en: 'In pinyin: {printed}' },
  'name.numbers': { zh: '证件号码', en: 'Document number' },
  'name.one_number': {
    zh: '普通护照号码、居民身份证号码，至少填一个。',
    en: 'The number of an ordinary passport or a resident identity number: at least one of them.',
  },
  'name.one_of_these': {
    zh: '以下证件，至少填一种的号码。',
    en: 'Give the number of at least one of these.',
  },
  'name.passport_hint': { zh: '在护照资料页右上角。', en: 'Top right on the data page.' },
  'name.refused': { zh: '没有保存', en: 'Not saved' },
  'name.kept': {
    zh: '加密保存。一个证件号码只能用在一个账户里。',
    en: 'Kept encrypted. One document number belongs to one account.',
  },
  'name.later': { zh: '以后再填', en: 'Later' },
  'name.no_document': { zh: '这些证件我都没有', en: 'I have none of these documents' },
  'name.save': { zh: '保存', en: 'Save' },

  'contacts.lede': {
    zh: '验证码和进度通知都发到这里。最好邮箱、手机号各留一个，丢了一个还能登录。',
    en: 'Codes and news come here. Best keep an e-mail address and a phone number: if one is lost, the other lets you in.',
  },
  'contacts.email': { zh: '邮箱', en: 'E-mail' },
  'contacts.phone': { zh: '手机号', en: 'Phone' },
  'contacts.change': { zh: '更换', en: 'Change' },
  'contacts.change_title': { zh: '更换邮箱或手机号', en: 'Change an address or number' },
  'contacts.change_lede': {
    zh: '新的确认之后，{old} 就不再使用。',
    en: 'Once the new one is proven, {old} is no longer used.',
  },
  'contacts.add': { zh: '添加邮箱或手机号', en: 'Add an address or number' },
  'contacts.new': { zh: '新的邮箱或手机号', en: 'New e-mail address or phone number' },
  'contacts.send': { zh: '发送验证码', en: 'Send the code' },
  'contacts.code_title': { zh: '输入新联系方式收到的验证码', en: 'Enter the code sent to the new one' },
  'contacts.save': { zh: '确认并保存', en: 'Confirm and save' },

  'proof.title': { zh: '请先确认是您本人', en: 'First show that it is you' },
  'proof.why': {
    zh: '这件事关系到谁能进您的账户，所以再问一次。',
    en: 'This decides who gets into your account, so we ask once more.',
  },
  'proof.where': { zh: '验证码发到哪里？', en: 'Where shall the code go?' },
  'proof.send': { zh: '发送验证码', en: 'Send the code' },
  'proof.sent': { zh: '已发到 {sentTo}', en: 'Sent to {sentTo}' },
  'proof.go_on': { zh: '继续', en: 'Go on' },

  'security.lede': {
    zh: '看看谁登录着；不认识的，马上结束它。',
    en: 'See who is signed in, and end at once what you do not know.',
  },
  'security.sessions': { zh: '已登录的设备', en: 'Signed-in devices' },
  'security.sessions_why': {
    zh: '结束后，那台设备要重新登录。',
    en: 'A device you end has to sign in again.',
  },
  'security.this_device': { zh: '就是这台设备', en: 'This very device' },
  'security.seen_at': { zh: '最近使用：{when}', en: 'Last used {when}' },
  'security.end': { zh: '结束', en: 'End' },
  'security.end_sure': {
    zh: '那台设备会马上退出。要结束吗？',
    en: 'That device is signed out at once. End it?',
  },
  'security.end_others': { zh: '结束其他所有设备', en: 'End all other devices' },
  'security.passkeys': { zh: '通行密钥', en: 'Passkeys' },
  'security.passkeys_why': {
    zh: '用指纹、面容或锁屏密码登录，不用等验证码，也骗不走。',
    en: 'Sign in with your fingerprint, face or screen lock: no code to wait for, and nothing to be tricked out of.',
  },
  'security.passkey_add': { zh: '在这台设备上添加', en: 'Add one on this device' },
  'security.passkey_added': {
    zh: '添加好了，下次可以直接用它登录。',
    en: 'Added. Next time you can sign in with it.',
  },
  'security.passkey_none': {
    zh: '这个浏览器没有通行密钥，继续用验证码就行。',
    en: 'This browser has no passkeys. Codes go on working.',
  },
  'security.added_at': { zh: '添加于 {when}', en: 'Added {when}' },
  'security.remove': { zh: '移除', en: 'Remove' },
  'security.remove_sure': {
    zh: '移除后不能再用它登录。要移除吗？',
    en: 'You cannot sign in with it any more. Remove it?',
  },

  'display.lede': { zh: '只改变这台设备上的样子。', en: 'Changes only how this device shows things.' },
  'display.mail': { zh: '邮件和短信用哪种语言', en: 'Language of e-mail and text messages' },
  'display.mail_hint': {
    zh: '这一项对您的账户有效，和设备无关。',
    en: 'This one belongs to your account, whatever the device.',
  },

  'privacy.lede': {
    zh: '每一样都为办证件而留，加密保存；换了地方就解不开。',
    en: 'Each thing is kept for your documents only, encrypted so that it opens nowhere else.',
  },
  'privacy.filled_title': { zh: '您填写的内容', en: 'What you fill in' },
  'privacy.filled': {
    zh: '姓名、证件号码、地址、家人等，只给办理您这份申请的那个馆看。',
    en: 'Name, document numbers, addresses, family: seen only by the post that handles your application.',
  },
  'privacy.pictures_title': { zh: '照片和证件图片', en: 'Portraits and pictures of documents' },
  'privacy.pictures': {
    zh: '去掉拍摄地点等附带信息后，用单独的钥匙加密。证件照的测量数字与照片一起保存。不做人脸模板。',
    en: 'Freed of what a camera adds, such as the place, and encrypted with a key of their own. The numbers measured of a photo are kept with it. No face templates.',
  },
  'privacy.place_title': { zh: '您在哪里', en: 'Where you are' },
  'privacy.place': {
    zh: '只在您同意时定位一次，只记国家和精度，位置马上丢掉。',
    en: 'Asked once and only if you agree. Country and accuracy are kept; the position is dropped at once.',
  },
  'privacy.signature_title': { zh: '签名和声明', en: 'Signature and declaration' },
  'privacy.signature': {
    zh: '和您的回答一起存成一份文件，您随时可以打开看。',
    en: 'Kept with your answers in one document, which you can open at any time.',
  },
  'privacy.contacts_title': { zh: '邮箱和手机号', en: 'E-mail and phone' },
  'privacy.contacts': {
    zh: '只用来发验证码和进度。通知里不写姓名和证件号码。',
    en: 'Only for codes and news. No message carries your name or a document number.',
  },
  'privacy.who_title': { zh: '谁看过我的申请', en: 'Who opened my application' },
  'privacy.who': {
    zh: '工作人员每次打开都有记录，写明岗位、时间和原因。在每份订单的页面上能看到。',
    en: 'Each time an officer opens it, role, time and reason are noted. You see them on the page of each order.',
  },
  'privacy.device_title': { zh: '这台设备上', en: 'On this device' },
  'privacy.device': {
    zh: '存着订单的最近状态和还没传走的草稿，没有网络也能看。退出登录就全部清除。',
    en: 'The last state of your orders and drafts not sent yet, to be seen without a network. Signing out removes all of it.',
  },
  'privacy.to_orders': { zh: '去看我的订单', en: 'To my orders' },
  'privacy.leave_title': { zh: '别人的电脑', en: 'Somebody else’s computer' },
  'privacy.leave': {
    zh: '用完请退出登录。忘了也没关系：在“登录和设备”里可以结束它。',
    en: 'Sign out when you are done. Forgotten? End it under “Sign-in and devices”.',
  },
});
