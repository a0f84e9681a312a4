import { askedBy } from '@lingshi/domain/form/form.condition.ts';
import { sourcesOfFact } from '@lingshi/domain/form/form.facts.ts';
import { pagesOf } from '@lingshi/domain/form/form.types.ts';
import type { FormDef, Page, Step } from '@lingshi/domain/form/form.types.ts';

type Task = { id: string };
type ServerTask = Task & {
  state: 'done' | 'to_do' | 'cannot_start';
  after: readonly string[];
  optional: boolean;
};

/** One page in the list of a form: a page of its definition, where the person is, or a picture the rules ask. */
export type FlowStep =
  | { kind: 'page'; id: string; task: string; page: Page }
  | { kind: 'presence'; id: 'presence'; task: 'presence' }
  | { kind: 'slot'; id: string; task: string };

export type FlowGroup = { id: string; words: FormDef['groups'][number]['words']; steps: readonly FlowStep[] };

/** The pages the rules demand of this case, group by group: the server names each as a task. */
export function groupsOf(form: FormDef, tasks: readonly Task[]): FlowGroup[] {
  const groups = form.groups.map(({ id, words, steps }) => ({
    id,
    words,
    steps: steps.flatMap((step) => flowSteps(step, tasks)).filter((step) => isAsked(step, tasks)),
  }));
  return groups.filter(({ steps }) => steps.length > 0);
}

export function stepsOf(form: FormDef, tasks: readonly Task[]): FlowStep[] {
  return groupsOf(form, tasks).flatMap(({ steps }) => steps);
}

function flowSteps(step: Step, tasks: readonly Task[]): FlowStep[] {
  if (step === 'presence') return [{ kind: 'presence', id: 'presence', task: 'presence' }];
  if (step !== 'slots') return [{ kind: 'page', id: step.id, task: step.id, page: step }];
  const slots = tasks.filter(({ id }) => id.startsWith(FILE));
  return slots.map(({ id }) => ({ kind: 'slot', id: id.slice(FILE.length), task: id }));
}

const FILE = 'file.';

function isAsked(step: FlowStep, tasks: readonly Task[]): boolean {
  return tasks.some(({ id }) => id === step.task);
}

/** Where a target of a supplement (`page.field`, `file.slot`), or a task, is seen to. */
export function stepOfTarget(target: string): string {
  const [page = '', field = ''] = target.split('.');
  return page === 'file' ? field : page;
}

/**
 * The page after this one: the next that is not done and not held back by another, first below, then from the top. What
 * may be skipped is offered on the way down alone.
 * Null when nothing is left but to check and send.
 * @param tasks as the server had them before this step was done
 */
export function nextStep(form: FormDef, tasks: readonly ServerTask[], done: string): string | null {
  const steps = stepsOf(form, tasks);
  const at = steps.findIndex(({ id }) => id === done);
  const doneTask = steps[at]?.task;
  const below = steps.slice(at + 1).find((step) => isOpen(tasks, step, doneTask));
  const above = steps.slice(0, Math.max(at, 0)).filter((step) => isOwed(tasks, step));
  return (below ?? above.find((step) => isOpen(tasks, step, doneTask)))?.id ?? null;
}

/** The pages without which it cannot be sent. */
export function owedSteps(form: FormDef, tasks: readonly ServerTask[]): FlowStep[] {
  return stepsOf(form, tasks).filter((step) => isOwed(tasks, step));
}

/** What holds the sending up: neither done, nor free to skip. */
export function stepsLeft(form: FormDef, tasks: readonly ServerTask[]): FlowStep[] {
  return owedSteps(form, tasks).filter((step) =>
    tasks.some(({ id, state }) => id === step.task && state !== 'done'),
  );
}

/** Whether pages may come or go: what they hang on stands on one that is not done. Then no number of them is promised. */
export function mayChange(form: FormDef, tasks: readonly ServerTask[]): boolean {
  const open = tasks.filter(({ state }) => state !== 'done').map(({ id }) => id);
  return pagesOf(form).some(({ when }) => {
    const { fields, facts } = askedBy(when);
    const from = [...fields, ...facts.flatMap((fact) => sourcesOfFact(form, fact))];
    return from.some((target) => open.includes(target.split('.')[0] ?? ''));
  });
}

function isOwed(tasks: readonly ServerTask[], step: FlowStep): boolean {
  return tasks.find(({ id }) => id === step.task)?.optional !== true;
}

function isOpen(tasks: readonly ServerTask[], step: FlowStep, done: string | undefined): boolean {
  const task = tasks.find(({ id }) => id === step.task);
  if (!task || task.state === 'done') return false;
  return task.after.every((id) => id === done);
}
