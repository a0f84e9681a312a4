import type { FaceMove } from '../../src/evidence/face-moves.ts';
import type { SeenFace, SequenceFrame, Spot } from '../../src/evidence/face-sequence.types.ts';

/**
 * A head of 68 points in space, in millimetres, that specs turn and look at: x to the right of the frame (the person's
 * left), y down, z towards the camera. Rough, but its nose runs ahead of its ears as everybody's does.
 */
type Point3 = readonly [x: number, y: number, z: number];

const BROW: Point3[] = [
  [55, -20, -16],
  [46, -27, -6],
  [36, -29, 1],
  [26, -28, 5],
  [15, -24, 7],
];
const LEFT_EYE: Point3[] = [
  [-45, 0, -10],
  [-38, -5, -4],
  [-28, -5, -3],
  [-20, 1, -5],
  [-28, 5, -3],
  [-37, 5, -5],
];
const RIGHT_EYE: Point3[] = [
  [20, 1, -5],
  [28, -5, -3],
  [38, -5, -4],
  [45, 0, -10],
  [37, 5, -5],
  [28, 5, -3],
];
const NOSE: Point3[] = [
  [0, -2, 8],
  [0, 10, 14],
  [0, 22, 20],
  [0, 34, 28],
  [-15, 44, 10],
  [-8, 46, 15],
  [0, 48, 18],
  [8, 46, 15],
  [15, 44, 10],
];
const MOUTH: Point3[] = [
  [-26, 70, -2],
  [-16, 65, 6],
  [-6, 63, 11],
  [0, 64, 12],
  [6, 63, 11],
  [16, 65, 6],
  [26, 70, -2],
  [16, 76, 6],
  [6, 79, 9],
  [0, 80, 9],
  [-6, 79, 9],
  [-16, 76, 6],
  [-22, 70, 0],
  [-7, 69, 8],
  [0, 69, 9],
  [7, 69, 8],
  [22, 70, 0],
  [7, 71, 8],
  [0, 71, 9],
  [-7, 71, 8],
];

const JAW: Point3[] = Array.from({ length: 17 }, (_, index) => {
  const angle = ((index - 8) / 8) * (Math.PI / 2);
  return [70 * Math.sin(angle), 112 * Math.cos(angle) ** 0.8, 78 * Math.cos(angle) - 75];
});

const HEAD: readonly Point3[] = [
  ...JAW,
  ...BROW.map(([x, y, z]): Point3 => [-x, y, z]),
  ...BROW.toReversed(),
  ...NOSE,
  ...LEFT_EYE,
  ...RIGHT_EYE,
  ...MOUTH,
];

export type Pose = {
  /** Degrees; positive = to the person's left, down, towards the right shoulder of the frame. */
  turn?: number;
  nod?: number;
  tilt?: number;
  /** 0 = as at rest, 1 = shut, wide open. */
  blink?: number;
  mouth?: number;
  /** Where in the frame, and how large: pixels of the middle, pixels a millimetre. */
  x?: number;
  y?: number;
  size?: number;
};

const CAMERA_MM = 450;

/** The points of a living head as a camera sees them. */
export function seeHead(pose: Pose = {}): Spot[] {
  return project(
    HEAD.map((point, index) => express(point, index, pose)),
    pose,
  );
}

/** The points of a flat picture of that head, held as the pose says: it neither blinks nor speaks. */
export function seePicture(pose: Pose = {}): Spot[] {
  const flat = project(HEAD, { size: 1, x: 0, y: 0 });
  return project(
    flat.map(({ x, y }): Point3 => [x, y, 0]),
    pose,
  );
}

const UPPER_LIDS = new Set([37, 38, 43, 44]);
const LOWER_LIP = new Set([55, 56, 57, 58, 59, 65, 66, 67]);

function express([x, y, z]: Point3, index: number, { blink = 0, mouth = 0 }: Pose): Point3 {
  if (UPPER_LIDS.has(index)) return [x, y + 8 * blink, z];
  if (LOWER_LIP.has(index)) return [x, y + 24 * mouth, z - 4 * mouth];
  // The chin goes with the lip.
  return index > 4 && index < 12 ? [x, y + 20 * mouth, z] : [x, y, z];
}

function project(
  points: readonly Point3[],
  { turn = 0, nod = 0, tilt = 0, x = 240, y = 200, size = 1.6 }: Pose,
): Spot[] {
  const [a, b, c] = [turn, nod, tilt].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number];
  return points.map((point) => {
    const [px, py, pz] = rotate(point, a, b, c);
    const scale = (size * CAMERA_MM) / (CAMERA_MM - pz);
    return { x: x + px * scale, y: y + py * scale };
  });
}

function rotate([x, y, z]: Point3, a: number, b: number, c: number): Point3 {
  // About the neck, which lies behind the face.
  const back = z + 60;
  const [y1, z1] = [y * Math.cos(b) + back * Math.sin(b), back * Math.cos(b) - y * Math.sin(b)];
  const [x2, z2] = [x * Math.cos(a) + z1 * Math.sin(a), z1 * Math.cos(a) - x * Math.sin(a)];
  return [x2 * Math.cos(c) - y1 * Math.sin(c), x2 * Math.sin(c) + y1 * Math.cos(c), z2 - 60];
}

export const POSE_OF: Record<FaceMove, Pose> = {
  turn_left: { turn: 22 },
  turn_right: { turn: -22 },
  nod: { nod: 18 },
  blink: { blink: 1 },
  open_mouth: { mouth: 1 },
};

/** A person as a descriptor: numbers of a length of one, far from every other person's. */
export function descriptorOf(person: number): Float32Array {
  return Float32Array.from({ length: 128 }, (_, index) => (index === person ? 1 : 0));
}

export function seenAs(points: readonly Spot[], person = 0, blink = 0): SeenFace {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const box = { width: Math.max(...xs) - Math.min(...xs), height: Math.max(...ys) - Math.min(...ys) };
  const descriptor = descriptorOf(person);
  return { box, score: 0.98, points, descriptor, iris: 0.6 * (1 - 0.4 * blink), drawing: 0.1 };
}

/** Frames of somebody who looks ahead, then does one move after the other, three frames each. */
export function framesOf(
  moves: readonly FaceMove[],
  see: (pose: Pose) => Spot[] = seeHead,
  jitter: () => number = () => 0,
): SequenceFrame[] {
  const poses: Pose[] = [{}, {}, ...moves.flatMap((move) => [POSE_OF[move], POSE_OF[move], {}]), {}];
  return poses.map((pose, index) => frameAt(index, [seenAs(shaken(see(pose), jitter), 0, pose.blink)]));
}

export function frameAt(index: number, faces: readonly SeenFace[]): SequenceFrame {
  return { atMs: index * 400, hash: `frame ${index}`, light: 128, faces };
}

function shaken(points: readonly Spot[], jitter: () => number): Spot[] {
  return points.map(({ x, y }) => ({ x: x + jitter(), y: y + jitter() }));
}
