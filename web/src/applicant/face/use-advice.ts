import { useEffect, useState, type RefObject } from 'react';
import { lightOf } from '../picture/light.ts';
import { loadFaceModel } from './face-model.ts';
import { adviceFor, type FaceAdvice } from './glimpse.ts';

const LOOK_MS = 450;

/** What would help just now; null while nothing is known. Without the model the light alone is looked at. */
export function useAdvice(video: RefObject<HTMLVideoElement | null>, looking: boolean): FaceAdvice | null {
  const [advice, setAdvice] = useState<FaceAdvice | null>(null);
  useEffect(() => {
    if (!looking) return undefined;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const model = loadFaceModel();
    let finder: Awaited<typeof model> = null;
    void model.then((found) => (finder = found));
    async function look() {
      const lens = video.current;
      if (lens && lens.videoWidth > 0 && !document.hidden) {
        const light = lightOf(lens);
        const glimpse = await finder?.look(lens).catch(() => undefined);
        if (!left) setAdvice(glimpse ? adviceFor(glimpse, light) : light === 'dark' ? 'dark' : null);
      }
      if (!left) timer = setTimeout(() => void look(), LOOK_MS);
    }
    void look();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [video, looking]);
  return advice;
}
