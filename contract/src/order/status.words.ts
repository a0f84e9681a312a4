import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Turn } from '@lingshi/domain/order/order.card.ts';

/** `postName`: where the officers call it otherwise than the notice does, which names it for applicants. */
type StatusWords = { name: Phrase; postName?: Phrase; applicant: Phrase; post: Phrase };

/** Every status by name, and what it means to either side. */
export const STATUS_WORDS: Record<OrderStatus, StatusWords> = {
  draft: {
    name: { zh: '草稿', en: 'Draft' },
    applicant: {
      zh: '请填完表格并提交。提交前，别人看不到。',
      en: 'Finish the form and submit it. Nobody else sees it before.',
    },
    post: { zh: '申请人正在填写。', en: 'Being filled in by the applicant.' },
  },
  awaiting_signatures: {
    name: { zh: '待监护人签字', en: 'Waiting for signatures' },
    applicant: {
      zh: '申请要由每一位监护人用自己的账号签字。请邀请另一位监护人；都签好后才开始审核。',
      en: 'Every guardian signs this application from an account of their own. Invite the other guardian; the review begins once all have signed.',
    },
    post: {
      zh: '等另一位监护人签字，签好后自动进入初审。',
      en: 'Another guardian has to sign; then it comes to the first review by itself.',
    },
  },
  in_first_review: {
    name: { zh: '初审中', en: 'First review' },
    applicant: {
      zh: '使领馆正在核对您填写的内容和图片，您暂时不用做什么。',
      en: 'The consulate is checking your form and pictures. There is nothing for you to do.',
    },
    post: {
      zh: '请核对表格、图片和提示，然后作出决定。',
      en: 'Check the form, the pictures and the flags, then decide.',
    },
  },
  needs_supplement: {
    name: { zh: '待补充材料', en: 'Supplement wanted' },
    applicant: {
      zh: '使领馆还需要您补充一些内容。请查看要求并补上。',
      en: 'The consulate needs something more from you. See what is asked and send it.',
    },
    post: { zh: '已请申请人补充。', en: 'The applicant was asked for something more.' },
  },
  number_contested: {
    name: { zh: '待核实证件号码', en: 'Document number in question' },
    applicant: {
      zh: '这份申请里的证件号码，另一个账户证明过是自己的，所以先停在这里，由使领馆工作人员核实。您不用做什么，请先不要邮寄材料。号码填错了，或者您是替对方办理的，请在消息里告诉使领馆，会更快。',
      en: 'Another account has proven that a document number in this application is its own, so it rests here until an officer has found out. There is nothing for you to do; please do not mail any papers yet. If the number was a slip, or you file for that person, tell the consulate in a message: it is quicker.',
    },
    post: {
      zh: '另一个账户证明过这份申请里的证件号码。请核实后决定：继续办理，号码归这个账户，请申请人更正，或不予受理。',
      en: 'Another account has proven a document number of this application. Find out, then decide: it goes on, the number becomes theirs, they correct it, or it is refused.',
    },
  },
  needs_interview: {
    name: { zh: '待面谈面审', en: 'Waiting for the interview' },
    applicant: {
      zh: '初审已通过，工作人员还要和您本人见一面。使领馆会联系您约时间，您先备好现持证件。',
      en: 'The first review is passed; an officer still wants to see you in person. The consulate will contact you to agree on a time. Have your present document at hand.',
    },
    post: {
      zh: '与申请人本人面谈，再记录结果。',
      en: 'See the applicant in person, then record what came of it.',
    },
  },
  in_second_review: {
    name: { zh: '待复审', en: 'Waiting for the second review' },
    applicant: {
      zh: '初审已通过，另一位工作人员会再看一遍，您暂时不用做什么。',
      en: 'The first review is passed; another officer looks at it once more. There is nothing for you to do.',
    },
    post: {
      zh: '由第二位工作人员决定，初审人不能复审。',
      en: 'A second officer decides; it cannot be the one of the first review.',
    },
  },
  awaiting_papers: {
    // The notice's name says nothing of its act. Rule: notice 二(一)5(1).
    name: { zh: '复审中（请寄材料）', en: 'Passed: mail your papers' },
    postName: { zh: '待寄材料', en: 'Waiting for papers' },
    applicant: {
      zh: '审核已通过，现在可以寄材料了。请打印邮寄单，把材料寄到使领馆。',
      en: 'Your application is passed. Print the mailing kit and mail your papers now.',
    },
    post: {
      zh: '申请人现在可以邮寄材料。收到信封后请扫描条码。',
      en: 'The applicant may mail the papers now. Scan the barcode when the envelope comes.',
    },
  },
  papers_on_hold: {
    name: { zh: '材料待更正', en: 'Papers on hold' },
    applicant: {
      zh: '寄来的材料有地方需要更正。请查看是什么，并补寄过来。',
      en: 'Something in your envelope has to be put right. See what it is and send it.',
    },
    post: {
      zh: '信封里的材料有问题，等申请人更正。',
      en: 'Something in the envelope was wrong; the applicant puts it right.',
    },
  },
  papers_received: {
    name: { zh: '材料已收到', en: 'Papers received' },
    applicant: {
      zh: '您寄的材料已经收到，没有缺漏。您暂时不用做什么。',
      en: 'Your papers have come and are complete. There is nothing for you to do.',
    },
    post: { zh: '材料齐全，请开始制证。', en: 'The papers are complete. Start the production.' },
  },
  awaiting_production: {
    name: { zh: '待制证', en: 'Waiting for production' },
    applicant: {
      zh: '审核已通过，接下来制证。您暂时不用做什么，也不用邮寄材料。',
      en: 'Your application is passed; the document is made next. There is nothing for you to do and nothing to mail.',
    },
    post: { zh: '审核已通过，请开始制证。', en: 'The application is passed. Start the production.' },
  },
  in_production: {
    name: { zh: '制证中', en: 'In production' },
    applicant: {
      zh: '正在制作，您暂时不用做什么。',
      en: 'It is being made. There is nothing for you to do.',
    },
    post: { zh: '正在制证，做好后请登记。', en: 'The document is being made. Say so when it is done.' },
  },
  ready: {
    // Of an endorsement no new document is made.
    name: { zh: '已制作完毕', en: 'Made' },
    postName: { zh: '新证件已制作完毕', en: 'New document is made' },
    applicant: {
      zh: '做好了，即将寄出。请留意您的回邮信封。',
      en: 'It is made and about to be mailed. Watch for the return envelope.',
    },
    post: {
      zh: '有旧证件的，注销后一并寄出，并登记运单号。',
      en: 'Cancel the old book where there is one, enclose both and dispatch them with a tracking number.',
    },
  },
  dispatched: {
    name: { zh: '已寄出', en: 'Dispatched' },
    applicant: {
      zh: '已在路上。收到后请确认一下。',
      en: 'It is on its way. Confirm when it has come.',
    },
    post: { zh: '正在寄给申请人，由申请人确认收到。', en: 'On its way to the applicant, who confirms.' },
  },
  ready_for_collection: {
    name: { zh: '待领取', en: 'Ready to be collected' },
    applicant: {
      zh: '证件已经做好。请在期限内本人到使领馆领取，要带什么看下面。',
      en: 'The document is ready. Collect it at the consulate in person by the day named; what to bring stands below.',
    },
    post: {
      zh: '等申请人来领取。核对身份后登记领取。',
      en: 'The applicant comes to collect it. Check who it is, then record the hand-over.',
    },
  },
  completed: {
    name: { zh: '已完成', en: 'Completed' },
    applicant: { zh: '全部办完，不用再做什么了。', en: 'All done. There is nothing left to do.' },
    post: { zh: '已办结。', en: 'Done.' },
  },
  papers_going_back: {
    name: { zh: '材料待退回', en: 'Papers going back' },
    applicant: {
      zh: '这份申请已经结束，使领馆会把您的材料寄回。您不用做什么，也可以马上重新申请。',
      en: 'This application has ended; the consulate mails your papers back to you. There is nothing for you to do, and you can file a new one at once.',
    },
    post: {
      zh: '申请已结束，材料还在本馆或在路上。请装入回邮信封寄回，并登记运单号。',
      en: 'The application has ended, and its papers are here or on their way. Mail them back in the return envelope, with a tracking number.',
    },
  },
  refused: {
    name: { zh: '不予受理', en: 'Not accepted' },
    applicant: {
      zh: '使领馆没有受理这份申请。请查看原因和您还可以怎么办。',
      en: 'The consulate does not take this application. See why and what you can do instead.',
    },
    post: { zh: '已不予受理，并说明理由。', en: 'Refused, with its reason.' },
  },
  withdrawn: {
    name: { zh: '已撤回', en: 'Withdrawn' },
    applicant: {
      zh: '您已撤回这份申请，随时可以重新申请。',
      en: 'You withdrew this application. You can file a new one whenever you like.',
    },
    post: { zh: '申请人已撤回。', en: 'Withdrawn by the applicant.' },
  },
  lapsed: {
    name: { zh: '逾期关闭', en: 'Closed: day passed' },
    applicant: {
      zh: '这份申请没有在期限内办完，已经关闭。可以重新申请；有疑问请给使领馆留言。',
      en: 'This application was not finished by its day and is closed. You can file a new one; if something is unclear, write to the consulate.',
    },
    post: { zh: '期限已过，已关闭。', en: 'Closed, because its day has passed.' },
  },
};

export const TURN_WORDS: Record<Turn, { applicant: Phrase; post: Phrase }> = {
  applicant: {
    applicant: { zh: '轮到您', en: 'Your turn' },
    post: { zh: '等申请人', en: 'The applicant’s turn' },
  },
  post: {
    applicant: { zh: '等使领馆', en: 'The consulate’s turn' },
    post: { zh: '待本馆处理', en: 'Our turn' },
  },
  nobody: { applicant: { zh: '已结束', en: 'Closed' }, post: { zh: '已结束', en: 'Closed' } },
};
