import type { Phrase } from '@lingshi/domain/shared/phrase.ts';

/** Notes of the rules stand in their files in English; here they are in the reader's language, by that very text. */
const NOTES: Readonly<Record<string, Phrase>> = {
  'Guides and posts name this age; the notice names none.': {
    zh: '年龄见各类指南和各馆说明，通知没有写。',
    en: 'Guides and consulates name this age; the notice names none.',
  },
  'Neither names an age; 18 is the age of majority of the Civil Code, article 17.': {
    zh: '两处都没有写年龄；18岁是《民法典》第十七条的成年年龄。',
    en: 'Neither names an age; 18 is the age of majority of the Civil Code, article 17.',
  },
  'The notice does not speak of adults who cannot act alone.': {
    zh: '通知没有提到不能自己办理的成年人。',
    en: 'The notice does not speak of adults who cannot act alone.',
  },
  'From a post outside the USA; that signature is not printed in the child’s book.': {
    zh: '来自美国以外的使领馆；该签名不印在孩子的证件上。',
    en: 'From a consulate outside the USA; that signature is not printed in the child’s book.',
  },
  'Question 16.': { zh: '见问题16。', en: 'Question 16.' },
  '30 days: advice of New York, facts A9.': {
    zh: '30天：一个馆的建议（资料A9）。',
    en: '30 days: one consulate’s advice, facts A9.',
  },
  'So many days after the day by which a supplement was asked, the clock closes the order. Orders filed before wait on.':
    {
      zh: '补充材料的截止日过后这么多天，系统关闭申请。此前递交的申请继续等候。',
      en: 'So many days after the day by which a supplement was asked, the clock closes the application. Applications filed before wait on.',
    },
  'So many days a granted exception from "one order a person" can be used.': {
    zh: '一人一单的例外获准后，可以使用这么多天。',
    en: 'So many days a granted exception from "one order a person" can be used.',
  },
  'Counted back from the journey: two reviews, the making and the collection still follow.': {
    zh: '从行程倒算：之后还有两次审核、制证和领取。',
    en: 'Counted back from the journey: two reviews, the making and the collection still follow.',
  },
  'The place in the queue: as if it had been filed so many days before the journey, so that who leaves first is served first.':
    {
      zh: '排队位置：视同在行程前这么多天递交，先出发的先办。',
      en: 'The place in the queue: as if it had been filed so many days before the journey, so that who leaves first is served first.',
    },
  'Ten failures in a day lead to the next day or the interview; a minor may skip after five: help pages of posts, facts A7.':
    {
      zh: '一天失败十次，次日再试或改为面谈；未成年人五次后可以不做：各馆帮助页（资料A7）。',
      en: 'Ten failures in a day lead to the next day or the interview; a minor may skip after five: help pages of consulates, facts A7.',
    },
  'The clause stands under the heading for both documents; facts A9 has no second source (question 2).': {
    zh: '该条在两种证件共同的标题下；资料A9没有第二个来源（问题2）。',
    en: 'The clause stands under the heading for both documents; facts A9 has no second source (question 2).',
  },
  'No text prices an endorsement without a new book (question 3): the handling and each endorsement, no book.':
    {
      zh: '没有文件写明不换本的加注收多少（问题3）：收手续费和每项加注费，不收本费。',
      en: 'No text prices an endorsement without a new book (question 3): the handling and each endorsement, no book.',
    },
  'Question 3.': { zh: '见问题3。', en: 'Question 3.' },
  'Question 2. Nothing is mailed, so no handling by mail is charged.': {
    zh: '见问题2。没有邮寄，因此不收邮寄手续费。',
    en: 'Question 2. Nothing is mailed, so no handling by mail is charged.',
  },
  'No limit of place is named; the bar on filing from abroad makes no exception for pensions (question 14).':
    {
      zh: '没有写地域限制；境外不得办理的规定也没有把养老金除外（问题14）。',
      en: 'No limit of place is named; the bar on filing from abroad makes no exception for pensions (question 14).',
    },
  'A look-up files nothing, so it is open from anywhere (question 14).': {
    zh: '查询不递交申请，因此在哪里都可以（问题14）。',
    en: 'A look-up files nothing, so it is open from anywhere (question 14).',
  },
  'Question 9: the notice asks for no consent. Whoever names two guardians, the second signing from an account, is held to it; sole custody and an absent parent are shown by a paper.':
    {
      zh: '见问题9：通知没有要求同意书。填了两位监护人、第二位用账户签字的，须两位都签；单独监护、一方不在的，用文件说明。',
      en: 'Question 9: the notice asks for no consent. Whoever names two guardians, the second signing from an account, is held to it; sole custody and an absent parent are shown by a paper.',
    },
  'Official wording is not public (facts A5).': {
    zh: '官方文字没有公开（资料A5）。',
    en: 'Official wording is not public (facts A5).',
  },
  'Question 9.': { zh: '见问题9。', en: 'Question 9.' },
  'The notice asks for proof where urgent cases are handled by e-mail.': {
    zh: '通知对用邮件办理的紧急情况要求证明。',
    en: 'The notice asks for proof where urgent cases are handled by e-mail.',
  },
  'The clause asks for the old book; one that is endorsed stays good.': {
    zh: '该条要求交旧证件；加注的证件继续有效。',
    en: 'The clause asks for the old book; one that is endorsed stays good.',
  },
  'Keep the number: facts A9 (a post keeps none).': {
    zh: '请记下单号：资料A9（有的馆不留存）。',
    en: 'Keep the number: facts A9 (a consulate keeps none).',
  },
  'Question 1: the notice names a day; read in the post’s own zone, as it says of 7 June.': {
    zh: '见问题1：通知只写了日期；按本馆时区理解，与6月7日的写法一致。',
    en: 'Question 1: the notice names a day; read in the consulate’s own zone, as it says of 7 June.',
  },
  'The notice names review, interview where wanted, papers by mail and return by mail; two reviews by two officers are our own choice, and so is that a second guardian signs before them. Who signs alone passes that step at once.':
    {
      zh: '通知写了审核、必要时面谈、邮寄材料和寄回；由两人两次审核、第二位监护人先签字，是本平台的选择。一人签字的直接通过这一步。',
      en: 'The notice names review, interview where wanted, papers by mail and return by mail; two reviews by two officers are our own choice, and so is that a second guardian signs before them. Who signs alone passes that step at once.',
    },
  'The notice names review, interview where wanted, papers by mail and return by mail; two reviews by two officers are our own choice, and so is that guardians sign before the first.':
    {
      zh: '通知写了审核、必要时面谈、邮寄材料和寄回；由两人两次审核、监护人在初审前签字，是本平台的选择。',
      en: 'The notice names review, interview where wanted, papers by mail and return by mail; two reviews by two officers are our own choice, and so is that guardians sign before the first.',
    },
  'Mail both ways hardly fits three days: collected in person (question 4).': {
    zh: '往返邮寄很难在三天内完成：当面领取（问题4）。',
    en: 'Mail both ways hardly fits three days: collected in person (question 4).',
  },
  'Brought along when the document is collected (question 4).': {
    zh: '领取证件时带来（问题4）。',
    en: 'Brought along when the document is collected (question 4).',
  },
  'Applied at the posts of the notice too, which gives no figures; the measured check only advises, a person decides.':
    {
      zh: '通知各馆也采用，但通知没有给出数字；测量只作提示，由人决定。',
      en: 'Applied at the consulates of the notice too, which gives no figures; the measured check only advises, a person decides.',
    },
  'Question 17 to a ministry: a rule may follow.': {
    zh: '问题17待主管部门答复，以后可能有规定。',
    en: 'Question 17 to a ministry: a rule may follow.',
  },
  'A journey that is booked is no humanitarian need. That proof is missing is for the post to say (question 23).':
    {
      zh: '已订好的行程不属于人道主义需要。缺少证明怎么办，由使领馆决定（问题23）。',
      en: 'A journey that is booked is no humanitarian need. That proof is missing is for the consulate to say (question 23).',
    },
  'Question 17.': { zh: '见问题17。', en: 'Question 17.' },
  'Question 5.': { zh: '见问题5。', en: 'Question 5.' },
  'What becomes of a double claim at eighteen is in no text.': {
    zh: '满18岁时两国国籍怎么认定，没有文件写明。',
    en: 'What becomes of a double claim at eighteen is in no text.',
  },
  'Three weeks: a passport takes about 15 working days (facts A9). Whether any journey of a visitor is an emergency is question 5.':
    {
      zh: '三周：护照约需15个工作日（资料A9）。短期来访者的行程是否都算紧急，见问题5。',
      en: 'Three weeks: a passport takes about 15 working days (facts A9). Whether any journey of a visitor is an emergency is question 5.',
    },
  'Facts A1 refuses residents; the notice’s second ground takes anyone.': {
    zh: '资料A1不受理居民；通知的第二种情形不限。',
    en: 'Facts A1 refuses residents; the notice’s second ground takes anyone.',
  },
  'Question 18.': { zh: '见问题18。', en: 'Question 18.' },
  'The law as facts A4 quotes it.': { zh: '按资料A4所引的法律。', en: 'The law as facts A4 quotes it.' },
  'The law as facts A4 quotes it, where every Chinese parent had settled; of one of two it can be read either way.':
    {
      zh: '按资料A4所引的法律：中国籍父母都已定居；只有一方定居的，两种理解都可以。',
      en: 'The law as facts A4 quotes it, where every Chinese parent had settled; of one of two it can be read either way.',
    },
  'The table of parents is a third party’s; the law and the notice’s first travel document point the same way.':
    {
      zh: '父母情形表来自第三方；法律和通知的首次旅行证与之一致。',
      en: 'The table of parents is a third party’s; the law and the notice’s first travel document point the same way.',
    },
  'A third country, one parent unknown, settled elsewhere, foreign by descent: question 18.': {
    zh: '第三国、父母一方不明、在别处定居、因血统取得外国国籍：见问题18。',
    en: 'A third country, one parent unknown, settled elsewhere, foreign by descent: question 18.',
  },
  'The loss is asked before anything else of the book (facts A3), so an expired one is replaced too.': {
    zh: '先问是否丢失（资料A3），因此丢失的过期证件也按补发办理。',
    en: 'The loss is asked before anything else of the book (facts A3), so an expired one is replaced too.',
  },
  'No text lets an expired book be endorsed: then it is renewed with the endorsement (question 3).': {
    zh: '没有文件允许在过期证件上加注：换发时一并加注（问题3）。',
    en: 'No text lets an expired book be endorsed: then it is renewed with the endorsement (question 3).',
  },
  'Both end at the instant at which this opens.': {
    zh: '这项开办的同一时刻，前两种途径结束。',
    en: 'Both end at the instant at which this opens.',
  },
  'One post’s experience; others differ.': {
    zh: '一个馆的经验，其他馆可能不同。',
    en: 'One consulate’s experience; others differ.',
  },
  'The quoted figure is for the whole, its start was not said.': {
    zh: '所引的是全程时间，没有说从何时算起。',
    en: 'The quoted figure is for the whole, its start was not said.',
  },
  'The notice does not say whether papers of several people may come in one envelope.': {
    zh: '通告没有说几个人的材料能不能放在一个信封里。',
    en: 'The notice does not say whether papers of several people may come in one envelope.',
  },
  'Nothing is mailed: what is filed together is only typed once.': {
    zh: '不用邮寄：一起办只是少填一遍。',
    en: 'Nothing is mailed: what is filed together is only typed once.',
  },
  'The day before the journey at the latest; the order itself is closed only `collection_closed` days after.':
    {
      zh: '最晚到行程前一天；再过 `collection_closed` 天才结案。',
      en: 'The day before the journey at the latest; the application itself is closed only `collection_closed` days after.',
    },
  'So many days after the last day to collect, the clock closes the order: who comes late is still given the document.':
    {
      zh: '领取的最后一天过后这么多天才自动结案：晚来的人仍然能领到。',
      en: 'So many days after the last day to collect, the clock closes the application: who comes late is still given the document.',
    },
  'Question 5. The replacement is open whatever the post answers.': {
    zh: '问题5。不论使领馆怎样答复，都可以补发。',
    en: 'Question 5. The replacement is open whatever the consulate answers.',
  },
  'Which cases it is: domain/src/interview/interview.reason.ts; of an adult nobody knows before a face check.':
    {
      zh: '是哪些情形，见 domain/src/interview/interview.reason.ts；成年人在人脸核验以前没有人知道。',
      en: 'Which cases it is: domain/src/interview/interview.reason.ts; of an adult nobody knows before a face check.',
    },
};

// By the text itself: in a build of one language a phrase is a plain string.
const BY_TEXT = new Map(Object.entries(NOTES).map(([text, phrase]) => [plain(text), phrase]));

function plain(text: string): string {
  return text.replaceAll('’', "'");
}

/** A note as it can be read; one that an officer wrote stands as it was written. */
export function noteWords(note: string): Phrase {
  return BY_TEXT.get(plain(note)) ?? { zh: note, en: note };
}
