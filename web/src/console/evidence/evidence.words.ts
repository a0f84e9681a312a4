import { wordsOf } from '../../kit/words.ts';

export const useEvidenceWords = wordsOf({
  'evidence.title': { zh: '图片', en: 'Pictures' },
  'evidence.photo': { zh: '证件照', en: 'Photo' },
  'evidence.data_page': { zh: '护照资料页', en: 'Data page' },
  'evidence.supplement': { zh: '补充图片 {count}', en: 'Further picture {count}' },
  'evidence.capture': { zh: '持词照片', en: 'With words' },
  'evidence.captured': { zh: '持词照片 {count}', en: 'With words {count}' },
  'evidence.capture_words': {
    zh: '应写着或读着：{words}。请核对字和人。',
    en: 'To show or to be read out: {words}. Compare words and person.',
  },
  'evidence.stamp': { zh: '入境章', en: 'Entry stamp' },
  'evidence.pair': { zh: '对照', en: 'Compare' },
  'evidence.view': { zh: '看哪一张', en: 'Which picture' },
  'evidence.zoom_in': { zh: '放大', en: 'Zoom in' },
  'evidence.zoom_out': { zh: '缩小', en: 'Zoom out' },
  'evidence.turn': { zh: '转 90 度', en: 'Turn by 90 degrees' },
  'evidence.fit': { zh: '整张显示', en: 'Show it whole' },
  'evidence.scale': { zh: '{percent}%', en: '{percent}%' },
  'evidence.none_title': { zh: '没有图片', en: 'No pictures' },
  'evidence.none_text': {
    zh: '这份订单没有您的岗位要看的图片。',
    en: 'This order has no picture that your role works with.',
  },
  'evidence.loading': { zh: '正在取图…', en: 'Fetching the picture…' },
  'evidence.alt': { zh: '申请人提交的图片：{name}', en: 'Picture sent by the applicant: {name}' },
  'evidence.pane': {
    zh: '{name}。加号、减号缩放，R 旋转，方向键移动，0 整张显示。',
    en: '{name}. Plus and minus zoom, R turns, arrows move, 0 shows it whole.',
  },
  'evidence.scope': { zh: '图片', en: 'Pictures' },
  'evidence.key_switch': {
    zh: '换一张看（对照、照片、资料页）',
    en: 'Next view (compare, photo, data page)',
  },
  'evidence.key_tables': { zh: '展开或收起测量与核对表', en: 'Open or fold the tables of measures' },
  'evidence.key_other': { zh: '切换要操作的图片', en: 'Act on the other picture' },
});
