import { wordsOf } from '../words.ts';

export const usePictureWords = wordsOf({
  'picture.take': { zh: '拍照', en: 'Take a picture' },
  'picture.pick': { zh: '选择文件', en: 'Choose a file' },
  'picture.again': { zh: '重新选择', en: 'Choose another' },
  'picture.take_again': { zh: '重拍', en: 'Take again' },
  'picture.turn': { zh: '转 90°', en: 'Turn 90°' },
  'picture.remove': { zh: '删除', en: 'Remove' },
  'picture.pause': { zh: '暂停', en: 'Pause' },
  'picture.resume': { zh: '继续', en: 'Go on' },
  'picture.try_again': { zh: '再试一次', en: 'Try again' },
  'picture.preparing': { zh: '正在本机缩小图片…', en: 'Making the picture smaller on this device…' },
  'picture.sending': { zh: '正在上传 {sent} / {total}', en: 'Sending {sent} of {total}' },
  'picture.paused': { zh: '已暂停 {sent} / {total}', en: 'Paused at {sent} of {total}' },
  'picture.done': { zh: '已上传 {size}', en: 'Sent, {size}' },
  'picture.failed': {
    zh: '没有传完。已传的部分不会丢。',
    en: 'It did not get through. What has arrived is kept.',
  },
  'picture.preview': { zh: '您选的图片', en: 'The picture you chose' },
  'picture.camera': { zh: '相机', en: 'Camera' },
  'picture.shutter': { zh: '拍摄', en: 'Take the picture' },
  'picture.camera_off': {
    zh: '相机没有打开。请在浏览器里允许使用相机，或改为选择文件。',
    en: 'The camera is off. Allow it in the browser, or choose a file instead.',
  },
  'picture.camera_starting': { zh: '正在打开相机…', en: 'Starting the camera…' },
  'picture.swap': { zh: '换镜头', en: 'Other lens' },
});
