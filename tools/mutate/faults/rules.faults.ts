import type { Guarantee } from '../fault.ts';

export const RULES: Guarantee = {
  name: 'rules',
  promises: 'what is not known is perhaps, and rules are changed by two',
  tests: [
    'domain/src/policy/condition.spec.ts',
    'domain/src/policy/served.spec.ts',
    'domain/src/policy/golden.spec.ts',
  ],
  faults: [
    {
      id: 'rules-unknown-is-no',
      does: 'what is not known yet is taken for no',
      file: 'domain/src/policy/condition.ts',
      find: "if (fact === undefined) return 'perhaps';",
      replace: "if (fact === undefined) return 'no';",
    },
    {
      id: 'rules-perhaps-is-yes',
      does: 'the opposite of perhaps is yes',
      file: 'domain/src/policy/condition.ts',
      find: "  if (truth === 'perhaps') return truth;\n",
      replace: '',
    },
    {
      id: 'rules-any-is-all',
      does: 'one of several is enough only where all are',
      file: 'domain/src/policy/condition.ts',
      find: "if ('any' in condition) return opposite(every(condition.any.map((part) => opposite(truthOf(part, facts)))));",
      replace: "if ('any' in condition) return every(condition.any.map((part) => truthOf(part, facts)));",
    },
    {
      id: 'rules-boundary',
      does: 'less than includes the boundary',
      file: 'domain/src/policy/condition.ts',
      find: "'<': left < right,",
      replace: "'<': left <= right,",
    },
    {
      id: 'rules-overlap',
      does: 'two rules for one thing are in force on one day',
      file: 'server/migrations/20261201000100-create-rule-changes.sql',
      find: 'CONSTRAINT rule_change_no_overlap EXCLUDE USING gist (',
      replace: 'CONSTRAINT rule_change_no_overlap EXCLUDE USING gist (id WITH =, ',
      tests: ['server/src/ruling/ruling.test.ts', 'server/src/ruling/ruling.ground.test.ts'],
    },
  ],
};
