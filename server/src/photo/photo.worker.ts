import { lookAtPhoto } from '@lingshi/vision/photo/photo.look.ts';
import type { LookTask } from '@lingshi/vision/photo/photo.look.ts';
import { serveTasks } from '../platform/processes/child-tasks.ts';

/** The program of a process that looks at pixels. */
serveTasks(async (task: LookTask) => lookAtPhoto(task));
