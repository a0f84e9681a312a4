import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import type { SignerFinding } from '@lingshi/domain/guardian/guardian.signer.ts';
import type { OfficerFlag, PlatformFlag } from '@lingshi/domain/order/order.flags.ts';

/** Flags of fields and files as the console shows them; those of the declaration carry the words of the rules. */
export const FLAG_WORDS: Record<OfficerFlag | PlatformFlag | SignerFinding, Phrase> = {
  unreadable: { zh: '看不清', en: 'Cannot be read' },
  wrong: { zh: '有误', en: 'Wrong' },
  missing: { zh: '缺少', en: 'Missing' },
  differs: { zh: '与证件不一致', en: 'Differs from the document' },
  ask: { zh: '需要询问', en: 'Ask about it' },
  presence_declared: {
    zh: '所在国家为本人声明，未经定位',
    en: 'Presence in the country was declared, not measured',
  },
  presence_was_outside: { zh: '此前有一次定位在境外', en: 'An earlier position lay outside the country' },
  renewed_early: {
    zh: '原护照还有一年以上有效期：请审核所述理由',
    en: 'The book is valid for another year or more: weigh the stated reason',
  },
  no_resident_id: { zh: '声明没有居民身份证号码', en: 'States to have no resident identity number' },
  district_unknown: {
    zh: '现行领区划分没有指明该地址归哪个馆',
    en: 'No district map says which consulate serves this address',
  },
  under_mandate: {
    zh: '由代办人填写提交：请留意签名和身份是否为本人',
    en: 'Filled in and sent under a mandate: see that signature and identity are the person’s own',
  },
  led_elsewhere: {
    zh: '按规定可能该办别的业务，申请人看到了提示：请核实国籍',
    en: 'The rules would lead this case elsewhere, and the applicant was told: look at the nationality',
  },
  lost_disputed: {
    zh: '报失的号码属于另一个已核实的账户，尚未作废：请查明是谁的证件',
    en: 'The number reported lost belongs to another verified account and is not void: find out whose document it is',
  },
  lost_unproven: {
    zh: '报失的人没有证实过这个号码，尚未作废：通过复审即作废，请先核对是谁的证件',
    en: 'Whoever reported this number lost has never proven it, and it is not void yet: passing the second review makes it void, so see whose document it is',
  },
  reported_lost: {
    zh: '另一份申请报失了这个号码，报失人没有证实过：请查明证件在谁手里',
    en: 'Another application reports this number lost, by somebody who has not proven it: find out who holds the document',
  },
  person_alike: {
    zh: '另一份正在办理的申请，姓名和出生日期相同：请查明是不是同一个人',
    en: 'Another order that is under way has this name and date of birth: find out whether it is the same person',
  },
  number_held: {
    zh: '另一个账户证明过这份申请里的一个证件号码：请查明是谁的，有疑问就退回初审',
    en: 'Another account has proven a document number of this order: find out whose it is, and return it to the first review if in doubt',
  },
  parent_young: {
    zh: '父母一方比孩子大不到 12 岁：请核对两个出生日期',
    en: 'A parent is less than 12 years older than the child: compare both dates of birth',
  },
  guardians_alike: {
    zh: '两位监护人生日相同，姓名一个用汉字、一个用字母：请确认不是同一人',
    en: 'Two guardians have one birthday, one name in characters and one in letters: see that they are two people',
  },
  guardian_not_parent: {
    zh: '监护人写的是父亲或母亲，姓名或出生日期却和表中的父母不同：请查明是谁',
    en: 'A guardian called father or mother differs in name or birth date from that parent in the form: find out who it is',
  },
  ward: {
    zh: '成年人，由监护人代办：请查看监护关系和不能自己办理的证明，考虑是否面谈',
    en: 'An adult for whom a guardian acts: look at the proof of both, and consider an interview',
  },
  minor: { zh: '未满18岁：请考虑是否面谈', en: 'Under 18: consider an interview' },
  rare_character: { zh: '有少见字：请与原证件核对', en: 'Seldom printed character: compare with the book' },
  data_page_differs: {
    zh: '与资料页机读码读出的不同，请对照照片',
    en: 'The data page was read otherwise: compare with the picture',
  },
  data_page_unread: {
    zh: '资料页机读码未能可靠读出，请查看照片',
    en: 'The data page could not be read with certainty: look at the picture',
  },
  data_page_unseen: {
    zh: '这张资料页没有经过机读，请直接核对照片',
    en: 'This data page was not read by the machine: look at the picture yourself',
  },
  guardian_differs: {
    zh: '签字的人和表中所填的第二位监护人姓名或出生日期不同：请查明签字的是谁',
    en: 'Whoever signed differs in name or date of birth from the second guardian in the form: find out who signed',
  },
  filer_differs: {
    zh: '提交申请的人和表中所填的第一位监护人姓名或出生日期不同：请查明是谁提交的',
    en: 'Whoever filed differs in name or date of birth from the first guardian in the form: find out who filed',
  },
  signer_unverified: {
    zh: '另一位监护人的姓名只是自己声明的，没有人核对过',
    en: 'Another guardian’s name is only declared: nobody has checked it',
  },
  signer_minor: { zh: '另一位监护人未成年', en: 'Another guardian is a minor' },
  signer_named_as_child: {
    zh: '另一位监护人与申请人同名：请确认不是同一人',
    en: 'Another guardian has the applicant’s name: see that they are two people',
  },
  signers_alike: {
    zh: '两位签字人的姓名或拼音和生日相同：请确认不是同一人',
    en: 'Two signers have one name, or one spelling and birthday: see that they are two people',
  },
  filer_unverified: {
    zh: '提交申请的监护人的姓名只是自己声明的，没有人核对过',
    en: 'The name of the guardian who filed is only declared: nobody has checked it',
  },
  filer_minor: { zh: '提交申请的监护人未成年', en: 'The guardian who filed is a minor' },
  filer_named_as_child: {
    zh: '提交申请的监护人与申请人同名或同号：请确认不是申请人本人',
    en: 'The guardian who filed has the applicant’s name or number: see that it is not the applicant',
  },
  umlaut: {
    zh: '拼音含LV或NV：请与旧护照的写法核对',
    en: 'LV or NV: compare with the spelling in the old book',
  },
};
