import { wordsOf } from '../../kit/words.ts';

/** Apart from the words of the check itself: the task list and the last page load only these. */
export const useFaceTaskWords = wordsOf({
  'face.task': { zh: '本人核验', en: 'In person' },
  'face.task_photo': { zh: '请先上传照片', en: 'Upload the photo first' },
  'face.task_data_page': { zh: '请先拍护照资料页', en: 'Photograph the data page first' },
  'face.task_passed': { zh: '人脸核验通过', en: 'Face check passed' },
  'face.task_interview': { zh: '由工作人员与您面谈', en: 'An officer will speak with you' },
  'face.task_failed': {
    zh: '上次没有通过，可以再试或改为面谈',
    en: 'The last try did not pass: try again, or speak with an officer',
  },
  'face.task_outdated': {
    zh: '图片换过了，请再做一次',
    en: 'A picture was replaced: please do it once more',
  },
  'face.again_heading': { zh: '确认是您本人', en: 'That it is you' },
  'face.again_why': {
    zh: '换了图片，原来的人脸核验就不作数了。可以用新的再做一次；不做也能发送，之后由工作人员与您面谈。',
    en: 'With a new picture the earlier face check no longer counts. You can do it again with the new one; you can also send without it: an officer will then speak with you.',
  },
  'face.undecided_title': {
    zh: '还差一步：确认是您本人',
    en: 'One step is open: show that you act in person',
  },
  'face.undecided_text': {
    zh: '可以现在做人脸核验。不做也能提交：之后由工作人员与您面谈。',
    en: 'You can do the face check now. You can also send without it: an officer will then speak with you.',
  },
  'face.decide': { zh: '去确认', en: 'Decide now' },
  'face.manage_consent': {
    zh: '人脸核验的同意：查看或撤回',
    en: 'Your consent to the face check: see or withdraw it',
  },
  'face.settled_passed': { zh: '人脸核验通过', en: 'Face check passed' },
  'face.settled_interview': { zh: '由工作人员面谈', en: 'An officer speaks with you' },
});
