/** What a person agrees to before a face check. Another text is another version, to be agreed to anew. Ours. */
export const FACE_CONSENT = {
  version: 'face-4',
  title: { zh: '人脸核验：先问您是否同意', en: 'Face check: we ask you first' },
  points: [
    {
      zh: '手机会拍下十几个画面，请您做几个小动作。系统看是不是您本人，并与您上传的照片和证件资料页比对。',
      en: 'Your phone takes a dozen pictures while you make a few small movements. They are compared with the photo and the data page you uploaded.',
    },
    {
      zh: '画面和从中算出的人脸数据只在比对的几秒内使用，得出结果就删除，不保存。只留下结果和相似程度的数字，供工作人员参考。',
      en: 'The pictures and what is computed from your face are used for the seconds of the comparison and deleted with its result. Only the result and a number for the likeness are kept, as an aid for the officer.',
    },
    {
      zh: '您随时可以撤回同意，做到一半也可以。',
      en: 'You can withdraw your consent at any time, also midway.',
    },
    {
      zh: '不做也一样能办：改为与工作人员面谈，申请照常受理。',
      en: 'You can go without it just as well: an officer speaks with you instead, and your application goes on the same.',
    },
  ],
  agree: {
    zh: '我同意为核实本人身份使用我的人脸画面。',
    en: 'I agree that pictures of my face are used to confirm that it is me.',
  },
} as const;
