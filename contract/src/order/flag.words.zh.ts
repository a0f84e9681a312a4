import type { OfficerFlag, PlatformFlag } from '@lingshi/domain/order/order.flags.ts';

/** Flags of fields and files as the console shows them; those of the declaration carry the words of the rules. */
export const FLAG_WORDS_ZH: Record<OfficerFlag | PlatformFlag, string> = {
  unreadable: '看不清',
  wrong: '有误',
  missing: '缺少',
  differs: '与证件不一致',
  ask: '需要询问',
  presence_declared: '所在国家为本人声明，未经定位',
  presence_was_outside: '此前有一次定位在境外',
  renewed_early: '原护照还有一年以上有效期：请审核所述理由',
  no_resident_id: '声明没有居民身份证号码',
  district_unknown: '现行领区划分没有指明该地址归哪个馆',
  under_mandate: '由代办人填写提交：请留意签名和身份是否为本人',
  minor: '未满18岁：请考虑是否面谈',
  rare_character: '有少见字：请与原证件核对',
  data_page_differs: '与资料页机读码读出的不同，请对照照片',
  data_page_unread: '资料页机读码未能可靠读出，请查看照片',
  data_page_unseen: '这张资料页没有经过机读，请直接核对照片',
  umlaut: '拼音含LV或NV：请与旧护照的写法核对',
};
