import { useEffect, useState, type RefObject } from 'react';

/** Towards the face, or away from it. */
export type Lens = 'user' | 'environment';
/** `off`: there is none, it is in use, or the person said no. */
export type CameraState = 'starting' | 'on' | 'off';

/**
 * Shows the camera on a `video` while the component is there and `wanted`; lets go of it afterwards, so that its light
 * goes out when nothing is filmed any more.
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  lens: Lens,
  ideal: { width: number; height: number },
  wanted = true,
): CameraState {
  const [state, setState] = useState<CameraState>('starting');
  const { width, height } = ideal;
  useEffect(() => {
    if (!wanted) return undefined;
    let stream: MediaStream | undefined;
    let left = false;
    async function open() {
      setState('starting');
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          audio: false,
          video: { facingMode: { ideal: lens }, width: { ideal: width }, height: { ideal: height } },
        });
        if (left) return stop();
        show(video.current, stream);
        setState('on');
      } catch {
        if (!left) setState('off');
      }
    }
    function stop() {
      for (const track of stream?.getTracks() ?? []) track.stop();
    }
    void open();
    return () => {
      left = true;
      stop();
    };
  }, [video, lens, width, height, wanted]);
  return state;
}

function show(screen: HTMLVideoElement | null, stream: MediaStream): void {
  if (screen) screen.srcObject = stream;
}
