import CircleAlert from 'lucide-react/icons/circle-alert';
import { Icon } from '../../kit/icon.tsx';
import type { Desk } from '../desk/desk.read.ts';
import { useProblemWords } from './problem-words.ts';

type Problem = { code: string; detail?: Record<string, unknown> | undefined };

type ProblemListProps = {
  title: string;
  problems: readonly Problem[];
  /** In the words of the rules; what was only counted has none. */
  reasons?: Desk['holdReasons'];
};

export function ProblemList({ title, problems, reasons = [] }: ProblemListProps) {
  const say = useProblemWords(reasons);
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
