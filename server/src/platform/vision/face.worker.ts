/** The program of a thread that finds faces. */
import { serveTasks } from '../threads/thread-tasks.ts';
import { openFaceFinder } from './face.find.ts';
import type { FaceAnswer, FaceTask } from './face.types.ts';

// Before it ranks itself behind whoever waits for a page: the first person waits for this.
const finder = await openFaceFinder();
serveTasks<FaceTask, FaceAnswer>(async (task) => finder.find(task));
