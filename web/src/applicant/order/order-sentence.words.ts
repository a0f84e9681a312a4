import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import type { OrderCard } from '../orders-read.ts';

type Status = OrderCard['status'];

/** The headline of an order. With a due day where there is one: until when to act, or until when to wait. */
export const SENTENCES = {
  draft: { zh: '接着填完申请，再提交', en: 'Finish your application and send it' },
  awaiting_signatures: { zh: '等另一位监护人签字', en: 'Another guardian has to sign' },
  in_first_review: { zh: '使领馆正在初审', en: 'The consulate is doing the first review' },
  needs_supplement: { zh: '请补充材料', en: 'Add what the consulate asked for' },
  needs_interview: {
    zh: '使领馆要和您面谈，会联系您约时间',
    en: 'The consulate wants to see you and will contact you',
  },
  number_contested: { zh: '使领馆正在核实证件号码', en: 'The consulate is looking into the document number' },
  in_second_review: { zh: '使领馆正在复核', en: 'The consulate is doing the second review' },
  awaiting_papers: { zh: '请寄出材料', en: 'Mail your papers' },
  papers_on_hold: { zh: '寄到的材料有问题，请处理', en: 'Something in your papers needs mending' },
  papers_received: {
    zh: '使领馆收到材料，准备办理{document}',
    en: 'The consulate has your papers and prepares {document}',
  },
  awaiting_production: { zh: '审核已通过，准备制证', en: 'Your application is passed, the document is next' },
  in_production: { zh: '{document}正在制作', en: 'Work on {document} is under way' },
  ready: { zh: '{document}已制作完毕，即将寄出', en: 'Ready and about to be mailed: {document}' },
  dispatched: {
    zh: '{document}已寄出，收到后请确认',
    en: 'On its way: {document}. Tell us when it is there',
  },
  ready_for_collection: { zh: '{document}做好了，请来领取', en: 'Please collect {document}: it is ready' },
  completed: { zh: '办完了', en: 'Done' },
  refused: { zh: '不予受理', en: 'Not accepted' },
  papers_going_back: {
    zh: '申请已结束，使领馆会寄回材料',
    en: 'It has ended; the consulate mails your papers back',
  },
  withdrawn: { zh: '您已撤回', en: 'You withdrew it' },
  lapsed: { zh: '逾期关闭', en: 'Closed: its day has passed' },
} as const satisfies Record<Status, Phrase>;

export const SENTENCES_UNTIL = {
  draft: { zh: '接着填完申请，请在{day}前提交', en: 'Finish your application and send it by {day}' },
  awaiting_signatures: { zh: '请在{day}前由另一位监护人签字', en: 'Another guardian has to sign by {day}' },
  in_first_review: { zh: '使领馆正在初审，{day}前有结果', en: 'First review, result by {day}' },
  needs_supplement: { zh: '请在{day}前补充材料', en: 'Add what the consulate asked for by {day}' },
  needs_interview: {
    zh: '使领馆要和您面谈，{day}前完成，会联系您约时间',
    en: 'The consulate wants to see you by {day} and will contact you',
  },
  number_contested: {
    zh: '使领馆正在核实证件号码，{day}前有结果',
    en: 'The consulate is looking into the document number, result by {day}',
  },
  in_second_review: { zh: '使领馆正在复核，{day}前有结果', en: 'Second review, result by {day}' },
  awaiting_papers: { zh: '请在{day}前寄出材料', en: 'Mail your papers by {day}' },
  papers_on_hold: {
    zh: '寄到的材料有问题，请在{day}前处理',
    en: 'Something in your papers needs mending by {day}',
  },
  papers_received: {
    zh: '使领馆收到材料，{day}前开始办理{document}',
    en: 'The consulate has your papers. Work on {document} begins by {day}',
  },
  awaiting_production: {
    zh: '审核已通过，{day}前开始制证',
    en: 'Your application is passed. Work on the document begins by {day}',
  },
  in_production: {
    zh: '{document}正在制作，{day}前做好',
    en: 'Work on {document} is under way, done by {day}',
  },
  ready: { zh: '{document}已制作完毕，{day}前寄出', en: 'Ready, and mailed by {day}: {document}' },
  dispatched: {
    zh: '{document}已寄出，收到后请确认；{day}还没有收到，请告诉使领馆',
    en: 'On its way: {document}. Tell us when it is there; not there by {day}? Tell the consulate',
  },
  ready_for_collection: {
    zh: '{document}做好了，请在{day}前来领取',
    en: 'Please collect {document} by {day}: it is ready',
  },
  completed: { zh: '办完了', en: 'Done' },
  refused: { zh: '不予受理', en: 'Not accepted' },
  papers_going_back: {
    zh: '申请已结束，使领馆{day}前寄回材料',
    en: 'It has ended; the consulate mails your papers back by {day}',
  },
  withdrawn: { zh: '您已撤回', en: 'You withdrew it' },
  lapsed: { zh: '逾期关闭', en: 'Closed: its day has passed' },
} as const satisfies Record<Status, Phrase>;

/** In `awaiting_papers`, once the applicant has said that the papers are on their way. */
export const MAILED_SENTENCE = {
  zh: '材料已寄出，等使领馆收到',
  en: 'Your papers are on their way to the consulate',
};

/** The one button: what is done about it. */
export const ACTS = {
  draft: { zh: '接着填', en: 'Go on' },
  awaiting_signatures: { zh: '看看缺什么', en: 'See what is missing' },
  in_first_review: { zh: '看进度', en: 'See progress' },
  needs_supplement: { zh: '去补充', en: 'Add it now' },
  needs_interview: { zh: '看要准备什么', en: 'See what to bring' },
  number_contested: { zh: '看看怎么回事', en: 'See why' },
  in_second_review: { zh: '看进度', en: 'See progress' },
  awaiting_papers: { zh: '看怎么寄', en: 'See how to mail it' },
  papers_on_hold: { zh: '看看怎么办', en: 'See what to do' },
  papers_received: { zh: '看进度', en: 'See progress' },
  awaiting_production: { zh: '看进度', en: 'See progress' },
  in_production: { zh: '看进度', en: 'See progress' },
  ready: { zh: '看进度', en: 'See progress' },
  dispatched: { zh: '确认收到', en: 'It is here' },
  ready_for_collection: { zh: '看在哪里领', en: 'See where' },
  completed: { zh: '查看', en: 'Open' },
  refused: { zh: '看原因', en: 'See why' },
  papers_going_back: { zh: '查看', en: 'Open' },
  withdrawn: { zh: '查看', en: 'Open' },
  lapsed: { zh: '查看', en: 'Open' },
} as const satisfies Record<Status, Phrase>;
