import type { Spot } from '../../src/picture/picture.types.ts';

type Pose = {
  tilt?: number;
  turn?: number;
  nod?: number;
  eyesOpen?: number;
  mouthGap?: number;
  scale?: number;
};

/** The 68 points of a head built from millimetres, turned and seen from far away. */
export function drawnHead(pose: Pose = {}, middle: Spot = { x: 300, y: 380 }): Spot[] {
  const { tilt = 0, turn = 0, nod = 0, scale = 2.2 } = pose;
  return solidHead(pose).map(([x, y, z]) => {
    const [x1, z1] = spun(x, z, turn);
    const [, y2] = spun(z1, y, -nod);
    const [x3, y3] = [x1 * cos(tilt) - y2 * sin(tilt), x1 * sin(tilt) + y2 * cos(tilt)];
    return { x: middle.x + x3 * scale, y: middle.y + y3 * scale };
  });
}

type Solid = [x: number, y: number, z: number];

/** x to the right of the picture, y down, z towards the camera; the eyes lie at y = 0. */
function solidHead({ eyesOpen = 0.3, mouthGap = 0.02 }: Pose): Solid[] {
  const points: Solid[] = Array.from({ length: 68 }, () => [0, 0, 50]);
  for (let n = 0; n <= 16; n += 1) {
    const angle = (Math.PI * n) / 16;
    points[n] = [-70 * Math.cos(angle), 115 * Math.sin(angle), 60 * Math.sin(angle)];
  }
  for (const [first, x] of [
    [36, -31],
    [42, 31],
  ] as const) {
    const high = 14 * eyesOpen;
    const eye: [number, number][] = [
      [-14, 0],
      [-5, -high],
      [5, -high],
      [14, 0],
      [5, high],
      [-5, high],
    ];
    eye.forEach(([dx, dy], n) => (points[first + n] = [x + dx, dy, 50]));
  }
  points[30] = [0, 40, 100];
  points[33] = [0, 50, 85];
  points[51] = [0, 70, 80];
  const lips = 40 * mouthGap;
  points[60] = [-20, 75, 75];
  points[64] = [20, 75, 75];
  points[62] = [0, 75 - lips / 2, 78];
  points[66] = [0, 75 + lips / 2, 78];
  return points;
}

function spun(a: number, b: number, angle: number): [number, number] {
  return [a * cos(angle) + b * sin(angle), b * cos(angle) - a * sin(angle)];
}

function cos(angle: number): number {
  return Math.cos((angle * Math.PI) / 180);
}

function sin(angle: number): number {
  return Math.sin((angle * Math.PI) / 180);
}
