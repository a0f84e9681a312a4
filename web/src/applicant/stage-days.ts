import { wordsOf } from '../kit/words.ts';
import { en } from './stage-days.words.en.ts';
import { zh } from './stage-days.words.zh.ts';

type Days = { min: number; max: number; counted: 'working_days' | 'calendar_days' } | null;

const useStageWords = wordsOf({ zh, en });

/** The days a step has taken, in words: "1 to 5 working days"; "no number known" where nobody knows. */
export function useStageDays(): (days: Days) => string {
  const t = useStageWords();
  return (days) => {
    if (days === null) return t('stage.unknown');
    const { min, max, counted } = days;
    const unit = counted === 'working_days' ? 'working' : 'calendar';
    return min === max ? t(`stage.${unit}_one`, { count: max }) : t(`stage.${unit}`, { min, max });
  };
}
