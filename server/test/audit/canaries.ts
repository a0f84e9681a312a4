/** A text that stands nowhere else, in the shape of a name, a number or an address of mail. */
export type Canary = { place: string; text: string };

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A first and a last letter that frame no other text of ours. */
const LATIN = /QZ[A-Z]{4}KX/gi;
const CHINESE = /鸲[\u9d00-\u9d1f]{3}鹟/gu;

/** Hatches canaries, each once, and finds them again in whatever they slipped into. */
export function openCage(): {
  hatch: (place: string, as?: 'latin' | 'chinese') => string;
  /** A number: any text of which no other is a part. */
  mark: (place: string, text: string) => string;
  heard: (text: string) => Canary[];
  places: () => Set<string>;
} {
  const known = new Map<string, Canary>();
  let count = 0;
  const add = (place: string, text: string) => {
    known.set(text.toUpperCase(), { place, text });
    return text;
  };
  return {
    hatch: (place, as = 'latin') => {
      const digits = Array.from(
        { length: as === 'latin' ? 4 : 3 },
        (_, at) => Math.floor(count / 26 ** at) % 26,
      );
      count += 1;
      return add(place, as === 'latin' ? `QZ${letters(digits)}KX` : `鸲${characters(digits)}鹟`);
    },
    mark: add,
    heard: (text) => {
      const all = readBytes(text);
      const framed = [...all.matchAll(LATIN), ...all.matchAll(CHINESE)].map(([one]) => one.toUpperCase());
      const marked = [...known.values()].flatMap((one) =>
        all.includes(one.text) ? [one.text.toUpperCase()] : [],
      );
      return [...new Set([...framed, ...marked])].flatMap((one) => known.get(one) ?? []);
    },
    places: () => new Set([...known.values()].map(({ place }) => place)),
  };
}

function letters(digits: readonly number[]): string {
  return digits.map((digit) => LETTERS[digit]).join('');
}

function characters(digits: readonly number[]): string {
  return digits.map((digit) => String.fromCodePoint(0x9d00 + digit)).join('');
}

/** A text as it is, and what its bytes say: a column of bytes prints as hexadecimal digits, a key may be base64. */
function readBytes(text: string): string {
  const hex = [...text.matchAll(/(?:\\x)?((?:[\da-f]{2}){8,})/gi)].map(([, one = '']) =>
    Buffer.from(one, 'hex'),
  );
  const base64 = [...text.matchAll(/[\w+/-]{12,}={0,2}/g)].map(([one]) => Buffer.from(one, 'base64'));
  return [text, ...[...hex, ...base64].map((bytes) => bytes.toString())].join('\n');
}
