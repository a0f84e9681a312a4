import type { Guarantee } from '../fault.ts';

export const BRAKES_AND_PUZZLE: Guarantee = {
  name: 'brakes-and-puzzle',
  promises: 'codes have a ceiling in all and by country, and a rush costs its askers work',
  tests: [
    'server/src/account/account.brakes.test.ts',
    'server/src/platform/limits/brakes.spec.ts',
    'contract/src/account/puzzle.solve.spec.ts',
  ],
  faults: [
    {
      id: 'brake-none',
      does: 'codes have no ceiling',
      file: 'server/src/account/code.count.ts',
      find: '  await brakeCode(parts, consume, { contact, known });\n',
      replace: '',
    },
    {
      id: 'brake-one-country',
      does: 'a flood to one country uses up the texts of all',
      file: 'server/src/account/code.brakes.ts',
      find: '    [name, prefix],\n',
      replace: '',
    },
    {
      id: 'brake-known-shares',
      does: 'a flood of strangers keeps known devices out',
      file: 'server/src/account/code.brakes.ts',
      find: 'if (known) return [[`${kind}_known`, ALL]];',
      replace: 'if (known && kind.length === 0) return [[`${kind}_known`, ALL]];',
    },
    {
      id: 'brake-spends-tries',
      does: 'a code that is not sent spends a try',
      file: 'server/src/platform/limits/limiter.ts',
      find: '    for (const [name, key] of counted) await limiter.refund(name, key);\n',
      replace: '',
    },
    {
      id: 'puzzle-not-signed-in',
      does: 'who is signed in has codes sent to strangers without a puzzle',
      file: 'server/src/account/code.count.ts',
      find: 'if (!known) await askForPuzzle(',
      replace: "if (!known && purpose === 'sign_in') await askForPuzzle(",
    },
    {
      id: 'puzzle-other-contact',
      does: 'a puzzle solved for one contact serves another',
      file: 'server/src/account/code.puzzle.ts',
      find: 'return pseudonym(`puzzle:${head}:${subject}`);',
      replace: 'return pseudonym(`puzzle:${head}:${subject.slice(0, 0)}`);',
    },
    {
      id: 'puzzle-twice',
      does: 'one solution serves many requests',
      file: 'server/src/account/code.puzzle.ts',
      find: "return isWithin(limiter.consume('puzzle_once', id));",
      replace: "return id !== '' && limiter !== undefined;",
    },
    {
      id: 'puzzle-unsolved',
      does: 'a puzzle need not be solved',
      file: 'server/src/account/code.puzzle.ts',
      find: '  if (!(await isSolved(puzzle, numbers))) return false;\n',
      replace: '  if (numbers.length > 999 && !(await isSolved(puzzle, numbers))) return false;\n',
    },
    {
      id: 'puzzle-old',
      does: 'a puzzle may be solved for ever',
      file: 'server/src/account/code.puzzle.ts',
      find: 'if (Number(expires) * 1000 <= clock.now().getTime()) return false;',
      replace: 'if (Number(expires) * 1000 <= clock.now().getTime() * 0) return false;',
    },
  ],
};
