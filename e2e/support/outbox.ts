import { until } from './until.ts';

export type Letter = { to: string; subject: string; text: string; at: Date };

/** The demo's letter box, read as its user reads it: from the page. Newest first. */
export async function readLetters(origin: string): Promise<Letter[]> {
  const [, ...articles] = (await readPage(origin)).split('<article>');
  return articles.map((html) => ({
    to: plain(/<strong>(.*?)<\/strong>/s.exec(html)?.[1]),
    at: new Date(/<time>(.*?)<\/time>/s.exec(html)?.[1] ?? 0),
    subject: plain(/<h3>(.*?)<\/h3>/s.exec(html)?.[1]),
    text: plain(/<p>(.*?)<\/p>/s.exec(html)?.[1]),
  }));
}

/**
 * Does what makes a letter go out, waits for it, and gives back what `pattern` found in its words.
 * Letters from before do not count.
 */
export async function letterAfter(
  origin: string,
  { to, pattern }: { to: string; pattern: RegExp },
  act: () => Promise<unknown>,
): Promise<string> {
  const before = (await readLetters(origin)).filter((letter) => letter.to === to).map(({ at }) => +at);
  const last = Math.max(0, ...before);
  await act();
  return await until(`a letter to ${to} with ${String(pattern)}`, async () => {
    const fresh = (await readLetters(origin)).filter((one) => one.to === to && +one.at > last);
    return fresh.map(({ text }) => pattern.exec(text)?.[0]).find(Boolean);
  });
}

/** The six digits an officer's phone shows now. */
export async function readDigits(origin: string, mail: string): Promise<string> {
  const row = (await readPage(origin)).split('<tr>').find((one) => one.includes(`<td>${mail}</td>`));
  const digits = /<code>(\d{6})<\/code>/.exec(row ?? '')?.[1];
  if (digits === undefined) throw new Error(`The outbox shows no digits of ${mail}.`);
  return digits;
}

async function readPage(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/dev/outbox`);
  if (!answer.ok) throw new Error(`The outbox answered ${answer.status}.`);
  return await answer.text();
}

function plain(html = ''): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCharCode(Number(code)));
}
