/** The program of a process that finds faces. */
import { openFaceFinder } from '@lingshi/vision/face/face.find.ts';
import type { FaceAnswer, FaceTask } from '@lingshi/vision/face/face.types.ts';
import { serveTasks } from '../processes/child-tasks.ts';

const finder = await openFaceFinder();
serveTasks<FaceTask, FaceAnswer>(async (task) => finder.find(task));
