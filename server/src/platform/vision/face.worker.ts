/** The program of a thread that finds faces. */
import { openFaceFinder } from '@lingshi/vision/face/face.find.ts';
import type { FaceAnswer, FaceTask } from '@lingshi/vision/face/face.types.ts';
import { serveTasks } from '../threads/thread-tasks.ts';

// Before it ranks itself behind whoever waits for a page: the first person waits for this.
const finder = await openFaceFinder();
serveTasks<FaceTask, FaceAnswer>(async (task) => finder.find(task));
