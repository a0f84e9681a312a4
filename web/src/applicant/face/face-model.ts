import type { FaceModel } from './glimpse.ts';

let loading: Promise<FaceModel | null> | undefined;

/** Null where the device cannot run it or it did not arrive: every step goes on without hints. */
export function loadFaceModel(): Promise<FaceModel | null> {
  loading ??= import('./face-finder.ts').then(({ openFinder }) => openFinder()).catch(() => null);
  return loading.then((model) => {
    // Not there for want of a network, perhaps: the next step may try again.
    if (model === null) loading = undefined;
    return model;
  });
}
