import { createContext } from 'react';

/** The post whose rules a page is asked under. */
export const PostOfForm = createContext('');
