import type { Guarantee } from '../fault.ts';

export const STREAMS: Guarantee = {
  name: 'streams',
  promises: 'an open screen hears what is its own and nothing else',
  tests: ['server/src/platform/events/live.test.ts'],
  faults: [
    {
      id: 'stream-post-to-applicant',
      does: 'an applicant’s stream hears a post',
      file: 'server/src/order/order.routes.ts',
      find: 'topics: [`account:${actor.id}`]',
      replace: "topics: [`account:${actor.id}`, 'post:san-francisco']",
      tests: [
        'server/src/audit/streams.test.ts',
        'server/src/platform/events/live.test.ts',
        'server/src/order/order.test.ts',
      ],
    },
    {
      id: 'stream-staff-nothing',
      does: 'an officer’s stream hears nothing',
      file: 'server/src/worklist/work.routes.ts',
      find: 'topics: [`post:${actor.post}`],',
      replace: 'topics: [],',
      tests: [
        'server/src/audit/streams.test.ts',
        'server/src/platform/events/live.test.ts',
        'server/src/worklist/desk.test.ts',
      ],
    },
    {
      id: 'stream-of-others',
      does: 'every listener hears every topic',
      file: 'server/src/platform/events/live.ts',
      find: 'for (const listener of byTopic.get(topic) ?? [])',
      replace: 'for (const listener of [...byTopic.values()].flatMap((set) => [...set]))',
    },
    {
      id: 'stream-keeps-alive',
      does: 'a stream goes on when its session has run out',
      file: 'server/src/platform/events/live.stream.ts',
      find: '(alive) => (alive ? undefined : end()),',
      replace: '(alive) => (alive === null ? end() : undefined),',
    },
    {
      id: 'stream-no-resync',
      does: 'after a lost line nobody reads again',
      file: 'server/src/platform/events/live.ts',
      find: '      listeners.resync();\n',
      replace: '',
    },
    {
      id: 'stream-unbounded',
      does: 'an account opens streams without end',
      file: 'server/src/platform/events/live.stream.ts',
      find: 'if (mine.size >= mostPerActor)',
      replace: 'if (mine.size > 1_000 * mostPerActor)',
    },
  ],
};
