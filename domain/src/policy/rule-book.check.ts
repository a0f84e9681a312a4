import { compareDays, rangesOverlap } from '../shared/day.ts';
import { AGE_LIMITS, ageLimit } from './age.ts';
import { checkCountries } from './country.check.ts';
import { checkDistricts } from './district.check.ts';
import { strayRows } from './open-question.ts';
import type { PathJudge } from './path.schema.ts';
import { unprintable } from './policy.printed.ts';
import { resolvePolicy } from './policy.resolve.ts';
import type { Policy, PolicyPost } from './policy.resolve.ts';
import type { Subject } from './policy-body.schema.ts';
import type { PolicyRow } from './policy-row.schema.ts';
import { checkReferences } from './reference.check.ts';
import { checkRoutes } from './route.check.ts';
import { activeRows, ruleSetChain } from './rule-book.ts';
import type { RuleBook, RuleProblem } from './rule-book.ts';

/** Two rules for one thing may never be in force on the same day. @returns one problem for each such pair. */
export function checkRules(rows: readonly PolicyRow[]): RuleProblem[] {
  const byKey = Map.groupBy(rows, rowKey);
  return [...byKey.values()].flatMap((same) =>
    same.flatMap((row, index) =>
      same
        .slice(index + 1)
        .filter((other) => rangesOverlap(row, other))
        .map((other) => ({ where: rowKey(row), problem: `in force twice from ${laterStart(row, other)}` })),
    ),
  );
}

function rowKey(row: PolicyRow): string {
  return [row.ruleSet, row.subject, row.item, row.post, row.service, row.kind].join(' ');
}

function laterStart(a: PolicyRow, b: PolicyRow): string {
  return compareDays(a.from, b.from) > 0 ? a.from : b.from;
}

/**
 * Everything `lingshi rules check` looks at. An empty answer = the server may use the book.
 * @param judge knows the modules that live the steps of a path out (`PATH_JUDGE`)
 * @param isBuilt which kinds the deployment has a form for: only those need all their parts; left out = every kind
 */
export function checkRuleBook(
  book: RuleBook,
  judge: PathJudge,
  isBuilt: IsBuilt = () => true,
): RuleProblem[] {
  return [
    ...checkNamed(book, judge),
    ...book.ruleSets.flatMap((set) => checkOpenServices(book, set.id, { judge, isBuilt })),
  ];
}

/** Of that, what each row says by itself and of others. */
export function checkNamed(book: RuleBook, judge: PathJudge): RuleProblem[] {
  return [
    ...checkRules(book.rows),
    ...checkRuleSets(book),
    ...checkNames(book),
    ...checkPosts(book),
    ...checkCountries(book),
    ...checkConfidence(book),
    ...checkDistricts(book),
    ...checkIdentityDocuments(book),
    ...checkPaths(book, judge),
    ...checkWithdrawals(book, judge),
    ...checkRoutes(book),
    ...checkOpenQuestions(book),
    ...checkReferences(book),
  ];
}

function checkOpenQuestions({ openQuestions, rows, districts }: RuleBook): RuleProblem[] {
  return strayRows(openQuestions, rows, districts).map((name) => ({
    where: 'open questions',
    problem: `wait for ${name}, which is not there`,
  }));
}

/** What nobody confirmed verifies nobody. */
function checkIdentityDocuments({ identityDocuments }: RuleBook): RuleProblem[] {
  return identityDocuments.flatMap(({ kind, inForce, confidence }, index) => {
    const where = `identity document ${kind}`;
    return [
      ...(inForce && confidence === 'unconfirmed' ? [{ where, problem: 'in force, and unconfirmed' }] : []),
      ...(identityDocuments.findIndex((other) => other.kind === kind) < index
        ? [{ where, problem: 'named twice' }]
        : []),
    ];
  });
}

function checkRuleSets({ ruleSets }: RuleBook): RuleProblem[] {
  const defaults = ruleSets.filter((set) => set.inForceByDefault).length;
  const lost = ruleSets.filter(
    ({ extends: base }) => base !== null && !ruleSets.some(({ id }) => id === base),
  );
  return [
    ...(defaults === 1
      ? []
      : [{ where: 'rule-sets', problem: `${defaults} rule sets are the default, not one` }]),
    ...lost.map((set) => ({
      where: `rule set ${set.id}`,
      problem: `extends ${set.extends}, which is not there`,
    })),
  ];
}

function checkNames(book: RuleBook): RuleProblem[] {
  const posts = ['*', ...book.countries.map(({ id }) => id), ...book.posts.map(({ id }) => id)];
  const sets = book.ruleSets.map(({ id }) => id);
  const kinds = [
    '*/*',
    ...book.services.flatMap(({ id, kinds: all }) => [`${id}/*`, ...all.map((kind) => `${id}/${kind.id}`)]),
  ];
  return book.rows.flatMap((row) => [
    ...(posts.includes(row.post) ? [] : [{ where: rowKey(row), problem: `no post or country ${row.post}` }]),
    ...(sets.includes(row.ruleSet) ? [] : [{ where: rowKey(row), problem: `no rule set ${row.ruleSet}` }]),
    ...(kinds.includes(`${row.service}/${row.kind}`)
      ? []
      : [{ where: rowKey(row), problem: 'no such service' }]),
  ]);
}

/** An order number opens with the post's code, so no two posts may share one. */
function checkPosts({ posts }: RuleBook): RuleProblem[] {
  const repeated = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index);
  return [
    ...repeated(posts.map(({ code }) => code)).map((code) => `code ${code} is used twice`),
    ...repeated(posts.map(({ id }) => id)).map((id) => `id ${id} is used twice`),
  ].map((problem) => ({ where: 'posts', problem }));
}

/** Estimates inform, they bind nobody: they alone may be unconfirmed in the default rule set. */
const MAY_BE_UNCONFIRMED: readonly Subject[] = ['stage'];

function checkConfidence(book: RuleBook): RuleProblem[] {
  const chosen = book.ruleSets.find((set) => set.inForceByDefault);
  const chain = ruleSetChain(book.ruleSets, chosen?.id ?? '');
  return book.rows
    .filter((row) => chain.includes(row.ruleSet) && row.confidence === 'unconfirmed')
    .filter((row) => !MAY_BE_UNCONFIRMED.includes(row.subject))
    .map((row) => ({ where: rowKey(row), problem: 'unconfirmed, yet in force by default' }));
}

/** Every path that is written down can be lived out to an end, whether it is in force or not. */
function checkPaths({ rows }: RuleBook, judge: PathJudge): RuleProblem[] {
  return rows.flatMap((row) => {
    const steps = row.subject === 'path' ? row.body?.steps : undefined;
    return (steps ? judge.problems(steps) : []).map((problem) => ({ where: rowKey(row), problem }));
  });
}

export type IsBuilt = (service: string, kind: string) => boolean;
type Checking = { judge: PathJudge; isBuilt: IsBuilt };

/** A status that is misspelt would close a door that the words of the rule say is open. */
function checkWithdrawals({ rows }: RuleBook, judge: PathJudge): RuleProblem[] {
  return rows.flatMap((row) => {
    const body = row.subject === 'withdrawal' ? row.body : null;
    return [
      ...judge.unknownWithdrawals(body?.from ?? []),
      ...judge.unknownFindings(body?.found?.from ?? []),
    ].map((status) => ({ where: rowKey(row), problem: `no order can be withdrawn in ${status}` }));
  });
}

/** A service that opens must have all its parts from its first day on, whatever changes later. */
function checkOpenServices(book: RuleBook, ruleSet: string, { judge, isBuilt }: Checking): RuleProblem[] {
  const rows = activeRows(book, ruleSet);
  const edges = [...new Set(rows.flatMap((row) => (row.to === null ? [row.from] : [row.from, row.to])))];
  const opening = rows.filter((row) => row.subject === 'offer' && row.body?.opens != null);
  const built = cases(book, opening).filter(({ service, kind }) => isBuilt(service, kind));
  return built.flatMap(({ post, service, kind, needs }) => {
    const missing = edges.flatMap((day) => {
      const policy = resolvePolicy(rows, post, service, kind, day);
      if (
        !policy.ok ||
        policy.value.offer.opens === null ||
        compareDays(day, policy.value.offer.opens.day) < 0
      )
        return [];
      return [
        ...lacks(policy.value, needs, judge).map((subject) => `${subject} is missing on ${day}`),
        ...unprintable(policy.value).map((problem) => `${problem}, on ${day}`),
      ];
    });
    return missing.map((problem) => ({ where: `${ruleSet} ${post.id} ${service}/${kind}`, problem }));
  });
}

type OpenCase = { post: PolicyPost; service: string; kind: string; needs: Subject[] };

/** The services that some offer opens, at each post. */
function cases(book: RuleBook, opening: readonly PolicyRow[]): OpenCase[] {
  const opens = (service: string, kind: string) =>
    opening.some((row) => ['*', service].includes(row.service) && ['*', kind].includes(row.kind));
  const open = book.services.flatMap(({ id, kinds, needs }) =>
    kinds.filter((kind) => opens(id, kind.id)).map((kind) => ({ service: id, kind: kind.id, needs })),
  );
  return book.posts.flatMap((post) => open.map((one) => ({ post, ...one })));
}

/** A path is needed by whatever can be filed; the other parts, by what the service says. */
function lacks(policy: Policy, needs: readonly Subject[], judge: PathJudge): string[] {
  const steps = policy.path?.steps;
  if (steps === undefined) return ['path'];
  const held: Record<Subject, boolean> = {
    offer: true,
    filing: true,
    payment: policy.payment !== null,
    declaration: policy.declaration !== null,
    withdrawal: policy.withdrawal !== null,
    fee: policy.fees.length > 0,
    material: policy.materials.length > 0,
    mail: policy.mail.length > 0,
    stage: policy.stages.length > 0,
    photo: policy.photos.length > 0,
    face_check: policy.faceCheck !== null,
    consent: policy.consents.length > 0,
    hold: policy.holds.length > 0,
    refusal: policy.refusals.length > 0,
    deadline: policy.deadlines.length > 0,
    age: policy.ages.length > 0,
    path: true,
    guardian: policy.guardian !== null || !steps.includes('guardian'),
    // Asked before any service is known.
    route: true,
    warning: policy.warnings.length > 0,
    bundle: policy.bundle !== null,
  };
  const terms = policy.deadlines.map(({ item }) => item);
  const due = needs.includes('deadline') ? judge.dueStatuses(steps) : [];
  const late = due.filter((item) => !terms.includes(item));
  const shut = judge.withdrawalGaps(steps, policy.withdrawal?.from ?? []);
  const ageless = AGE_LIMITS.filter((item) => needs.includes('age') && ageLimit(policy, item) === null);
  const guarded: Subject[] = steps.includes('guardian') ? [...needs, 'guardian'] : [...needs];
  return [
    ...guarded.filter((subject) => !held[subject]),
    ...late.map((item) => `deadline ${item}`),
    ...shut.map((item) => `withdrawal from ${item}`),
    ...ageless.map((item) => `age ${item}`),
  ];
}
