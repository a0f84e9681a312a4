import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import type { NoticeKey } from '@lingshi/domain/message/message.notice.ts';

/**
 * What goes out by mail and text message. It may be read by anybody who holds the phone: no name, no document number,
 * no words of a message. `{number}` order number, `{post}` the post, `{day}` the due day, `{link}` the order's page.
 */
export const NOTICE_WORDS: Record<NoticeKey, { subject: Phrase; mail: Phrase; sms: Phrase }> = {
  order_in_first_review: {
    subject: { zh: '已收到您的申请（{number}）', en: 'Your application has come in ({number})' },
    mail: {
      zh: '您的申请已提交给{post}，正在初审，预计{day}前有结果。现在不需要您做什么，也请先不要邮寄任何材料。',
      en: 'Your application is with {post} and in its first review; expect the result by {day}. There is nothing for you to do now. Please do not mail any papers yet.',
    },
    sms: {
      zh: '申请{number}已提交，正在初审，现在不用做什么。',
      en: 'Application {number} is in its first review. Nothing for you to do now.',
    },
  },
  order_needs_supplement: {
    subject: { zh: '请补充材料（{number}）', en: 'Please add something ({number})' },
    mail: {
      zh: '轮到您了：{post}需要您补充一些内容，请在{day}前完成。补上后，申请会回到原来的排队位置。',
      en: 'It is your turn: {post} needs something more from you by {day}. Once you have sent it, your application goes back to its old place in the queue.',
    },
    sms: {
      zh: '申请{number}需要您补充材料，请在{day}前完成。',
      en: 'Application {number}: please add what the consulate asked for by {day}.',
    },
  },
  order_number_contested: {
    subject: {
      zh: '申请先停在这里，等使领馆核实（{number}）',
      en: 'Your application rests while the consulate finds out ({number})',
    },
    mail: {
      zh: '申请{number}里的一个证件号码，另一个账户证明过是自己的。{post}的工作人员会在{day}前核实，核实以前申请停在这里，填写的内容都还在。您不用做什么，请先不要邮寄材料。号码填错了，或者您是替对方办理的，请登录后给使领馆留言。',
      en: 'Another account has proven that a document number in application {number} is its own. An officer at {post} finds out by {day}; until then the application rests, and all you filled in is kept. There is nothing for you to do; please do not mail any papers yet. If the number was a slip, or you file for that person, sign in and tell the consulate in a message.',
    },
    sms: {
      zh: '申请{number}里的证件号码要先核实，请先不要邮寄材料。',
      en: 'Application {number}: a document number is being verified. Please mail nothing yet.',
    },
  },
  number_released: {
    subject: { zh: '证件号码已核实，申请继续办理（{number}）', en: 'Your application goes on ({number})' },
    mail: {
      zh: '{post}核实了申请{number}里的证件号码，申请从停下的地方继续办理。号码仍登记在另一个账户里。工作人员的说明在申请页面上，接下来做什么也在那里。',
      en: '{post} has looked into the document number of application {number}, and it goes on where it rested. The number stays with the other account. The officer’s words and what comes next stand on its page.',
    },
    sms: {
      zh: '申请{number}的证件号码已核实，继续办理，请查看。',
      en: 'Application {number} goes on: its document number was looked into.',
    },
  },
  number_awarded: {
    subject: {
      zh: '证件号码归您的账户，申请继续办理（{number}）',
      en: 'The number is yours, and your application goes on ({number})',
    },
    mail: {
      zh: '{post}核实了申请{number}里的证件号码：归您的账户。申请从停下的地方继续办理。工作人员的说明在申请页面上，接下来做什么也在那里。',
      en: '{post} has found that the document number of application {number} belongs to your account. The application goes on where it rested. The officer’s words and what comes next stand on its page.',
    },
    sms: {
      zh: '申请{number}的证件号码归您的账户，继续办理，请查看。',
      en: 'The document number of application {number} is yours, and it goes on.',
    },
  },
  holder_number_claimed: {
    subject: { zh: '您账户里的一个证件号码', en: 'A document number of your account' },
    mail: {
      zh: '您账户里的一个证件号码，另一个账户也在用；您照常办理，有疑问请联系使领馆。',
      en: 'A document number of your account is used by another account, too; go on as usual, and ask the consulate if anything seems wrong.',
    },
    sms: {
      zh: '您账户里的一个证件号码，另一个账户也在用；您照常办理。',
      en: 'A document number of your account is used by another account, too. Go on as usual.',
    },
  },
  holder_number_filed: {
    subject: {
      zh: '有人用您的证件号码提交了申请',
      en: 'An application was filed under your document number',
    },
    mail: {
      zh: '另一个账户提交了一份申请，用的是您账户里证明过的证件号码。那份申请已经停下，由{post}核实。您自己的申请不受影响，随时可以提交。如果是家人替您办的，不用做什么；如果您不知情，请联系使领馆。',
      en: 'Another account has filed an application under a document number that your account has proven. It was stopped, and {post} finds out. It does not keep you from filing yours. If your family did it for you, there is nothing to do; if you know nothing of it, contact the consulate.',
    },
    sms: {
      zh: '有人用您的证件号码提交了申请，已停下核实，不影响您办理。',
      en: 'An application under your document number was stopped for verification. You can file as usual.',
    },
  },
  holder_number_released: {
    subject: { zh: '用您证件号码的申请已核实', en: 'The application under your number was looked into' },
    mail: {
      zh: '{post}核实了那份用您的证件号码提交的申请，让它继续办理。号码仍归您的账户。如果您认为不对，请马上联系使领馆。',
      en: '{post} has looked into the application that was filed under your document number, and lets it go on. The number stays with your account. If you think that is wrong, contact the consulate at once.',
    },
    sms: {
      zh: '用您证件号码的申请已核实，继续办理；有疑问请联系使领馆。',
      en: 'The application under your number goes on. If that is wrong, contact the consulate.',
    },
  },
  holder_number_ended: {
    subject: { zh: '用您证件号码的申请已结束', en: 'The application under your number has ended' },
    mail: {
      zh: '另一个账户用您的证件号码提交的那份申请已经结束，没有办理。号码仍归您的账户，您不用做什么。',
      en: 'The application that another account had filed under your document number has ended, and nothing was made. The number stays with your account. There is nothing to do.',
    },
    sms: {
      zh: '用您证件号码的申请已结束，您不用做什么。',
      en: 'The application under your number has ended. Nothing to do.',
    },
  },
  order_needs_interview: {
    subject: { zh: '还要和您面谈一次（{number}）', en: 'We would like to see you ({number})' },
    mail: {
      zh: '您的申请已通过初审。接下来{post}要和您本人面谈，预计在{day}前完成，会联系您约时间。请备好现持证件。请先不要邮寄材料。',
      en: 'Your application passed the first review. Next, {post} wants to see you in person, probably by {day}, and will contact you to agree on a time. Have your present document at hand. Please do not mail any papers yet.',
    },
    sms: {
      zh: '申请{number}已通过初审，使领馆会联系您约面谈。',
      en: 'Application {number} passed the first review. The consulate will contact you for an interview.',
    },
  },
  order_in_second_review: {
    subject: { zh: '初审已通过（{number}）', en: 'First review passed ({number})' },
    mail: {
      zh: '您的申请已通过初审，由另一位工作人员再看一遍，预计{day}前有结果。现在不需要您做什么，请先不要邮寄材料。',
      en: 'Your application passed the first review; another officer looks at it once more, and you can expect the result by {day}. There is nothing for you to do now. Please do not mail any papers yet.',
    },
    sms: {
      zh: '申请{number}已通过初审，现在不用做什么。',
      en: 'Application {number} passed the first review. Nothing for you to do now.',
    },
  },
  interview_held: {
    subject: { zh: '面谈已完成（{number}）', en: 'The interview is done ({number})' },
    mail: {
      zh: '就您的申请已完成面谈。接下来由另一位工作人员再看一遍，预计{day}前有结果。现在不需要您做什么，请先不要邮寄材料。',
      en: 'The interview about your application was held. Another officer now looks at the application once more; expect the result by {day}. There is nothing for you to do now. Please do not mail any papers yet.',
    },
    sms: {
      zh: '申请{number}的面谈已完成，现在不用做什么。',
      en: 'Application {number}: the interview is done. Nothing for you to do now.',
    },
  },
  supplement_received: {
    subject: { zh: '补充的内容已收到（{number}）', en: 'What you added has come in ({number})' },
    mail: {
      zh: '{post}已收到您补充的内容，申请已回到原来的排队位置，预计{day}前有结果。现在不需要您做什么，请先不要邮寄材料。',
      en: '{post} has what you added. Your application is back at its old place in the queue; expect the result by {day}. There is nothing for you to do now. Please do not mail any papers yet.',
    },
    sms: {
      zh: '申请{number}补充的内容已收到，现在不用做什么。',
      en: 'Application {number}: what you added has come in. Nothing for you to do now.',
    },
  },
  sign_again: {
    subject: {
      zh: '另一位监护人要重新签字（{number}）',
      en: 'Another guardian has to sign again ({number})',
    },
    mail: {
      zh: '轮到您了：您补充的内容已收到。签过字的内容有改动，或有人撤回了签字，所以另一位监护人要在{day}前用自己的账号重新签字。请在订单页面重新邀请；都签好后继续审核。',
      en: 'It is your turn: what you added has come in. What had been signed has changed, or a signature was taken back, so the other guardian has to sign again from an account of their own, by {day}. Invite them again on the page of your application; the review goes on once all have signed.',
    },
    sms: {
      zh: '申请{number}：另一位监护人要在{day}前重新签字，请再邀请一次。',
      en: 'Application {number}: another guardian has to sign again by {day}. Please invite them again.',
    },
  },
  request_withdrawn: {
    subject: { zh: '不用再补充了（{number}）', en: 'Nothing more is needed from you ({number})' },
    mail: {
      zh: '{post}撤回了补充请求，您不用再补充。申请已回到原来的排队位置，预计{day}前有结果；原因写在订单页面。请先不要邮寄材料。',
      en: '{post} has taken back what it asked of you: there is nothing to add. Your application is back at its old place in the queue; expect the result by {day}. The page of your application says why. Please do not mail any papers yet.',
    },
    sms: {
      zh: '申请{number}不用再补充了，现在不用做什么。',
      en: 'Application {number}: nothing more is needed from you now.',
    },
  },
  closed_unanswered: {
    subject: {
      zh: '没有收到补充，申请已关闭（{number}）',
      en: 'Your application was closed: nothing was added ({number})',
    },
    mail: {
      zh: '{post}请您补充的内容过期很久仍没有收到，申请已经关闭。可以马上重新申请；有疑问请写信给{post}。',
      en: '{post} has not received what it asked of you, long after the day, so your application is closed. You can file a new one at once; if something is unclear, write to {post}.',
    },
    sms: {
      zh: '申请{number}没有补充，已逾期关闭，请登录查看。',
      en: 'Application {number} is closed: what was asked did not come. Please sign in and look.',
    },
  },
  back_in_first_review: {
    subject: {
      zh: '您的申请正在重新核对（{number}）',
      en: 'Your application is being checked once more ({number})',
    },
    mail: {
      zh: '{post}正在重新核对您的表格和图片，预计{day}前有结果。现在不需要您做什么，请先不要邮寄材料。',
      en: '{post} checks the form and pictures of your application once more; expect the result by {day}. There is nothing for you to do now. Please do not mail any papers yet.',
    },
    sms: {
      zh: '申请{number}正在重新核对，现在不用做什么。',
      en: 'Application {number} is being checked once more. Nothing for you to do now.',
    },
  },
  order_awaiting_signatures: {
    subject: { zh: '还需要另一位监护人签字（{number}）', en: 'Another guardian has to sign ({number})' },
    mail: {
      zh: '轮到您了：申请要由每一位监护人用自己的账号签字，请在{day}前完成。请在订单页面邀请另一位监护人；都签好后才开始审核。',
      en: 'It is your turn: every guardian signs the application from an account of their own, by {day}. Invite the other guardian on the page of your application; the review begins once all have signed.',
    },
    sms: {
      zh: '申请{number}还需要另一位监护人签字，请在{day}前完成。',
      en: 'Application {number}: another guardian has to sign by {day}.',
    },
  },
  order_awaiting_papers: {
    subject: { zh: '请现在邮寄材料（{number}）', en: 'Please mail your papers now ({number})' },
    mail: {
      zh: '轮到您了：审核已通过，现在可以邮寄材料，请在{day}前寄出。请先在订单页面打印邮寄单，按清单准备信封里的东西。',
      en: 'It is your turn: your application is passed, and you can mail your papers now, by {day}. First print the mailing kit on the page of your application and pack the envelope by its list.',
    },
    sms: {
      zh: '申请{number}审核已通过，请在{day}前邮寄材料。',
      en: 'Application {number} is passed: please mail your papers by {day}.',
    },
  },
  order_papers_on_hold: {
    subject: { zh: '寄来的材料需要更正（{number}）', en: 'Your papers need putting right ({number})' },
    mail: {
      zh: '轮到您了：您寄来的材料有地方需要更正，请在{day}前补寄或更正。具体是什么、怎么办，订单页面有说明。',
      en: 'It is your turn: something in the envelope you sent has to be put right by {day}. The page of your application says what it is and what to do.',
    },
    sms: {
      zh: '申请{number}寄来的材料需要更正，请在{day}前处理。',
      en: 'Application {number}: your papers need putting right by {day}.',
    },
  },
  order_papers_received: {
    subject: { zh: '材料已收到（{number}）', en: 'Your papers have come ({number})' },
    mail: {
      zh: '{post}已收到您寄的材料，没有缺漏，接下来开始制证。现在不需要您做什么。',
      en: '{post} has your papers, and they are complete. It will be made next. There is nothing for you to do now.',
    },
    sms: {
      zh: '申请{number}的材料已收到，现在不用做什么。',
      en: 'Application {number}: your papers have come. Nothing for you to do now.',
    },
  },
  order_awaiting_production: {
    subject: {
      zh: '审核已通过，准备制证（{number}）',
      en: 'Your application is passed, the document is next ({number})',
    },
    mail: {
      zh: '审核已通过，{post}接下来开始制证。现在不需要您做什么，也不用邮寄材料。',
      en: 'Your application is passed, and {post} goes on to make the document. There is nothing for you to do and nothing to mail.',
    },
    sms: {
      zh: '申请{number}审核已通过，现在不用做什么。',
      en: 'Application {number} is passed. There is nothing for you to do.',
    },
  },
  order_in_production: {
    subject: { zh: '正在制证（{number}）', en: 'Your document is being made ({number})' },
    mail: {
      zh: '正在制作，预计{day}前完成。现在不需要您做什么。',
      en: 'It is being made and should be done by {day}. There is nothing for you to do now.',
    },
    sms: {
      zh: '申请{number}正在制证，现在不用做什么。',
      en: 'Application {number}: your document is being made. Nothing for you to do now.',
    },
  },
  order_ready: {
    subject: { zh: '已制作完毕（{number}）', en: 'It is made ({number})' },
    mail: {
      zh: '已经做好，{post}将在{day}前寄出。请留意您的回邮信封。',
      en: 'It is made. {post} will mail it by {day}. Watch for your return envelope.',
    },
    sms: {
      zh: '申请{number}已做好，即将寄出。',
      en: 'Application {number} is made and about to be mailed.',
    },
  },
  order_dispatched: {
    subject: { zh: '已寄给您（{number}）', en: 'On its way to you ({number})' },
    mail: {
      zh: '已经寄出，运单号在订单页面。轮到您了：收到后请在订单页面确认；{day}还没有收到，请写信给{post}。',
      en: 'It has been mailed; the tracking number is on the page of your application. It is your turn: confirm there when it has come. If it has not come by {day}, write to {post}.',
    },
    sms: {
      zh: '申请{number}办好的证件已寄出，收到后请确认。',
      en: 'Application {number} is on its way to you. Please confirm when it has come.',
    },
  },
  order_ready_for_collection: {
    subject: {
      zh: '证件已做好，请来领取（{number}）',
      en: 'Your document is ready to be collected ({number})',
    },
    mail: {
      zh: '轮到您了：证件已经做好，请在{day}前本人到{post}领取。地址、要带的材料和费用，请看订单页面。',
      en: 'It is your turn: the document is made. Please collect it at {post} in person by {day}. The address, what to bring and what to pay are on the page of your application.',
    },
    sms: {
      zh: '申请{number}的证件已做好，请在{day}前来领取。',
      en: 'Application {number}: please collect your document in person by {day}.',
    },
  },
  order_completed: {
    subject: { zh: '申请已办完（{number}）', en: 'Your application is done ({number})' },
    mail: {
      zh: '您的申请已全部办完，不用再做什么了。',
      en: 'Your application is completed. There is nothing left to do.',
    },
    sms: { zh: '申请{number}已办完。', en: 'Application {number} is completed.' },
  },
  order_refused: {
    subject: { zh: '申请没有被受理（{number}）', en: 'Your application was not accepted ({number})' },
    mail: {
      zh: '{post}没有受理您的申请。原因和您还可以怎么办，订单页面有说明。',
      en: '{post} does not take your application. The page of your application says why and what you can do instead.',
    },
    sms: {
      zh: '申请{number}没有被受理，请看原因和下一步。',
      en: 'Application {number} was not accepted. See why and what you can do.',
    },
  },
  order_withdrawn: {
    subject: { zh: '申请已撤回（{number}）', en: 'Your application is withdrawn ({number})' },
    mail: {
      zh: '您的申请已按您的要求撤回，随时可以重新申请。如果不是您本人撤回的，请马上登录查看。',
      en: 'Your application was withdrawn as you asked. You can file a new one whenever you like. If it was not you, sign in and look at once.',
    },
    sms: {
      zh: '申请{number}已撤回。如非本人操作，请马上登录查看。',
      en: 'Application {number} is withdrawn. If it was not you, sign in and look at once.',
    },
  },
  order_papers_going_back: {
    subject: {
      zh: '申请已结束，材料会寄回（{number}）',
      en: 'Your application has ended; your papers come back ({number})',
    },
    mail: {
      zh: '您的申请已经结束。您寄来的材料，{post}会在收到后、{day}前寄回。现在不需要您做什么，也可以马上重新申请。如果不是您本人撤回的，请马上登录查看。',
      en: 'Your application has ended. {post} mails back the papers you sent, once they are there, by {day}. There is nothing for you to do now, and you can file a new application at once. If it was not you who took it back, sign in and look at once.',
    },
    sms: {
      zh: '申请{number}已结束，材料会寄回给您。如非本人操作，请马上登录查看。',
      en: 'Application {number} has ended; your papers are mailed back to you. If it was not you, sign in and look at once.',
    },
  },
  papers_returned: {
    subject: { zh: '材料已寄回（{number}）', en: 'Your papers are on their way back ({number})' },
    mail: {
      zh: '{post}已经把您的材料寄回，运单号在订单页面。申请已经结束，不需要您再做什么。',
      en: '{post} has mailed your papers back; the tracking number is on the page of your application. The application has ended, and there is nothing more for you to do.',
    },
    sms: {
      zh: '申请{number}的材料已寄回，运单号请登录查看。',
      en: 'The papers of application {number} are on their way back. Sign in for the tracking number.',
    },
  },
  return_closed: {
    subject: { zh: '没有材料要寄回了（{number}）', en: 'No papers are left to send back ({number})' },
    mail: {
      zh: '您的申请已经结束，{post}那里没有要寄回的材料了；原因写在订单页面。有疑问请写信给{post}。',
      en: 'Your application has ended, and {post} has no papers left to send back; the page of your application says why. If something is unclear, write to {post}.',
    },
    sms: {
      zh: '申请{number}没有要寄回的材料了，原因请登录查看。',
      en: 'No papers of application {number} are left to send back. Sign in to see why.',
    },
  },
  order_lapsed: {
    subject: {
      zh: '申请逾期关闭（{number}）',
      en: 'Your application was closed: the day has passed ({number})',
    },
    mail: {
      zh: '您的申请没有在期限内办完，已经关闭。可以重新申请；有疑问请写信给{post}。',
      en: 'Your application was not finished by its day and is closed. You can file a new one; if something is unclear, write to {post}.',
    },
    sms: {
      zh: '申请{number}已逾期关闭，请登录查看。',
      en: 'Application {number} is closed: its day has passed. Please sign in and look.',
    },
  },
  reminder_awaiting_signatures: {
    subject: {
      zh: '提醒：请在{day}前完成签字（{number}）',
      en: 'Reminder: please have all signatures by {day} ({number})',
    },
    mail: {
      zh: '轮到您了：申请还缺监护人签字，期限是{day}，过期会关闭。请在订单页面邀请另一位监护人。',
      en: 'It is your turn: a guardian has not signed yet. The last day is {day}; after it the application is closed. Invite the other guardian on the page of your application.',
    },
    sms: {
      zh: '提醒：申请{number}还缺监护人签字，期限{day}。',
      en: 'Reminder: application {number} still needs a guardian’s signature by {day}.',
    },
  },
  reminder_ready_for_collection: {
    subject: {
      zh: '提醒：请在{day}前领取证件（{number}）',
      en: 'Reminder: please collect your document by {day} ({number})',
    },
    mail: {
      zh: '轮到您了：证件已经做好，还没有领取，最后一天是{day}。请本人到{post}领取，要带什么看订单页面。',
      en: 'It is your turn: the document is made and has not been collected. The last day is {day}. Come to {post} in person; what to bring is on the page of your application.',
    },
    sms: {
      zh: '提醒：申请{number}的证件请在{day}前领取。',
      en: 'Reminder: please collect the document of application {number} by {day}.',
    },
  },
  reminder_needs_supplement: {
    subject: {
      zh: '提醒：请在{day}前补充材料（{number}）',
      en: 'Reminder: please add what was asked by {day} ({number})',
    },
    mail: {
      zh: '轮到您了：{post}还在等您补充内容，期限是{day}，过期以后申请可能被关闭。补上后，申请会回到原来的排队位置。',
      en: 'It is your turn: {post} still waits for what it asked of you; the last day is {day}; some time after it the application may be closed. Once you have sent it, your application goes back to its old place in the queue.',
    },
    sms: {
      zh: '提醒：申请{number}还需要您补充材料，期限{day}。',
      en: 'Reminder: application {number} still waits for your supplement, until {day}.',
    },
  },
  reminder_awaiting_papers: {
    subject: {
      zh: '提醒：请在{day}前邮寄材料（{number}）',
      en: 'Reminder: please mail your papers by {day} ({number})',
    },
    mail: {
      zh: '轮到您了：{post}还没有登记收到您的材料，邮寄期限是{day}。已经寄出的，请在订单页面登记运单号。',
      en: 'It is your turn: {post} has not noted the arrival of your papers; the last day to mail them is {day}. If they are on their way, enter the tracking number on the page of your application.',
    },
    sms: {
      zh: '提醒：申请{number}的材料请在{day}前寄出。',
      en: 'Reminder: please mail the papers of application {number} by {day}.',
    },
  },
  reminder_papers_on_hold: {
    subject: {
      zh: '提醒：请在{day}前更正寄来的材料（{number}）',
      en: 'Reminder: please put your papers right by {day} ({number})',
    },
    mail: {
      zh: '轮到您了：您寄来的材料还有地方没有更正，期限是{day}。具体怎么办，订单页面有说明。',
      en: 'It is your turn: something in the envelope you sent still has to be put right; the last day is {day}. The page of your application says what to do.',
    },
    sms: {
      zh: '提醒：申请{number}的材料还需更正，期限{day}。',
      en: 'Reminder: the papers of application {number} need putting right by {day}.',
    },
  },
  reminder_dispatched: {
    subject: {
      zh: '提醒：收到后请确认（{number}）',
      en: 'Reminder: please confirm when your document has come ({number})',
    },
    mail: {
      zh: '轮到您了：已经寄出，收到后请在订单页面确认。{day}还没有收到，请写信给{post}。',
      en: 'It is your turn: it has been mailed to you; confirm on the page of your application when it has come. If it has not come by {day}, write to {post}.',
    },
    sms: {
      zh: '提醒：收到申请{number}办好的证件后请确认。',
      en: 'Reminder: please confirm when the document of application {number} has come.',
    },
  },
  lost_contested: {
    subject: {
      zh: '有人持有您报失的证件（{number}）',
      en: 'Somebody holds the document you reported lost ({number})',
    },
    mail: {
      zh: '申请{number}报失的号码，有人出示了这本证件。{post}会查明是谁的；查明以前号码不作废，申请照常办理。您有报案证明或旧护照的复印件，请发给使领馆。',
      en: 'Somebody has shown the document whose number application {number} reports lost. {post} will find out whose it is; until then the number is not void, and the application goes on. If you have a police report or a copy of the old document, send it to the consulate.',
    },
    sms: {
      zh: '有人出示了申请{number}报失的证件，使领馆会查明。',
      en: 'Somebody showed the document that application {number} reports lost. The consulate will find out.',
    },
  },
  lost_voided: {
    subject: { zh: '报失的号码已作废（{number}）', en: 'The number you reported lost is void ({number})' },
    mail: {
      zh: '{post}查明了申请{number}报失的号码：它从现在起作废，以后找到也不能再用。申请照常办理，工作人员的说明在申请页面上。',
      en: '{post} has confirmed the number that application {number} reports lost: it is void from now on, even if the document is found. The application goes on; the officer’s words stand on its page.',
    },
    sms: {
      zh: '申请{number}报失的号码已作废，请查看说明。',
      en: 'The number that application {number} reports lost is void. Please read why.',
    },
  },
  lost_dismissed: {
    subject: {
      zh: '报失的号码没有作废（{number}）',
      en: 'The number you reported lost is not void ({number})',
    },
    mail: {
      zh: '{post}查明：申请{number}报失的号码是别人的证件，没有作废。请看工作人员的说明，核对号码是否写错。',
      en: '{post} has found that the number application {number} reports lost is somebody else’s document, so it is not void. Please read the officer’s words and check whether the number is right.',
    },
    sms: {
      zh: '申请{number}报失的号码没有作废，请查看说明。',
      en: 'The number that application {number} reports lost is not void. Please read why.',
    },
  },
  holder_lost_reported: {
    subject: { zh: '有人报失了您的护照号码', en: 'Your passport number was reported lost' },
    mail: {
      zh: '有人在另一份申请里报失了您账户里登记的护照号码。您的护照没有作废，{post}会查明是谁的。护照在您手里，就照常使用；丢了的，请自己报失。',
      en: 'The passport number registered in your account was reported lost in another application. Your passport is not void; {post} will find out whose it is. If you hold it, go on using it; if you lost it, report that yourself.',
    },
    sms: {
      zh: '有人报失了您的护照号码，没有作废，使领馆会查明。',
      en: 'Your passport number was reported lost. It is not void; the consulate will find out.',
    },
  },
  holder_lost_voided: {
    subject: { zh: '您账户里的护照号码已作废', en: 'A passport number of your account is void' },
    mail: {
      zh: '有人在另一份申请里报失了您账户里登记的护照号码，{post}查明后已经作废。如果护照还在您手里，请马上联系使领馆。',
      en: 'The passport number registered in your account was reported lost in another application, and {post} has made it void. If you hold the passport, contact the consulate at once.',
    },
    sms: {
      zh: '您账户里的护照号码已作废。护照还在手里，请马上联系使领馆。',
      en: 'The passport number of your account is void. If you hold the passport, contact the consulate at once.',
    },
  },
  holder_lost_dismissed: {
    subject: { zh: '您的护照照常有效', en: 'Your passport stays good' },
    mail: {
      zh: '有人在另一份申请里报失了您账户里登记的护照号码。{post}查明那不是对方的证件，没有作废。您不用做什么。',
      en: 'The passport number registered in your account was reported lost in another application. {post} has found that it is not theirs, so it is not void. There is nothing to do.',
    },
    sms: {
      zh: '有人误报了您的护照号码，已查明，照常有效。',
      en: 'Your passport number was reported lost by mistake. It stays good.',
    },
  },
  beside_asked: {
    subject: { zh: '有人就同一人另提申请（{number}）', en: 'A second application beside {number}' },
    mail: {
      zh: '{post}的工作人员提出，允许为同一人在申请{number}之外再受理一份申请，另一位工作人员将作出决定。如果您不知情，请马上给使领馆留言。',
      en: 'An officer at {post} has asked that another application for the same person be accepted beside {number}. A second officer decides. If you know nothing of it, write to the consulate at once.',
    },
    sms: {
      zh: '有人就申请{number}的同一人另提申请，请查看；不知情请留言。',
      en: 'A second application beside {number} was asked for. If you know nothing of it, write to us.',
    },
  },
  beside_granted: {
    subject: { zh: '已允许另提一份申请（{number}）', en: 'A second application beside {number} is allowed' },
    mail: {
      zh: '{post}已允许为同一人在申请{number}之外再提交一份申请。申请{number}照常办理。如果您不知情，请马上给使领馆留言。',
      en: '{post} now allows another application for the same person beside {number}. Application {number} goes on as before. If you know nothing of it, write to the consulate at once.',
    },
    sms: {
      zh: '已允许在申请{number}之外另提一份申请，请查看；不知情请留言。',
      en: 'A second application beside {number} is allowed. If you know nothing of it, write to us.',
    },
  },
  beside_denied: {
    subject: { zh: '没有允许另提申请（{number}）', en: 'No second application beside {number}' },
    mail: {
      zh: '{post}没有允许为同一人在申请{number}之外再提交申请。申请{number}照常办理。',
      en: '{post} did not allow another application for the same person beside {number}. Application {number} goes on as before.',
    },
    sms: {
      zh: '没有允许在申请{number}之外另提申请。',
      en: 'A second application beside {number} was not allowed.',
    },
  },
  beside_used: {
    subject: { zh: '另一份申请已提交（{number}）', en: 'A second application beside {number} was submitted' },
    mail: {
      zh: '经使领馆允许，为同一人的另一份申请已经提交。申请{number}照常办理。如果您不知情，请马上给使领馆留言。',
      en: 'With the consulate’s permission, another application for the same person was submitted. Application {number} goes on as before. If you know nothing of it, write to the consulate at once.',
    },
    sms: {
      zh: '申请{number}之外的另一份申请已提交，请查看；不知情请留言。',
      en: 'A second application beside {number} was submitted. If you know nothing of it, write to us.',
    },
  },
  exception_asked: {
    subject: { zh: '使领馆在考虑您的例外申请', en: 'The consulate is considering your exception' },
    mail: {
      zh: '{post}的工作人员已为您提出例外，另一位工作人员将作出决定。填写的内容都还在，暂时不用做什么。',
      en: 'An officer at {post} has asked for the exception; a second officer decides. What you filled in is kept, and there is nothing to do for now.',
    },
    sms: {
      zh: '使领馆在考虑您的例外申请，请等通知。',
      en: 'The consulate is considering your exception. Please wait.',
    },
  },
  exception_granted: {
    subject: { zh: '可以提交了：例外已获允许', en: 'You can submit now: the exception is granted' },
    mail: {
      zh: '{post}允许您在另一份申请办结之前提交这份申请。请在{day}之前打开填好的表格，再次提交。只能用一次。',
      en: '{post} lets you submit this application while the other one is still open. Open your form and submit it before {day}. It can be used once.',
    },
    sms: {
      zh: '例外已获允许，请在{day}之前提交。',
      en: 'The exception is granted. Submit before {day}.',
    },
  },
  exception_denied: {
    subject: { zh: '例外没有获得允许', en: 'The exception was not granted' },
    mail: {
      zh: '{post}没有允许例外。另一份申请办结或撤回之后，可以提交这份申请；填写的内容都还在。',
      en: '{post} did not grant the exception. You can submit this application once the other one is finished or withdrawn; what you filled in is kept.',
    },
    sms: {
      zh: '例外没有获得允许，填写的内容都还在。',
      en: 'The exception was not granted. What you filled in is kept.',
    },
  },
  message_from_post: {
    subject: { zh: '使领馆给您留言（{number}）', en: 'A message from the consulate ({number})' },
    mail: {
      zh: '{post}就您的申请给您留了言。请登录订单页面查看。',
      en: '{post} has written to you about your application. Sign in and read it on its page.',
    },
    sms: {
      zh: '使领馆就申请{number}给您留言，请查看。',
      en: 'The consulate has written to you about application {number}.',
    },
  },
};

/** Around every mail. */
export const NOTICE_FRAME = {
  greeting: { zh: '您好：', en: 'Hello,' },
  open: { zh: '打开订单页面：{link}', en: 'Open your application: {link}' },
  // Rule: notice 三(六).
  warning: {
    zh: '这封信说的，登录后在“消息”里也看得到；那里没有的，就不是我们。本平台和使领馆不会通过电话或视频要求您付费。',
    en: 'What this letter says also stands under Messages once you have signed in; what does not is not from us. Neither this platform nor a consulate asks you for money by phone or video.',
  },
  demo: {
    zh: '这是演示系统发出的，不是官方服务。',
    en: 'Sent by a demonstration, not by an official service.',
  },
};
