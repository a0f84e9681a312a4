import { expect, it } from 'vitest';
import { foldReadings } from './access-lines.ts';
import type { AccessEntry } from './access-lines.ts';

const ZONE = 'America/Los_Angeles';

function entry(at: string, what: string, officer = '1', reason: string | null = null): AccessEntry {
  return { at, role: 'reviewer', what, reason, officer };
}

function said(...entries: AccessEntry[]): string[] {
  return foldReadings(entries, ZONE).map(
    ({ at, what, times, readers }) => `${at.slice(5, 13)} ${what} ${times} ${readers}`,
  );
}

it('the same again on the same day at the post is one line, with its latest time', () => {
  expect(
    said(
      entry('2026-06-12T06:00:00Z', 'desk'),
      entry('2026-06-12T05:00:00Z', 'desk'),
      entry('2026-06-11T05:00:00Z', 'desk'),
    ),
  ).toEqual(['06-12T06 desk 2 1', '06-11T05 desk 1 1']);
  // Midnight at the post is seven hours later.
  expect(said(entry('2026-06-12T08:00:00Z', 'desk'), entry('2026-06-12T06:00:00Z', 'desk'))).toHaveLength(2);
});

it('another reader, another thing and another reason stay lines of their own', () => {
  const at = '2026-06-12T20:00:00Z';
  const lines = [
    entry(at, 'desk'),
    entry(at, 'desk', '2'),
    entry(at, 'photo'),
    entry(at, 'document.passportNumber', '1', 'a call'),
    entry(at, 'document.passportNumber', '1', 'a letter'),
  ];
  expect(said(...lines)).toHaveLength(lines.length);
});

it('everybody who saw it in a list on a day is one line, and is counted once', () => {
  const at = '2026-06-12T20:00:00Z';
  expect(
    said(entry(at, 'list', '3'), entry(at, 'desk'), entry(at, 'list', '2'), entry(at, 'list', '3')),
  ).toEqual(['06-12T20 list 3 2', '06-12T20 desk 1 1']);
});
