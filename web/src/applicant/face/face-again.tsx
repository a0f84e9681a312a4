import { TaskList } from '../../kit/task-list.tsx';
import type { OrderPage } from '../form/form-read.ts';
import { isPassed, useFaceState } from './face-read.ts';
import { useFaceTask } from './face-task.ts';
import { useFaceTaskWords } from './task.words.ts';

/**
 * During a supplement: a picture was exchanged, and the check that was passed with the old one is open again. It holds
 * nobody up; not shown to whoever is wanted for an interview anyway, or never did a check.
 */
export function FaceAgain({ order }: { order: OrderPage }) {
  const t = useFaceTaskWords();
  const task = useFaceTask(order);
  const { data } = useFaceState(order.id);
  const exchanged = order.supplement?.answered.some((target) => /^file\.(photo|data_page)$/.test(target));
  const checked = data !== undefined && (data.outcome !== null || data.outdated);
  if (task === null || exchanged !== true || !checked || order.interview !== null) return null;
  return (
    <section className="k-stack">
      <h2>{t('face.again_heading')}</h2>
      {!isPassed(data) && <p>{t('face.again_why')}</p>}
      <TaskList tasks={[task]} />
    </section>
  );
}
