import { openFaceFinder } from '@lingshi/vision/face/face.find.ts';
import { seeHead } from '../../domain/test/evidence/face-head.ts';
import type { Pose } from '../../domain/test/evidence/face-head.ts';
import type { FaceMove } from '@lingshi/domain/evidence/face-moves.ts';
import sharp from 'sharp';
import type { DemoPerson } from '../../server/src/demo/demo.people.ts';
import { drawPortrait } from '../../server/src/demo/specimen.draw.ts';
import { bend } from './warp.ts';
import type { Raster } from './warp.ts';

type Spot = { x: number; y: number };

/** JPEG pictures of one person, as data addresses: at rest, then half-way and wholly into each movement. */
export type FaceClip = { rest: string } & Record<FaceMove, [half: string, whole: string]>;

/** How far each movement goes when it is wholly made. */
const POSES: Record<FaceMove, Pose> = {
  turn_left: { turn: 24 },
  turn_right: { turn: -24 },
  nod: { nod: 22 },
  blink: { blink: 1 },
  open_mouth: { mouth: 1 },
};

const FRAME = { width: 480, height: 640 };

/**
 * Lets the portrait of a fictional person move before a camera: a head of points in space is turned, and the picture
 * bent after it, so that the nose runs ahead as a head's does and no picture's.
 */
export async function drawFaceClip(person: DemoPerson): Promise<FaceClip> {
  const picture = await readPicture(await drawPortrait(person));
  const finder = await openFaceFinder();
  const { faces } = await finder.find({ picture, descriptors: false });
  const points = faces[0]?.points;
  if (!points) throw new Error('The portrait has no face.');
  const draw = async (pose: Pose) => address(await makePose(picture, points, pose));
  const both = async (move: FaceMove): Promise<[string, string]> => [
    await draw(share(POSES[move], 0.5)),
    await draw(POSES[move]),
  ];
  return {
    rest: await draw({}),
    turn_left: await both('turn_left'),
    turn_right: await both('turn_right'),
    nod: await both('nod'),
    blink: await both('blink'),
    open_mouth: await both('open_mouth'),
  };
}

async function makePose(picture: Raster, points: readonly Spot[], pose: Pose): Promise<Buffer> {
  const moved = movedBy(points, pose);
  const still = edgesOf(picture);
  const head = [...points, ...crownOf(points)];
  const bent = bend(picture, [...head, ...still], [...moved, ...crownMoved(points, moved), ...still]);
  const { width, height, data } = bent;
  const paint = [...lids(picture, points, moved, pose), ...mouthInside(moved, pose)].join('');
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${paint}</svg>`,
  );
  return sharp(data, { raw: { width, height, channels: 3 } })
    .composite([{ input: svg }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** The points of this face where the drawn head's points go. */
function movedBy(points: readonly Spot[], pose: Pose): Spot[] {
  const [before, after] = [seeHead({}), seeHead(pose)];
  const scale = span(points) / span(before);
  return points.map(({ x, y }, at) => ({
    x: x + ((after[at]?.x ?? 0) - (before[at]?.x ?? 0)) * scale,
    y: y + ((after[at]?.y ?? 0) - (before[at]?.y ?? 0)) * scale,
  }));
}

const BROWS = [17, 19, 21, 22, 24, 26] as const;
/** How far above the brows, in spans of the eyes, and how much of the brows' way it goes. */
const CROWN = [
  { up: 0.4, part: 0.85 },
  { up: 0.75, part: 0.5 },
] as const;

/** Forehead and hair, which have no points of their own. */
function crownOf(points: readonly Spot[]): Spot[] {
  return BROWS.flatMap((brow) => {
    const { x, y } = spotAt(points, brow);
    return CROWN.map(({ up }) => ({ x, y: y - up * span(points) }));
  });
}

function crownMoved(points: readonly Spot[], moved: readonly Spot[]): Spot[] {
  const crown = crownOf(points);
  return crown.map(({ x, y }, at) => {
    const brow = BROWS[Math.floor(at / CROWN.length)] ?? BROWS[0];
    const part = CROWN[at % CROWN.length]?.part ?? 0;
    const [before, after] = [spotAt(points, brow), spotAt(moved, brow)];
    return { x: x + (after.x - before.x) * part, y: y + (after.y - before.y) * part };
  });
}

/** The room stays where it is. */
function edgesOf({ width, height }: Raster): Spot[] {
  return [0, 0.25, 0.5, 0.75, 1].flatMap((part) => [
    { x: part * width, y: 0 },
    { x: part * width, y: height },
    { x: 0, y: part * height },
    { x: width, y: part * height },
  ]);
}

const EYES = [
  { first: 36, brow: 19 },
  { first: 42, brow: 24 },
] as const;

/** Skin over the eyes, and the line where the lids meet. */
function lids(
  picture: Raster,
  points: readonly Spot[],
  moved: readonly Spot[],
  { blink = 0 }: Pose,
): string[] {
  if (blink < 0.9) return [];
  return EYES.flatMap(({ first, brow }) => {
    const [outer, inner] = [spotAt(points, first), spotAt(points, first + 3)];
    const middle = { x: (outer.x + inner.x) / 2, y: (outer.y + inner.y) / 2 };
    const width = Math.abs(inner.x - outer.x);
    // As far below the eye as the brow is above it: skin without a shadow.
    const skin = colourAt(picture, { x: middle.x, y: middle.y + (middle.y - spotAt(points, brow).y) * 0.9 });
    const low = (spotAt(moved, first + 4).y + spotAt(moved, first + 5).y) / 2 + width * 0.15;
    return [
      `<ellipse cx="${middle.x}" cy="${middle.y}" rx="${width * 0.62}" ry="${width * 0.3}" fill="${skin}"/>`,
      `<path d="M${outer.x} ${outer.y}Q${middle.x} ${low} ${inner.x} ${inner.y}" fill="none" stroke="#3a2a24" stroke-width="3"/>`,
    ];
  });
}

/** What is seen between parted lips. */
function mouthInside(moved: readonly Spot[], { mouth = 0 }: Pose): string[] {
  if (mouth === 0) return [];
  const inner = moved.slice(60, 68).map(({ x, y }) => `${x},${y}`);
  return [`<polygon points="${inner.join(' ')}" fill="#3b1416"/>`];
}

function colourAt({ width, data }: Raster, { x, y }: Spot): string {
  const at = (Math.round(y) * width + Math.round(x)) * 3;
  return `rgb(${data[at] ?? 0},${data[at + 1] ?? 0},${data[at + 2] ?? 0})`;
}

function span(points: readonly Spot[]): number {
  const [a, b] = [spotAt(points, 36), spotAt(points, 45)];
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function spotAt(points: readonly Spot[], index: number): Spot {
  return points[index] ?? { x: 0, y: 0 };
}

function share(pose: Pose, part: number): Pose {
  return Object.fromEntries(Object.entries(pose).map(([key, value]) => [key, Number(value) * part]));
}

async function readPicture(jpeg: Buffer): Promise<Raster> {
  const { width, height } = FRAME;
  const data = await sharp(jpeg).resize(width, height).removeAlpha().raw().toBuffer();
  return { width, height, data: new Uint8Array(data) };
}

function address(jpeg: Buffer): string {
  return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}
