export const zh = {
  'copy.do': '复制',
  'copy.done': '已复制',
} as const;
