import type { SandboxPerson } from './people.ts';

/** How it behaves towards its callers, so that a demo can show what happens when a registry does not answer. */
export const MOODS = ['answers', 'slow', 'down', 'forged'] as const;
export type Mood = (typeof MOODS)[number];

const WORDS: Record<Mood, string> = {
  answers: 'answers',
  slow: 'takes ten seconds',
  down: 'answers 503',
  forged: 'signs with another key',
};

/** Everything the sandbox knows, in the open: it is a stand-in, and nobody in it exists. */
export function page(
  people: readonly SandboxPerson[],
  { mood, asked }: { mood: Mood; asked: number },
): string {
  const rows = people.flatMap(({ name, birthDay, sex, documents }) =>
    documents.map(
      ({ kind, number, valid }) =>
        `<tr><td>${[name, birthDay, sex, kind, number, valid ? 'valid' : 'not valid'].map(escape).join('</td><td>')}</td></tr>`,
    ),
  );
  const moods = MOODS.map(
    (one) => `<button name="mood" value="${one}"${one === mood ? ' disabled' : ''}>${WORDS[one]}</button>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sandbox registry</title>
<style>body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}.wide{overflow-x:auto}td,th{white-space:nowrap;padding:.25rem .75rem;text-align:left;border-bottom:1px solid #ccc}strong{background:#ffe08a;padding:.1rem .4rem}button{font:inherit;min-height:44px;margin:.25rem}</style>
<h1>Sandbox registry</h1>
<p><strong>A stand-in, not a registry.</strong> It belongs to a demo. Nobody listed here exists, and nothing here is official.</p>
<p>Asked ${asked} times since it started. Now it ${WORDS[mood]}. <a href="/openapi.json">Its API</a> · <a href="/people.json">its data</a></p>
<form method="post" action="/mood">${moods.join('')}</form>
<div class="wide"><table><thead><tr><th>Name</th><th>Born</th><th>Sex</th><th>Document</th><th>Number</th><th></th></tr></thead>
<tbody>${rows.join('')}</tbody></table></div></html>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
