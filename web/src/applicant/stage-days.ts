import { useStageWords } from './stage-days.words.ts';

type Days = { min: number; max: number; counted: 'working_days' | 'calendar_days' } | null;

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
