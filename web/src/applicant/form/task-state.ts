import { useLocale } from '../../kit/locale.ts';
import type { TaskState } from '../../kit/task-list.tsx';
import { valueAt } from './answer-path.ts';
import { labelKey, useFieldWords } from './field.words.ts';
import { stepOfTask, taskIdOf, type Step } from './form-flow.ts';
import { answerOf, type OrderPage, type SavedAnswers } from './form-read.ts';
import { usePageWords } from './form.words.ts';
import { listed } from './listed.ts';
import { useTopicWords } from './topic.words.ts';

const MOST_NAMES = 3;

export function taskOf(order: OrderPage, step: Step) {
  return order.tasks.find(({ id }) => id === taskIdOf(step));
}

/** The mark of each line of the task list, and the words under it: what still lacks, or what comes first. */
export function useTaskHints(order: OrderPage, answers: SavedAnswers | undefined) {
  const t = usePageWords();
  const names = useTopicWords();
  const f = useFieldWords();
  const locale = useLocale();

  function firstDo(after: readonly string[]): string {
    const steps = after.map(stepOfTask).filter((step) => step !== null);
    return t('tasks.after', {
      names: listed(
        steps.map((step) => names(`${step}.name`)),
        locale,
      ),
    });
  }
  function lacks(step: Step, missing: readonly string[]): string {
    const fields = missing
      .map((target) => target.slice(target.indexOf('.') + 1))
      .filter((field) => field !== 'form');
    const shown = [...new Set(fields.map((field) => f(labelKey(step, field))))];
    const more = shown.length > MOST_NAMES ? '…' : '';
    return shown.length === 0
      ? ''
      : t('tasks.missing', { names: listed(shown.slice(0, MOST_NAMES), locale) + more });
  }
  return (step: Step): { state: TaskState; hint: string } => {
    const task = taskOf(order, step);
    if (!task || task.state === 'done') return { state: 'done', hint: '' };
    if (task.state === 'cannot_start') return { state: 'locked', hint: firstDo(task.after) };
    const started = Object.keys(answerOf(answers, step)).some((key) =>
      isWritten(valueAt(answerOf(answers, step), key)),
    );
    return started ? { state: 'started', hint: lacks(step, task.missing) } : { state: 'todo', hint: '' };
  };
}

function isWritten(value: unknown): boolean {
  return value !== '' && value !== null && value !== false && value !== undefined;
}
