import CircleAlert from 'lucide-react/icons/circle-alert';
import { Icon } from '../../kit/icon.tsx';
import type { Desk } from '../desk/desk.read.ts';
import { useProblemWords } from './problem-words.ts';

type Problem = { code: string; detail?: Record<string, unknown> | undefined };

type ProblemListProps = {
  title: string;
  problems: readonly Problem[];
  desk: Pick<Desk, 'papers' | 'holdReasons'>;
};

export function ProblemList({ title, problems, desk }: ProblemListProps) {
  const say = useProblemWords(desk);
  if (problems.length === 0) return null;
  return (
    <div className="c-problems">
      <p>{title}</p>
      <ul role="list">
        {problems.map(({ code, detail }) => (
          <li key={code}>
            <Icon of={CircleAlert} />
            {say({ code, ...(detail && { detail }) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
