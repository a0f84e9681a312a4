import { wordsOf } from '../../kit/words.ts';

export const usePhotoWords = wordsOf({
  'photo.title': { zh: '照片测量结果', en: 'What was measured' },
  'photo.waiting': { zh: '正在测量照片…', en: 'Measuring the photo…' },
  'photo.failed_title': { zh: '这次没有量成', en: 'It could not be measured this time' },
  'photo.failed_text': {
    zh: '照片已经存好，您可以继续，工作人员会看照片。',
    en: 'The photo is stored. You can go on; an officer looks at it.',
  },
  'photo.retry': { zh: '再量一次', en: 'Measure again' },
  'photo.ok_title': { zh: '没有看到要改的地方', en: 'We see nothing to change' },
  'photo.advice_title': { zh: '有几处可以更好', en: 'Some things could be better' },
  'photo.wrong_title': { zh: '有几处不合规格', en: 'Some things are not as the rules have them' },
  'photo.aid': {
    zh: '按“{spec}”测量，仅供参考，由工作人员决定。不合也可以继续。',
    en: 'Measured by “{spec}”. It only advises; an officer decides. You can go on all the same.',
  },
  'photo.limit_rulebook': { zh: '规格：{limit}', en: 'Rulebook: {limit}' },
  'photo.limit_ours': { zh: '我们的建议：{limit}', en: 'Our advice: {limit}' },
  'photo.findings': { zh: '请看这几处', en: 'Look at these' },
  'photo.all': { zh: '全部测量值（{count} 项）', en: 'All measures ({count})' },
  'photo.unsure': {
    zh: '{count} 项量不出来，由工作人员看。',
    en: '{count} {count|measure|measures} could not be told; an officer looks.',
  },
  'photo.again_officer_title': {
    zh: '像是使领馆退回过的那张照片',
    en: 'It looks like the photo the consulate sent back',
  },
  'photo.again_officer_text': {
    zh: '这张与您以前上传、使领馆请您更换的照片看起来一样。如果是同一张，请换一张新拍的。',
    en: 'It looks the same as one you sent before, of which the consulate asked for another. If it is the same one, take a new one.',
  },
  'photo.again_check_title': { zh: '像是您换掉过的那张照片', en: 'It looks like a photo you exchanged' },
  'photo.again_check_text': {
    zh: '这张与您以前上传、测量不合规格的照片看起来一样。如果是同一张，结果也会一样。',
    en: 'It looks the same as one you sent before that was not as the rules have it. The same picture has the same result.',
  },
  'photo.crop': { zh: '裁剪', en: 'Crop' },
  'photo.word_offer': {
    zh: '照片没问题？给工作人员留句话',
    en: 'The photo is fine? Leave a word for the officer',
  },
  'photo.word_hint': {
    zh: '不留也可以继续。工作人员会在照片旁看到同一张表和您的话。',
    en: 'You can go on without. The officer sees the same table and your word beside the photo.',
  },
  'photo.word_label': { zh: '给工作人员的话', en: 'A word to the officer' },
  'photo.word_example': { zh: '头发是医疗原因剪短的', en: 'My hair is short for medical reasons' },
  'photo.word_send': { zh: '保存这句话', en: 'Keep this word' },
  'photo.word_empty': {
    zh: '请先写一句话，或不写直接继续。',
    en: 'Write a word first, or just go on without.',
  },
  'photo.word_kept_title': { zh: '工作人员会看到您的话', en: 'The officer will read your word' },
  'photo.crop_title': { zh: '裁剪照片', en: 'Crop the photo' },
  'photo.crop_how': {
    zh: '拖动照片，让头放进轮廓：头顶碰到上沿，下巴碰到下沿。也可以用方向键移动，用加减键缩放。',
    en: 'Drag the photo until the head fits the outline: crown at its top, chin at its bottom. Arrow keys move it, plus and minus change its size.',
  },
  'photo.crop_frame': {
    zh: '照片在框内的位置，用方向键移动，加减键缩放',
    en: 'The photo in its frame: arrow keys move it, plus and minus change its size',
  },
  'photo.crop_zoom': { zh: '大小', en: 'Size' },
  'photo.crop_done': { zh: '用这个裁剪', en: 'Use this crop' },
  'photo.crop_cancel': { zh: '不裁了', en: 'Do not crop' },
  'photo.crop_honest': { zh: '只裁剪，不修图。', en: 'It only cuts; nothing is retouched.' },
  'photo.crop_failed': {
    zh: '这张照片在本机打不开，请重新选择。',
    en: 'This device cannot open the photo. Please choose it again.',
  },
  'photo.crop_small': {
    zh: '裁得太小：剩下 {width} × {height} 像素，至少要 354 × 472。请放大一些范围。',
    en: 'That is too small: {width} × {height} pixels are left, 354 × 472 are needed. Take in more of the photo.',
  },
  'photo.live_no_face': { zh: '没看到脸：请正对镜头', en: 'No face is seen: look into the camera' },
  'photo.live_several': {
    zh: '画面里不止一个人：请一个人拍',
    en: 'More than one person is seen: be alone in the picture',
  },
  'photo.live_too_far': { zh: '请靠近一些', en: 'Come a little closer' },
  'photo.live_too_near': { zh: '请离远一些', en: 'Step back a little' },
  'photo.live_off_middle': { zh: '请把脸移到中间', en: 'Move your face to the middle' },
});
