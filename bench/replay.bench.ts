import type { Pool } from 'pg';
import { addLanguages } from '@lingshi/languages/every-language.ts';
import { SERVICES } from '@lingshi/services/generated/services.ts';
import { answerCase } from '@lingshi/domain/policy/case-answer.ts';
import { changesOf } from '@lingshi/domain/policy/case-change.ts';
import type { ReplayedCase } from '@lingshi/domain/policy/replay.ts';
import type { RuleChange } from '@lingshi/domain/policy/rule-change.ts';
import { emptyOrder } from '@lingshi/domain/lifecycle/lifecycle.evolve.ts';
import { openCatalog } from '@lingshi/server/form/form.catalog.ts';
import { fixedClock } from '@lingshi/server/platform/clock.ts';
import { openOwnerPool, openPools } from '@lingshi/server/platform/db/pools.ts';
import type { DatabasePools } from '@lingshi/server/platform/db/pools.ts';
import { readRules } from '@lingshi/server/app/app.ts';
import { replayChange, rulesAt } from '@lingshi/server/ruling/ruling.replay.ts';
import { freshDatabase, removeDatabase, startCluster } from './database.ts';
import { interleave, inWords, spread } from './measure.ts';
import type { Benchmark, Row, Say } from './measure.ts';

const ORDERS = 200_000;
/** The plain program answers every order by itself: a part of them shows its pace. */
const PLAIN_ORDERS = 20_000;
const TURNS = 5;
const REACH = 20_000;
const NAME = 'bench_replay';
const POST = 'san-francisco';
const NOW = '2026-03-02T18:00:00Z';

/** A fee for those who add endorsements, and a paper for the old: it touches some and not others. */
const CHANGE: RuleChange = {
  ruleSet: 'notice-2021',
  subject: 'fee',
  item: 'endorsement',
  post: POST,
  service: 'passport',
  kind: 'renew',
  from: '2026-04-01',
  to: null,
  source: 'bench',
  confidence: 'ours',
  body: {
    amount: { currency: 'USD', cents: 900 },
    per: 'endorsement',
    words: { zh: '新增加注（每项）', en: 'Each new endorsement' },
  },
};

/** A proposed rule tried on a year of orders at one post, against a program that answers each order by itself. */
export const replayBenchmark: Benchmark = {
  name: 'replay',
  run: async (say) => {
    const cluster = await startCluster();
    const url = await freshDatabase(cluster.url, NAME);
    const [owner, pools] = [openOwnerPool(url), openPools(url)];
    try {
      await fill(owner);
      return [await measure(owner, pools, say)];
    } finally {
      await owner.end();
      await pools.close();
      await removeDatabase(cluster.url, NAME);
      await cluster.stop();
    }
  },
};

async function measure(owner: Pool, pools: DatabasePools, say: Say): Promise<Row> {
  const rules = await readRules();
  const given = { rules, clock: fixedClock(NOW), forms: openCatalog(addLanguages(SERVICES)), pools };
  const post = rules.findPost(POST);
  if (post === null) throw new Error(`no post ${POST}`);
  let said = { orders: 0, changed: 0 };
  let counted = 0;
  const { figures } = await interleave(
    TURNS,
    {
      replay: async () =>
        perSecond(ORDERS, async () => void (said = (await replayChange(given, post, CHANGE)) ?? said)),
      plain: async () =>
        perSecond(PLAIN_ORDERS, async () => {
          const rows = await readAll(owner, PLAIN_ORDERS);
          const plain = rulesAt(given, post, CHANGE);
          counted = rows.filter((row) => isChanged(plain, row)).length;
        }),
    },
    say,
  );
  const whole = await readAll(owner, ORDERS);
  const under = rulesAt(given, post, CHANGE);
  const changed = whole.filter((row) => isChanged(under, row)).length;
  const equal = said.orders === ORDERS && said.changed === changed;
  const { median } = spread(figures['replay'] ?? []);
  return {
    workload: `replay of a proposed rule over ${ORDERS} orders of one post, of a year`,
    against: `a program that answers each order by itself, and finds ${counted} of ${PLAIN_ORDERS} changed`,
    figures: `${inWords(spread(figures['replay'] ?? []))} against ${inWords(spread(figures['plain'] ?? []))} orders a second; ${said.changed} of ${said.orders} would have changed, ${equal ? 'the same as counted plainly' : `${changed} counted plainly`}`,
    reach: `≥ ${REACH} orders a second, equal`,
    reached: median >= REACH && equal,
    data: figures,
  };
}

async function perSecond(count: number, work: () => Promise<void>): Promise<number> {
  const before = performance.now();
  await work();
  return (count / (performance.now() - before)) * 1000;
}

type Case = { facts: ReplayedCase };

async function readAll(owner: Pool, limit: number): Promise<Case[]> {
  const { rows } = await owner.query<Case>('SELECT facts FROM order_case ORDER BY order_id LIMIT $1', [
    limit,
  ]);
  return rows;
}

function isChanged(rules: ReturnType<typeof rulesAt>, { facts: { facts, ...place } }: Case): boolean {
  const pinned = { facts, residencePost: rules.residenceOf(place) };
  const [before, after] = [rules.before, rules.after].map((under) =>
    answerCase(under('passport', 'renew'), pinned),
  );
  return changesOf(before ?? null, after ?? null).length > 0;
}

async function fill(owner: Pool): Promise<void> {
  await owner.query(
    `INSERT INTO account (id, person_id, locale, created_at) VALUES (md5('a')::uuid, md5('p')::uuid, 'zh', $1)`,
    [NOW],
  );
  await owner.query(
    `INSERT INTO applicant (id, account_id, person_id, relation, sealed, created_at)
     VALUES (md5('a')::uuid, md5('a')::uuid, md5('p')::uuid, 'self', '\\x00', $1)`,
    [NOW],
  );
  await owner.query('ALTER TABLE orders DISABLE TRIGGER USER');
  await owner.query(ORDER_ROWS, [
    ORDERS,
    JSON.stringify({ ...emptyOrder(''), service: 'passport', kind: 'renew' }),
  ]);
  await owner.query(CASE_ROWS, [NOW]);
  await owner.query('ALTER TABLE orders ENABLE TRIGGER USER');
  await owner.query('VACUUM ANALYZE');
}

const ORDER_ROWS = `INSERT INTO orders (id, number, account_id, applicant_id, person_id, post, status, version, snapshot, updated_at)
  SELECT md5('order' || n)::uuid, 'B-' || n, md5('a')::uuid, md5('a')::uuid, md5('p')::uuid, '${POST}',
    CASE WHEN n % 5 = 0 THEN 'in_first_review' ELSE 'completed' END, 6, $2::jsonb, '${NOW}'
  FROM generate_series(1, $1::int) n`;

/** A hundred ages, three counts of endorsements, 58 counties: as many different cases as a busy year has. */
const CASE_ROWS = `INSERT INTO order_case (order_id, post, filed_on, service, kind, facts)
  SELECT o.id, o.post, $1::date - (h % 360), 'passport', 'renew', jsonb_build_object(
    'facts', jsonb_build_object('ageYears', h % 100, 'endorsements', (h / 7) % 3, 'yearsLeft', (h / 11) % 3,
      'monthsLeft', (h / 13) % 36, 'expired', false, 'ownDistrict', (h / 17) % 5 > 0, 'minor', false, 'adult', true),
    'state', 'CA', 'county', (ARRAY['san-mateo', 'alameda', 'marin', 'napa', 'los-angeles', 'orange'])[1 + (h / 19) % 6])
  FROM orders o, LATERAL (SELECT abs(hashtext(o.id::text)) AS h) d`;
