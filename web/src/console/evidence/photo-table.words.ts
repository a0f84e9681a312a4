import { wordsOf } from '../../kit/words.ts';

export const usePhotoTableWords = wordsOf({
  'photo_table.title': { zh: '照片测量值', en: 'Measures of the photo' },
  'photo_table.not_measured': { zh: '照片：没有测量，请看图', en: 'Photo: not measured, look' },
  'photo_table.not_measured_text': {
    zh: '申请人上传后没有让系统测。',
    en: 'The applicant sent it without having it measured.',
  },
  'photo_table.ok': { zh: '照片测量：没有超出规格', en: 'Photo measured: within the rulebook' },
  'photo_table.found': { zh: '照片测量：{count} 项要看', en: 'Photo measured: {count} to look at' },
  'photo_table.aid': {
    zh: '按“{spec}”，申请人看到的同一张表；仅供参考，由您决定',
    en: 'By “{spec}”, as the applicant saw it; an aid, you decide',
  },
  'photo_table.limit_rulebook': { zh: '规格：{limit}', en: 'Rulebook: {limit}' },
  'photo_table.limit_ours': { zh: '建议：{limit}', en: 'Advice: {limit}' },
  'photo_table.word': {
    zh: '申请人看过测量结果，仍用这张：',
    en: 'Kept by the applicant against the measures:',
  },
  'photo_table.before_officer': {
    zh: '与此前被退回的一张照片看起来一样。',
    en: 'It looks the same as a photo that was sent back before.',
  },
  'photo_table.before_check': {
    zh: '与申请人此前换掉的一张照片看起来一样。',
    en: 'It looks the same as a photo the applicant exchanged before.',
  },
});
