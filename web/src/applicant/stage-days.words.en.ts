import type { SameKeys } from '../kit/words.ts';
import type { zh } from './stage-days.words.zh.ts';

export const en = {
  'stage.working': 'usually {min} to {max} working days',
  'stage.working_one': 'usually {count} working {count|day|days}',
  'stage.calendar': 'usually {min} to {max} days',
  'stage.calendar_one': 'usually {count} {count|day|days}',
  'stage.unknown': 'no number of days is known',
} satisfies SameKeys<typeof zh>;
