import { demandsOfCase, missingTargets, owedConsentTargets } from './order.facts.ts';
import type { LoadedOrder } from './order.loaded.ts';
import type { OrderPolicy } from './order.policy.ts';
import { seeOrder } from './order.seen.ts';

export type Task = {
  id: string;
  state: 'done' | 'to_do' | 'cannot_start';
  missing: string[];
  after: string[];
  optional: boolean;
  /** Of a slot that takes more pictures than one: how many are asked for. */
  pictures?: number;
};

/** The task list of a draft: one line a page and a picture the rules ask for, and the presence where they do. */
export function tasksOf(loaded: LoadedOrder, where: OrderPolicy): Task[] {
  const seen = seeOrder(loaded, where);
  const demands = demandsOfCase(loaded, where);
  const consents = owedConsentTargets(loaded, where);
  const missing = [...missingTargets(loaded, where, demands), ...consents];
  const pages = seen.pages.map(({ id, after = [] }) => toTask(id, after, missing, loaded));
  const slots = demands.uploads.map(({ slot, pictures }) => ({
    ...toTask(`file.${slot}`, [], missing, loaded),
    ...(pictures > 1 && { pictures }),
  }));
  const free = demands.optional.map((slot) => freeTask(slot, loaded));
  const tasks = [...pages, ...slots, ...free];
  return [
    ...tasks.map((task) => holdBack(task, tasks)),
    ...(demands.presence && loaded.order.onBehalf === undefined ? [presenceTask(loaded)] : []),
  ];
}

function toTask(id: string, after: readonly string[], missing: readonly string[], loaded: LoadedOrder): Task {
  const own = missing.filter((target) => target === id || target.startsWith(`${id}.`));
  const saved = id.startsWith('file.') || loaded.answers.some(({ topic }) => topic === id);
  return {
    id,
    state: saved && own.length === 0 ? 'done' : 'to_do',
    missing: own,
    after: [...after],
    optional: false,
  };
}

/** A picture is taken where there is one; nobody is held up for it. */
function freeTask(slot: string, { files }: LoadedOrder): Task {
  const sent = files.some((file) => file.slot === slot);
  return { id: `file.${slot}`, state: sent ? 'done' : 'to_do', missing: [], after: [], optional: true };
}

/** What has to come first, because the later page shows what the earlier one said. */
function holdBack(task: Task, tasks: readonly Task[]): Task {
  const after = task.after.filter((id) => tasks.some((one) => one.id === id && one.state !== 'done'));
  return {
    ...task,
    after: [],
    ...(task.state === 'to_do' && after.length > 0 && { state: 'cannot_start', after }),
  };
}

function presenceTask({ order }: LoadedOrder): Task {
  const done = order.presence === 'inside' || order.presence === 'declared';
  return {
    id: 'presence',
    state: done ? 'done' : 'to_do',
    missing: done ? [] : ['presence.presence'],
    after: [],
    optional: false,
  };
}
