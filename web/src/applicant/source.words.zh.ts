export const zh = {
  'source.notice': '依据：2021年5月30日的通知，{clause}',
  'source.intro': '依据：2021年5月30日的通知，开头第{paragraph}段',
  'source.law': '依据：国籍法',
  'source.ours': '这是本平台的估计或安排，不是官方规定',
  'source.heard': '据他人的经验，未经证实',
  'source.short_law': '国籍法',
  'source.short_ours': '本平台估计',
  'source.short_heard': '据经验，未证实',
  'source.legend': '小字是依据：数字为2021年5月30日通知的条款。',
} as const;
