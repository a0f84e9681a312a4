import { useRef, useState } from 'react';
import { loadFaceModel } from '../face/face-model.ts';
import { adviceFor, type FaceAdvice } from '../face/glimpse.ts';
import { lightOf } from '../picture/light.ts';

type Live = { advice: FaceAdvice; look: (video: HTMLVideoElement) => void };

/**
 * What would help while the camera is open. The model loads with the first look, so no page pays for it without a
 * camera; until it is there, and where it cannot run, the light alone is looked at.
 */
export function usePhotoAdvice(): Live {
  const [advice, setAdvice] = useState<FaceAdvice>('good');
  const busy = useRef(false);
  async function lookOnce(video: HTMLVideoElement): Promise<void> {
    const light = lightOf(video);
    const model = await within(loadFaceModel(), FIRST_WAIT_MS);
    const glimpse = await model?.look(video).catch(() => undefined);
    setAdvice(glimpse ? adviceFor(glimpse, light) : light === 'fine' ? 'good' : light);
  }
  function look(video: HTMLVideoElement) {
    // A slow device looks less often instead of falling behind.
    if (busy.current) return;
    busy.current = true;
    void lookOnce(video).finally(() => (busy.current = false));
  }
  return { advice, look };
}

const FIRST_WAIT_MS = 300;

/** Null when it takes longer: the light is told meanwhile. */
async function within<T>(work: Promise<T | null>, milliseconds: number): Promise<T | null> {
  return Promise.race([work, new Promise<null>((resolve) => setTimeout(resolve, milliseconds, null))]);
}
