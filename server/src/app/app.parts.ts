import type { PageParts } from '../data-page/data-page.parts.ts';
import type { PhotoParts } from '../photo/photo.parts.ts';

/** All parts of a process: made once by app.ts, replaced piece by piece in tests. */
export type Parts = PageParts & PhotoParts;
