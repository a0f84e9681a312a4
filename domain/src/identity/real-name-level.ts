/**
 * Who has looked at a person's name, weakest first: the person alone; the data page of the document; a national
 * registry beside a face that was compared with that page; an officer who saw the person. Rule: notice 使用说明 一 and
 * 三(二) (a verified real name).
 */
export const NAME_LEVELS = ['declared', 'document', 'registry', 'officer'] as const;
export type NameLevel = (typeof NAME_LEVELS)[number];

/** The levels a check that proves `level` raises; all others it leaves as they are. */
export function levelsBelow(level: NameLevel): NameLevel[] {
  return NAME_LEVELS.slice(0, NAME_LEVELS.indexOf(level));
}

/** A check adds to what is known of a name, and never takes from it: whoever lowers a level has to say so. */
export function raisedLevel(now: NameLevel, proven: NameLevel): NameLevel {
  return NAME_LEVELS.indexOf(proven) > NAME_LEVELS.indexOf(now) ? proven : now;
}
