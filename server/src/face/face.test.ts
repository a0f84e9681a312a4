import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as calls from '@lingshi/contract/generated/calls.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import {
  beside,
  darken,
  dataPageOf,
  film,
  filmDrawing,
  filmPicture,
  portraitOf,
  seat,
  seatDrawing,
} from '@lingshi/vision/test/face/frames.ts';
import type { Sitter } from '@lingshi/vision/test/face/frames.ts';
import { openTestDesk, refusalOf } from '../../test/worklist/desk.ts';
import type { Owner, TestDesk } from '../../test/worklist/desk.ts';
import { packFrames } from '../../test/face/frames.ts';
import type { SentFrame } from './face.frames.ts';
import { agree, ask, findCheck, sendFrames, upload } from '../../test/face/face.ts';

let desk: TestDesk;
let [ada, bea]: Sitter[] = [];

beforeAll(async () => {
  desk = await openTestDesk();
  const { faces } = desk.app.parts;
  [ada, bea] = await Promise.all([seat(faces, 'ada'), seat(faces, 'bea')]);
}, 60_000);
afterAll(() => desk.close());

const CARTOON = `<svg xmlns="http://www.w3.org/2000/svg" width="360" height="480"><rect width="360" height="480" fill="#fff"/>
  <circle cx="180" cy="220" r="110" fill="#ffd23f"/><circle cx="145" cy="190" r="12"/><circle cx="215" cy="190" r="12"/>
  <path d="M130 260 Q180 310 230 260" stroke="#000" stroke-width="6" fill="none"/></svg>`;

/** A draft with pictures of a person, who agreed to the check. */
async function draftOf(photo: Sitter, page: Sitter = photo): Promise<Owner> {
  const [owner] = await desk.drafts(1);
  await upload(owner!, 'photo', await portraitOf(photo));
  await upload(owner!, 'data_page', await dataPageOf(page));
  await agree(owner!);
  return owner!;
}

async function tryWith(owner: Owner, make: (moves: FaceMove[]) => Promise<SentFrame[]>) {
  const { challengeId, moves } = await ask(owner, desk);
  return sendFrames(owner, challengeId, packFrames(await make(moves)));
}

describe('a face check', () => {
  test('of the person in photo and data page passes, until the photo is another one', async () => {
    const owner = await draftOf(ada!);
    const answer = await tryWith(owner, async (moves) => film(ada!, moves));
    expect(answer).toMatchObject({ outcome: 'passed', fault: null, redo: null });
    expect(answer.moves.every(({ seen }) => seen)).toBe(true);
    expect(answer.state).toMatchObject({ outcome: 'passed', outdated: false, triesLeft: 9 });
    const kept = await findCheck(desk, owner);
    expect(kept).toMatchObject({ outcome: 'passed', attempts: 1, failures: 0 });
    expect(kept.distance_photo).toBeLessThan(kept.threshold ?? 0);
    expect(kept.distance_page).toBeLessThan(kept.threshold ?? 0);
    // What was compared is no longer what the order holds.
    await upload(owner, 'photo', await portraitOf(bea!));
    const state = await owner.call(calls.getFaceState, { params: { orderId: owner.orderId } });
    expect(state).toMatchObject({ outcome: null, outdated: true });
  }, 60_000);

  test('of another person than the photo shows fails on the photo alone', async () => {
    const answer = await tryWith(await draftOf(bea!), async (moves) => film(ada!, moves));
    expect(answer).toMatchObject({ outcome: 'failed', fault: 'photo_differs', redo: 'photo' });
    expect(answer.moves.every(({ seen }) => seen)).toBe(true);
  }, 60_000);

  test('with another person’s data page fails on the data page alone', async () => {
    const answer = await tryWith(await draftOf(ada!, bea!), async (moves) => film(ada!, moves));
    expect(answer).toMatchObject({ outcome: 'failed', fault: 'page_differs', redo: 'data_page' });
  }, 60_000);

  test('finds the portrait of a data page that was photographed on its side', async () => {
    const owner = await draftOf(ada!);
    const onItsSide = sharp(await dataPageOf(ada!)).rotate(90);
    await upload(owner, 'data_page', await onItsSide.jpeg().toBuffer());
    const answer = await tryWith(owner, async (moves) => film(ada!, moves));
    expect(answer).toMatchObject({ outcome: 'passed', fault: null });
  }, 180_000);

  test.each<[string, string, (moves: FaceMove[]) => Promise<SentFrame[]>]>([
    ['in another order', 'wrong_order', async (moves) => film(ada!, moves.toReversed())],
    ['while sitting still', 'movement_missing', async () => film(ada!, [])],
    ['with three frames', 'too_few_frames', async (moves) => (await film(ada!, moves)).slice(0, 3)],
    ['with one frame sent twelve times', 'frames_repeated', async (moves) => still(moves)],
    ['with a cartoon', 'no_face', async () => filmDrawing(CARTOON)],
    ['in the dark', 'too_dark', async (moves) => Promise.all((await film(ada!, moves)).map(darken))],
    ['with a second person beside', 'several_faces', async (moves) => withSecondPerson(moves)],
    ['with another person from the middle on', 'other_face', async (moves) => withOtherPerson(moves)],
  ])(
    '%s fails as %s',
    async (_how, fault, make) => {
      const answer = await tryWith(await draftOf(ada!), make);
      expect(answer).toMatchObject({ outcome: 'failed', fault, redo: 'sequence' });
      expect(answer.state).toMatchObject({ outcome: 'failed', fault, triesLeft: 9 });
    },
    60_000,
  );

  test('of a drawing that moves as asked does not pass, though photo and data page show the same drawing', async () => {
    const drawn = await seatDrawing(desk.app.parts.faces);
    const owner = await draftOf(drawn);
    const answer = await tryWith(owner, async (moves) => film(drawn, moves));
    expect(answer).toMatchObject({ outcome: 'failed', fault: 'drawing', redo: 'sequence' });
    await owner.does({ type: 'submit' });
    const { interview } = await owner.call(calls.getOrder, { params: { orderId: owner.orderId } });
    expect(interview).toMatchObject({ reason: 'face_failed' });
  }, 60_000);

  test('with a printed picture that is moved about does not pass', async () => {
    const answer = await tryWith(await draftOf(ada!), async () => filmPicture(ada!));
    expect(answer).toMatchObject({ outcome: 'failed', redo: 'sequence' });
  }, 60_000);
});

async function withSecondPerson(moves: FaceMove[]): Promise<SentFrame[]> {
  const [frames, others] = [await film(ada!, moves), await film(bea!, [])];
  return [...frames.slice(0, -1), await beside(frames.at(-1)!, others[0]!)];
}

async function withOtherPerson(moves: FaceMove[]): Promise<SentFrame[]> {
  const [frames, others] = [await film(ada!, moves), await film(bea!, moves)];
  return frames.map((frame, at) => (at > 5 ? { ...frame, jpeg: others[at]!.jpeg } : frame));
}

async function still(moves: FaceMove[]): Promise<SentFrame[]> {
  const frames = await film(ada!, moves);
  return frames.map(({ atMs }) => ({ atMs, jpeg: frames[0]!.jpeg }));
}

function noPicture(at: number): SentFrame {
  return { atMs: at * 500, jpeg: Buffer.alloc(400, at + 1) };
}

describe('frames', () => {
  test('that are no pictures are refused and cost no try', async () => {
    const owner = await draftOf(ada!);
    const { challengeId } = await ask(owner, desk);
    const rubbish = packFrames(Array.from({ length: 12 }, (_, at) => noPicture(at)));
    expect(await refusalOf(sendFrames(owner, challengeId, rubbish))).toBe('face.frames_broken');
    const again = await ask(owner, desk);
    const cut = packFrames(await film(ada!, again.moves)).subarray(0, 9_000);
    expect(await refusalOf(sendFrames(owner, again.challengeId, cut))).toBe('face.frames_broken');
    expect((await findCheck(desk, owner)).attempts).toBe(0);
  }, 60_000);
});
