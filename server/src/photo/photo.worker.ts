import { serveTasks } from '../platform/threads/thread-tasks.ts';
import { lookAtPhoto } from './photo.look.ts';
import type { LookTask } from './photo.look.ts';

/** A thread that looks at pixels. */
serveTasks(async (task: LookTask) => lookAtPhoto(task));
