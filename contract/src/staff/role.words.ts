import type { Phrase } from '@lingshi/domain/shared/phrase.ts';
import type { StaffRole } from '@lingshi/domain/shared/staff-role.ts';

/** What an officer is, to colleagues and to the applicant whose file was opened. */
export const ROLE_WORDS: Record<StaffRole, Phrase> = {
  reviewer: { zh: '初审人员', en: 'First reviewer' },
  second_reviewer: { zh: '复审人员', en: 'Second reviewer' },
  interviewer: { zh: '面谈人员', en: 'Interviewer' },
  mail_room: { zh: '收发室人员', en: 'Mail room' },
  production: { zh: '制证人员', en: 'Production' },
  editor: { zh: '编辑', en: 'Editor' },
  post_admin: { zh: '本馆管理员', en: 'Post administrator' },
  auditor: { zh: '审计人员', en: 'Auditor' },
};
