export const zh = {
  'stage.working': '一般 {min}–{max} 个工作日',
  'stage.working_one': '一般 {count} 个工作日',
  'stage.calendar': '一般 {min}–{max} 天',
  'stage.calendar_one': '一般 {count} 天',
  'stage.unknown': '时间不定',
} as const;
