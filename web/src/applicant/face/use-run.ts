import { sendFaceFrames, startFaceChallenge } from '@lingshi/contract/generated/calls.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useLocale, type Locale } from '../../kit/locale.ts';
import { client } from '../client.ts';
import { useCameraWords } from './camera.words.ts';
import { paceFor, planCheck, stepAt, type Plan, type Prompt } from './face-plan.ts';
import type { FaceVerdict } from './face-read.ts';
import { packFrames, type Frame } from './frame-container.ts';
import { hush, nudge, speak } from './speak.ts';
import { takeFrame } from './take-frame.ts';

export type Run =
  | { step: 'placing' | 'asking' | 'sending' }
  | { step: 'running'; plan: Plan; moves: readonly FaceMove[]; ms: number };

type RunOptions = {
  orderId: string;
  video: RefObject<HTMLVideoElement | null>;
  slow: boolean;
  aloud: boolean;
  onVerdict: (verdict: FaceVerdict) => void;
  onFailed: (error: unknown) => void;
};

const TICK_MS = 100;

/** One try: movements from the server, pictures while they are done, the server's verdict. Ends with the camera. */
export function useRun(options: RunOptions): { run: Run; start: () => Promise<void> } {
  const [run, setRun] = useState<Run>({ step: 'placing' });
  const stop = useRef(new AbortController());
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    const leaving = stop.current;
    return () => {
      leaving.abort();
      hush();
    };
  }, []);
  useVoice(run, options.aloud);

  async function start() {
    const { signal } = stop.current;
    const { orderId, video, slow } = options;
    try {
      setRun({ step: 'asking' });
      const challenge = await client.call(startFaceChallenge, { params: { orderId }, body: {}, signal });
      const { challengeId, moves, seconds } = challenge;
      const plan = planCheck(moves, paceFor(slow, moves, seconds));
      const frames = await film(video, plan, signal, (ms) => setRun({ step: 'running', plan, moves, ms }));
      setRun({ step: 'sending' });
      const verdict = await client.call(sendFaceFrames, {
        params: { orderId, challengeId },
        body: packFrames(frames),
        signal,
      });
      if (!signal.aborted) latest.current.onVerdict(verdict);
    } catch (error) {
      if (!signal.aborted) latest.current.onFailed(error);
    }
  }
  return { run, start };
}

/** Takes the pictures of the plan. @throws the signal's reason when the camera is closed midway */
async function film(
  video: RefObject<HTMLVideoElement | null>,
  { steps, totalMs }: Plan,
  signal: AbortSignal,
  onTick: (ms: number) => void,
): Promise<Frame[]> {
  const began = performance.now();
  const shots = steps.flatMap(({ shotsMs }) => shotsMs);
  const frames: Frame[] = [];
  let first = 0;
  for (let ms = 0; ms < totalMs; ms = performance.now() - began) {
    signal.throwIfAborted();
    onTick(ms);
    const due = shots[frames.length] ?? Infinity;
    if (ms >= due && video.current) {
      first = frames.length === 0 ? ms : first;
      frames.push({ atMs: ms - first, jpeg: await takeFrame(video.current) });
    }
    const wait = Math.max(15, Math.min(TICK_MS, due - ms));
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  return frames;
}

/** Says what is asked when it changes, and shakes at its end: eyes that are shut cannot read. */
function useVoice(run: Run, aloud: boolean): void {
  const locale = useLocale();
  const t = useCameraWords();
  const prompt = run.step === 'running' ? (stepAt(run.plan, run.ms)?.prompt ?? null) : null;
  useEffect(() => {
    if (prompt === null) return;
    if (prompt === 'ahead') nudge();
    if (aloud) say(prompt, t, locale);
  }, [prompt, aloud, t, locale]);
}

function say(prompt: Prompt, t: ReturnType<typeof useCameraWords>, locale: Locale): void {
  speak(t(`camera.do_${prompt}`), locale);
}
