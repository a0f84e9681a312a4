import { wordsOf } from '../../kit/words.ts';

export const usePresenceWords = wordsOf({
  'presence.title': { zh: '您现在人在{country}吗？', en: 'Are you in {country} now?' },
  'presence.why': {
    zh: '规定要求申请人身在当地才能申请。只记下国家和精度，不记位置。',
    en: 'The rules ask that you are here when you apply. Only country and accuracy are kept, not the position.',
  },
  'presence.how_title': { zh: '怎样确认', en: 'How it works' },
  'presence.how_ask': {
    zh: '手机或电脑会问您是否允许定位，请选“允许”。',
    en: 'Your device asks whether it may tell your position. Choose “Allow”.',
  },
  'presence.how_kept': {
    zh: '只记下在哪个国家和精度，不记您在哪条街。',
    en: 'Only the country and the accuracy are kept, never the street.',
  },
  'presence.how_else': {
    zh: '不想定位也可以：自己声明，由工作人员核对。',
    en: 'You need not share it: declare it yourself, and an officer checks.',
  },
  'presence.use': { zh: '用定位确认', en: 'Confirm by position' },
  'presence.again': { zh: '再定位一次', en: 'Try the position again' },
  'presence.declare': {
    zh: '不定位，我声明现在在{country}',
    en: 'Without position: I declare that I am in {country}',
  },
  'presence.locating': {
    zh: '正在定位，可能要十几秒…',
    en: 'Finding your position; it may take some seconds…',
  },
  'presence.sending': { zh: '正在核对国家…', en: 'Checking the country…' },
  'presence.inside_title': { zh: '确认了：您在{country}', en: 'Confirmed: you are in {country}' },
  'presence.inside_text': {
    zh: '记下的只有国家和精度。',
    en: 'Only the country and the accuracy were kept.',
  },
  'presence.declared_title': {
    zh: '已记下：您声明在{country}',
    en: 'Noted: you declare that you are in {country}',
  },
  'presence.declared_text': {
    zh: '工作人员会核对，可能请您补充入境记录。不影响继续填写。',
    en: 'An officer checks it and may ask for your entry record. You can go on now.',
  },
  'presence.denied_title': { zh: '没有拿到定位', en: 'No position was shared' },
  'presence.denied_text': {
    zh: '浏览器没有允许定位。可以在浏览器设置里打开再试，也可以直接声明。',
    en: 'The browser did not allow it. Allow it in the settings and try again, or declare it.',
  },
  'presence.unavailable_title': { zh: '定位没有成功', en: 'The position was not found' },
  'presence.unavailable_text': {
    zh: '这台设备现在给不出位置。可以到窗边再试，也可以直接声明。',
    en: 'This device cannot tell now. Try again near a window, or declare it.',
  },
  'presence.outside_title': {
    zh: '定位显示您在{found}，不在{country}',
    en: 'Your position is in {found}, not in {country}',
  },
  'presence.outside_rule': {
    zh: '按规定，本人不在{country}时不能在这里申请（2021 年 5 月 30 日通知，开头第 4 段）。',
    en: 'The rules ask that you are in {country} when you apply (notice of 30 May 2021, opening, paragraph 4).',
  },
  'presence.outside_do': {
    zh: '人在{found}的，请找当地的中国使领馆。回到{country}后再来，草稿给您留着。',
    en: 'While in {found}, ask the Chinese embassy or consulate there. Come back once you are in {country}: the draft is kept.',
  },
  'presence.outside_wrong': {
    zh: '定位错了？可以再试一次，或声明您在{country}。两次记录工作人员都会看到。',
    en: 'Is it wrong? Try again, or declare that you are in {country}. An officer sees both.',
  },
  'presence.abroad': { zh: '别的国家', en: 'another country' },
  'presence.proof_title': { zh: '现在就可以证明（自愿）', en: 'You can show it now, if you like' },
  'presence.proof_text': {
    zh: '拍一张带当场给出的词的照片，或者拍入境章，工作人员就不用再来问您。不做也可以继续。',
    en: 'Take a picture with words given this moment, or of your entry stamp, and the officer need not ask you. You can also go on without.',
  },
  'presence.words_ask': { zh: '给我一组词', en: 'Give me words' },
  'presence.words_again': { zh: '换一组词重新拍', en: 'New words, new picture' },
  'presence.words_other': { zh: '换一组词', en: 'Other words' },
  'presence.words_how': {
    zh: '把下面的词和数字写在纸上，举在脸旁边拍一张照片。{minutes} 分钟内有效，只用一次。',
    en: 'Write these words and the number on paper, hold it beside your face and take a picture. They are good for {minutes} {minutes|minute|minutes} and for one picture.',
  },
  'presence.capture': { zh: '带这组词的照片', en: 'Picture with these words' },
  'presence.capture_hint': {
    zh: '脸和纸上的字都要清楚。照片加密保存，只给办理您申请的工作人员看。',
    en: 'Face and writing should both be clear. It is kept encrypted; only the officers of your application see it.',
  },
  'presence.capture_kept': { zh: '照片收到了', en: 'The picture has arrived' },
  'presence.capture_kept_text': {
    zh: '工作人员会看到照片、那组词和时间。',
    en: 'The officer sees the picture, the words and the time.',
  },
  'presence.stamp_title': {
    zh: '或者：拍入境章或入境证件',
    en: 'Or: a picture of your entry stamp or entry document',
  },
  'presence.stamp': { zh: '入境章或入境证件', en: 'Entry stamp or entry document' },
  'presence.stamp_hint': {
    zh: '能看清日期和口岸的那一页。',
    en: 'The page on which date and place of entry can be read.',
  },
  'presence.stamp_kept': { zh: '已收到', en: 'It has arrived' },
  'presence.next': { zh: '下一步', en: 'Go on' },
});
