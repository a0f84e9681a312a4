import { wordsOf } from '../../kit/words.ts';

export const CAMERA_WORDS = {
  'camera.title': { zh: '人脸核验', en: 'Face check' },
  'camera.off': {
    zh: '相机打不开。请在浏览器里允许使用相机，或关闭后改为面谈。',
    en: 'The camera does not open. Allow it in the browser, or close this and speak with an officer.',
  },
  'camera.starting': { zh: '正在打开相机…', en: 'Opening the camera …' },
  'camera.asking': { zh: '请看着镜头…', en: 'Look into the camera …' },
  'camera.sending': {
    zh: '相机已经关了，正在比对，几秒钟就好。',
    en: 'The camera is off. Comparing; this takes a few seconds.',
  },
  'camera.close': { zh: '关闭', en: 'Close' },
  'camera.start': { zh: '开始', en: 'Start' },
  'camera.aloud': { zh: '读出提示', en: 'Say it aloud' },
  'camera.place': {
    zh: '把脸放进圆圈里，准备好了就按“开始”。',
    en: 'Place your face in the oval, then press Start.',
  },
  'camera.good': { zh: '很好，按“开始”。', en: 'Good. Press Start.' },
  'camera.no_face': { zh: '还没有看到脸，请对着镜头。', en: 'No face yet: look into the camera.' },
  'camera.several': { zh: '画面里只能有您一个人。', en: 'Only you should be in the picture.' },
  'camera.too_far': { zh: '请靠近一点。', en: 'Come a little closer.' },
  'camera.too_near': { zh: '请离远一点。', en: 'Move back a little.' },
  'camera.off_middle': { zh: '请把脸移到圆圈中间。', en: 'Move your face to the middle of the oval.' },
  'camera.dark': { zh: '光线太暗，请到亮一点的地方。', en: 'It is too dark: find a brighter place.' },
  'camera.bright': { zh: '光线太强，请换个方向。', en: 'The light is too strong: turn another way.' },
  'camera.do_ahead': { zh: '看着正前方', en: 'Look straight ahead' },
  'camera.do_turn_left': { zh: '慢慢向左转头', en: 'Slowly turn your head to your left' },
  'camera.do_turn_right': { zh: '慢慢向右转头', en: 'Slowly turn your head to your right' },
  'camera.do_nod': { zh: '慢慢低头', en: 'Slowly lower your head' },
  'camera.do_blink': { zh: '闭上眼睛，停一秒', en: 'Close your eyes for a second' },
  'camera.do_open_mouth': { zh: '张大嘴巴', en: 'Open your mouth wide' },
  'camera.step': { zh: '第 {at} 个动作，共 {of} 个', en: 'Movement {at} of {of}' },
  'camera.seconds': { zh: '{seconds} 秒', en: '{seconds} s' },
} as const;

export const useCameraWords = wordsOf(CAMERA_WORDS);
