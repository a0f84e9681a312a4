import { wordsOf } from '../kit/words.ts';

export const useStageWords = wordsOf({
  'stage.working': { zh: '一般 {min}–{max} 个工作日', en: 'usually {min} to {max} working days' },
  'stage.working_one': { zh: '一般 {count} 个工作日', en: 'usually {count} working {count|day|days}' },
  'stage.calendar': { zh: '一般 {min}–{max} 天', en: 'usually {min} to {max} days' },
  'stage.calendar_one': { zh: '一般 {count} 天', en: 'usually {count} {count|day|days}' },
  'stage.unknown': { zh: '时间不定', en: 'no number of days is known' },
});
