/** The program of a process that decodes. */
import { serveTasks } from '../processes/child-tasks.ts';
import { decode, restrictDecoders } from './image.decode.ts';

restrictDecoders();
serveTasks(decode);
