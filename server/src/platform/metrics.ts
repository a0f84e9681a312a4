import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export type Metrics = {
  registry: Registry;
  /** One answered request; `route` is the path template, never the address itself. */
  observeRequest: (request: { method: string; route: string; status: number; seconds: number }) => void;
  countRefusal: (code: string) => void;
  /** A gauge that is read when somebody asks. */
  gauge: (name: string, help: string, read: () => number | Promise<number>) => void;
};

/** The numbers of one process. Labels are from fixed lists, so their number does not grow with use. */
export function createMetrics({ defaults = true }: { defaults?: boolean } = {}): Metrics {
  const registry = new Registry();
  if (defaults) collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request line to the end of the answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'refusals_total',
    help: 'Refusals by code',
    labelNames: ['code'],
    registers: [registry],
  });
  return {
    registry,
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds),
    countRefusal: (code) => refusals.inc({ code }),
    gauge: (name, help, read) => {
      new Gauge({
        name,
        help,
        registers: [registry],
        async collect() {
          this.set(await read());
        },
      });
    },
  };
}
