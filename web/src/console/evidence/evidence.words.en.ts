import type { SameKeys } from '../../kit/words.ts';
import type { zh } from './evidence.words.zh.ts';

export const en = {
  'evidence.title': 'Pictures',
  'evidence.photo': 'Photo',
  'evidence.data_page': 'Data page',
  'evidence.supplement': 'Further picture {count}',
  'evidence.capture': 'With words',
  'evidence.captured': 'With words {count}',
  'evidence.capture_words': 'To show or to be read out: {words}. Compare words and person.',
  'evidence.stamp': 'Entry stamp',
  'evidence.pair': 'Compare',
  'evidence.view': 'Which picture',
  'evidence.zoom_in': 'Zoom in',
  'evidence.zoom_out': 'Zoom out',
  'evidence.turn': 'Turn by 90 degrees',
  'evidence.fit': 'Show it whole',
  'evidence.scale': '{percent}%',
  'evidence.none_title': 'No pictures',
  'evidence.none_text': 'This order has no picture that your role works with.',
  'evidence.loading': 'Fetching the picture…',
  'evidence.alt': 'Picture sent by the applicant: {name}',
  'evidence.pane': '{name}. Plus and minus zoom, R turns, arrows move, 0 shows it whole.',
  'evidence.scope': 'Pictures',
  'evidence.key_switch': 'Next view (compare, photo, data page)',
  'evidence.key_tables': 'Open or fold the tables of measures',
  'evidence.key_other': 'Act on the other picture',
} satisfies SameKeys<typeof zh>;
