import type { OrderStatus } from '@lingshi/domain/lifecycle/lifecycle.status.ts';
import type { Turn } from '@lingshi/domain/order/order.card.ts';

/** Every status by name, and what it means to either side. */
export const STATUS_WORDS_ZH: Record<OrderStatus, { name: string; applicant: string; post: string }> = {
  draft: {
    name: '草稿',
    applicant: '请填完表格并提交。提交前，别人看不到。',
    post: '申请人正在填写。',
  },
  awaiting_signatures: {
    name: '待监护人签字',
    applicant: '申请要由每一位监护人用自己的账号签字。请邀请另一位监护人；都签好后才开始审核。',
    post: '等另一位监护人签字，签好后自动进入初审。',
  },
  in_first_review: {
    name: '初审中',
    applicant: '使领馆正在核对您填写的内容和图片，您暂时不用做什么。',
    post: '请核对表格、图片和提示，然后作出决定。',
  },
  needs_supplement: {
    name: '待补充材料',
    applicant: '使领馆还需要您补充一些内容。请查看要求并补上。',
    post: '已请申请人补充。',
  },
  needs_interview: {
    name: '待面谈面审',
    applicant: '初审已通过，工作人员还要和您本人见一面。使领馆会联系您约时间，您先备好现持证件。',
    post: '与申请人本人面谈，再记录结果。',
  },
  in_second_review: {
    name: '待复审',
    applicant: '初审已通过，另一位工作人员会再看一遍，您暂时不用做什么。',
    post: '由第二位工作人员决定，初审人不能复审。',
  },
  awaiting_papers: {
    name: '复审中',
    applicant: '审核已通过，现在可以寄材料了。请打印邮寄单，把材料寄到使领馆。',
    post: '申请人现在可以邮寄材料。收到信封后请扫描条码。',
  },
  papers_on_hold: {
    name: '材料待更正',
    applicant: '寄来的材料有地方需要更正。请查看是什么，并补寄过来。',
    post: '信封里的材料有问题，等申请人更正。',
  },
  papers_received: {
    name: '材料已收到',
    applicant: '您寄的材料已经收到，没有缺漏。您暂时不用做什么。',
    post: '材料齐全，请开始制证。',
  },
  awaiting_production: {
    name: '待制证',
    applicant: '审核已通过，接下来制证。您暂时不用做什么，也不用邮寄材料。',
    post: '审核已通过，请开始制证。',
  },
  in_production: {
    name: '制证中',
    applicant: '新证件正在制作，您暂时不用做什么。',
    post: '正在制证，做好后请登记。',
  },
  ready: {
    name: '新证件已制作完毕',
    applicant: '新证件做好了，即将寄出。请留意您的回邮信封。',
    post: '请注销旧证件，与新证件一并寄出，并登记运单号。',
  },
  dispatched: {
    name: '已寄出',
    applicant: '新证件已在路上。收到后请确认一下。',
    post: '正在寄给申请人，由申请人确认收到。',
  },
  ready_for_collection: {
    name: '待领取',
    applicant: '证件已经做好。请在期限内本人带身份证件到使领馆领取。',
    post: '等申请人来领取。核对身份后登记领取。',
  },
  completed: {
    name: '已完成',
    applicant: '全部办完，不用再做什么了。',
    post: '已办结。',
  },
  refused: {
    name: '不予受理',
    applicant: '使领馆没有受理这份申请。请查看原因和您还可以怎么办。',
    post: '已不予受理，并说明理由。',
  },
  withdrawn: {
    name: '已撤回',
    applicant: '您已撤回这份申请，随时可以重新申请。',
    post: '申请人已撤回。',
  },
  lapsed: {
    name: '逾期关闭',
    applicant: '这份申请没有在期限内办完，已经关闭。可以重新申请；有疑问请给使领馆留言。',
    post: '期限已过，已关闭。',
  },
};

export const TURN_WORDS_ZH: Record<Turn, { applicant: string; post: string }> = {
  applicant: { applicant: '轮到您', post: '等申请人' },
  post: { applicant: '等使领馆', post: '待本馆处理' },
  nobody: { applicant: '已结束', post: '已结束' },
};
