import { hash } from 'node:crypto';
import sharp from 'sharp';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import { judgeSequence } from '@lingshi/domain/evidence/face-sequence.ts';
import { lookAtFrames } from '@lingshi/server/face/face.find.ts';
import type { SentFrame } from '@lingshi/server/face/face.frames.ts';
import { film, filmPicture } from '@lingshi/vision/test/face/frames.ts';
import type { Sitter } from '@lingshi/vision/test/face/frames.ts';
import type { Enrolled, Eyes } from './face.enrol.ts';
import { shareInWords } from './figures.ts';
import type { Block } from './page.ts';

const ASKED: FaceMove[] = ['turn_left', 'open_mouth', 'nod'];
const OTHER_ORDER: FaceMove[] = ['nod', 'open_mouth', 'turn_left'];
/** Each attack takes seconds; the largest faces of the folder stand for all. */
const MOST_SITTERS = 3;

type Attack = {
  name: string;
  how: string;
  /** What the frames should come to. */
  should: 'pass' | 'fail';
  frames: (sitter: Sitter, other: Sitter) => Promise<SentFrame[]>;
};

const ATTACKS: Attack[] = [
  {
    name: 'the person',
    how: 'moves as asked',
    should: 'pass',
    frames: async (sitter) => film(sitter, ASKED),
  },
  {
    name: 'still picture',
    how: 'a print is held before the camera and moved about',
    should: 'fail',
    frames: async (sitter) => filmPicture(sitter),
  },
  {
    name: 'screen replay',
    how: 'a recording of the person making other movements, on a screen with a bezel, lines and a cast',
    should: 'fail',
    frames: async (sitter) => replay(await film(sitter, ['blink', 'turn_right', 'open_mouth'])),
  },
  {
    name: 'screen replay, movements guessed',
    how: 'the same, and the recording happens to show what was asked',
    should: 'fail',
    frames: async (sitter) => replay(await film(sitter, ASKED)),
  },
  {
    name: 'wrong order',
    how: 'the movements asked, in another order',
    should: 'fail',
    frames: async (sitter) => film(sitter, OTHER_ORDER),
  },
  {
    name: 'spliced frames',
    how: 'the second half shows another person',
    should: 'fail',
    frames: async (sitter, other) => splice(await film(sitter, ASKED), await film(other, ASKED)),
  },
];

/** Lets sequences made from the folder's portraits be judged as those of applicants are. */
export async function tryAttacks(eyes: Eyes, people: readonly Enrolled[]): Promise<Block[]> {
  const sitters = await seatPeople(eyes, people);
  const [first, second] = sitters;
  if (first === undefined || second === undefined) {
    const few = 'Not tried: fewer than two portraits of this folder look straight ahead.';
    return [{ heading: 'Attacks on the face check' }, { text: few }];
  }
  const rows: string[][] = [];
  for (const { name, how, should, frames } of ATTACKS) {
    const faults: (string | null)[] = [];
    for (const [index, sitter] of sitters.entries()) {
      const made = await frames(sitter, sitters[index === 0 ? 1 : 0] ?? first);
      const named = made.map((frame) => ({ ...frame, hash: hash('sha256', frame.jpeg) }));
      const looked = await lookAtFrames(eyes, named);
      faults.push(judgeSequence(looked, ASKED).fault);
    }
    console.error(`${name}: ${faults.map((fault) => fault ?? 'passed').join(', ')}`);
    const right = faults.filter((fault) => (fault === null) === (should === 'pass')).length;
    const said = [...new Set(faults.map((fault) => fault ?? 'passed'))].join(', ');
    rows.push([
      name,
      how,
      should === 'pass' ? 'passes' : 'fails',
      shareInWords(right, faults.length).split(';')[0] ?? '',
      said,
    ]);
  }
  return [
    { heading: 'Attacks on the face check' },
    {
      text: `Asked for: ${ASKED.join(', ')}. The frames are made: a portrait is bent as a turned, bowed or speaking head would look, and a screen is drawn around it. No attacker stood before a camera; a real print, mask or screen may do better or worse. A recording that happens to show the movements asked, in their order, is not told from the person: that is why they are drawn anew each time and live for seconds.`,
    },
    { columns: ['attack', 'how', 'should', 'right', 'what was said'], rows },
  ];
}

const FRAME = { width: 360, height: 480 };

async function seatPeople(eyes: Eyes, people: readonly Enrolled[]): Promise<Sitter[]> {
  const largest = people.toSorted((a, b) => b.portrait.width - a.portrait.width);
  const sitters: Sitter[] = [];
  for (const { portrait } of largest) {
    if (sitters.length === MOST_SITTERS) break;
    const { data, width, height } = portrait;
    const image = sharp(data, { raw: { width, height, channels: 3 } });
    const pixels = await image
      .resize({ ...FRAME, fit: 'cover' })
      .removeAlpha()
      .raw()
      .toBuffer();
    const picture = { ...FRAME, data: new Uint8Array(pixels) };
    const found = await eyes.faces.find({ picture, descriptors: false });
    const [face, other] = found.done ? found.value.faces : [];
    if (face && !other && looksAhead(face.points)) sitters.push({ picture, points: face.points });
  }
  return sitters;
}

/** A portrait that is turned already cannot be made to turn. */
function looksAhead(points: readonly { x: number; y: number }[]): boolean {
  const [left, right, nose] = [points[36], points[45], points[30]];
  if (!left || !right || !nose) return false;
  const along = (nose.x - left.x) / (right.x - left.x);
  return along > 0.38 && along < 0.62 && Math.abs(right.y - left.y) < 0.2 * (right.x - left.x);
}

function splice(own: readonly SentFrame[], other: readonly SentFrame[]): SentFrame[] {
  const half = Math.floor(own.length / 2);
  return [...own.slice(0, half), ...other.slice(half)];
}

/** Photographed from a screen: smaller, a dark bezel, the lines of its pixels, a blue cast. */
async function replay(frames: readonly SentFrame[]): Promise<SentFrame[]> {
  const { width, height } = FRAME;
  const lines = Array.from(
    { length: height / 4 },
    (_, row) => `<rect y="${row * 4}" width="${width}" height="1.6"/>`,
  );
  const screen = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="#102040" opacity=".22">${lines.join('')}</g></svg>`,
  );
  return Promise.all(
    frames.map(async ({ atMs, jpeg }) => {
      const shown = await sharp(jpeg).tint('#dfe8ff').resize(300, 400).toBuffer();
      const bezel = sharp({ create: { ...FRAME, channels: 3, background: '#0a0a0c' } });
      const layers = [{ input: shown, left: 30, top: 40 }, { input: screen }];
      return { atMs, jpeg: await bezel.composite(layers).jpeg({ quality: 85 }).toBuffer() };
    }),
  );
}
