import { wordsOf } from '../../kit/words.ts';

export const usePictureWords = wordsOf({
  'pictures.next': { zh: '下一步', en: 'Go on' },
  'pictures.skip': { zh: '没有，跳过', en: 'I have none: skip' },
  'pictures.back': { zh: '好了，回去', en: 'Done, go back' },
  'pictures.needed': { zh: '请先上传图片。', en: 'Upload a picture first.' },
  'pictures.wanted': {
    zh: '要 {count} 张，每份证明一张；已上传 {sent} 张。',
    en: '{count} pictures are needed, one of each proof; {sent} sent so far.',
  },
  'pictures.more_needed': {
    zh: '还不够：一共要 {count} 张，每份证明一张。',
    en: 'Some are still missing: {count} pictures in all, one of each proof.',
  },
  'pictures.again_needed': {
    zh: '使领馆请您重新上传，请换一张新的。',
    en: 'The consulate asked for another one: upload a new picture.',
  },
  'pictures.recent': { zh: '最近{months}个月内拍的', en: 'Taken in the last {months} months' },
  'pictures.good': { zh: '这样拍', en: 'A good picture' },
  'pictures.page_1': { zh: '整页都在画面里，四个角看得见', en: 'The whole page, all four corners seen' },
  'pictures.page_2': { zh: '没有反光，没有手指遮挡', en: 'No glare, no finger in the way' },
  'pictures.page_3': {
    zh: '最下面两行机读码清楚',
    en: 'The two machine-readable lines at the bottom are sharp',
  },
  'pictures.sheet_1': { zh: '整张都在画面里', en: 'The whole sheet is in the picture' },
  'pictures.sheet_2': { zh: '字看得清楚，没有反光', en: 'The words can be read, no glare' },
  'pictures.look_photo': { zh: '脸放进圈里，背后是白墙', en: 'Face in the oval, a white wall behind' },
  'pictures.look_page': { zh: '资料页放满方框', en: 'Fill the frame with the data page' },
  'pictures.too_dark': { zh: '太暗了，换个亮的地方', en: 'Too dark: find more light' },
  'pictures.too_bright': { zh: '太亮了，避开强光', en: 'Too bright: avoid the strong light' },
  'pictures.small_title': { zh: '这张图片偏小', en: 'This picture is small' },
  'pictures.small_text': {
    zh: '放大后会模糊，工作人员可能请您重拍。最好换一张清楚的。',
    en: 'It blurs when enlarged, and the consulate may ask for another. A sharper one is better.',
  },
  'pictures.stored': {
    zh: '服务器存下的就是这张。点“重拍”或“重新选择”可以换。',
    en: 'This is what the server keeps. “Take again” or “Choose another” replaces it.',
  },
  'pictures.size': { zh: '{width} × {height} 像素', en: '{width} × {height} pixels' },
  'pictures.sent_list': { zh: '已经上传的', en: 'Sent so far' },
  'pictures.nth': { zh: '第 {nth} 张', en: 'Picture {nth}' },
  'pictures.privacy': {
    zh: '加密保存，拍摄地点等信息会去掉。',
    en: 'It is kept encrypted; the place and time of the camera are removed.',
  },
});
