import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import type { Page } from 'playwright-core';
import { CAMERA_WORDS } from '../../web/src/applicant/face/camera.words.ts';
import type { FaceClip } from './moving-face.ts';

type Sitter = {
  clip: FaceClip;
  /** What the screen says for each movement. */
  words: Record<FaceMove, string>;
  /** False: a picture held before the camera, whatever the screen asks. */
  alive: boolean;
};

/**
 * From the next page on, the page's camera shows this person, who reads the screen and does what it asks. The page
 * knows nothing of it: to it this is the camera.
 */
export async function sitBeforeCamera(page: Page, clip: FaceClip, alive = true): Promise<void> {
  const words: Record<FaceMove, string> = {
    turn_left: CAMERA_WORDS['camera.do_turn_left'].zh,
    turn_right: CAMERA_WORDS['camera.do_turn_right'].zh,
    nod: CAMERA_WORDS['camera.do_nod'].zh,
    blink: CAMERA_WORDS['camera.do_blink'].zh,
    open_mouth: CAMERA_WORDS['camera.do_open_mouth'].zh,
  };
  await page.addInitScript(playPerson, { clip, words, alive });
}

/** Runs in the browser, so it can use nothing from outside. */
function playPerson({ clip, words, alive }: Sitter): void {
  const [WIDTH, HEIGHT, STEP_MS] = [480, 640, 40];
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext('2d');
  const pictures = new Map<string, HTMLImageElement>();
  let [shown, depth] = ['', 0];

  function picture(address: string): HTMLImageElement {
    const known = pictures.get(address) ?? new Image();
    if (!known.src) known.src = address;
    pictures.set(address, known);
    return known;
  }
  function asked(): string {
    const text = document.querySelector('.face-prompt-words')?.textContent?.trim() ?? '';
    return Object.entries(words).find(([, said]) => alive && text === said)?.[0] ?? '';
  }
  function draw(): void {
    const move = asked();
    // Into a movement and out of it within a quarter of a second; from one to another by way of rest.
    depth =
      move !== '' && (move === shown || depth <= 0) ? Math.min(2, depth + 0.3) : Math.max(0, depth - 0.3);
    if (depth <= 0.3 && move !== '') shown = move;
    const [half, whole] = clip[shown as keyof typeof words] ?? [clip.rest, clip.rest];
    pen?.drawImage(picture(depth < 0.5 ? clip.rest : depth < 1.5 ? half : whole), 0, 0);
    // The noise of a lens: no two frames of a camera are the same.
    const noise = crypto.getRandomValues(new Uint8Array(120));
    for (let spot = 0; spot < noise.length && pen; spot += 2) {
      pen.fillStyle = spot % 4 === 0 ? 'rgb(0 0 0 / 0.04)' : 'rgb(255 255 255 / 0.04)';
      pen.fillRect(((noise[spot] ?? 0) / 256) * WIDTH, ((noise[spot + 1] ?? 0) / 256) * HEIGHT, 3, 3);
    }
  }
  for (const address of Object.values(clip).flat()) picture(address);
  setInterval(draw, STEP_MS);
  Object.defineProperty(navigator.mediaDevices, 'getUserMedia', {
    value: async () => Promise.resolve(canvas.captureStream(1000 / STEP_MS)),
  });
}
