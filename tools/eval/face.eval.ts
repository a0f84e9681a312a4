import { MATCH_THRESHOLD, faceDistance } from '@lingshi/domain/evidence/face-match.ts';
import { createImagePool } from '@lingshi/server/platform/image/image.pool.ts';
import { AT_PROMPT } from '@lingshi/server/platform/processes/process-pool.ts';
import { openFaceFinder } from '@lingshi/vision/face/face.find.ts';
import type { FacePool } from '@lingshi/server/platform/vision/face.pool.ts';
import { curveOf, drawCurve, equalErrorRate } from './curve.ts';
import type { Pairs } from './curve.ts';
import { tryAttacks } from './face.attacks.ts';
import { describeAltered, enrol } from './face.enrol.ts';
import type { Enrolled, Eyes, Look } from './face.enrol.ts';
import { rateInWords, shareInWords, timesInWords } from './figures.ts';
import type { Picture } from './folder.ts';
import type { Block, Page } from './page.ts';

/** Looks at every picture, compares every pair, and lets the face check be attacked. */
export async function evaluateFaces(pictures: Picture[]): Promise<Page> {
  const eyes = { images: createImagePool(AT_PROMPT), faces: await openFaces() };
  try {
    const looks: (Look & { picture: Picture })[] = [];
    for (const picture of pictures) looks.push({ picture, ...(await enrol(eyes, picture)) });
    say(`${looks.length} pictures looked at`);
    const known = hasPeopleTwice(pictures);
    const people = looks.flatMap(({ faces }) => (known && faces.length > 1 ? [] : faces));
    const compared = known ? comparePeople(people) : await compareCopies(eyes, people);
    say(`${compared.same.length + compared.different.length} pairs compared`);
    const attacks = await tryAttacks(eyes, people);
    return {
      title: 'The face match, measured',
      blocks: [...intro(), ...sample(looks, people, known), ...match(compared), ...attacks],
    };
  } finally {
    await eyes.images.close();
    await eyes.faces.close();
  }
}

/** Beside the answer of the program. */
function say(line: string): void {
  console.error(line);
}

/** Here and not in processes that come last: the page tells times. */
async function openFaces(): Promise<FacePool> {
  const finder = await openFaceFinder();
  return {
    find: async (task) => ({ done: true, value: await finder.find(task) }),
    close: async () => undefined,
  };
}

function hasPeopleTwice(pictures: readonly Picture[]): boolean {
  const names = pictures.flatMap(({ person }) => (person === null ? [] : [person]));
  return new Set(names).size < names.length;
}

function listNames(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(', ')} …` : names.join(', ');
}

type Compared = Pairs & {
  /** Two faces of one picture: surely two people. */
  within: readonly number[];
  /** Two faces of two pictures, who are taken to be two people without anybody knowing. */
  across: readonly number[];
  copies: boolean;
  lost: number;
};

function comparePeople(people: readonly Enrolled[]): Compared {
  const pairs = pairsOf(people);
  const same = pairs.filter(isOnePerson).map(distanceOf);
  const different = pairs.filter((pair) => !isOnePerson(pair)).map(distanceOf);
  return { same, different, within: [], across: different, copies: false, lost: 0 };
}

async function compareCopies(eyes: Eyes, people: readonly Enrolled[]): Promise<Compared> {
  const same: number[] = [];
  let lost = 0;
  for (const person of people)
    for (const descriptor of await describeAltered(eyes, person)) {
      if (descriptor) same.push(faceDistance(person.descriptor, descriptor));
      else lost += 1;
    }
  const pairs = pairsOf(people);
  const within = pairs.filter(([a, b]) => a.file === b.file).map(distanceOf);
  const across = pairs.filter(([a, b]) => a.file !== b.file).map(distanceOf);
  return { same, different: [...within, ...across], within, across, copies: true, lost };
}

type Pair = readonly [Enrolled, Enrolled];

function pairsOf(people: readonly Enrolled[]): Pair[] {
  return people.flatMap((a, index) => people.slice(index + 1).map((b): Pair => [a, b]));
}

/** A picture that names nobody shows somebody else. */
function isOnePerson([a, b]: Pair): boolean {
  return a.person !== null && a.person === b.person;
}

function distanceOf([a, b]: Pair): number {
  return faceDistance(a.descriptor, b.descriptor);
}

function intro(): Block[] {
  return [
    {
      text: 'This is an aid for the officer, not a certified level. No laboratory has tested it, the sample below is far too small to promise a rate, and its people stand for few of those who will use the platform: by age, skin, glasses, headscarves, cameras and light. An officer decides, and whoever is not matched goes on to an interview.',
    },
    { text: 'Written by `npm run eval -- face DIR…`, which says the same of any folder of pictures.' },
  ];
}

function sample(
  looks: readonly (Look & { picture: Picture })[],
  people: readonly Enrolled[],
  known: boolean,
): Block[] {
  const failed = looks.filter(({ fault, faces }) => fault !== null || (known && faces.length > 1));
  const faces = looks.reduce((sum, look) => sum + look.faces.length, 0);
  const rows = [
    ['pictures', `${looks.length}: ${listNames(looks.map(({ picture }) => picture.name))}`],
    ['faces found', `${faces}`],
    [
      'people compared',
      known
        ? `${new Set(people.map(({ person, file }) => person ?? file)).size}, told apart by subfolder or file name`
        : `${people.length}, each face taken for another person`,
    ],
    ['pictures that could not be used', shareInWords(failed.length, looks.length)],
    ['time a picture, from the file to all its faces', timesInWords(looks.map(({ ms }) => ms))],
  ];
  const blocks: Block[] = [{ heading: 'Sample' }, { columns: ['what', 'figure'], rows }];
  if (failed.length === 0) return blocks;
  const why = failed.map(({ picture, fault }) => [picture.name, fault ?? 'several faces']);
  return [...blocks, { columns: ['picture', 'why'], rows: why }];
}

function match({ same, different, within, across, copies, lost }: Compared): Block[] {
  const points = curveOf({ same, different });
  const wrong = (distances: readonly number[]) =>
    shareInWords(distances.filter((distance) => distance <= MATCH_THRESHOLD).length, distances.length);
  const missed = same.filter((distance) => distance > MATCH_THRESHOLD).length;
  const rows = [
    [
      copies ? 'one person, taken for two (altered copies of one picture)' : 'one person, taken for two',
      shareInWords(missed, same.length),
    ],
    ...(copies ? [['two people of one picture, taken for one', wrong(within)]] : []),
    [
      copies
        ? 'faces of different pictures, taken for one (nobody knows whether some are one person)'
        : 'two people, taken for one',
      wrong(across),
    ],
    ['equal error rate', rateInWords(equalErrorRate(points))],
    [
      'farthest of one person / nearest of two',
      `${far(same)} / ${near(different)}${copies ? ` (within one picture ${near(within)})` : ''}`,
    ],
    ...(copies
      ? [['altered copies in which no face was found', shareInWords(lost, same.length + lost)]]
      : []),
  ];
  const said =
    'No person of this sample is known to have a second picture. Copies that were cut closer, tilted, darkened, made small or blurred stand in for one: they are easier than two pictures taken years apart, so the share of people who are not recognised will be higher in life.';
  return [
    { heading: `Match at distance ${MATCH_THRESHOLD}` },
    ...(copies ? [{ text: said }] : []),
    { columns: ['what', 'figure'], rows },
    {
      drawing: drawCurve(points, MATCH_THRESHOLD),
      name: 'curve',
      caption: 'Share of wrong answers at each threshold.',
    },
  ];
}

function far(distances: readonly number[]): string {
  return distances.length === 0 ? '–' : Math.max(...distances).toFixed(2);
}

function near(distances: readonly number[]): string {
  return distances.length === 0 ? '–' : Math.min(...distances).toFixed(2);
}
