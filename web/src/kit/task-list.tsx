import Circle from 'lucide-react/icons/circle';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDot from 'lucide-react/icons/circle-dot';
import Lock from 'lucide-react/icons/lock';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconShape } from './icon.tsx';
import { useKitWords } from './kit.words.ts';
import './task-list.css';

export type TaskState = 'done' | 'todo' | 'started' | 'locked' | 'wrong';

export type Task = {
  key: string;
  title: ReactNode;
  state: TaskState;
  /** Where it is done; a locked task leads nowhere. */
  to: string;
  /** What was answered, what is wrong, or why it cannot be started yet. */
  hint?: ReactNode;
};

const MARKS: Record<TaskState, IconShape> = {
  done: CircleCheck,
  todo: Circle,
  started: CircleDot,
  locked: Lock,
  wrong: CircleAlert,
};

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ol className="k-tasks" role="list">
      {tasks.map((task) => (
        <li key={task.key}>
          <TaskRow task={task} />
        </li>
      ))}
    </ol>
  );
}

function TaskRow({ task: { title, state, to, hint } }: { task: Task }) {
  const t = useKitWords();
  const inner = (
    <>
      <span className="k-task-mark">
        <Icon of={MARKS[state]} />
      </span>
      <span>
        <span className="k-task-title">{title}</span>
        {hint && <span className="k-task-hint">{hint}</span>}
      </span>
      <span className="k-task-state">{t(`kit.task_${state}`)}</span>
    </>
  );
  const look = `k-task k-task-${state}`;
  return state === 'locked' ? (
    <div className={look}>{inner}</div>
  ) : (
    <Link className={look} href={to}>
      {inner}
    </Link>
  );
}
