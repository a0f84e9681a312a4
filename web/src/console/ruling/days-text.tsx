import { DayText } from '../../kit/when.tsx';
import { useRulingWords } from './ruling.words.ts';

export function DaysText({ from, to }: { from: string; to: string | null }) {
  const t = useRulingWords();
  const start = <DayText day={from} plain />;
  if (to === null) return t.rich('ruling.from', { from: start });
  return t.rich('ruling.until', { from: start, to: <DayText day={to} plain /> });
}
