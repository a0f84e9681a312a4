import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import type { ErrorCode } from '@lingshi/domain/shared/error-code.ts';

/** What happened, why, and what to do now. `{name}` is filled from the refusal's detail. */
export const ERROR_WORDS: Record<ErrorCode, Phrase> = {
  'request.invalid': {
    zh: '有些内容填写不符合要求。请检查标出的项目后再提交。',
    en: 'Something is not filled in as it should be. Please check the marked fields and try again.',
  },
  'request.body_too_large': {
    zh: '发送的内容太大。请减少内容或缩小文件后再试。',
    en: 'That is too much at once. Please send less, or a smaller file.',
  },
  'request.unsupported_type': {
    zh: '无法识别发送内容的格式。请刷新页面后再试。',
    en: 'We could not read what was sent. Please reload the page and try again.',
  },
  'request.not_found': {
    zh: '没有找到这个页面或记录。请检查网址，或返回首页。',
    en: 'There is no such page or record. Please check the address, or go to the start page.',
  },
  'request.method_not_allowed': {
    zh: '此处不支持这项操作。请刷新页面后再试。',
    en: 'This cannot be done here. Please reload the page and try again.',
  },
  'request.csrf': {
    zh: '为保护您的账户，这次操作没有执行。请刷新页面后再试。',
    en: 'To protect your account, this was not carried out. Please reload the page and try again.',
  },
  'limit.exceeded': {
    zh: '操作过于频繁。请在 {seconds} 秒后再试，已填写的内容不会丢失。',
    en: 'Too many tries. Please wait {seconds} seconds; what you filled in is kept.',
  },
  'turn.waiting': {
    zh: '您的上一个请求还在处理，另一个已在排队。请在 {seconds} 秒后再试，已填写的内容不会丢失。',
    en: 'One of your requests is being worked on and another one waits. Please try again in {seconds} seconds; what you filled in is kept.',
  },
  'idempotency.key_required': {
    zh: '请求缺少防重复提交的标识。请刷新页面后再试。',
    en: 'The request lacks the mark that guards against sending twice. Please reload the page and try again.',
  },
  'idempotency.key_reused': {
    zh: '这次提交与之前的一次标识相同但内容不同，未被采用。请刷新页面，核对后重新提交。',
    en: 'This was sent under the mark of an earlier request with other content, so it was not taken. Please reload, check, and send again.',
  },
  'version.stale': {
    zh: '此内容刚刚在别处有了变动，您的修改没有覆盖它。请查看最新内容后再操作。',
    en: 'This was changed elsewhere meanwhile, and nothing was overwritten. Please look at the latest version first.',
  },
  'database.away': {
    zh: '系统暂时无法处理，已提交的内容不会丢失。请过几秒再试。',
    en: 'We cannot do this right now. What you sent before is safe. Please try again in a few seconds.',
  },
  'store.away': {
    zh: '文件暂时存取不了，已提交的内容不会丢失。请过一分钟再试。',
    en: 'Files cannot be read or kept right now. What you sent before is safe. Please try again in a minute.',
  },
  'server.bug': {
    zh: '系统出了差错，这不是您的问题。请稍后再试；如仍不行，请告诉我们编号 {requestId}。',
    en: 'Something went wrong on our side. Please try again later; if it stays, tell us this number: {requestId}.',
  },
  'network.away': {
    zh: '目前没有网络连接。已填写的内容保存在本机，联网后请再试。',
    en: 'There is no network right now. What you filled in is kept on this device; please try again later.',
  },

  'session.required': { zh: '请先登录。', en: 'Please sign in first.' },
  'session.expired': {
    zh: '为保护您的资料，登录已过期。请重新登录，已保存的内容都在。',
    en: 'You were signed out to protect your data. Please sign in again; what you saved is there.',
  },
  'session.second_factor_required': {
    zh: '请先完成第二步验证。',
    en: 'Please complete the second step of signing in.',
  },
  'session.reauthentication_required': {
    zh: '这项操作需要再次确认是您本人。请重新验证。',
    en: 'This needs proof that it is you. Please confirm once more.',
  },
  'role.not_allowed': {
    zh: '您的岗位没有办理此项的权限。如有需要，请联系本馆管理员。',
    en: 'Your role does not include this. If you need it, ask the administrator of your consulate.',
  },

  'account.not_found': { zh: '没有找到这个账户。', en: 'There is no such account.' },
  'account.disabled': {
    zh: '这个账户已停用。请联系使领馆。',
    en: 'This account has been disabled. Please contact the consulate.',
  },
  'contact.invalid': {
    zh: '邮箱或手机号格式不对。请检查；手机号请带国家代码，例如 +1。',
    en: 'This is not an e-mail address or phone number we can use. Please check it; phone numbers need the country code, such as +1.',
  },
  'contact.too_many': {
    zh: '每个账户最多绑定 {most} 个联系方式。请替换一个您不再使用的。',
    en: 'An account can have {most} contacts. Please replace one that you no longer use.',
  },
  'applicant.too_many': {
    zh: '每个账户最多为 {most} 人办理。请让对方用自己的账户办理。',
    en: 'An account can file for {most} people. Please sign in with an account of their own.',
  },
  'contact.taken': {
    zh: '无法使用这个联系方式。请换一个。',
    en: 'This contact cannot be used. Please choose another.',
  },
  'code.wrong': {
    zh: '验证码不对。请核对最近收到的一条后再输入。',
    en: 'That code is not right. Please check the latest message you received.',
  },
  'code.expired': { zh: '验证码已过期。请重新获取。', en: 'That code is too old. Please ask for a new one.' },
  'code.used': {
    zh: '这个验证码已经用过。请重新获取。',
    en: 'That code was used already. Please ask for a new one.',
  },
  'code.too_many_tries': {
    zh: '输错次数过多，这个验证码已作废。请重新获取。',
    en: 'Too many wrong tries, so this code no longer works. Please ask for a new one.',
  },
  'code.too_many_sent': {
    zh: '目前请求验证码的人过多，暂时不能再发送。请在 {minutes} 分钟后再试。曾登录过的设备和通行密钥不受影响。',
    en: 'Very many codes are being asked for right now, so no more can be sent. Please try again in {minutes} minutes. A device that signed in before, or a passkey, still works.',
  },
  'code.puzzle': {
    zh: '目前请求验证码的人过多，需要浏览器先做一次计算，而此浏览器无法完成。请用通行密钥登录，或换一个较新的浏览器。',
    en: 'Very many codes are being asked for right now, so the browser has to do a calculation first, and this one could not. Please sign in with a passkey, or use a newer browser.',
  },
  'passkey.failed': {
    zh: '通行密钥验证没有成功。请再试一次，或改用验证码登录。',
    en: 'The passkey did not work. Please try again, or sign in with a code.',
  },
  'passkey.not_found': {
    zh: '没有找到这个通行密钥，可能已被删除。',
    en: 'There is no such passkey; it may have been removed.',
  },
  'totp.wrong': {
    zh: '动态码不对。请等下一个动态码出现再输入，并检查手机时间是否准确。',
    en: "That code is not right. Please wait for the next one and check your phone's clock.",
  },
  'link.other_browser': {
    zh: '请在申请链接的那个浏览器里打开它。链接没有作废。',
    en: 'Open the link in the browser that asked for it. It still works there.',
  },
  'link.invalid': {
    zh: '这个链接已失效或已使用。请向发送人要一个新的链接。',
    en: 'This link has expired or was used. Please ask the sender for a new one.',
  },
  'officer.not_found': { zh: '没有找到这位工作人员。', en: 'There is no such officer.' },
  'officer.own_account': {
    zh: '不能更改自己的岗位或停用自己的账户。请由另一位管理员办理。',
    en: 'You cannot change your own roles or disable yourself. Please ask another administrator.',
  },
  'officer.roles_apart': {
    zh: '这两个岗位不能由一个人担任，请去掉一个。',
    en: 'One person cannot have both of these roles. Please take one of them away.',
  },
  'officer.nothing_asked': {
    zh: '没有等待确认的岗位：可能已经有人处理，或者又改过了。',
    en: 'No role waits to be confirmed: somebody may have decided already, or it was changed again.',
  },
  'officer.other_decides': {
    zh: '这些岗位要由另一位管理员确认：不能是提出的人，也不能是本人。',
    en: 'Another administrator confirms these roles: neither who asked for them nor the officer.',
  },
  'officer.last_witness': {
    zh: '这是本馆最后一位审计人员，或除您以外的最后一位管理员，您不能独自撤掉。请先添加一位接替的人并经确认；没有人能确认时，请系统运维办理（officer grant 或 officer add）。设备丢失时，可以先发新链接，对方立即退出登录。',
    en: 'This is the last auditor of the post, or the last administrator besides you, whom you cannot remove alone. Please have a successor added and confirmed first; where nobody can confirm, ask the operator (officer grant, or officer add). If a device was lost, send a new link: it signs them out at once.',
  },

  'identity.missing': { zh: '请先填写实名信息。', en: 'Please give your real name first.' },
  'identity.name_invalid': {
    zh: '姓名中有不能使用的字符。请按证件上的写法填写。',
    en: 'The name has characters that cannot be used. Please write it as it is in the document.',
  },
  'identity.number_invalid': {
    zh: '证件号码的格式不对。请对照证件逐位检查。',
    en: 'This does not look like a number of that document. Please compare it digit by digit.',
  },
  'identity.check_digit': {
    zh: '证件号码的校验位不符，可能有一位输错。请对照证件逐位检查。',
    en: 'The check digit does not fit, so one digit is probably wrong. Please compare it digit by digit.',
  },
  'identity.region_unknown': {
    zh: '身份证号码开头的地区代码不存在。请检查前六位。',
    en: 'The number starts with a region that does not exist. Please check the first six digits.',
  },
  'identity.birth_date_invalid': {
    zh: '证件号码中的出生日期不是有效日期。请检查中间八位。',
    en: 'The number holds a date of birth that cannot be. Please check the eight digits in the middle.',
  },
  'identity.birth_date_mismatch': {
    zh: '出生日期与证件号码不一致。请检查这两项。',
    en: 'The date of birth and the number do not agree. Please check both.',
  },
  'identity.sex_mismatch': {
    zh: '性别与证件号码不一致。请检查这两项。',
    en: 'The sex and the number do not agree. Please check both.',
  },
  'identity.official_passport': {
    zh: '这是外交、公务或公务普通护照，不在此受理。请按派出单位的途径办理。',
    en: 'This is a diplomatic, service or public affairs passport, which is not handled here. Please ask the office that sent you.',
  },
  'identity.sar_passport': {
    zh: '这是特别行政区护照，不在此受理。请按页面提示的途径办理。',
    en: 'This is a special administrative region passport, which is not handled here. Please follow the way shown.',
  },
  'identity.travel_document': {
    zh: '这是旅行证，不是普通护照。请选择旅行证服务，或填写普通护照号码。',
    en: 'This is a travel document, not an ordinary passport. Please choose that service, or give the number of the passport.',
  },
  'identity.kind_not_taken': {
    zh: '这种证件暂时不能用来实名。请填写普通护照号码或身份证号码。',
    en: 'This kind of document cannot verify an account yet. Please give a passport number or a resident identity number.',
  },
  'registry.none': {
    zh: '这里暂时不能与登记资料核对。您可以照常办理，由工作人员核对。',
    en: 'Names cannot be checked against a register here at present. Go on as usual; an officer checks yours.',
  },

  'mandate.not_found': {
    zh: '找不到这份委托。它可能已被删除。',
    en: 'There is no such mandate. It may have been removed.',
  },
  'mandate.code_unknown': {
    zh: '这个代办码无效：可能输错了、已经用过，或已过期。请核对，或请对方重新发一个。',
    en: 'This code does not open a mandate: it may be mistyped, used already, or too old. Please check it, or ask for a new one.',
  },
  'mandate.own': {
    zh: '这是您自己发出的代办码。请把它交给要替您办理的人。',
    en: 'This is a code you made yourself. Give it to the person who is to file for you.',
  },
  'mandate.not_guardian': {
    zh: '只能为您自己、您的孩子或您监护的人委托。其他家人请用自己的账户委托。',
    en: 'You can let somebody file for yourself, your child or a person in your guardianship. Others give it from their own account.',
  },
  'mandate.holder_unverified': {
    zh: '替别人办理前，请先完成您自己的实名核验：填写实名信息，并上传护照资料页。',
    en: 'Before you file for somebody else, please have your own name verified: give your real name and the data page of your passport.',
  },
  'mandate.name_missing': {
    zh: '请写下您的姓名，让对方知道是替谁办。',
    en: 'Please write your name, so that the other person knows whom they file for.',
  },
  'mandate.service_unknown': {
    zh: '请至少选择一项可以办理的服务。',
    en: 'Please choose at least one of the services offered.',
  },
  'mandate.until_invalid': {
    zh: '截止日期请选今天到一年之内的一天。',
    en: 'Please choose a last day between today and a year from now.',
  },
  'mandate.too_many': {
    zh: '最多可以有 {most} 份有效的委托。请先结束一份。',
    en: 'There can be {most} mandates at a time. Please end one first.',
  },
  'mandate.ended': {
    zh: '这份委托已经结束，不能再替对方办理。如需继续，请对方重新委托。',
    en: 'This mandate has ended, so you can no longer act for this person. To go on, ask them for a new one.',
  },
  'mandate.other_service': {
    zh: '这份委托不包括这项服务。请对方重新委托并选上这项服务。',
    en: 'This mandate does not cover this service. Ask for a new one that does.',
  },
  'mandate.view_only': {
    zh: '这是别人受您委托替您办的申请：您可以查看、留言、撤回，但不能修改。完成实名核验后就可以自己办理。',
    en: 'Somebody files this for you under your mandate: you can read it, write to the consulate and withdraw it, but not change it. Once your name is verified you can file yourself.',
  },

  'presence.outside_country': {
    zh: '按您的回答或定位，您目前不在本馆所在国。按规定，须在该国境内提出申请；在别的国家，请找那里的中国使领馆。',
    en: 'By your answer or your position you are not in the country of this consulate. The rules ask that you apply from within it; elsewhere, ask the Chinese embassy or consulate of the country you are in.',
  },
  'presence.required': {
    zh: '请先确认您目前所在的国家。',
    en: 'Please confirm which country you are in first.',
  },
  'presence.challenge_expired': {
    zh: '这组词的时间到了。请换一组新的词再拍。',
    en: 'The time for these words ran out. Please ask for new words and take the picture again.',
  },
  'presence.challenge_used': {
    zh: '这组词已经用过了。请换一组新的词再拍。',
    en: 'These words were used already. Please ask for new words and take the picture again.',
  },
  'address.unknown_county': {
    zh: '没有找到这个县郡。请从列表中选择。',
    en: 'We do not know this county. Please choose it from the list.',
  },
  'address.not_printable': {
    zh: '有些字符无法印在证件或邮寄单上。请改用列出的字符。',
    en: 'Some characters cannot be printed on a document or label. Please use the characters shown.',
  },
  'post.not_found': {
    zh: '没有找到这个使领馆，或它目前无法在此受理。',
    en: 'There is no such consulate, or it is out of service here at the moment.',
  },
  'post.not_in_country': {
    zh: '所选使领馆不在您目前所在的国家。请选择该国的使领馆。',
    en: 'That consulate is not in the country you are in. Please choose one that is.',
  },
  'post.other_district': {
    zh: '按现行规定，请向您居住地所属领区的使领馆提交。请改选该馆。',
    en: 'The rules now in force ask you to file with the consulate of the district you live in. Please choose that consulate.',
  },
  'post.mail_address_unconfirmed': {
    zh: '该馆的收件地址尚未核实，暂不能请申请人邮寄材料。请该馆先核实地址。',
    en: 'The mail address of this consulate has not been confirmed yet, so no papers can be asked for. The consulate must confirm it first.',
  },
  'district.none_in_force': {
    zh: '当日没有生效的领区划分。请您自行选择使领馆。',
    en: 'No map of districts holds on that day. Please choose a consulate yourself.',
  },
  'district.unassigned': {
    zh: '这个地方没有指明归哪个馆负责。请您自行选择使领馆，工作人员会核对。',
    en: 'No consulate is named for this place. Please choose a consulate yourself; an officer will look.',
  },
  'policy.none_in_force': {
    zh: '该馆今天没有这项业务的生效规定。请另选使领馆或业务。',
    en: 'No rules for this service hold at this consulate today. Please choose another consulate or service.',
  },
  'service.not_open': {
    zh: '这项业务目前不能在这里提交。请写信向使领馆咨询，首页上有联系方式。',
    en: 'This service cannot be filed here now. Please write to the consulate; the first page says where.',
  },
  'rule.not_found': { zh: '没有找到这项规则或提议。', en: 'There is no such rule or proposal.' },
  'rule.invalid': {
    zh: '这项规则还不能采用。请查看标出的内容，已填写的不会丢失。',
    en: 'This rule cannot be used yet. Please look at what is marked; what you filled in is kept.',
  },
  'rule.own_proposal': {
    zh: '提议人不能批准自己的提议，须由另一位工作人员批准。',
    en: 'Nobody approves a proposal of their own: it takes a second officer.',
  },
  'rule.proposed_already': {
    zh: '这项规则已有人提议修改，请先处理该提议。',
    en: 'A change of this rule has been proposed already. Please settle that proposal first.',
  },
  'rule.decided_already': {
    zh: '这项提议已有决定。',
    en: 'This proposal has been decided already.',
  },
  'rule.in_force': {
    zh: '这项规则已经生效，不能撤回，只能由新的规则接替。',
    en: 'This rule is in force: it cannot be withdrawn, only followed by another.',
  },
  'service.led_elsewhere': {
    zh: '这种情况要办的是别的业务。订单页上写着该办哪一种。',
    en: 'This case needs another service. Your application says which.',
  },
  'precheck.unfinished': { zh: '请先回答当前的问题。', en: 'Please answer the open question first.' },

  'upload.not_found': {
    zh: '没有找到这次上传。请重新上传文件。',
    en: 'There is no such upload. Please choose the file again.',
  },
  'upload.offset_mismatch': {
    zh: '上传进度与服务器不一致，正在从断点继续。',
    en: 'The upload and the server disagree about how far it is; it goes on from the right place.',
  },
  'upload.busy': {
    zh: '这张图片正在处理，请等几秒。',
    en: 'This picture is being looked at. Please wait a few seconds.',
  },
  'upload.incomplete': {
    zh: '文件还没有传完。请等待完成，或重新上传。',
    en: 'The file has not arrived in full. Please wait, or upload it again.',
  },
  'upload.hash_mismatch': {
    zh: '文件在传输中受损。请重新上传。',
    en: 'The file was damaged on the way. Please upload it again.',
  },
  'upload.quota': {
    zh: '一天里上传的图片已到上限。已经传好的都在，其余的请明天再传。',
    en: 'This is as many pictures as one day takes. Those that arrived are kept; please send the others tomorrow.',
  },
  'image.too_large': {
    zh: '文件太大，最多 {maxMegabytes} MB。请选小一点的图片，或直接拍照上传。',
    en: 'The file is larger than {maxMegabytes} MB. Please choose a smaller picture or take a photo here.',
  },
  'image.not_an_image': {
    zh: '这个文件不是图片。请选择 JPEG、PNG 或 WebP 图片。',
    en: 'This file is not a picture. Please choose a JPEG, PNG or WebP picture.',
  },
  'image.truncated': {
    zh: '图片不完整，可能没有保存好。请重新拍摄或另选一张。',
    en: 'The picture is not complete. Please take it again or choose another.',
  },
  'image.too_many_pixels': {
    zh: '图片太大，最多 {maxMegapixels}00 万像素。请缩小后再传。',
    en: 'The picture has more than {maxMegapixels} megapixels. Please make it smaller.',
  },
  'image.animated': {
    zh: '不能使用动图。请选择一张静止的图片。',
    en: 'Moving pictures cannot be used. Please choose a still one.',
  },
  'image.too_small': {
    zh: '图片太小，宽和高至少要 {minWidth}×{minHeight} 像素。请重新拍摄。',
    en: 'The picture is smaller than {minWidth}×{minHeight} pixels. Please take it again.',
  },
  'image.unsupported': {
    zh: '不支持这种图片格式。请改用 JPEG 或 PNG 图片；苹果手机请在相机设置里选“兼容性最佳”后重拍。',
    en: 'We cannot read this kind of picture. Use JPEG or PNG; on an iPhone, choose “Most Compatible” in the camera settings.',
  },
  'image.busy': {
    zh: '正在处理的图片较多。请过几秒再试，其余内容不受影响。',
    en: 'Many pictures are being read right now. Please try again in a few seconds; the rest is kept.',
  },
  'document.declared_lost': {
    zh: '这个号码的证件已经报失，作废了，找到也不能再用。请改正号码；没有别的护照，请办遗失补发，有疑问请写信给使领馆。',
    en: 'The document with this number was reported lost and is void, even if it was found. Correct the number; if you have no other passport, replace the lost one. If you think this is a mistake, write to the consulate.',
  },
  'document.busy': {
    zh: '正在生成的文件较多。请过几秒再打开。',
    en: 'Many documents are being made right now. Please open it again in a few seconds.',
  },

  'photo.no_picture': { zh: '请先上传人像照片。', en: 'Please upload the photo first.' },
  'photo.not_checked': {
    zh: '照片已经换过。请看新的检查结果，再写一次您的说明。',
    en: 'The photo has changed. Please look at the new check, then write your word again.',
  },
  'photo.no_rulebook': {
    zh: '这项业务没有在用的照片规格，由工作人员看照片，您可以继续。',
    en: 'No photo rules are in force for this service. An officer looks at the photo; please go on.',
  },
  'data_page.no_picture': {
    zh: '请先上传护照资料页的照片。',
    en: 'Please upload the picture of your data page first.',
  },
  'data_page.no_zone': {
    zh: '没有找到资料页底部的两行机读码。请在光线好的地方正对着重拍一张；也可以直接继续，由工作人员查看照片。',
    en: 'We could not find the two lines of letters at the bottom of the page. Please take the picture again, straight and in good light, or go on: an officer looks at it.',
  },
  'data_page.cut_off': {
    zh: '资料页底部的机读码没有拍全。请把四个角都拍进去重拍一张；也可以直接继续，由工作人员查看照片。',
    en: 'The lines at the bottom of the page run out of the picture. Please take it again with all four corners seen, or go on: an officer looks at it.',
  },

  'face.not_offered': {
    zh: '这项业务不做人脸核验，由工作人员与您面谈，您可以继续。',
    en: 'There is no face check for this service. An officer speaks with you instead; please go on.',
  },
  'face.consent_required': {
    zh: '做人脸核验要先得到您的同意。您也可以选择不做，改为与工作人员面谈。',
    en: 'The face check needs your consent first. You may also go without it and speak with an officer.',
  },
  'face.photo_required': {
    zh: '请先上传证件照片，核验要与它比对。',
    en: 'Please upload your photo first: the check compares with it.',
  },
  'face.challenge_unknown': {
    zh: '这次核验是在别处开始的，或已被新的一次代替。请重新开始。',
    en: 'This check was begun elsewhere, or a newer one took its place. Please begin again.',
  },
  'face.challenge_expired': {
    zh: '这次核验的时间到了，画面没有保存。请重新开始，动作会换新的。',
    en: 'The time for this check ran out, and no picture was kept. Please begin again; the movements will be new.',
  },
  'face.challenge_used': {
    zh: '这次核验已经用过了。请重新开始，动作会换新的。',
    en: 'This check was used already. Please begin again; the movements will be new.',
  },
  'face.too_many_attempts': {
    zh: '今天的次数用完了。您可以从 {nextDay} 起再试，也可以现在选择与工作人员面谈，申请照常办理。',
    en: 'The tries of today are used up. You can try again from {nextDay}, or choose to speak with an officer now; your application goes on either way.',
  },
  'face.frames_broken': {
    zh: '拍到的画面没有完整送达。请重新开始一次，这次不计入次数。',
    en: 'The pictures did not arrive whole. Please begin again; this try is not counted.',
  },
  'face.skip_not_yet': {
    zh: '请先再试几次。如果不想做人脸核验，可以直接选择与工作人员面谈。',
    en: 'Please try a few more times first. If you prefer not to do the face check, you can choose to speak with an officer at once.',
  },
  'face.busy': {
    zh: '正在核验的人较多。请过几秒再试，这次不计入次数。',
    en: 'Many checks are running right now. Please try again in a few seconds; this try is not counted.',
  },

  'signature.empty': {
    zh: '还没有签名。请在框内手写签名。',
    en: 'There is no signature yet. Please sign inside the box.',
  },
  'consent.missing': {
    zh: '还有须知没有确认。请阅读并逐项确认。',
    en: 'Some notices are not confirmed yet. Please read and confirm each.',
  },
  'consent.outdated': {
    zh: '须知内容刚刚更新。请阅读新的内容并重新确认。',
    en: 'The text of a notice has just changed. Please read it and confirm again.',
  },

  'order.not_found': {
    zh: '没有找到这份订单。请检查订单号。',
    en: 'There is no such application. Please check the application number.',
  },
  'order.number_invalid': {
    zh: '订单号的校验位不符，可能有一位输错。请对照后重新输入。',
    en: 'The application number does not check out, so one character is probably wrong. Please compare and type it again.',
  },
  'order.wrong_status': {
    zh: '订单目前的状态不能进行这项操作。请刷新查看最新状态。',
    en: 'The application is at a step where this cannot be done. Please reload to see where it is.',
  },
  'order.not_yours_to_do': { zh: '这一步不由您办理。', en: 'This step is not yours to do.' },
  'order.same_officer_both_reviews': {
    zh: '初审和复审须由两位不同的工作人员办理。请由同事复审。',
    en: 'The two reviews must be done by two officers. Please leave the second to a colleague.',
  },
  'order.claimed_by_other': {
    zh: '另一位工作人员正在办理这份订单。请选择其他订单，或稍后再来。',
    en: 'Another officer is working on this order. Please take another, or come back later.',
  },
  'order.not_claimed': { zh: '请先认领这份订单再办理。', en: 'Please claim this order first.' },
  'order.lost_disputed': {
    zh: '报失的号码属于另一个账户，还没有查明。请先决定：作废，或报失不成立。',
    en: 'The number reported lost belongs to another account, and that is not settled. Decide first: void it, or lift the report.',
  },
  'order.lost_not_disputed': {
    zh: '这份申请报失的号码没有可决定的：没有报失号码，或已经决定了。',
    en: 'There is nothing to decide about a lost number here: none is reported, or it is decided already.',
  },
  'order.number_not_own': {
    zh: '这份申请不是替账户持有人本人办的，号码不能归这个账户。可以让申请继续办理，或不予受理。',
    en: 'This application is not for the account holder, so the number cannot become theirs. Let the application go on, or refuse it.',
  },
  'order.already_live': {
    zh: '此人已有一份同类证件正在办理中。按规定，办结之前不能向任何一馆重复申请。',
    en: 'This person already has an application for this kind of document. The rules allow one at a time, across all consulates.',
  },
  'order.same_officer_filed': {
    zh: '这份申请由您代为提交，须由另外的工作人员审核。',
    en: 'You filed this order on the person’s behalf. Other officers have to review it.',
  },
  'behalf.code_unknown': {
    zh: '接收码不对、已用过或已过期。请核对邮件或短信；仍不行，请联系使领馆。',
    en: 'The code is wrong, used or too old. Compare it with the e-mail or text message; if it still fails, contact the consulate.',
  },
  'behalf.birth_day_missing': {
    zh: '申请里还没有填出生日期，暂时不能接收。请等使领馆填好后再试，这次不计入次数。',
    en: 'The application names no birth date yet and cannot be taken over now. Try again when the consulate has filled it in; this does not count as a try.',
  },
  'behalf.birth_day_wrong': {
    zh: '出生日期和申请里的不一致。请核对后再试，次数有限。',
    en: 'The birth date differs from the one in the application. Check it and try again; tries are limited.',
  },
  'behalf.live_already': {
    zh: '您的账户已有一份同类申请在办，不能再接收一份。请先办完或撤回那份，或联系使领馆。',
    en: 'Your account already has such an application under way and cannot take over another. Finish or withdraw it first, or contact the consulate.',
  },
  'behalf.other_post': {
    zh: '代为提交的申请只能在本馆办理。',
    en: 'An order filed on somebody’s behalf stays at your own post.',
  },
  'behalf.not_filled_here': {
    zh: '这份申请不再代办：本人已经接收到自己的账户。',
    en: 'This order is no longer filled in here: the person has taken it over.',
  },
  'behalf.no_contact': {
    zh: '没有留邮箱或电话，接收码只能显示在屏幕上，打印或念给本人。',
    en: 'No contact was given: the code can only be shown, to be printed or read to the person.',
  },
  'exception.not_found': {
    zh: '没有这个例外申请，或它属于别的使领馆。',
    en: 'There is no such request for an exception, or it belongs to another consulate.',
  },
  'exception.not_needed': {
    zh: '此人现在没有正在办理的同类申请，不需要例外，可以直接提交。',
    en: 'No other application of this person is open now. No exception is needed; the form can be submitted.',
  },
  'exception.not_offered': {
    zh: '现行规定没有说明怎样允许例外，请直接联系使领馆。',
    en: 'The rules in force do not say how an exception is made. Please contact the consulate.',
  },
  'exception.open_already': {
    zh: '已经请使领馆考虑例外，请等答复。',
    en: 'An exception has been asked for already. Please wait for the answer.',
  },
  'exception.wrong_state': {
    zh: '这个例外申请已经处理过，或者还没有轮到这一步。请刷新后再看。',
    en: 'This request for an exception has been dealt with, or is not at this step yet. Please reload.',
  },
  'exception.same_officer': {
    zh: '提出例外的人不能自己批准。请另一位工作人员决定。',
    en: 'Whoever asked for the exception cannot decide on it. Another officer has to.',
  },
  'exception.ended': {
    zh: '允许例外的期限已过，没有提交成功，填写的内容都还在。需要的话请再次申请例外。',
    en: 'The time for using the exception is over, so nothing was submitted. What you wrote is kept; you can ask again.',
  },
  'order.materials_missing': {
    zh: '还缺少材料。请补齐标出的材料后再提交。',
    en: 'Some materials are missing. Please add those marked.',
  },
  'order.answers_incomplete': {
    zh: '还有内容没有填写。请填完标出的项目后再提交。',
    en: 'Some questions are not answered. Please complete those marked.',
  },
  'order.field_locked': {
    zh: '这一项目前不能修改。只能修改使领馆要求补充的项目。',
    en: 'This cannot be changed now, only what the consulate asked you to correct.',
  },
  'order.note_required': {
    zh: '请写明原因，申请人会看到。',
    en: 'Please write the reason; the applicant will read it.',
  },
  'order.rule_required': {
    zh: '不予受理时须指明依据的条款。',
    en: 'A refusal must name the rule it rests on.',
  },
  'order.refused_kind': {
    zh: '本服务不受理这种证件或情形。请按页面提示的途径办理。',
    en: 'This service does not take this document or case. Please follow the way shown.',
  },
  'order.old_book_not_cancelled': {
    zh: '旧证件尚未注销。请先记录注销，再寄出新证件。',
    en: 'The old book is not cancelled yet. Please record that before sending the new one.',
  },
  'order.supplement_begun': {
    zh: '申请人已经开始补充，不能再撤回请求。请等申请人发回，或留言说明。',
    en: 'The applicant has begun to answer, so the request cannot be taken back. Wait for the answer, or write a message.',
  },
  'order.not_overdue': {
    zh: '期限还没有过，不能按逾期关闭。',
    en: 'The day has not passed yet, so the order cannot be closed as overdue.',
  },
  'guardian.code_unknown': {
    zh: '这个邀请码不能用：可能输错了、已经用过，或者过期了。请核对，或让提交申请的监护人重新邀请您。',
    en: 'This code does not work: it may be mistyped, used already, or too old. Please compare it, or ask the guardian who filed to invite you again.',
  },
  'guardian.other_text': {
    zh: '声明的文字刚刚有变化。请重新读一遍再签字。',
    en: 'The text of the declaration has changed meanwhile. Please read it again before you sign.',
  },
  'guardian.not_invited': {
    zh: '没有给您的有效签字邀请。请让提交申请的监护人重新邀请您。',
    en: 'There is no open invitation for you to sign. Please ask the guardian who filed to invite you again.',
  },
  'guardian.filer_cannot_sign': {
    zh: '提交申请的监护人已经签过字，要由另一位监护人用自己的账号签字。',
    en: 'The guardian who filed has signed already; another guardian signs from an account of their own.',
  },
  'guardian.is_child': {
    zh: '这份申请是为您本人办的，要由监护人签字。',
    en: 'This application is for you yourself: a guardian has to sign it.',
  },
  'guardian.ward_files': {
    zh: '由监护人代办的申请，要由监护人用自己的账号来填。如果您自己能办，请不要勾选“由监护人代办”。',
    en: 'Where a guardian acts, the guardian files from an account of their own. If you can act for yourself, untick that box.',
  },
  'guardian.too_young': {
    zh: '按这个出生日期，还不能作为申请人的监护人签字。日期有误请先更正。',
    en: 'By this date of birth one cannot sign as the applicant’s guardian. If the date is wrong, correct it first.',
  },
  'guardian.same_person': {
    zh: '这两位监护人姓名和出生日期都一样，是同一个人吗？请填另一位，或选“只有一位”。',
    en: 'These two guardians have one name and one date of birth. Name the other one, or choose “Only one”.',
  },
  'guardian.named_as_child': {
    zh: '监护人和申请人同名，出生日期也很近：这里填的是不是申请人自己？请填监护人。',
    en: 'This guardian has the applicant’s name and was born about the same time: is it the applicant? Name the guardian.',
  },
  'guardian.signed_already': {
    zh: '您已经在这份申请上签过字了。',
    en: 'You have signed this application already.',
  },
  'guardian.not_signed': {
    zh: '您没有在这份申请上签过字，不用撤回。',
    en: 'You have not signed this application, so there is nothing to take back.',
  },
  'guardian.too_late': {
    zh: '申请已通过初审，签字不能再撤回。请给使领馆留言。',
    en: 'The first review has passed this application, so a signature can no longer be taken back. Please write to the consulate.',
  },

  'bundle.not_found': {
    zh: '没有这组申请。可能链接不完整，或者属于别的账户。',
    en: 'There is no such group of applications. The link may be incomplete, or belong to another account.',
  },
  'bundle.not_offered': {
    zh: '这项业务不能几个人一起办，请单独申请。',
    en: 'This service cannot be filed together with others. Please apply for it alone.',
  },
  'bundle.person_twice': {
    zh: '这个人已经在这组申请里了，一个人一份就够。',
    en: 'This person is in the group already: one application each.',
  },
  'bundle.too_many': {
    zh: '一组最多 {most} 份申请。请另建一组，或单独申请。',
    en: 'A group holds at most {most} applications. Please begin another one, or apply alone.',
  },
  'bundle.other_post': {
    zh: '这组申请交给另一个使领馆。请先改成同一个馆，或单独申请。',
    en: 'The group goes to another consulate. Choose the same consulate first, or apply alone.',
  },
  'bundle.order_sent': {
    zh: '这份申请已经提交，不能再加进来。它照常办理，什么也没有丢。',
    en: 'This application was sent already and cannot be added. It goes its own way; nothing is lost.',
  },
  'bundle.in_another': {
    zh: '这份申请已经在一组里了。',
    en: 'This application is in a group already.',
  },
  'bundle.not_your_person': {
    zh: '您名下没有这个人或这份申请。受委托代办的，请单独申请。',
    en: 'Your account has no such person or application. What you file under a mandate is filed alone.',
  },
  'bundle.paper_unknown': {
    zh: '这张图片不能取用：不在这组申请里，或者只属于那一个人。',
    en: 'This picture cannot be taken over: it is not in this group, or belongs to that person alone.',
  },
  'bundle.envelopes_apart': {
    zh: '按规定，每个人要单独一个信封。请打开各自的邮寄单。',
    en: 'The rules ask for one envelope a person. Please open each person’s own mailing kit.',
  },
  'bundle.nothing_to_mail': {
    zh: '这里还没有可以寄材料的申请。轮到寄的时候会通知您。',
    en: 'No application here is ready for mailing yet. You will be told when it is.',
  },

  'tracking.invalid': {
    zh: '运单号格式不对。请对照寄件凭证检查。',
    en: 'That is not a tracking number we know. Please compare it with your receipt.',
  },

  'form.incomplete': {
    zh: '这里还没有填好。请补上，或按示例改写。',
    en: 'This is not filled in yet. Please add it, or write it as in the example.',
  },
  'form.too_long': { zh: '这里写得太长了。请缩短一些。', en: 'This is too long. Please shorten it.' },
  'form.day_order': {
    zh: '有效期截止日期应晚于签发日期。请对照证件核对这两个日期。',
    en: 'The expiry date must be later than the issue date. Please compare both with the document.',
  },
  'form.in_future': {
    zh: '这个日期还没有到。请核对年、月、日。',
    en: 'This date has not come yet. Please check the year, month and day.',
  },
  'form.in_past': {
    zh: '这个日期已经过去了。请核对年、月、日。',
    en: 'This day has passed already. Please check the year, month and day.',
  },
  'form.parent_too_young': {
    zh: '父母的出生日期不会晚于孩子的。请核对两个日期。',
    en: 'A parent is not younger than their child. Please check both dates.',
  },
  'form.before_birth': {
    zh: '这个日期早于出生日期。请核对两个日期。',
    en: 'This date lies before the date of birth. Please check both.',
  },
  'form.valid_too_long': {
    zh: '有效期不会超过 {years} 年。请照证件核对签发日期和有效期。',
    en: 'It is never valid for more than {years} years. Please compare both dates with the document.',
  },
  'form.too_far_ahead': {
    zh: '这个日期在 {years} 年以后。请核对年份。',
    en: 'This date is more than {years} years ahead. Please check the year.',
  },
  'form.too_far_back': {
    zh: '这个日期相差超过 {years} 年。请核对年份。',
    en: 'This date lies more than {years} years before. Please check the year.',
  },
  'form.not_expired': {
    zh: '按有效期，这本护照还没有过期。请核对有效期，或选别的原因。',
    en: 'By its date of expiry this passport is still valid. Check the date, or choose another reason.',
  },
  'form.no_number': {
    zh: '这不像证件号码。请照证件填写；不知道就先找一找旧签证或复印件。',
    en: 'This does not look like the number of a document. Copy it from the document, an old visa or a copy.',
  },
  'form.parents_alike': {
    zh: '父亲和母亲的姓名、出生日期都一样。请核对。',
    en: 'Father and mother have one name and one date of birth. Please check.',
  },
  'form.spelling_differs': {
    zh: '和申请人的拼音不一样。请照外国护照改成一致。',
    en: 'This differs from the applicant’s name in letters. Write both as in the foreign passport.',
  },
  'form.reason_needed': {
    zh: '请用一两句话说明换发的原因。',
    en: 'Please say in a sentence or two why you need a new one.',
  },

  'message.empty': { zh: '请先写下内容再发送。', en: 'Please write something before you send.' },
  'message.attachment_unknown': {
    zh: '有附件不属于这份申请。请重新上传后再发送。',
    en: 'An attachment does not belong to this application. Upload it again, then send.',
  },
};
