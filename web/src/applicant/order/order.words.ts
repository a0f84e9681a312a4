import { wordsOf } from '../../kit/words.ts';

export const useOrderWords = wordsOf({
  'order.title': { zh: '订单', en: 'Application' },
  'order.holders_turn': { zh: '等代办人来办：{sentence}', en: 'For whoever files for you: {sentence}' },
  'order.your_turn': { zh: '轮到您了：{sentence}', en: 'Your turn: {sentence}' },
  'order.number': { zh: '订单号', en: 'Application number' },
  'order.mailed': {
    zh: '材料在路上，收到后会告诉您。您暂时不用做什么。',
    en: 'Your papers are in the mail; you will be told when they have come. There is nothing for you to do.',
  },
  'order.days_left': { zh: '还有 {days} 天。', en: '{days} {days|day|days} left.' },
  'order.today': { zh: '今天是最后一天。', en: 'Today is the last day.' },
  'order.late_you': {
    zh: '已经过了 {days} 天，请尽快办，来不及就给使领馆留言。',
    en: 'That was {days} {days|day|days} ago. Do it soon, or write to the consulate if you cannot.',
  },
  'order.late_post': {
    zh: '比预计晚了 {days} 天，可以留言问问。',
    en: 'It is {days} {days|day|days} later than expected; you may ask in a message.',
  },

  'order.officer': { zh: '工作人员写给您的', en: 'What the officer wrote to you' },

  'act.go_on': { zh: '接着填', en: 'Go on' },
  'act.supplement': { zh: '去补充', en: 'Add it now' },
  'act.supplement_left': { zh: '还要补 {count} 处', en: '{count} {count|thing|things} still to add' },
  'act.supplement_ready': { zh: '都补好了，请送出', en: 'All is added. Send it' },
  'act.supplement_place': {
    zh: '补好送出，就回到原来排的位置，不用重新排队。',
    en: 'Once sent, your application returns to its old place in the queue.',
  },
  'act.interview': { zh: '面谈时请带上', en: 'Please bring to the interview' },
  'act.interview_book': {
    zh: '现持证件原件（护照或旅行证）',
    en: 'The document you hold now (passport or travel document), the original',
  },
  'act.interview_proof': {
    zh: '有的话：身份证，和您住在这里的证明',
    en: 'If you have them: your resident ID card, and proof that you live here',
  },
  'act.interview_child': {
    zh: '未满18岁：请父母或监护人一起来，并带上监护关系证明',
    en: 'Under 18: a parent or guardian comes along, with proof of guardianship',
  },
  'act.interview_ward': {
    zh: '请监护人一起来，并带上监护关系证明',
    en: 'The guardian comes along, with proof of guardianship',
  },
  'act.interview_text': {
    zh: '使领馆会联系您约时间。有不方便的时间或困难，请在下面写信告诉使领馆。',
    en: 'The consulate will contact you to agree on a time. If some times do not suit you, or something is hard for you, write to the consulate below.',
  },
  'act.interview_ahead': { zh: '初审之后还有一次面谈', en: 'An interview follows the first review' },
  'act.interview_ahead_text': {
    zh: '这不影响您提交，也不是拒绝。初审通过后，使领馆会联系您约时间。',
    en: 'Your application is in, and this is no refusal. After the first review the consulate will contact you to agree on a time.',
  },
  'act.not_yet': { zh: '先不要寄材料', en: 'Do not mail anything yet' },
  'act.not_yet_text': {
    zh: '审核通过后，这里会给您地址、清单和邮寄单。提前寄的可能会丢失或退回。',
    en: 'Once you are passed, this page gives you the address, the list and the mailing kit. What comes earlier may get lost or be sent back.',
  },
  'act.done': { zh: '拿到以后', en: 'Now that you have it' },
  'act.no_fingerprints': {
    zh: '请核对新护照上的内容。邮寄办的护照里没有指纹，照常有效，只是入境中国时走人工通道。',
    en: 'Check what stands in your new passport. Made by mail it holds no fingerprints: it is fully valid, only at the Chinese border you take the staffed lane.',
  },
  'act.anew': { zh: '重新看看该怎么办', en: 'See what I can do now' },
  'act.sign': { zh: '还缺签字', en: 'A signature is missing' },
  'act.sign_text': {
    zh: '另一位监护人要用自己的账号签字。两位都签好，使领馆才开始审核。',
    en: 'The other guardian signs from an account of their own. The consulate begins its review once both have signed.',
  },
  'act.on_paper': {
    zh: '对方不能在线签？改成在纸上签',
    en: 'Can they not sign on-line? Let them sign on paper',
  },
  'act.on_paper_text': {
    zh: '在线签字要有中国护照或居民身份证。对方没有（例如是外国公民）：请对方在纸上写明申请人姓名和同意办理的证件，签字，拍一张上传。不用重新申请。',
    en: 'Signing on-line takes a Chinese passport or identity card. If they have none, as a citizen of another country: let them write the applicant’s name and the document they agree to, and sign, on paper. Send a picture of it here; there is no need to apply anew.',
  },
  'act.paper_sheet': { zh: '签了字的同意书', en: 'The signed consent' },
  'act.paper_do': { zh: '用这张同意书，不等在线签字', en: 'Use this sheet, wait for no on-line signature' },
  'act.code_title': { zh: '另一位监护人在纸上签', en: 'The other guardian signs on paper' },
  'act.code_text': {
    zh: '对方可以改用自己的账号在线签字。改了以后，使领馆等对方签好才审核。',
    en: 'They can sign from an account of their own instead. The consulate then waits for that signature before it begins.',
  },
  'act.code_do': { zh: '改成在线签字', en: 'Let them sign on-line' },
  'act.signed': { zh: '已经签字', en: 'Signed' },
  'act.signed_by_filer': { zh: '提交申请的监护人', en: 'The guardian who filed' },
  'act.signed_count': { zh: '{signed} / {wanted} 位', en: '{signed} of {wanted}' },
  'act.invite': { zh: '取得邀请码', en: 'Get a code' },
  'act.invite_again': { zh: '换一个邀请码', en: 'Get another code' },
  'act.invite_code': { zh: '邀请码', en: 'The code' },
  'collect.where': { zh: '到这里领取', en: 'Collect it here' },
  'collect.hall': { zh: '地址', en: 'Address' },
  'collect.unsure': {
    zh: '这个地址没有查实，去以前请打电话问清楚。',
    en: 'This address is not confirmed: call before you go.',
  },
  'collect.no_hall': {
    zh: '在哪里领没有查实，去以前请打电话问清楚。',
    en: 'Where to collect it is not confirmed: call before you go.',
  },
  'collect.hours_unknown': {
    zh: '开放时间没有查实，去以前请打电话问哪天、几点开门。',
    en: 'The opening hours are not confirmed: call first and ask on which days and when.',
  },
  'collect.phone': { zh: '使领馆电话', en: 'Telephone of the consulate' },
  'collect.journey': {
    zh: '您的行程是{day}。在那以前没办法来，请马上打电话。',
    en: 'You travel on {day}. If you cannot come before that, call at once.',
  },
  'collect.bring': { zh: '要带什么', en: 'What to bring' },
  'order.late_call': {
    zh: '比预计晚了 {days} 天，您的行程是{day}。不要等回信，请马上打电话：',
    en: 'It is {days} {days|day|days} later than expected and you travel on {day}. Do not wait for an answer, call now:',
  },

  'arrival.title': { zh: '在路上', en: 'On its way' },
  'arrival.tracking': { zh: '回邮的运单号', en: 'Its tracking number' },
  'arrival.check': {
    zh: '收到后，请核对上面印的每一项，再点下面的按钮。',
    en: 'When it comes, check every line printed in it, then press the button.',
  },
  'arrival.confirm': { zh: '我收到了，内容没有错', en: 'It is here and correct' },
  'arrival.not_here': {
    zh: '没有收到，或者内容有错？请给使领馆留言。',
    en: 'Not here, or something is wrong in it? Write to the consulate below.',
  },

  'mail.no_address': {
    zh: '这个馆的收件地址还在核实，请不要邮寄。核实后这里会显示。',
    en: 'The mail address of this consulate is still being confirmed. Please do not mail anything; it will appear here.',
  },
  'mail.steps': { zh: '怎么寄', en: 'How to mail it' },
  'mail.step_of': { zh: '第 {step} 步，共 {steps} 步', en: 'Step {step} of {steps}' },
  'mail.before': { zh: '上一步', en: 'Back' },
  'mail.after': { zh: '下一步', en: 'Next' },
  'mail.print': { zh: '打印邮寄单', en: 'Print the mailing kit' },
  'mail.print_text': {
    zh: '里面有带条码的信息页、材料清单、地址标签和回邮说明。',
    en: 'It holds the information page with the barcode, the packing list, the address label and the return instructions.',
  },
  'mail.print_open': { zh: '打开邮寄单（PDF）', en: 'Open the mailing kit (PDF)' },
  'mail.print_by_hand': {
    zh: '没有打印机？图书馆、邮局可以打印；信息页也可以照着手写，订单号要写清楚。',
    en: 'No printer? Libraries and post offices print; you may also copy the information page by hand, the application number clearly.',
  },
  'mail.code': { zh: '看订单号和二维码', en: 'Show number and QR code' },
  'mail.pay': { zh: '开好汇票或银行本票', en: 'Get the money order or cashier’s check' },
  'mail.pack': { zh: '装进信封', en: 'Fill the envelope' },
  'mail.envelope': { zh: '写好两个信封', en: 'Address both envelopes' },
  'mail.send': { zh: '寄出，记下运单号', en: 'Mail it and note the number' },
  'mail.mailed': { zh: '材料已寄出', en: 'Your papers are in the mail' },
  'mail.mailed_number': { zh: '寄去的运单号', en: 'Tracking number' },
  'mail.mailed_text': {
    zh: '收发室收到、清点后，这里会更新，也会发通知给您。一个月没有消息，请给使领馆留言。',
    en: 'When the mail room has checked them, this page changes and you are told. Nothing after a month? Write to the consulate.',
  },
  'mail.mailed_change': { zh: '运单号写错了，改一下', en: 'The number is wrong, change it' },
  'mail.see_steps': { zh: '再看怎么寄', en: 'See the steps again' },

  'pay.text': {
    zh: '到银行、邮局或超市开一张，票面照这样写，一分不差。',
    en: 'A bank, post office or supermarket makes one out. It must read like this, exact to the cent.',
  },
  'pay.amount': { zh: '金额', en: 'Amount' },
  'pay.payee': { zh: '收款人（Pay to the order of）', en: 'Pay to the order of' },
  'pay.memo': { zh: '备注（Memo），用中文写', en: 'Memo, in Chinese characters' },
  'pay.one_each': {
    zh: '不收个人支票和现金。一份订单一张，不要几个人合开。',
    en: 'No personal checks, no cash. One for each application; do not pay for several people together.',
  },
  'pay.fraud': { zh: '没有人会打电话向您要钱', en: 'Nobody will ask you for money by phone' },
  'pay.fraud_text': {
    zh: '费用只有这一笔。电话、视频、短信里要钱的，都是骗子。',
    en: 'This sum is all there is. Anyone who wants money by phone, video or text is a fraudster.',
  },

  'pack.label': { zh: '放进一件，勾一件', en: 'Tick each thing as you put it in' },
  'pack.hint': {
    zh: '勾的记在这台设备上，只给您自己看。',
    en: 'The ticks stay on this device, for you alone.',
  },
  'pack.progress': { zh: '已放 {done} 件，共 {total} 件', en: '{done} of {total} packed' },
  'pack.all': { zh: '都放好了', en: 'All packed' },
  'pack.times': { zh: '{item}，{quantity} 份', en: '{item}, {quantity} copies' },

  'envelope.to': { zh: '寄到', en: 'Send it to' },
  'envelope.cover': {
    zh: '信封正面用中文大字写上这一行，不写可能被拒收：',
    en: 'Write this line on the front in large Chinese characters, or it may be turned away:',
  },
  'envelope.tracked': {
    zh: '请用能查询的邮件，留好收据。',
    en: 'Use mail that can be tracked and keep the receipt.',
  },
  'envelope.return': { zh: '回邮信封', en: 'Return envelope' },
  'envelope.return_text': {
    zh: '办好后用它寄给您。收件人写您自己，贴足邮资，放进大信封。可以用：',
    en: 'What is made for you comes back in it. Address it to yourself, put full postage on it and enclose it. One of:',
  },
  'envelope.return_from': { zh: '回邮的寄件人写', en: 'Its sender is' },
  'envelope.return_photo': {
    zh: '把回邮信封上的号码拍下来：使领馆不留这个号码。',
    en: 'Photograph the number on the return envelope: the consulate keeps none.',
  },

  'mailing.number': { zh: '寄去的运单号', en: 'Tracking number of your envelope' },
  'mailing.hint': {
    zh: '在邮局给的收据上。填好后，您和使领馆都知道信在路上。',
    en: 'On the receipt. Then you and the consulate both know it is on its way.',
  },
  'mailing.send': { zh: '我寄出了', en: 'I have mailed it' },
  'mailing.wrong_empty': { zh: '请填收据上的运单号', en: 'Enter the tracking number from the receipt' },
  'mailing.wrong_shape': {
    zh: '这不像运单号，请照收据再填一次',
    en: 'This does not look like a tracking number. Copy it from the receipt again',
  },
  'mailing.wrong_length': { zh: '位数不对，可能少了或多了一位', en: 'Too few or too many digits' },
  'mailing.wrong_order_number': {
    zh: '这是申请编号，不是运单号。请填承运人给的号码。',
    en: 'This is the number of the application. Please give the number of the carrier.',
  },
  'mailing.wrong_check_digit': {
    zh: '有一位可能写错了，请逐位对照收据',
    en: 'One digit is probably wrong. Compare each with the receipt',
  },
  'mailing.unchecked': {
    zh: '这种号码我们没法核对，请照收据再看一遍。没有错就可以继续。',
    en: 'We cannot check this kind of number. Compare it with the receipt once more; then go on.',
  },
  'tracking.follow': { zh: '到{carrier}网站查询', en: 'Follow it: {carrier}' },

  'hold.mended': {
    zh: '您补寄的已经记下，等使领馆收到',
    en: 'Your second envelope is noted; the consulate waits for it',
  },
  'hold.contents_do': { zh: '请把缺的补寄来。', en: 'Please send what is missing.' },
  'hold.kind': { zh: '付款方式不对：收到的是{kind}', en: 'The payment cannot be taken: it is {kind}' },
  'hold.pay_do': {
    zh: '请重新开一张 {amount} 的汇票或银行本票寄来，原来的会退还给您。',
    en: 'Please send a new money order or cashier’s check over {amount}; the other one comes back to you.',
  },
  'hold.held': { zh: '您寄来的材料有问题', en: 'Something about your papers is not right' },
  'hold.ask': { zh: '不清楚的话，请给使领馆留言。', en: 'If this is unclear, write to the consulate below.' },
  'hold.and': { zh: '、', en: ', ' },
  'hold.safe': {
    zh: '已经收到的，使领馆先替您保管，不用再寄一遍。',
    en: 'What has come is kept safe for you; do not send it again.',
  },
  'hold.send': { zh: '补寄后，记下运单号', en: 'Once mailed, note the number' },
  'hold.again': { zh: '又寄了一次？改运单号', en: 'Mailed once more? Change the number' },

  'refusal.now': { zh: '您现在可以', en: 'What you can do now' },
  'refusal.read': { zh: '请看使领馆写给您的原因。', en: 'Please read what the consulate wrote to you.' },
  'refusal.free': {
    zh: '这份订单已经结束，您可以马上重新申请，不用等。',
    en: 'This application is closed and you may apply anew at once.',
  },
  'refusal.ask': { zh: '不明白？问{post}的使领馆', en: 'Unclear? Ask {post}' },
  'refusal.quote': { zh: '请写上订单号 {number}。', en: 'Please give the application number {number}.' },

  'return.tracking': { zh: '寄回材料的运单号', en: 'Tracking number of the papers sent back' },

  'timeline.title': { zh: '进度', en: 'Progress' },
  'timeline.yours': { zh: '{name} · 您来办', en: '{name} · your part' },
  'timeline.holders': { zh: '{name} · 代办人来办', en: '{name} · for whoever files' },
  'order.holders_part': {
    zh: '这一步由代办人来做，您暂时不用做什么。',
    en: 'This step is for whoever files for you; there is nothing for you to do.',
  },
  'event.drafted': { zh: '开始填写', en: 'Begun' },
  'event.submitted': { zh: '您提交了申请', en: 'You submitted it' },
  'event.supplementAsked': { zh: '使领馆请您补充', en: 'The consulate asked for something more' },
  'event.supplementAnswered': { zh: '您补充好了', en: 'You added it' },
  'event.firstReviewPassed': { zh: '初审通过', en: 'First review passed' },
  'event.interviewRecorded': { zh: '面谈完成', en: 'Interview held' },
  'event.lostContested': {
    zh: '有人出示了您报失的证件，使领馆会查明',
    en: 'Somebody showed the document you reported lost; the consulate will find out',
  },
  'event.numberContested': {
    zh: '另一个账户证明过这个证件号码，使领馆核实',
    en: 'Another account had proven the document number; the consulate looked into it',
  },
  'event.numberReleased': {
    zh: '证件号码已核实，继续办理',
    en: 'The number was looked into, and it went on',
  },
  'event.numberAwarded': { zh: '证件号码归您的账户，继续办理', en: 'The number is yours, and it went on' },
  'event.lostVoided': {
    zh: '报失的号码已查明，作废了',
    en: 'The number you reported lost was confirmed and is void',
  },
  'event.lostDismissed': {
    zh: '报失不成立，号码照常有效',
    en: 'The report does not hold: the number stays good',
  },
  'event.supplementWithdrawn': { zh: '不用再补充了', en: 'The consulate took its request back' },
  'event.closedUnanswered': { zh: '没有补充，已关闭', en: 'Closed: what was asked did not come' },
  'event.returnedToFirstReview': { zh: '回到初审再看一遍', en: 'Back to the first review for another look' },
  'event.secondReviewPassed': {
    zh: '复审通过',
    en: 'Second review passed',
  },
  'event.refused': { zh: '不予受理', en: 'Not accepted' },
  'event.withdrawn': { zh: '您撤回了申请', en: 'You withdrew it' },
  'event.postingRecorded': { zh: '您寄出了材料', en: 'You mailed your papers' },
  'event.papersRecorded': { zh: '材料收到，没有缺漏', en: 'Papers came, all in order' },
  'event.papersWrong': { zh: '材料收到，有问题要更正', en: 'Papers came, something to put right' },
  'event.papersHeld': { zh: '材料有问题，暂停办理', en: 'Something in the papers was found wrong' },
  'event.productionStarted': { zh: '开始制证', en: 'Production began' },
  'event.productionFinished': { zh: '做好了', en: 'It was made' },
  'event.oldBookCancelled': {
    zh: '旧证件已注销，会一起寄回',
    en: 'The old book was cancelled; it comes back with the new one',
  },
  'event.dispatched': { zh: '寄出', en: 'It was mailed to you' },
  'event.papersOwed': { zh: '材料会寄回给您', en: 'Your papers will be mailed back' },
  'event.papersReturned': { zh: '材料已寄回', en: 'Your papers were mailed back' },
  'event.returnClosed': { zh: '没有材料要寄回了', en: 'No papers were left to send back' },
  'event.closed': { zh: '办完了', en: 'Done' },
  'event.guardianInvited': { zh: '您邀请了另一位监护人签字', en: 'You invited another guardian to sign' },
  'event.guardianSigned': { zh: '监护人签了字', en: 'A guardian signed' },
  'event.signingChanged': { zh: '监护人签字的方式改了', en: 'How the other guardian signs was changed' },
  'event.guardianDeclined': { zh: '监护人没有同意签字', en: 'A guardian declined to sign' },
  'event.signatureWithdrawn': { zh: '监护人撤回了签字', en: 'A guardian took the signature back' },
  'event.closedUnsigned': { zh: '没有签齐，已关闭', en: 'Closed: a signature was missing' },
  'event.handedOver': { zh: '证件已领取', en: 'The document was collected' },
  'event.exceptionNoted_asked': {
    zh: '使领馆收到请求：为同一人另受理一份申请',
    en: 'Another application for the same person was asked for',
  },
  'event.exceptionNoted_granted': {
    zh: '已允许为同一人另提一份申请',
    en: 'Another application for the same person was allowed',
  },
  'event.exceptionNoted_denied': {
    zh: '没有允许为同一人另提申请',
    en: 'Another application for the same person was not allowed',
  },
  'event.exceptionNoted_used': {
    zh: '同一人的另一份申请已提交',
    en: 'Another application for the same person was submitted',
  },
  'event.openedOnBehalf': { zh: '工作人员代为开始', en: 'Opened by an officer on behalf' },
  'event.filingTaken': { zh: '另一位工作人员接着代办', en: 'Another officer went on with it' },
  'event.handedToAccount': { zh: '本人接收到自己的账户', en: 'Taken over into the person’s account' },
  'event.closedUncollected': { zh: '没有领取，已关闭', en: 'Closed: nobody collected it' },

  'papers.title': { zh: '文件', en: 'Papers' },
  'papers.receipt': { zh: '受理回执', en: 'Receipt' },
  'papers.receipt_hint': { zh: '提交了什么、什么时候', en: 'What was submitted, and when' },
  'papers.declaration': { zh: '国籍状况声明', en: 'Declaration of nationality status' },
  'papers.declaration_hint': { zh: '您的回答和签名', en: 'Your answers and your signature' },
  'papers.mailing_kit': { zh: '邮寄单', en: 'Mailing kit' },
  'papers.mailing_kit_hint': {
    zh: '信息页、清单、标签、回邮说明',
    en: 'Information page, list, label, return instructions',
  },
  'papers.presence_inside': {
    zh: '提交时定位在使领馆所在国境内。只记了国家，没有记位置。',
    en: 'When you filed, your position was in the country. Only the country was kept.',
  },
  'papers.presence_declared': {
    zh: '您声明提交时人在使领馆所在国，没有定位。工作人员可能会再问一次。',
    en: 'You declared to be in the country; no position was taken. An officer may ask once more.',
  },
  'papers.presence_outside': {
    zh: '有一次定位在境外。',
    en: 'A position outside the country was found once.',
  },

  'money.title': { zh: '费用', en: 'Money' },
  'money.total': { zh: '合计', en: 'In all' },
  'money.never': {
    zh: '提交时就定下来了，不会再加。',
    en: 'Fixed when you submitted; it will not grow.',
  },

  'access.title': { zh: '谁看过我的申请', en: 'Who opened my application' },
  'access.hint': { zh: '岗位、时间、看了什么、为什么', en: 'Role, time, what was seen and why' },
  'access.none': { zh: '还没有人打开过。', en: 'Nobody has opened it yet.' },
  'access.line': { zh: '{role}（{officer} 号）看了{what}', en: '{role} (no. {officer}) looked at {what}' },
  'access.lines': {
    zh: '{role}（{officer} 号）看了{what}，当天 {count} 次',
    en: '{role} (no. {officer}) looked at {what}, {count} times that day',
  },
  'access.listed': {
    zh: '当天有 {count} 位工作人员在列表里看到这份申请（姓名已隐去大半）',
    en: 'Seen in a list by {count} {count|officer|officers} that day, most of the name hidden',
  },
  'access.reason': { zh: '原因：{reason}', en: 'Reason: {reason}' },
  'access.more': { zh: '更早的', en: 'Earlier ones' },
  'role.mandate_holder': { zh: '代办人', en: 'Whoever files for you' },
  'role.guardian': { zh: '拿到签字邀请码的人', en: 'Whoever has the code to sign' },
  'role.other': { zh: '工作人员', en: 'Officer' },
  'seen.other': { zh: '申请里的一部分内容', en: 'a part of the application' },
  'seen.number': { zh: '一个平时遮住的号码', en: 'a number that is usually covered' },

  'withdraw.do': { zh: '撤回这份申请', en: 'Withdraw this application' },
  'withdraw.title': { zh: '要撤回这份申请吗？', en: 'Withdraw this application?' },
  'withdraw.text': {
    zh: '撤回后这份申请就结束了，不能恢复；您可以马上重新申请，但要重新排队。',
    en: 'It ends here and cannot be taken up again. You may apply anew at once, but at the end of the queue.',
  },
  'withdraw.mailed': {
    zh: '您寄出的材料会原样寄回给您。',
    en: 'Papers you have mailed come back to you as they are.',
  },
  'withdraw.yes': { zh: '撤回', en: 'Withdraw' },
  'found.title': { zh: '报失的证件找到了？', en: 'Have you found what you reported lost?' },
  'found.do': { zh: '我找到了', en: 'I found it' },
  'found.yes': { zh: '确认找到了，结束申请', en: 'I have it: end the application' },
  'found.late': {
    zh: '新证件已经开始制作，报失不能再收回：找到的证件仍然作废，请交给使领馆。',
    en: 'The new document is being made, so the report can no longer be taken back: what you found stays void. Hand it to the consulate.',
  },
  'withdraw.lost': {
    zh: '报失仍然算数：证件还没找到，以后要重新申请补发。找到了，请改按“我找到了”。',
    en: 'The report of the loss stands: if the document stays lost, you apply anew for another. If you found it, choose “I found it” instead.',
  },
  'withdraw.not_found': { zh: '没找到，也撤回', en: 'Not found: withdraw all the same' },
  'withdraw.no': { zh: '不，继续办', en: 'No, go on' },
});
