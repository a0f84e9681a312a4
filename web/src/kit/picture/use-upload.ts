import { useEffect, useRef, useState } from 'react';

/** What an upload is told: when to stop, and whom to tell how many bytes have arrived. */
export type UploadHooks = { signal: AbortSignal; onProgress: (sentBytes: number) => void };

/**
 * Sends a file and resolves with what the server says of it. Called again for the same file after a pause or a
 * dropped line: it goes on where the server stopped.
 */
export type Uploader<T> = (file: File, hooks: UploadHooks) => Promise<T>;

export type UploadState =
  | { step: 'idle' }
  | { step: 'preparing' }
  | { step: 'sending' | 'paused'; file: File; sent: number }
  | { step: 'failed'; file: File | null; sent: number; error: unknown }
  | { step: 'done'; file: File };

export type Upload = {
  state: UploadState;
  /** Prepares and sends; an earlier file of this field is let go. */
  start: (prepare: () => Promise<File>) => Promise<void>;
  pause: () => void;
  resume: () => Promise<void>;
  reset: () => void;
};

export function useUpload<T>(upload: Uploader<T>, onDone: (result: T, file: File) => void): Upload {
  const [state, setState] = useState<UploadState>({ step: 'idle' });
  const renew = useOneAtATime();

  async function send(file: File, sentBefore: number) {
    const signal = renew();
    setState({ step: 'sending', file, sent: sentBefore });
    try {
      const onProgress = (sent: number) => signal.aborted || setState({ step: 'sending', file, sent });
      const result = await upload(file, { signal, onProgress });
      if (signal.aborted) return;
      setState({ step: 'done', file });
      onDone(result, file);
    } catch (error) {
      // A pause aborts too; only what we did not ask for is a failure.
      if (!signal.aborted) setState((now) => ({ step: 'failed', file, sent: sentOf(now), error }));
    }
  }
  async function start(prepare: () => Promise<File>) {
    renew();
    setState({ step: 'preparing' });
    try {
      await send(await prepare(), 0);
    } catch (error) {
      setState({ step: 'failed', file: null, sent: 0, error });
    }
  }
  function pause() {
    renew();
    setState((now) => (now.step === 'sending' ? { ...now, step: 'paused' } : now));
  }
  async function resume() {
    if ((state.step === 'paused' || state.step === 'failed') && state.file)
      await send(state.file, state.sent);
  }
  function reset() {
    renew();
    setState({ step: 'idle' });
  }
  return { state, start, pause, resume, reset };
}

/** Stops what is under way, and gives the signal of what comes next. Leaving the page stops it too. */
function useOneAtATime(): () => AbortSignal {
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  return () => {
    stop.current?.abort();
    stop.current = new AbortController();
    return stop.current.signal;
  };
}

function sentOf(state: UploadState): number {
  return 'sent' in state ? state.sent : 0;
}
