import type { Guarantee } from '../fault.ts';

const LINES = 'server/src/audit/reading.lines.test.ts';
const ALARM = 'server/src/audit/reading.alarm.test.ts';

export const READINGS: Guarantee = {
  name: 'readings',
  promises: 'what officers see is a line, and who sees very much is told of, never stopped',
  tests: [LINES, ALARM],
  faults: [
    {
      id: 'readings-list-unlogged',
      does: 'lines of a list leave no line',
      file: 'server/src/worklist/work.seen.ts',
      find: 'if (unseen.length === 0) return;',
      replace: 'if (unseen.length >= 0) return;',
    },
    {
      id: 'readings-other-post',
      does: 'a line is written for an order of another post',
      file: 'server/src/worklist/work.seen.ts',
      find: 'WHERE o.id = ANY($5::uuid[]) AND o.post = $4`;',
      replace: 'WHERE o.id = ANY($5::uuid[]) AND $4::text IS NOT NULL LIMIT 1`;',
    },
    {
      id: 'readings-never-again',
      does: 'one officer’s line stands for all of them',
      file: 'server/src/worklist/work.seen.ts',
      find: 'key: `${officerId} ${id}`',
      replace: 'key: `${officerId.slice(0, 0)} ${id}`',
    },
    {
      id: 'readings-no-alarm',
      does: 'nobody hears of an officer who reads very much',
      file: 'server/src/audit/reading.alarm.ts',
      find: 'filter(({ count, most }) => count > most)',
      replace: 'filter(({ count, most }) => count > most * 1_000)',
    },
    {
      id: 'readings-alarm-each-minute',
      does: 'an alarm is told each minute',
      file: 'server/src/audit/reading.alarm.ts',
      find: 'WHERE NOT EXISTS (SELECT FROM reading_alarm WHERE officer_id = $3 AND measure = $5 AND at > $8)`,',
      replace: 'WHERE $8::timestamptz IS NOT NULL`,',
    },
    {
      id: 'readings-told-to-reader',
      does: 'only who reads very much is told of it',
      file: 'server/src/audit/reading.alarm.ts',
      find: 'people.filter(({ id }) => id !== officerId)',
      replace: 'people.filter(({ id }) => id === officerId)',
    },
    {
      id: 'readings-own-measure',
      does: 'the measure an operator has set is not the one that counts',
      file: 'server/src/audit/reading.alarm.ts',
      find: '    const most = mosts[measure];\n',
      replace: '    const most = mosts[measure] * 2;\n',
    },
    {
      id: 'readings-without-words',
      does: 'the applicant reads of a line that nobody has words for as of a picture',
      file: 'contract/src/audit/reading.words.ts',
      find: "(what.includes('.') ? 'number' : 'other')",
      replace: "(what.includes('.') ? 'number' : READING_WORDS.photo)",
      tests: ['server/src/audit/reading.words.spec.ts'],
    },
    {
      id: 'readings-numbers-as-pictures',
      does: 'sixty unmasked numbers an hour are nothing',
      file: 'server/src/audit/reading.measures.ts',
      find: "if (what.includes('.')) return 'numbers';",
      replace: "if (what.includes('.')) return 'pictures';",
    },
  ],
};
