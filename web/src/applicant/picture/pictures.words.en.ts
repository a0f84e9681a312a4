import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './pictures.words.zh.ts';

export const en = {
  'pictures.next': 'Go on',
  'pictures.back': 'Done, go back',
  'pictures.needed': 'Upload a picture first.',
  'pictures.again_needed': 'The post asked for another one: upload a new picture.',
  'pictures.good': 'A good picture',
  'pictures.recent': 'Taken in the last {months} months',
  'pictures.page_1': 'The whole page, all four corners seen',
  'pictures.page_2': 'No glare, no finger in the way',
  'pictures.page_3': 'The two machine-readable lines at the bottom are sharp',
  'pictures.sheet_1': 'The whole sheet is in the picture',
  'pictures.sheet_2': 'The words can be read, no glare',
  'pictures.look_photo': 'Face in the oval, a white wall behind',
  'pictures.look_page': 'Fill the frame with the data page',
  'pictures.too_dark': 'Too dark: find more light',
  'pictures.too_bright': 'Too bright: avoid the strong light',
  'pictures.small_title': 'This picture is small',
  'pictures.small_text': 'It blurs when enlarged, and the post may ask for another. A sharper one is better.',
  'pictures.stored': 'This is what the server keeps. “Take again” or “Choose another” replaces it.',
  'pictures.size': '{width} × {height} pixels',
  'pictures.sent_list': 'Sent so far',
  'pictures.nth': 'Picture {nth}',
  'pictures.privacy': 'It is kept encrypted; the place and time of the camera are removed.',
} satisfies SameKeys<typeof zh>;
