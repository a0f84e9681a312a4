/** Words of the frame that all sheets share. */
export const SHEET_WORDS = {
  brand: { zh: '领事 Lingshi', en: 'Lingshi 领事' },
  demo: { zh: '演示，非官方服务', en: 'Demo, not an official service' },
  order: { zh: '订单号', en: 'Application number' },
  draft: { zh: '草稿编号', en: 'Draft number' },
  barsAlt: { zh: '订单号 {number} 的一维条码', en: 'Application number {number} as a bar code' },
  qrAlt: { zh: '编号 {number} 的二维码', en: 'Number {number} as a QR code' },
  rules: { zh: '规则版本', en: 'Rules' },
  made: { zh: '生成于', en: 'Made' },
  page: { zh: '第 {page} 页，共 {pages} 页', en: 'Page {page} of {pages}' },
  none: { zh: '无', en: 'None' },
  missingGlyphs: {
    zh: '方框里的编码（如 {code}）代表字库里没有的字。请用黑色笔把这个字写在方框旁边。',
    en: 'A boxed code such as {code} stands for a character our font lacks. Write the character beside the box in black ink.',
  },
} as const;
