export const zh = {
  'face.task': '本人核验',
  'face.task_first': '请先上传照片和护照资料页',
  'face.task_passed': '人脸核验通过',
  'face.task_interview': '由领事官与您面谈',
  'face.task_failed': '上次没有通过，可以再试或改为面谈',
  'face.task_outdated': '图片换过了，请再做一次',
  'face.again_heading': '确认是您本人',
  'face.again_why':
    '换了图片，原来的人脸核验就不作数了。可以用新的再做一次；不做也能发送，之后由领事官与您面谈。',
  'face.undecided_title': '还差一步：确认是您本人',
  'face.undecided_text': '可以现在做人脸核验。不做也能提交：之后由领事官与您面谈。',
  'face.decide': '去确认',
  'face.manage_consent': '人脸核验的同意：查看或撤回',
  'face.settled_passed': '人脸核验通过',
  'face.settled_interview': '由领事官面谈',
} as const;
