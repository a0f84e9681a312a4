import { missingTargets } from '@lingshi/domain/order/order.form-check.ts';
import type { Topic } from '@lingshi/domain/order/order.form.ts';
import type { OrderPolicy } from './order.facts.ts';
import { currentSlots, demandsOfCase, missingConsents, missingDeclaration } from './order.facts.ts';
import { answersByTopic, soundAnswers } from './order.load.ts';
import type { LoadedOrder } from './order.load.ts';

export type Task = {
  id: string;
  state: 'done' | 'to_do' | 'cannot_start';
  missing: string[];
  after: string[];
};

/** What has to come first, because the later page shows what the earlier one said. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  post: ['address_abroad'],
  return_mail: ['address_abroad'],
  declaration: ['person', 'document'],
};

/** The task list of a draft: one line a topic and a picture the rules demand, and the presence where they do. */
export function tasksOf(loaded: LoadedOrder, where: OrderPolicy): Task[] {
  const sound = soundAnswers(loaded.answers);
  const demands = demandsOfCase(loaded, where);
  const missing = [
    ...missingTargets(answersByTopic(loaded.answers), demands, currentSlots(loaded), where.today),
    ...missingDeclaration(where, sound),
    ...missingConsents(where.policy, sound).map((id) => `consents.${id}`),
  ];
  const ids = [...demands.topics, ...demands.uploads.map((slot) => `file.${slot}`)];
  const tasks = ids.map((id) => toTask(id, missing, loaded));
  const held = tasks.map((task) => holdBack(task, tasks));
  return demands.presence ? [...held, presenceTask(loaded)] : held;
}

function toTask(id: string, missing: readonly string[], loaded: LoadedOrder): Task {
  const own = missing.filter((target) => target === id || target.startsWith(`${id}.`));
  const saved = id.startsWith('file.') || loaded.answers.some(({ topic }) => topic === (id as Topic));
  return { id, state: saved && own.length === 0 ? 'done' : 'to_do', missing: own, after: [] };
}

function holdBack(task: Task, tasks: readonly Task[]): Task {
  const after = (AFTER[task.id] ?? []).filter((id) =>
    tasks.some((one) => one.id === id && one.state !== 'done'),
  );
  return task.state === 'to_do' && after.length > 0 ? { ...task, state: 'cannot_start', after } : task;
}

function presenceTask({ order }: LoadedOrder): Task {
  const done = order.presence === 'inside' || order.presence === 'declared';
  return {
    id: 'presence',
    state: done ? 'done' : 'to_do',
    missing: done ? [] : ['presence.presence'],
    after: [],
  };
}
