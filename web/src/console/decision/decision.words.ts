import { wordsOf } from '../../kit/words.ts';

export const useDecisionWords = wordsOf({
  'decision.bar': { zh: '决定', en: 'Decisions' },
  'decision.do.passFirstReview': { zh: '通过初审', en: 'Pass first review' },
  'decision.do.recordInterview': { zh: '面谈完成', en: 'Interview held' },
  'decision.do.askSupplement': { zh: '请求补充', en: 'Ask for supplement' },
  'decision.do.refuse': { zh: '不予受理', en: 'Refuse' },
  'decision.do.returnToFirstReview': { zh: '退回初审', en: 'Send back to first review' },
  'decision.do.passSecondReview': { zh: '通过复审', en: 'Pass second review' },
  'decision.do.voidLost': { zh: '号码作废', en: 'Void the number' },
  'decision.do.releaseNumber': { zh: '继续办理', en: 'Let it go on' },
  'decision.do.awardNumber': { zh: '号码归这个账户', en: 'Give them the number' },
  'decision.effect.releaseNumber': {
    zh: '申请回到停下的地方继续办理；号码仍归另一个账户。两边都会收到通知，申请人会看到您写的话。',
    en: 'The application goes on where it rested; the number stays with the other account. Both are told; the applicant reads what you write.',
  },
  'decision.effect.awardNumber': {
    zh: '号码改归这个账户，另一个账户不再持有；申请继续办理。两边都会收到通知，申请人会看到您写的话。',
    en: 'The number becomes this account’s and the other one no longer holds it; the application goes on. Both are told; the applicant reads what you write.',
  },
  'decision.hint.releaseNumber': {
    zh: '怎样核实的，例如：替家人办理，已与本人通话。不要写另一方的情况。',
    en: 'How you found out, as: files for a relative, whom you called. Say nothing of the other side.',
  },
  'decision.hint.awardNumber': {
    zh: '怎样核实是本人的，例如：视频看过证件原件和本人。不要写另一方的情况。',
    en: 'How you know it is theirs, as: saw person and document by video. Say nothing of the other side.',
  },
  'decision.do.dismissLost': { zh: '报失不成立', en: 'Lift the report' },
  'decision.blocked_lost': {
    zh: '通过复审：先查明报失的号码',
    en: 'Pass second review: settle the lost number first',
  },
  'decision.effect.voidLost': {
    zh: '报失的号码作废，以后到处都不能再用。双方都会收到通知；申请人会读到您写的话。',
    en: 'The number reported lost is void and refused everywhere. Both accounts are told; the applicant reads what you write.',
  },
  'decision.effect.dismissLost': {
    zh: '报失的号码不作废，证件照常有效。双方都会收到通知；申请人会读到您写的话。',
    en: 'The number is not void: that document stays good. Both accounts are told; the applicant reads what you write.',
  },
  'decision.hint.voidLost': {
    zh: '怎么查明是申请人的证件。',
    en: 'How you found out that the document is the applicant’s.',
  },
  'decision.hint.dismissLost': {
    zh: '怎么查明报失不成立；申请人该核对什么。',
    en: 'How you found out that the report does not hold, and what the applicant should check.',
  },
  'decision.do.recordPapers': { zh: '登记材料', en: 'Record papers' },
  'decision.do.holdPapers': { zh: '材料待更正', en: 'Put papers on hold' },
  'decision.do.startProduction': { zh: '开始制证', en: 'Start production' },
  'decision.do.finishProduction': { zh: '制证完成', en: 'Finish production' },
  'decision.do.cancelOldBook': { zh: '注销旧证件', en: 'Cancel the old book' },
  'decision.do.dispatch': { zh: '寄出', en: 'Dispatch' },
  'decision.do.closeDelivered': { zh: '按已送达办结', en: 'Close as delivered' },
  'decision.do.returnPapers': { zh: '寄回材料', en: 'Mail the papers back' },
  'decision.do.closeReturn': { zh: '没有材料要寄回', en: 'Nothing to send back' },
  'decision.do.recordLatePapers': { zh: '登记后到的材料', en: 'Papers came after all' },
  'decision.effect.returnPapers': {
    zh: '登记运单号，材料寄回给申请人；订单仍是已结束。',
    en: 'Records the tracking number; the papers go back to the applicant. The order stays ended.',
  },
  'decision.effect.closeReturn': {
    zh: '材料一直没有寄到，或者本人已经取走：订单从待寄出里去掉。申请人会收到您写的话。',
    en: 'Nothing ever came, or the person has fetched it: the order leaves the list. The applicant reads what you write.',
  },
  'decision.effect.recordLatePapers': {
    zh: '订单结束以后才收到材料：转到待寄出，等着寄回。',
    en: 'Papers came after the order had ended: it goes to the mail-out list, to be sent back.',
  },
  'decision.hint.closeReturn': {
    zh: '怎样知道没有材料要寄回。',
    en: 'How you know that there is nothing to send back.',
  },
  'decision.do.recordHandOver': { zh: '登记领取', en: 'Record hand-over' },
  'decision.do.closeUncollected': { zh: '按无人领取关闭', en: 'Close as uncollected' },
  'decision.do.closeUnsigned': { zh: '按未签字关闭', en: 'Close as unsigned' },
  'decision.do.withdrawRequest': { zh: '撤回补充请求', en: 'Take the request back' },
  'decision.do.closeUnanswered': { zh: '按未补充关闭', en: 'Close as unanswered' },
  'decision.effect.withdrawRequest': {
    zh: '申请人不用再补充；订单回到请求补充之前的环节，排队位置不变。申请人会收到您写的话。',
    en: 'The applicant need not add anything; the order goes back to where it was asked, at its old place in the queue. The applicant reads what you write.',
  },
  'decision.effect.closeUnanswered': {
    zh: '期限早已过去，申请人没有补充，订单关闭。申请人可以重新申请。',
    en: 'The day is long past and the applicant added nothing: the order is closed. The applicant may file anew.',
  },
  'decision.hint.withdrawRequest': {
    zh: '为什么不用补充了。',
    en: 'Why nothing more is needed.',
  },
  'decision.hint.closeUnanswered': {
    zh: '缺什么，申请人还可以怎么办。',
    en: 'What did not come, and what the applicant can still do.',
  },
  'decision.effect.passFirstReview': {
    zh: '订单转到复审，由另一位同事再看一遍；要面谈的，先转到面谈。',
    en: 'The order goes to the second review, where another officer looks at it again; one marked for an interview goes there first.',
  },
  'decision.effect.recordInterview': {
    zh: '记录您见到了申请人本人。订单转到复审，由另一位同事再看一遍。',
    en: 'Records that you saw the applicant in person. The order goes to the second review; another officer looks at it again.',
  },
  'decision.effect.askSupplement': {
    zh: '订单等申请人补充，只开放您点名的各项；补齐后回到原来的位置。',
    en: 'The order waits for the applicant. Only what you name is unlocked; answered, it returns to its old place.',
  },
  'decision.effect.refuse': {
    zh: '订单就此结束，不能再改。申请人可以另行申请。',
    en: 'This ends the order for good. The applicant may file anew.',
  },
  'decision.effect.returnToFirstReview': {
    zh: '订单回到初审队列原来的位置。',
    en: 'The order goes back to its old place in the first review.',
  },
  'decision.effect.passSecondReview': {
    zh: '申请人从此可以看到邮寄地址，把材料寄来。',
    en: 'From now on the applicant is shown the mail address and may mail the papers.',
  },
  'decision.effect.recordPapers': {
    zh: '在收发室逐件清点登记。',
    en: 'Count and record the papers in the mail room.',
  },
  'decision.effect.holdPapers': {
    zh: '订单等申请人更正材料。',
    en: 'The order waits until the applicant has put the papers right.',
  },
  'decision.effect.startProduction': { zh: '新证件开始制作。', en: 'The new document is being made.' },
  'decision.effect.finishProduction': {
    zh: '新证件做好了，转到待寄出。',
    en: 'The new document is made and goes to be mailed.',
  },
  'decision.effect.cancelOldBook': {
    zh: '登记旧证件已经注销，然后与新证件一并寄回。',
    en: 'Records that the old book is cancelled; it goes back with the new one.',
  },
  'decision.effect.dispatch': {
    zh: '登记运单号，新证件上路。',
    en: 'Records the tracking number; the new document is on its way.',
  },
  'decision.effect.closeDelivered': {
    zh: '申请人没有确认，但已查明送达，由本馆办结。',
    en: 'The applicant has not confirmed, but delivery is established: the post closes the order.',
  },
  'decision.effect.recordHandOver': {
    zh: '登记证件已当面交给领取人，订单办结。',
    en: 'Records that the document was handed over in person; the order is done.',
  },
  'decision.effect.closeUncollected': {
    zh: '期限已过，证件无人领取，订单关闭。',
    en: 'The day has passed and nobody collected the document: the order is closed.',
  },
  'decision.effect.closeUnsigned': {
    zh: '期限已过，监护人没有签齐，订单关闭。申请人可以重新申请。',
    en: 'The day has passed and a guardian has not signed: the order is closed. The applicant may file anew.',
  },
  'decision.note_colleagues': { zh: '给同事的话（必填）', en: 'Words for colleagues (required)' },
  'decision.note_applicant': { zh: '给申请人的话（必填）', en: 'Words for the applicant (required)' },
  'decision.hint.passFirstReview': {
    zh: '您核对了什么，复审时要留意什么。申请人看不到。',
    en: 'What you compared, and what the second review should look at. The applicant does not see it.',
  },
  'decision.hint.recordInterview': {
    zh: '怎样见的面（视频或到馆），核对了什么证件，问答是否一致。申请人看不到。',
    en: 'How you met (by video or at the post), which documents you compared, whether the answers agreed. The applicant does not see it.',
  },
  'decision.hint.returnToFirstReview': {
    zh: '请初审同事再看什么。申请人看不到。',
    en: 'What the first review should look at again. The applicant does not see it.',
  },
  'decision.hint.passSecondReview': {
    zh: '您核对了什么。申请人看不到。',
    en: 'What you compared. The applicant does not see it.',
  },
  'decision.hint.askSupplement': {
    zh: '缺什么、为什么、怎样补，一句说一件事。',
    en: 'What is missing, why, and how to send it; one thing a sentence.',
  },
  'decision.hint.refuse': {
    zh: '为什么，现在可以怎么办，问谁。',
    en: 'Why, what can be done now, and whom to ask.',
  },
  'decision.hint.holdPapers': {
    zh: '材料哪里不对，怎样更正，寄到哪里。',
    en: 'What is wrong, how to put it right, and where to send it.',
  },
  'decision.hint.closeDelivered': { zh: '怎样知道已经送达。', en: 'How you know that it was delivered.' },
  'decision.hint.closeUncollected': {
    zh: '证件现在在哪里，申请人还可以怎么办。',
    en: 'Where the document is now, and what the applicant can still do.',
  },
  'decision.hint.closeUnsigned': {
    zh: '缺谁的签字，申请人还可以怎么办。',
    en: 'Whose signature is missing, and what the applicant can still do.',
  },
  'decision.targets': { zh: '请申请人补的各项', en: 'What the applicant is asked for' },
  'decision.targets_hint': { zh: '已带上您标记的各项。', en: 'What you flagged is in it already.' },
  'decision.add_target': { zh: '再加一项', en: 'Add one more' },
  'decision.remove_target': { zh: '去掉 {field}', en: 'Take out {field}' },
  'decision.reason': { zh: '材料哪里不对', en: 'What is wrong with the papers' },
  'decision.rule': { zh: '依据哪条规则', en: 'The rule it rests on' },
  'decision.tracking': { zh: '运单号', en: 'Tracking number' },
  'decision.tracking_hint': {
    zh: '扫描或输入回邮信封上的运单号。',
    en: 'Scan or type the number on the return envelope.',
  },
  'decision.tracking_known': { zh: '{carrier}，校验码正确', en: '{carrier}; the check digit is right' },
  'decision.tracking_unchecked': {
    zh: '没有校验码可以核对，请逐位对一遍',
    en: 'It has no check digit that we know: compare it digit by digit',
  },
  'decision.tracking_other': {
    zh: '万国邮联格式，校验码正确',
    en: 'Universal Postal Union format; the check digit is right',
  },
  'decision.preview': { zh: '申请人会读到', en: 'What the applicant will read' },
  'decision.preview_none': { zh: '申请人不会收到新的消息。', en: 'The applicant gets no new message.' },
  'decision.preview_private': { zh: '您写的话只给同事看。', en: 'Your words are for colleagues only.' },
  'decision.preview_mail': { zh: '邮件标题：{subject}', en: 'Mail: {subject}' },
  'decision.preview_note': { zh: '（您写的话会在这里）', en: '(your words will stand here)' },
  'decision.preview_targets': { zh: '要补的：{fields}', en: 'Asked for: {fields}' },
  'decision.preview_rule': { zh: '依据：{rule}', en: 'Rule: {rule}' },
  'decision.confirm': { zh: '确认：{act}', en: 'Confirm: {act}' },
  'decision.cancel': { zh: '先不作决定', en: 'Not now' },
  'decision.seen': { zh: '我亲眼见到了 {name} 本人', en: 'I saw {name} in person' },
  'decision.seen_hint': {
    zh: '并与照片、证件核对过是同一个人。',
    en: 'and compared them with the photo and the document: it is the same person.',
  },
  'decision.collector': { zh: '谁来领取', en: 'Who collects it' },
  'decision.collector.applicant': { zh: '申请人本人', en: 'The applicant' },
  'decision.collector.guardian': { zh: '监护人', en: 'A guardian' },
  'decision.identity': {
    zh: '已核对领取人的身份证件',
    en: 'I checked who collects it against proof of identity',
  },
  'decision.missing.seen': {
    zh: '见到了本人才能登记；没见到，或不是本人，请用“不予受理”或“请求补充”。',
    en: 'Record it only if you saw the person. If not, or if it was somebody else, refuse or ask for a supplement.',
  },
  'decision.missing.collector': { zh: '请选择是谁来领取。', en: 'Please choose who collects it.' },
  'decision.missing.identity': {
    zh: '核对过身份证件才能登记。',
    en: 'It is handed over only once the proof of identity was checked.',
  },
  'decision.missing.note': { zh: '请写至少三个字。', en: 'Write at least three letters.' },
  'decision.missing.targets': { zh: '请至少选一项要补的。', en: 'Choose at least one thing to ask for.' },
  'decision.missing.reason': { zh: '请选择材料哪里不对。', en: 'Choose what is wrong.' },
  'decision.missing.rule': { zh: '请选择依据的规则。', en: 'Choose the rule it rests on.' },
  'decision.missing.tracking': {
    zh: '这个运单号对不上，请逐位核对。',
    en: 'This tracking number cannot be right. Compare it digit by digit.',
  },
  'decision.stale_title': {
    zh: '这份订单刚刚有了变动，您的决定没有发出',
    en: 'This order has just changed; your decision was not sent',
  },
  'decision.stale_text': {
    zh: '没有任何内容被覆盖，您写的话还在。请先看最新的，再决定。',
    en: 'Nothing was overwritten, and your words are still here. Look at the latest first, then decide.',
  },
  'decision.look': { zh: '看最新的', en: 'Show the latest' },
  'decision.moved_title': {
    zh: '您打开这个决定之后，订单变过了',
    en: 'The order has changed since you opened this decision',
  },
  'decision.moved_text': {
    zh: '请看一遍内容和经过，再决定是否继续。',
    en: 'Look over the data and the history, then decide whether to go on.',
  },
  'decision.go_on': { zh: '已看过，继续', en: 'I have looked; go on' },
  'decision.done': {
    zh: '已办：{act}。申请人现在读到“{status}”。',
    en: 'Done: {act}. The applicant now reads “{status}”.',
  },
  'decision.done_quiet': { zh: '已办：{act}。', en: 'Done: {act}.' },
  'decision.next': { zh: '下一份', en: 'Next order' },
  'decision.back': { zh: '回到列表', en: 'Back to the list' },
  'decision.same_officer': {
    zh: '您做过这份订单的初审。复审要由另一位同事来做，所以这里没有按钮。',
    en: 'You did the first review of this order. The second belongs to another officer, so there is no button here.',
  },
  'decision.claimed': {
    zh: '同事正在办这份订单，交回之后才能由别人决定。',
    en: 'A colleague has claimed this order; others can decide once it is given back.',
  },
  'decision.none_here': {
    zh: '您的岗位在这一步没有要办的。',
    en: 'There is nothing for your role to do at this step.',
  },
  'decision.ended': { zh: '这份订单已经结束。', en: 'This order has ended.' },
  'decision.to_mail_room': { zh: '到收发室清点', en: 'Count in the mail room' },
  'decision.scope': { zh: '决定', en: 'Decision' },
  'decision.key_confirm': { zh: '确认决定', en: 'Confirm the decision' },
  'decision.key_cancel': { zh: '收起，内容保留', en: 'Fold away; your words stay' },
  'decision.key_next': { zh: '下一份订单', en: 'Next order' },
});
