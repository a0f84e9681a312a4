import { lookAtPhoto } from '@lingshi/vision/photo/photo.look.ts';
import type { LookTask } from '@lingshi/vision/photo/photo.look.ts';
import { serveTasks } from '../platform/threads/thread-tasks.ts';

/** A thread that looks at pixels. */
serveTasks(async (task: LookTask) => lookAtPhoto(task));
