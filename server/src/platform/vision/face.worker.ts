/** The program of a thread that finds faces. */
import { serveTasks } from '../threads/thread-tasks.ts';
import { openFaceFinder } from './face.find.ts';
import type { FaceAnswer, FaceTask } from './face.types.ts';

const opening = openFaceFinder();
// Who asks hears why it failed; nobody asks: nobody needs to.
opening.catch(() => undefined);

serveTasks<FaceTask, FaceAnswer>(async (task) => (await opening).find(task));
