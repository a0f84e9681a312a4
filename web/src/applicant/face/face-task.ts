import type { Task } from '../../kit/task-list.tsx';
import { pathOf } from '../form/form-path.ts';
import type { OrderPage } from '../form/form-read.ts';
import { isByInterview, isPassed, useFaceState, type FaceState } from './face-read.ts';
import { useFaceTaskWords } from './task.words.ts';

/** The line of the task list, or null while nothing is known of it: it holds nobody up. */
export function useFaceTask(order: OrderPage): Task | null {
  const t = useFaceTaskWords();
  const { data } = useFaceState(order.id);
  if (!data?.open) return null;
  const { state, words } = lineOf(data);
  const hint = words && t(words);
  return {
    key: 'face',
    title: t('face.task'),
    state,
    to: pathOf(order.id, 'face'),
    ...(hint && { hint }),
  };
}

type Line = {
  state: Task['state'];
  words: `face.task_${'passed' | 'interview' | 'outdated' | 'photo' | 'data_page' | 'failed'}` | null;
};

function lineOf(face: FaceState): Line {
  if (isPassed(face)) return { state: 'done', words: 'face.task_passed' };
  if (isByInterview(face)) return { state: 'done', words: 'face.task_interview' };
  if (face.missing) return { state: 'locked', words: `face.task_${face.missing}` };
  if (face.outdated) return { state: 'todo', words: 'face.task_outdated' };
  // No mistake to mend: sent like this, the order goes on with an interview.
  if (face.outcome === 'failed') return { state: 'started', words: 'face.task_failed' };
  return { state: face.consent === null ? 'todo' : 'started', words: null };
}
