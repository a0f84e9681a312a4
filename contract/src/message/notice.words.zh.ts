import type { NoticeKey } from '@lingshi/domain/message/message.notice.ts';

/**
 * What goes out by mail and text message. It may be read by anybody who holds the phone: no name, no document number,
 * no words of a message. `{number}` order number, `{post}` the post, `{day}` the due day, `{link}` the order's page.
 */
export const NOTICE_WORDS_ZH: Record<NoticeKey, { subject: string; mail: string; sms: string }> = {
  order_in_first_review: {
    subject: '已收到您的申请（{number}）',
    mail: '您的申请已提交给{post}，正在初审，预计{day}前有结果。现在不需要您做什么，也请先不要邮寄任何材料。',
    sms: '申请{number}已提交，正在初审，现在不用做什么。',
  },
  order_needs_supplement: {
    subject: '请补充材料（{number}）',
    mail: '轮到您了：{post}需要您补充一些内容，请在{day}前完成。补上后，申请会回到原来的排队位置。',
    sms: '申请{number}需要您补充材料，请在{day}前完成。',
  },
  order_needs_interview: {
    subject: '还要和您面谈一次（{number}）',
    mail: '您的申请已通过初审。接下来{post}要和您本人面谈，预计在{day}前完成，会联系您约时间。请备好现持证件。请先不要邮寄材料。',
    sms: '申请{number}已通过初审，使领馆会联系您约面谈。',
  },
  order_in_second_review: {
    subject: '初审已通过（{number}）',
    mail: '您的申请已通过初审，由另一位工作人员再看一遍，预计{day}前有结果。现在不需要您做什么，请先不要邮寄材料。',
    sms: '申请{number}已通过初审，现在不用做什么。',
  },
  interview_held: {
    subject: '面谈已完成（{number}）',
    mail: '就您的申请已完成面谈。接下来由另一位工作人员再看一遍，预计{day}前有结果。现在不需要您做什么，请先不要邮寄材料。',
    sms: '申请{number}的面谈已完成，现在不用做什么。',
  },
  supplement_received: {
    subject: '补充的内容已收到（{number}）',
    mail: '{post}已收到您补充的内容，申请已回到原来的排队位置，预计{day}前有结果。现在不需要您做什么，请先不要邮寄材料。',
    sms: '申请{number}补充的内容已收到，现在不用做什么。',
  },
  back_in_first_review: {
    subject: '您的申请正在重新核对（{number}）',
    mail: '{post}正在重新核对您的表格和图片，预计{day}前有结果。现在不需要您做什么，请先不要邮寄材料。',
    sms: '申请{number}正在重新核对，现在不用做什么。',
  },
  order_awaiting_signatures: {
    subject: '还需要另一位监护人签字（{number}）',
    mail: '轮到您了：申请要由每一位监护人用自己的账号签字，请在{day}前完成。请在订单页面邀请另一位监护人；都签好后才开始审核。',
    sms: '申请{number}还需要另一位监护人签字，请在{day}前完成。',
  },
  order_awaiting_papers: {
    subject: '请现在邮寄材料（{number}）',
    mail: '轮到您了：审核已通过，现在可以邮寄材料，请在{day}前寄出。请先在订单页面打印邮寄单，按清单准备信封里的东西。',
    sms: '申请{number}审核已通过，请在{day}前邮寄材料。',
  },
  order_papers_on_hold: {
    subject: '寄来的材料需要更正（{number}）',
    mail: '轮到您了：您寄来的材料有地方需要更正，请在{day}前补寄或更正。具体是什么、怎么办，订单页面有说明。',
    sms: '申请{number}寄来的材料需要更正，请在{day}前处理。',
  },
  order_papers_received: {
    subject: '材料已收到（{number}）',
    mail: '{post}已收到您寄的材料，没有缺漏，接下来开始制证。现在不需要您做什么。',
    sms: '申请{number}的材料已收到，现在不用做什么。',
  },
  order_awaiting_production: {
    subject: '审核已通过，准备制证（{number}）',
    mail: '审核已通过，{post}接下来开始制证。现在不需要您做什么，也不用邮寄材料。',
    sms: '申请{number}审核已通过，现在不用做什么。',
  },
  order_in_production: {
    subject: '正在制证（{number}）',
    mail: '新证件正在制作，预计{day}前完成。现在不需要您做什么。',
    sms: '申请{number}正在制证，现在不用做什么。',
  },
  order_ready: {
    subject: '新证件已制作完毕（{number}）',
    mail: '新证件已经做好，{post}将在{day}前寄出。请留意您的回邮信封。',
    sms: '申请{number}的新证件已做好，即将寄出。',
  },
  order_dispatched: {
    subject: '新证件已寄出（{number}）',
    mail: '新证件已经寄出，运单号在订单页面。轮到您了：收到后请在订单页面确认；{day}还没有收到，请写信给{post}。',
    sms: '申请{number}的新证件已寄出，收到后请确认。',
  },
  order_ready_for_collection: {
    subject: '证件已做好，请来领取（{number}）',
    mail: '轮到您了：证件已经做好，请在{day}前本人带身份证件到{post}领取。地址和开放时间请看订单页面。',
    sms: '申请{number}的证件已做好，请在{day}前来领取。',
  },
  order_completed: {
    subject: '申请已办完（{number}）',
    mail: '您的申请已全部办完，不用再做什么了。',
    sms: '申请{number}已办完。',
  },
  order_refused: {
    subject: '申请没有被受理（{number}）',
    mail: '{post}没有受理您的申请。原因和您还可以怎么办，订单页面有说明。',
    sms: '申请{number}没有被受理，请看原因和下一步。',
  },
  order_withdrawn: {
    subject: '申请已撤回（{number}）',
    mail: '您的申请已按您的要求撤回，随时可以重新申请。如果不是您本人撤回的，请马上登录查看。',
    sms: '申请{number}已撤回。如非本人操作，请马上登录查看。',
  },
  order_lapsed: {
    subject: '申请逾期关闭（{number}）',
    mail: '您的申请没有在期限内办完，已经关闭。可以重新申请；有疑问请写信给{post}。',
    sms: '申请{number}已逾期关闭，请登录查看。',
  },
  reminder_awaiting_signatures: {
    subject: '提醒：请在{day}前完成签字（{number}）',
    mail: '轮到您了：申请还缺监护人签字，期限是{day}，过期会关闭。请在订单页面邀请另一位监护人。',
    sms: '提醒：申请{number}还缺监护人签字，期限{day}。',
  },
  reminder_ready_for_collection: {
    subject: '提醒：请在{day}前领取证件（{number}）',
    mail: '轮到您了：证件已经做好，还没有领取，期限是{day}，过期会关闭。请本人带身份证件到{post}领取。',
    sms: '提醒：申请{number}的证件请在{day}前领取。',
  },
  reminder_needs_supplement: {
    subject: '提醒：请在{day}前补充材料（{number}）',
    mail: '轮到您了：{post}还在等您补充内容，期限是{day}。补上后，申请会回到原来的排队位置。',
    sms: '提醒：申请{number}还需要您补充材料，期限{day}。',
  },
  reminder_awaiting_papers: {
    subject: '提醒：请在{day}前邮寄材料（{number}）',
    mail: '轮到您了：{post}还没有登记收到您的材料，邮寄期限是{day}。已经寄出的，请在订单页面登记运单号。',
    sms: '提醒：申请{number}的材料请在{day}前寄出。',
  },
  reminder_papers_on_hold: {
    subject: '提醒：请在{day}前更正寄来的材料（{number}）',
    mail: '轮到您了：您寄来的材料还有地方没有更正，期限是{day}。具体怎么办，订单页面有说明。',
    sms: '提醒：申请{number}的材料还需更正，期限{day}。',
  },
  reminder_dispatched: {
    subject: '提醒：收到新证件后请确认（{number}）',
    mail: '轮到您了：新证件已经寄出，收到后请在订单页面确认。{day}还没有收到，请写信给{post}。',
    sms: '提醒：收到申请{number}的新证件后请确认。',
  },
  message_from_post: {
    subject: '使领馆给您留言（{number}）',
    mail: '{post}就您的申请给您留了言。请登录订单页面查看。',
    sms: '使领馆就申请{number}给您留言，请查看。',
  },
};

/** Around every mail. */
export const NOTICE_FRAME_ZH = {
  greeting: '您好：',
  open: '打开订单页面：{link}',
  // Rule: notice 三(六).
  warning: '本平台和使领馆不会通过电话或视频要求您付费。请只从自己保存的网址登录。',
  demo: '这是演示系统发出的，不是官方服务。',
};
