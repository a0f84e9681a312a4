import { DayText } from '../../kit/when.tsx';
import { useWhyWords } from './why.words.ts';

/** From which day on something holds, and until when. */
export function DaysText({ from, to }: { from: string; to: string | null }) {
  const t = useWhyWords();
  const start = <DayText day={from} plain />;
  if (to === null) return t.rich('days.open', { from: start });
  return t.rich('days.ended', { from: start, to: <DayText day={to} plain /> });
}
