import type { OrderCard } from '../orders-read.ts';

type Status = OrderCard['status'];

/** The headline of an order. With a due day where there is one: until when to act, or until when to wait. */
export const zh = {
  draft: '接着填完申请，再提交',
  awaiting_signatures: '等另一位监护人签字',
  in_first_review: '领事馆正在初审',
  needs_supplement: '请补充材料',
  needs_interview: '领事馆要和您面谈，会联系您约时间',
  in_second_review: '领事馆正在复核',
  awaiting_papers: '请寄出材料',
  papers_on_hold: '寄到的材料有问题，请处理',
  papers_received: '领事馆收到材料，准备制证',
  awaiting_production: '审核已通过，准备制证',
  in_production: '正在制作新证件',
  ready: '新证件已制作完毕，即将寄出',
  dispatched: '新证件已寄出，收到后请确认',
  ready_for_collection: '证件做好了，请来领取',
  completed: '办完了',
  refused: '不予受理',
  withdrawn: '您已撤回',
  lapsed: '逾期关闭',
} as const satisfies Record<Status, string>;

export const zhUntil = {
  draft: '接着填完申请，请在{day}前提交',
  awaiting_signatures: '请在{day}前由另一位监护人签字',
  in_first_review: '领事馆正在初审，{day}前有结果',
  needs_supplement: '请在{day}前补充材料',
  needs_interview: '领事馆要和您面谈，{day}前完成，会联系您约时间',
  in_second_review: '领事馆正在复核，{day}前有结果',
  awaiting_papers: '请在{day}前寄出材料',
  papers_on_hold: '寄到的材料有问题，请在{day}前处理',
  papers_received: '领事馆收到材料，{day}前开始制证',
  awaiting_production: '审核已通过，{day}前开始制证',
  in_production: '正在制作新证件，{day}前做好',
  ready: '新证件已制作完毕，{day}前寄出',
  dispatched: '新证件已寄出，预计{day}前送到，收到后请确认',
  ready_for_collection: '证件做好了，请在{day}前来领取',
  completed: '办完了',
  refused: '不予受理',
  withdrawn: '您已撤回',
  lapsed: '逾期关闭',
} as const satisfies Record<Status, string>;

/** In `awaiting_papers`, once the applicant has said that the papers are on their way. */
export const zhPosted = '材料已寄出，等领事馆收到';

/** The one button: what is done about it. */
export const zhAct = {
  draft: '接着填',
  awaiting_signatures: '看看缺什么',
  in_first_review: '看进度',
  needs_supplement: '去补充',
  needs_interview: '看要准备什么',
  in_second_review: '看进度',
  awaiting_papers: '看怎么寄',
  papers_on_hold: '看看怎么办',
  papers_received: '看进度',
  awaiting_production: '看进度',
  in_production: '看进度',
  ready: '看进度',
  dispatched: '确认收到',
  ready_for_collection: '看在哪里领',
  completed: '查看',
  refused: '看原因',
  withdrawn: '查看',
  lapsed: '查看',
} as const satisfies Record<Status, string>;
