import type { Topic } from '../offline/draft-store.ts';

/** One page of the form: a topic, a picture, or the question where the person is. */
export type Step = Topic | 'photo' | 'data_page' | 'presence';

export type StepGroup = { id: GroupId; steps: readonly Step[] };
export type GroupId = 'person' | 'passport' | 'place' | 'family' | 'pictures' | 'declaration';

/** The task list, and the order in which one page follows another. */
export const GROUPS: readonly StepGroup[] = [
  { id: 'person', steps: ['person'] },
  { id: 'passport', steps: ['document', 'endorsement'] },
  { id: 'place', steps: ['presence', 'stay', 'address_abroad', 'post', 'return_mail'] },
  { id: 'family', steps: ['family', 'address_home', 'contact'] },
  { id: 'pictures', steps: ['photo', 'data_page'] },
  { id: 'declaration', steps: ['declaration', 'consents'] },
];

export const STEPS: readonly Step[] = GROUPS.flatMap(({ steps }) => steps);

/** The pages the rules demand of this case, in the order of the list: the server names each as a task. */
export function stepsOf(tasks: readonly { id: string }[], steps: readonly Step[] = STEPS): Step[] {
  return steps.filter((step) => tasks.some(({ id }) => id === taskIdOf(step)));
}

type ServerTask = { id: string; state: 'done' | 'to_do' | 'cannot_start'; after: readonly string[] };

/** The server's name of a step's task. */
export function taskIdOf(step: Step): string {
  return step === 'photo' || step === 'data_page' ? `file.${step}` : step;
}

export function stepOfTask(id: string): Step | null {
  const name = id.replace(/^file\./, '');
  return STEPS.find((step) => step === name) ?? null;
}

/** Where a target of a supplement (`topic.field`, `file.slot`) is mended. */
export function stepOfTarget(target: string): string {
  const [topic = '', field = ''] = target.split('.');
  return topic === 'file' ? field : topic;
}

export function pathOf(orderId: string, step: string): string {
  return `/orders/${orderId}/form/${step}`;
}

/**
 * The page after this one: the next that is not done and not held back by another, first below, then from the top.
 * Null when nothing is left but to check and send.
 * @param tasks as the server had them before this step was done
 */
export function nextStep(tasks: readonly ServerTask[], done: Step): Step | null {
  const at = STEPS.indexOf(done);
  const order = [...STEPS.slice(at + 1), ...STEPS.slice(0, at)];
  return order.find((step) => isOpen(tasks, step, done)) ?? null;
}

function isOpen(tasks: readonly ServerTask[], step: Step, done: Step): boolean {
  const task = tasks.find(({ id }) => id === taskIdOf(step));
  if (!task || task.state === 'done') return false;
  return task.after.every((id) => id === taskIdOf(done));
}
