import { randomInt } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../http/actor.ts';
import { AppError } from '../http/app-error.ts';
import type { Live, Topic } from './live.ts';

export type LiveStreams = {
  /**
   * Turns the answer into server-sent events: `changed` with the topics, `resync` when something may have been
   * missed, `end` when the session is over and the browser should not come back by itself.
   * @throws AppError limit.exceeded when the account has too many streams open
   */
  open: (stream: LiveStream) => FastifyReply;
  /** Ends all streams, so that a closing process need not wait for them. */
  endAll: () => void;
  count: () => number;
};

export type LiveStream = {
  reply: FastifyReply;
  actor: Pick<Actor, 'id' | 'sessionId'>;
  topics: readonly Topic[];
  /** Asked with every heartbeat: must not keep the session alive. */
  isSessionAlive: () => Promise<boolean>;
};

export type LiveStreamsOptions = { live: Live; heartbeatMs?: number; mostPerActor?: number };

/** A browser tab holds one stream. What ends a session also tells `session:<id>`, and its streams close at once. */
export function createLiveStreams(options: LiveStreamsOptions): LiveStreams {
  const { live, heartbeatMs = 25_000, mostPerActor = 8 } = options;
  const open = new Map<string, Set<() => void>>();

  return {
    open: ({ reply, actor, topics, isSessionAlive }) => {
      const mine = open.get(actor.id) ?? new Set();
      if (mine.size >= mostPerActor) throw new AppError('limit.exceeded', { seconds: 60 }, 60);
      const session = `session:${actor.sessionId}`;
      const { raw } = startEvents(reply);

      const end = () => {
        if (!raw.writableEnded) raw.end('event: end\ndata: {}\n\n');
      };
      const stop = live.listen([...topics, session], (changed) => {
        if (changed?.includes(session)) end();
        else send(raw, changed === null ? 'resync' : 'changed', { topics: changed ?? [] });
      });
      const heart = setInterval(() => {
        send(raw, 'beat', {});
        // While the database is away nobody is signed out.
        void isSessionAlive().then(
          (alive) => (alive ? undefined : end()),
          () => undefined,
        );
      }, heartbeatMs);
      const hangUp = () => raw.end();
      open.set(actor.id, mine.add(hangUp));
      raw.once('close', () => {
        clearInterval(heart);
        stop();
        mine.delete(hangUp);
        if (mine.size === 0) open.delete(actor.id);
      });
      return reply;
    },
    endAll: () => {
      for (const mine of open.values()) for (const hangUp of mine) hangUp();
    },
    count: () => [...open.values()].reduce((sum, mine) => sum + mine.size, 0),
  };
}

type Raw = FastifyReply['raw'];

const MOST_UNSENT = 64 * 1024;

function startEvents(reply: FastifyReply): { raw: Raw } {
  const { raw } = reply.hijack();
  raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    // Proxies that gather answers would hold the events back.
    'x-accel-buffering': 'no',
  });
  // After a restart not all browsers come back in the same second.
  raw.write(`retry: ${2_000 + randomInt(3_000)}\n\n`);
  return { raw };
}

/** JSON has no raw line ends, so one event stays one event. */
function send(raw: Raw, event: string, data: unknown): void {
  if (raw.writableEnded || raw.destroyed) return;
  raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  // Nobody reads at the other end.
  if (raw.writableLength > MOST_UNSENT) raw.destroy();
}
