import { valueAt } from '@lingshi/domain/form/answer-path.ts';
import { findPage } from '@lingshi/domain/form/form.types.ts';
import { namedField } from '../../form/named-field.ts';
import { useSay } from '../../form/use-words.ts';
import { listed } from '../../kit/listed.ts';
import { useLocale } from '../../kit/locale.ts';
import type { TaskState } from '../../kit/task-list.tsx';
import { stepOfTarget, type FlowStep } from './form-flow.ts';
import { answerOf, type OrderPage, type SavedAnswers } from './form-read.ts';
import { useStepNames, type OpenForm } from './open-form.tsx';
import { useTasksWords } from './tasks.words.ts';

const MOST_NAMES = 3;

export function taskOf(order: OrderPage, step: FlowStep) {
  return order.tasks.find(({ id }) => id === step.task);
}

/** The name of a field, by its target: `person.surname`. Null for what the form does not have. */
export function useFieldNames({ form, facts }: OpenForm): (target: string) => string | null {
  const say = useSay();
  return (target) => {
    const [pageId = '', field = ''] = target.split('.');
    const page = findPage(form, pageId);
    const named = page && namedField(page, field, facts.rules);
    return named && say(named.words);
  };
}

/** The mark of each line of the task list, and the words under it: what still lacks, or what comes first. */
export function useTaskHints(open: OpenForm, answers: SavedAnswers | undefined) {
  const { order } = open;
  const t = useTasksWords();
  const nameOf = useStepNames(open);
  const fieldOf = useFieldNames(open);
  const locale = useLocale();

  function firstDo(after: readonly string[]): string {
    return t('tasks.after', { names: listed(after.map(stepOfTarget).map(nameOf), locale) });
  }
  function lacks(missing: readonly string[]): string {
    const shown = [...new Set(missing.map(fieldOf).filter((name) => name !== null))];
    const more = shown.length > MOST_NAMES ? '…' : '';
    return shown.length === 0
      ? ''
      : t('tasks.missing', { names: listed(shown.slice(0, MOST_NAMES), locale) + more });
  }
  return (step: FlowStep): { state: TaskState; hint: string } => {
    const task = taskOf(order, step);
    if (!task || task.state === 'done') return { state: 'done', hint: '' };
    if (task.optional) return { state: 'todo', hint: t('tasks.optional') };
    if (task.state === 'cannot_start') return { state: 'locked', hint: firstDo(task.after) };
    const answer = answerOf(answers, step.id);
    const started = Object.keys(answer).some((key) => isWritten(valueAt(answer, key)));
    return started ? { state: 'started', hint: lacks(task.missing) } : { state: 'todo', hint: '' };
  };
}

function isWritten(value: unknown): boolean {
  return value !== '' && value !== null && value !== false && value !== undefined;
}
