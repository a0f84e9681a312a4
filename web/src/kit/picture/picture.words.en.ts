import type { SameKeys } from '../words.ts';
import type { zh } from './picture.words.zh.ts';

export const en = {
  'picture.take': 'Take a picture',
  'picture.pick': 'Choose a file',
  'picture.again': 'Choose another',
  'picture.take_again': 'Take again',
  'picture.turn': 'Turn 90°',
  'picture.remove': 'Remove',
  'picture.pause': 'Pause',
  'picture.resume': 'Go on',
  'picture.try_again': 'Try again',
  'picture.preparing': 'Making the picture smaller on this device…',
  'picture.sending': 'Sending {sent} of {total}',
  'picture.paused': 'Paused at {sent} of {total}',
  'picture.done': 'Sent, {size}',
  'picture.failed': 'It did not get through. What has arrived is kept.',
  'picture.preview': 'The picture you chose',
  'picture.camera': 'Camera',
  'picture.shutter': 'Take the picture',
  'picture.camera_off': 'The camera is off. Allow it in the browser, or choose a file instead.',
  'picture.camera_starting': 'Starting the camera…',
  'picture.swap': 'Other lens',
} satisfies SameKeys<typeof zh>;
